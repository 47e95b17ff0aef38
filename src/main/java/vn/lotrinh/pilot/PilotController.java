package vn.lotrinh.pilot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** Programmes for programs. */
@RestController
@RequestMapping("/api/programmes")
class PilotController {

  record Start(String plan) {}

  record Opening(String work, String reason) {}

  record Change(String cooperative, String reason) {}

  private final ProgrammeDesk desk;

  PilotController(ProgrammeDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  List<PlanLine> list(Who who) {
    return desk.plans(who);
  }

  /** Takes in a plan as YAML; the same text again changes nothing. Coordinators only. */
  @PutMapping("/plans/{file:[A-Za-z0-9._-]{1,80}}")
  Map<String, String> takeIn(@PathVariable String file, @RequestBody byte[] yaml, Who who) {
    return Map.of("code", desk.takeIn(who, new ByteArrayResource(yaml) {
      @Override
      public String getFilename() {
        return file;
      }
    }));
  }

  @GetMapping("/{code:[A-Za-z0-9.-]{1,80}}")
  ProgrammeView programme(@PathVariable String code, Who who) {
    return desk.view(who, code);
  }

  @PostMapping
  ResponseEntity<Map<String, String>> start(@RequestBody Start start, Who who) {
    String code = desk.start(who, required(start.plan, "plan"));
    return ResponseEntity.created(URI.create("/api/programmes/" + code)).body(Map.of("code", code));
  }

  /** 201 with the key of the change that was opened, 200 with that of the one which was open already. */
  @PostMapping("/{code:[A-Za-z0-9.-]{1,80}}/member-changes")
  ResponseEntity<Map<String, String>> change(@PathVariable String code, @RequestBody Change change, Who who) {
    String reason = required(change.reason, "reason");
    if (reason.length() < 10 || reason.length() > 4000) throw new Refusal("Lý do phải từ 10 đến 4000 ký tự.");
    ProgrammeDesk.Proposal proposal = desk.proposeChange(who, code, required(change.cooperative, "cooperative"), reason);
    return ResponseEntity.status(proposal.isNew() ? 201 : 200).body(Map.of("key", proposal.key()));
  }

  /** Opens a work before the plan's own day; coordinators only. */
  @PostMapping("/{code:[A-Za-z0-9.-]{1,80}}/openings")
  ResponseEntity<Void> open(@PathVariable String code, @RequestBody Opening opening, Who who) {
    desk.openEarly(who, code, required(opening.work, "work"), required(opening.reason, "reason"));
    return ResponseEntity.noContent().build();
  }

  private static String required(String value, String name) {
    if (Objects.requireNonNullElse(value, "").isBlank()) throw new Refusal("Thiếu “" + name + "”.");
    return value.strip();
  }
}
