package vn.lotrinh.dissolution;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
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
    model.addAttribute("steers", who.steers());
    model.addAttribute("may", desk.may(who, number).stream().map(Act::name).toList());
    return "dissolution/dissolution";
  }

  @PostMapping("/other-procedure")
  String other(@PathVariable String number, Who who, RedirectAttributes told) {
    String started = desk.startOther(who, number);
    told.addFlashAttribute("said", "Đã khởi động hồ sơ " + started + ", tiếp theo hồ sơ " + number + ".");
    return "redirect:/dissolutions/" + started;
  }

  @PostMapping("/objections")
  String object(@PathVariable String number, @RequestParam String party, @RequestParam(defaultValue = "false") boolean taxOffice,
      @RequestParam String paper, @RequestParam String content,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.object(who, number, text(party), taxOffice, text(paper), text(content), on);
    return done(number, Act.OBJECTION, told);
  }

  @PostMapping("/own-opinions")
  String thinkOtherwise(@PathVariable String number, @RequestParam String paper, @RequestParam String content,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.thinkOtherwise(who, number, text(paper), text(content), on);
    return done(number, Act.OWN_OPINION, told);
  }

  @PostMapping("/stops")
  String stop(@PathVariable String number, @RequestParam String signer, @RequestParam String paper, @RequestParam String reason,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who,
      RedirectAttributes told) {
    desk.stop(who, number, text(signer), text(paper), text(reason), on);
    return done(number, Act.STOP, told);
  }

  @PostMapping("/filings-in-time")
  String fileInTime(@PathVariable String number, @RequestParam(required = false) Silence.Paper kind, @RequestParam String paper,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.fileInTime(who, number, kind, text(paper), on);
    return done(number, Act.FILED_IN_TIME, told);
  }

  @PostMapping("/court-cases")
  String courtCase(@PathVariable String number, @RequestParam String court, @RequestParam String paper,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.openCourtCase(who, number, text(court), text(paper), on);
    return done(number, Act.COURT_CASE, told);
  }

  @PostMapping("/orders")
  String order(@PathVariable String number, @RequestParam String body, @RequestParam String paper,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.order(who, number, text(body), text(paper), on);
    return done(number, Act.ORDER, told);
  }

  @PostMapping("/forbidden-acts")
  String forbiddenAct(@PathVariable String number, @RequestParam String party, @RequestParam String paper, @RequestParam String content,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.forbiddenAct(who, number, text(party), text(paper), text(content), on);
    return done(number, Act.FORBIDDEN_ACT, told);
  }

  @PostMapping("/obstacles/{id:\\d{1,18}}/end")
  String end(@PathVariable String number, @PathVariable long id, @RequestParam String paper,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.endObstacle(who, number, id, text(paper), on);
    return done(number, Act.END_OBSTACLE, told);
  }

  @PostMapping("/withdrawal")
  String withdraw(@PathVariable String number, @RequestParam String resolution, @RequestParam String reason,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.withdraw(who, number, text(resolution), text(reason), on);
    return done(number, Act.WITHDRAWAL, told);
  }

  @PostMapping("/restoration")
  String restore(@PathVariable String number, @RequestParam(required = false) RestorationReason why, @RequestParam String reason,
      @RequestParam String paper,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.restore(who, number, why, text(reason), text(paper), on);
    return done(number, Act.RESTORATION, told);
  }

  private static String text(String value) {
    if (value.isBlank()) throw new Refusal("Chưa điền đủ các ô.");
    if (value.length() > LONGEST) throw new Refusal("Nội dung dài quá " + LONGEST + " ký tự.");
    return value.strip();
  }

  private static String done(String number, Act act, RedirectAttributes told) {
    told.addFlashAttribute("said", act.done());
    return "redirect:/dissolutions/" + number;
  }
}
