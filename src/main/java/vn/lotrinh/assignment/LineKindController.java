package vn.lotrinh.assignment;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** The kinds of a plan's lines, for programs of coordinators. */
@RestController
@RequestMapping("/api/plans/{code:[A-Za-z0-9.-]{1,80}}/kinds")
class LineKindController {

  private final LineKindDesk desk;

  LineKindController(LineKindDesk desk) {
    this.desk = desk;
  }

  /** Every line with what is confirmed and what its words suggest. */
  @GetMapping
  LineKindDesk.Shown list(@PathVariable String code, Who who) {
    AssignmentController.demand(who.steers(), "kinds of lines");
    return desk.shown(code);
  }

  /** Confirms kinds: step to code of the kind, empty for none. Tasks that are under way already stay as they are. */
  @PutMapping
  LineKindDesk.Shown confirm(@PathVariable String code, @RequestBody Map<String, String> kinds, Who who) {
    AssignmentController.demand(who.steers(), "kinds of lines");
    desk.confirm(code, kinds, who.user());
    return desk.shown(code);
  }
}
