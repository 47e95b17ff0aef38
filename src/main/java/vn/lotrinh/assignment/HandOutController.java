package vn.lotrinh.assignment;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** Hands plans out, for programs of coordinators. */
@RestController
@RequestMapping("/api/plans/{code:[A-Za-z0-9.-]{1,80}}")
class HandOutController {

  /** @param owner the body that accepts; null: the plan's issuer; @param chosen bodies for lines whose words name none */
  record Order(String owner, List<Handing.Chosen> chosen) {}

  private final HandOutService service;
  private final Preview preview;
  private final VersionService versions;

  HandOutController(HandOutService service, Preview preview, VersionService versions) {
    this.service = service;
    this.preview = preview;
    this.versions = versions;
  }

  /** What a hand-out would do today. */
  @GetMapping("/hand-out")
  Preview.Shown preview(@PathVariable String code, Who who) {
    AssignmentController.demand(who.steers(), "handing out");
    return preview.of(code);
  }

  /** Hands out. @return 202 with the bulk run that opens the tasks; without one where nothing is to be opened today */
  @PostMapping("/hand-out")
  ResponseEntity<Map<String, Object>> handOut(@PathVariable String code, @RequestBody(required = false) Order order, Who who) {
    AssignmentController.demand(who.steers(), "handing out");
    Order asked = order == null ? new Order(null, null) : order;
    long run = service.handOut(code, asked.owner, asked.chosen == null ? List.of() : asked.chosen, who.user());
    return run == 0 ? ResponseEntity.ok(Map.of("opened", 0)) : ResponseEntity.accepted().body(Map.of("run", run, "page", "/bulk/" + run));
  }

  /** @param version that was seen and is confirmed */
  record Confirmed(int version) {}

  /** What the newest version of the plan changes of the work that runs. */
  @GetMapping("/changes")
  VersionService.Shown changes(@PathVariable String code, Who who) {
    AssignmentController.demand(who.watches(), "changes of plans");
    return versions.of(code);
  }

  /** Applies them to the running work. */
  @PostMapping("/changes")
  ResponseEntity<Map<String, Object>> apply(@PathVariable String code, @RequestBody Confirmed confirmed, Who who) {
    AssignmentController.demand(who.steers(), "changing running work");
    long run = versions.apply(code, confirmed.version, who.user());
    return run == 0 ? ResponseEntity.ok(Map.of("opened", 0)) : ResponseEntity.accepted().body(Map.of("run", run, "page", "/bulk/" + run));
  }
}
