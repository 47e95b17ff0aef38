package vn.lotrinh.pilot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page on which a programme is watched. */
@Controller
class ProgrammePage {

  private final ProgrammeDesk desk;
  private final Overview overview;

  ProgrammePage(ProgrammeDesk desk, Overview overview) {
    this.desk = desk;
    this.overview = overview;
  }

  @GetMapping("/programmes/{code:[A-Za-z0-9.-]{1,80}}")
  String show(@PathVariable String code, Authentication who, Model model) {
    ProgrammeView view = desk.view(who, code);
    Map<String, String> scores = new LinkedHashMap<>();
    view.members().forEach(member -> scores.put(member.cooperative(), overview.scores(code, member)));
    model.addAttribute("programme", view).addAttribute("timeline", overview.timeline(view)).addAttribute("scores", scores);
    return "pilot/programme";
  }
}
