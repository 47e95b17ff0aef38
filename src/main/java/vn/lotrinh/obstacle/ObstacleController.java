package vn.lotrinh.obstacle;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** Difficulties for programs. */
@RestController
class ObstacleController {

  static final String KEY = "/{key:VM-\\d{4}-\\d{1,9}}";
  private static final int LARGEST_PAGE = 200;
  private static final int LAST_PAGE = 100_000;

  /** @param task id of the open task at which it is raised; @param kind and {@code body} codes, or absent */
  record Raise(String task, String text, String kind, String body) {}

  record Why(String reason) {}

  /** @param resolved whether the answer solves it; else {@code reason} says why not */
  record Confirm(Boolean resolved, String reason) {}

  record Found(long count, int page, int size, Map<State, Long> states, List<Line> obstacles) {}

  private final ObstacleDesk desk;

  ObstacleController(ObstacleDesk desk) {
    this.desk = desk;
  }

  /** Those that the caller may see, the newest first. @param page from 1 */
  @GetMapping("/api/obstacles")
  Found list(@RequestParam(required = false) String plan, @RequestParam(required = false) String kind, @RequestParam(required = false) String body,
      @RequestParam(required = false) String state, @RequestParam(required = false) String older, @RequestParam(required = false) String year,
      @RequestParam(name = "case", required = false) String raisedAt, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size, Who who) {
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    int most = Math.max(1, Math.min(size, LARGEST_PAGE));
    ObstacleDesk.Found found = desk.find(who, new Question(plan, kind, body, state, older, year, raisedAt), shown, most);
    return new Found(found.count(), shown, most, found.counts(), found.lines());
  }

  @PostMapping("/api/obstacles")
  ResponseEntity<Line> raise(@RequestBody Raise raise, Who who) {
    Line raised = desk.raise(who, raise.task, raise.text, raise.kind, raise.body);
    return ResponseEntity.created(URI.create("/api/obstacles/" + raised.key())).body(raised);
  }

  @GetMapping("/api/obstacles/kinds")
  List<Kind> kinds() {
    return desk.kinds();
  }

  @GetMapping("/api/obstacles" + KEY)
  ObstacleDesk.Whole one(@PathVariable String key, Who who) {
    return desk.get(who, key);
  }

  @PostMapping("/api/obstacles" + KEY + "/withdrawal")
  ObstacleDesk.Whole withdraw(@PathVariable String key, @RequestBody Why why, Who who) {
    desk.withdraw(who, key, why.reason);
    return desk.get(who, key);
  }

  @PostMapping("/api/obstacles" + KEY + "/confirmation")
  ObstacleDesk.Whole confirm(@PathVariable String key, @RequestBody Confirm confirm, Who who) {
    if (confirm.resolved == null) throw new Refusal("Thiếu kết quả: đã giải quyết hay chưa (“resolved”).");
    desk.confirm(who, key, confirm.resolved, confirm.reason);
    return desk.get(who, key);
  }
}
