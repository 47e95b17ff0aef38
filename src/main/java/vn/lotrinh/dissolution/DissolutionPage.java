package vn.lotrinh.dissolution;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** One dissolution for people: what happened, and what comes from outside the steps (objections, court cases, orders, forbidden acts, withdrawal, restoration). */
@Controller
@RequestMapping("/dissolutions/{number:GT-\\d{4}-\\d{4,9}}")
class DissolutionPage {

  private static final int LONGEST = 2000;

  private final DissolutionDesk desk;

  DissolutionPage(DissolutionDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  String show(@PathVariable String number, Who who, Model model) {
    model.addAttribute("view", desk.view(who, number));
    return "dissolution/dissolution";
  }

  @PostMapping("/objections")
  String object(@PathVariable String number, @RequestParam String party, @RequestParam(defaultValue = "false") boolean taxOffice,
      @RequestParam String paper, @RequestParam String content, Who who) {
    desk.object(who, number, text(party), taxOffice, text(paper), text(content));
    return "redirect:/dissolutions/" + number;
  }

  @PostMapping("/court-cases")
  String courtCase(@PathVariable String number, @RequestParam String court, @RequestParam String paper, Who who) {
    desk.openCourtCase(who, number, text(court), text(paper));
    return "redirect:/dissolutions/" + number;
  }

  @PostMapping("/orders")
  String order(@PathVariable String number, @RequestParam String body, @RequestParam String paper, Who who) {
    desk.order(who, number, text(body), text(paper));
    return "redirect:/dissolutions/" + number;
  }

  @PostMapping("/forbidden-acts")
  String forbiddenAct(@PathVariable String number, @RequestParam String party, @RequestParam String paper, @RequestParam String content, Who who) {
    desk.forbiddenAct(who, number, text(party), text(paper), text(content));
    return "redirect:/dissolutions/" + number;
  }

  @PostMapping("/obstacles/{id:\\d{1,18}}/end")
  String end(@PathVariable String number, @PathVariable long id, @RequestParam String paper, Who who) {
    desk.endObstacle(who, number, id, text(paper));
    return "redirect:/dissolutions/" + number;
  }

  @PostMapping("/withdrawal")
  String withdraw(@PathVariable String number, @RequestParam String resolution, @RequestParam String reason, Who who) {
    desk.withdraw(who, number, text(resolution), text(reason));
    return "redirect:/dissolutions/" + number;
  }

  @PostMapping("/restoration")
  String restore(@PathVariable String number, @RequestParam String reason, @RequestParam String paper, Who who) {
    desk.restore(who, number, text(reason), text(paper));
    return "redirect:/dissolutions/" + number;
  }

  private static String text(String value) {
    if (value.isBlank()) throw new Refusal("Chưa điền đủ các ô.");
    if (value.length() > LONGEST) throw new Refusal("Nội dung dài quá " + LONGEST + " ký tự.");
    return value.strip();
  }
}
