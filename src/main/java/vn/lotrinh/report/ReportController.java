package vn.lotrinh.report;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** The yearly campaigns for programs. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

  private final ReportDesk desk;

  ReportController(ReportDesk desk) {
    this.desk = desk;
  }

  /** @param early that whoever opens the campaign before its day knows what is fixed; @param province place code; may be absent where the installation serves one province */
  record Opening(Integer year, String province, Boolean early) {}

  /** @param reason why a campaign is taken back */
  record Withdrawal(String reason) {}

  /** Opens a year's campaign; the bodies get their tasks in the background. Coordinators only. */
  @PostMapping
  ResponseEntity<Map<String, Object>> open(@RequestBody Opening opening, Who who) {
    if (opening.year == null && desk.mayOpen(who)) throw new Refusal("Thiếu năm báo cáo (“year”).");
    String key = desk.open(who, opening.year == null ? 0 : opening.year, opening.province, Boolean.TRUE.equals(opening.early));
    return ResponseEntity.status(201).body(Map.of("key", key, "year", opening.year));
  }

  /** Takes a campaign back while nobody has handed in; 422 once somebody has. Coordinators only. */
  @PostMapping("/{key:BC-[A-Za-z0-9]+-\\d{4}(?:L\\d{1,2})?}/withdrawal")
  Map<String, Object> withdraw(@PathVariable String key, @RequestBody Withdrawal withdrawal, Who who) {
    desk.withdraw(who, key, withdrawal.reason);
    return Map.of("key", key, "withdrawn", true);
  }

  @GetMapping
  List<CampaignView.Entry> list(Who who) {
    return desk.list(who);
  }

  @GetMapping("/{year:\\d{4}}")
  CampaignView campaign(@PathVariable int year, @RequestParam(required = false) String province, Who who) {
    return desk.campaign(who, year, province);
  }

  /** Figures of bodies that differ from last year by more than the threshold, the largest change first, with the bodies' explanations. */
  @GetMapping("/{year:\\d{4}}/changes")
  List<Change> changes(@PathVariable int year, @RequestParam(required = false) String province, Who who) {
    return desk.changes(who, year, province);
  }

  @GetMapping("/submissions/{key:[A-Za-z0-9.-]{1,120}}")
  CampaignView.SubmissionView submission(@PathVariable String key, Who who) {
    return desk.submission(who, key);
  }
}
