package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;

/** The yearly campaigns for people: how far everybody is, who is late, what was reported. */
@Controller
@RequestMapping("/reports")
class CampaignPages {

  private final ReportDesk desk;
  private final Clock clock;

  CampaignPages(ReportDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping
  String list(Who who, Model model) {
    model.addAttribute("campaigns", desk.list(who));
    model.addAttribute("withdrawn", desk.withdrawn(who));
    model.addAttribute("mayOpen", desk.mayOpen(who));
    model.addAttribute("thisYear", LocalDate.now(clock).getYear());
    return "report/campaigns";
  }

  /** Before its day it asks once, with what would be fixed. */
  @PostMapping
  String open(@RequestParam int year, @RequestParam(defaultValue = "false") boolean early, Who who, Model model) {
    Optional<CampaignOpening.Early> asked = early ? Optional.empty() : desk.asksFirst(who, year, null);
    if (asked.isPresent()) {
      model.addAttribute("asked", asked.get());
      return "report/early";
    }
    desk.open(who, year, null, early);
    return "redirect:/reports/" + year;
  }

  @PostMapping("/{key:BC-[A-Za-z0-9]+-\\d{4}(?:L\\d{1,2})?}/withdrawal")
  String withdraw(@PathVariable String key, @RequestParam(required = false) String reason, Who who) {
    desk.withdraw(who, key, reason);
    return "redirect:/reports";
  }

  /** @param only {@code late} or {@code missing}: those bodies alone */
  @GetMapping("/{year:\\d{4}}")
  String campaign(@PathVariable int year, @RequestParam(required = false) String province, @RequestParam(required = false) String only, Who who,
      Model model) {
    CampaignView view = desk.campaign(who, year, province);
    model.addAttribute("view", view);
    model.addAttribute("mayWithdraw", desk.mayWithdraw(who, view));
    model.addAttribute("only", only);
    model.addAttribute("province", province);
    return "report/campaign";
  }

  /** What the office looks through before the report is signed. */
  @GetMapping("/{year:\\d{4}}/changes")
  String changes(@PathVariable int year, @RequestParam(required = false) String province, Who who, Model model) {
    model.addAttribute("view", desk.campaign(who, year, province));
    model.addAttribute("changes", desk.changes(who, year, province));
    model.addAttribute("province", province);
    return "report/changes";
  }

  @GetMapping("/submissions/{key:[A-Za-z0-9.-]{1,120}}")
  String submission(@PathVariable String key, Who who, Model model) {
    model.addAttribute("view", desk.submission(who, key));
    return "report/submission";
  }
}
