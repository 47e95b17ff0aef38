package vn.lotrinh.pilot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;

/** The pages on which programmes are begun and watched. */
@Controller
class ProgrammePage {

  private final ProgrammeDesk desk;
  private final Overview overview;

  ProgrammePage(ProgrammeDesk desk, Overview overview) {
    this.desk = desk;
    this.overview = overview;
  }

  @GetMapping("/programmes")
  String list(Who who, Model model) {
    model.addAttribute("plans", desk.plans(who)).addAttribute("mayStart", desk.mayStart(who)).addAttribute("watchesAll", desk.watchesAll(who));
    return "pilot/programmes";
  }

  @PostMapping("/programmes")
  String start(@RequestParam String plan, Who who) {
    return "redirect:/programmes/" + desk.start(who, plan);
  }

  @GetMapping("/programmes/{code:[A-Za-z0-9.-]{1,80}}")
  String show(@PathVariable String code, Who who, Model model) {
    ProgrammeView view = desk.view(who, code);
    Map<String, String> scores = new LinkedHashMap<>();
    view.members().forEach(member -> scores.put(member.cooperative(), overview.scores(code, member)));
    model.addAttribute("programme", view).addAttribute("timeline", overview.timeline(view)).addAttribute("scores", scores);
    model.addAttribute("waiting", desk.waiting(who, code).stream()
        .collect(Collectors.toMap(Work::named, Work::title, (a, b) -> a, LinkedHashMap::new)));
    return "pilot/programme";
  }

  @PostMapping("/programmes/{code:[A-Za-z0-9.-]{1,80}}/openings")
  String open(@PathVariable String code, @RequestParam String work, @RequestParam String reason, Who who) {
    desk.openEarly(who, code, work, reason);
    return "redirect:/programmes/" + code;
  }
}
