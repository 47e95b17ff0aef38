package vn.lotrinh.assignment;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;

/** The page on which a coordinator confirms of which kind each line of a plan is, before it is handed out. */
@Controller
class LineKindPages {

  private static final String FIELD = "kind.";

  private final LineKindDesk desk;
  private final WorkKinds kinds;

  LineKindPages(LineKindDesk desk, WorkKinds kinds) {
    this.desk = desk;
    this.kinds = kinds;
  }

  @GetMapping("/plans/{code:[A-Za-z0-9.-]{1,80}}/kinds")
  String show(@PathVariable String code, Who who, Model model) {
    AssignmentController.demand(who.steers(), "kinds of lines");
    model.addAttribute("plan", desk.shown(code));
    model.addAttribute("kinds", kinds.all());
    return "assignment/line-kinds";
  }

  /** @param form {@code kind.<step>} to code; a line that was not touched is not among them when it was not confirmed before */
  @PostMapping("/plans/{code:[A-Za-z0-9.-]{1,80}}/kinds")
  String confirm(@PathVariable String code, @RequestParam Map<String, String> form, Who who) {
    AssignmentController.demand(who.steers(), "kinds of lines");
    Map<String, String> wanted = new HashMap<>();
    form.forEach((name, kind) -> {
      if (name.startsWith(FIELD)) wanted.put(name.substring(FIELD.length()), kind);
    });
    desk.confirm(code, wanted, who.user());
    return "redirect:/plans/" + code + "/kinds";
  }
}
