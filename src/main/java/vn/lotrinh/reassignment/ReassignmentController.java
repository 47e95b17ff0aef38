package vn.lotrinh.reassignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** Many tasks change hands, for programs: what the pages can do. */
@RestController
@RequestMapping("/api/reassignments")
class ReassignmentController {

  /** @param tasks ids; empty or missing: all that the choice finds. @param to login names; empty or missing: back to the body */
  record Wish(List<String> tasks, String agency, String holder, String plan, String kind, String place, List<String> to, String reason) {}

  /** A task of it. @param refusal null: it can change hands */
  record Line(String key, String task, String caseKey, String title, String holder, String target, LocalDate due, String refusal) {}

  /** @param run of {@code /api/bulk}; null while it was only looked at */
  record Shown(long id, String reason, Long run, long able, List<Line> tasks) {}

  private final ReassignmentService service;

  ReassignmentController(ReassignmentService service) {
    this.service = service;
  }

  /** Looks at what would come of it; nothing changes yet. Coordinators, administrators, heads of bodies for their own. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown drawUp(@RequestBody Wish wish, Who who) {
    return shown(service.drawUp(who, new Choice(wish.agency, wish.holder, wish.plan, wish.kind, wish.place), wish.tasks == null ? List.of() : wish.tasks,
        wish.to == null ? List.of() : wish.to, wish.reason));
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  Shown one(@PathVariable long id, Who who) {
    return shown(service.shown(who, id));
  }

  /** @return 202 with the run that does it */
  @PostMapping("/{id:[0-9]{1,18}}/start")
  ResponseEntity<Map<String, Long>> start(@PathVariable long id, Who who) {
    return ResponseEntity.accepted().body(Map.of("run", service.start(who, id)));
  }

  private static Shown shown(ReassignmentService.Shown found) {
    return new Shown(found.order().id(), found.order().reason(), found.order().run(), found.able(), found.items().stream()
        .map(one -> new Line(one.key(), one.taskId(), one.caseKey(), one.title(), one.holder(), one.target(), one.due(), one.refusal())).toList());
  }
}
