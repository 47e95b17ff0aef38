package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** Tasks that were given, for programs. Who may not see a task is told that there is none. */
@RestController
@RequestMapping("/api/assignments/{key:[A-Za-z0-9.-]{1,80}}")
class AssignmentController {

  /** A body that is asked to contribute. */
  record Ask(String agency, String question, LocalDate due) {}

  /** A later day that is asked for, or another one that the owner sets. */
  record Term(LocalDate due, String reason) {}

  /** Why a task is cancelled. */
  record Cancelling(String reason) {}

  /** Who does it. @param user login name; null for nobody */
  record Responsible(String user) {}

  private final AssignmentDesk desk;

  AssignmentController(AssignmentDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  AssignmentDesk.Shown one(@PathVariable String key, Who who) {
    return desk.shown(who, key);
  }

  /** The lead body asks one more body. */
  @PostMapping("/contributions")
  ResponseEntity<List<AssignmentDesk.Part>> ask(@PathVariable String key, @RequestBody Ask ask, Who who) {
    desk.ask(who, key, ask.agency, ask.question, ask.due);
    return ResponseEntity.status(HttpStatus.CREATED).body(desk.shown(who, key).contributions());
  }

  /** The lead body asks for a later day. */
  @PostMapping("/extensions")
  ResponseEntity<AssignmentDesk.Shown> extend(@PathVariable String key, @RequestBody Term term, Who who) {
    desk.extend(who, key, term.due, term.reason);
    return ResponseEntity.status(HttpStatus.CREATED).body(desk.shown(who, key));
  }

  /** The owner sets another day. */
  @PostMapping("/due")
  AssignmentDesk.Shown due(@PathVariable String key, @RequestBody Term term, Who who) {
    desk.change(who, key, term.due, term.reason);
    return desk.shown(who, key);
  }

  /** The owner cancels the task. */
  @PostMapping("/cancel")
  AssignmentDesk.Shown cancel(@PathVariable String key, @RequestBody Cancelling cancelling, Who who) {
    desk.cancel(who, key, cancelling.reason);
    return desk.shown(who, key);
  }

  /** Another body that has it from now on. */
  record Body(String agency, String reason) {}

  /** The owner gives the task to another body. */
  @PostMapping("/body")
  AssignmentDesk.Shown body(@PathVariable String key, @RequestBody Body body, Who who) {
    desk.passOn(who, key, body.agency, body.reason);
    return desk.shown(who, key);
  }

  /** A body that gets a part. @param parts unit → quantity */
  record Division(String agency, Map<String, BigDecimal> parts, String reason) {}

  /** The owner divides the task with another body. @return 201 with the other body's task */
  @PostMapping("/division")
  ResponseEntity<AssignmentDesk.Shown> divide(@PathVariable String key, @RequestBody Division division, Who who) {
    String other = desk.divide(who, key, division.agency, division.parts, division.reason);
    return ResponseEntity.status(HttpStatus.CREATED).body(desk.shown(who, other));
  }

  /** Another person of the lead body does it. */
  @PostMapping("/responsible")
  AssignmentDesk.Shown responsible(@PathVariable String key, @RequestBody Responsible named, Who who) {
    desk.responsible(who, key, named.user);
    return desk.shown(who, key);
  }

  static void demand(boolean allowed, String what) {
    if (!allowed) throw new AccessDeniedException(what);
  }
}
