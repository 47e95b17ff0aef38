package vn.lotrinh.security;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import java.util.Map;
import vn.lotrinh.Refusal;

/** How a task changes hands, for Tasklist's buttons and for programs. */
@RestController
@RequestMapping("/api/tasks/{task}")
class TaskHandsController {

  private final TaskHands hands;

  TaskHandsController(TaskHands hands) {
    this.hands = hands;
  }

  /**
   * @param user   to whom; only for assigning
   * @param reason said at the task; may be missing
   */
  record Change(String user, String reason) {}

  @GetMapping("/hands")
  TaskHands.Hands hands(@PathVariable String task, Authentication caller) {
    return hands.of(task, caller);
  }

  @PostMapping("/give-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(@PathVariable String task, @RequestBody(required = false) Change change, Authentication caller) {
    hands.giveBack(task, caller, change == null ? null : change.reason());
  }

  @PostMapping("/take-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeOver(@PathVariable String task, @RequestBody(required = false) Change change, Authentication caller) {
    hands.takeOver(task, caller, change == null ? null : change.reason());
  }

  @PostMapping("/assign")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(@PathVariable String task, @RequestBody Change change, Authentication caller) {
    if (change.user() == null || change.user().isBlank()) throw new Refusal("Hãy chọn người được giao việc.");
    hands.assign(task, change.user().strip(), caller, change.reason());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> hidden(TaskHands.NotYours hidden) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("message", hidden.getMessage()));
  }
}
