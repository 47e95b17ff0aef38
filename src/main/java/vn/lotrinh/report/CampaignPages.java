package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
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
    model.addAttribute("mayOpen", desk.mayOpen(who));
    model.addAttribute("thisYear", LocalDate.now(clock).getYear());
    return "report/campaigns";
  }

  @PostMapping
  String open(@RequestParam int year, Who who) {
    desk.open(who, year, null);
    return "redirect:/reports/" + year;
  }

  /** @param only {@code late} or {@code missing}: those bodies alone */
  @GetMapping("/{year:\\d{4}}")
  String campaign(@PathVariable int year, @RequestParam(required = false) String province, @RequestParam(required = false) String only, Who who,
      Model model) {
    model.addAttribute("view", desk.campaign(who, year, province));
    model.addAttribute("only", only);
    model.addAttribute("province", province);
    return "report/campaign";
  }

  @GetMapping("/submissions/{key:[A-Za-z0-9.-]{1,120}}")
  String submission(@PathVariable String key, Who who, Model model) {
    model.addAttribute("view", desk.submission(who, key));
    return "report/submission";
  }
}
