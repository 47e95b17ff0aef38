package vn.lotrinh.bulk;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.People;
import vn.lotrinh.Who;

/** Runs for programs; whoever started one sees it, and who watches over the province sees all. */
@RestController
class BulkController {

  private final BulkService bulk;
  private final Runs runs;
  private final People people;

  BulkController(BulkService bulk, Runs runs, People people) {
    this.bulk = bulk;
    this.runs = runs;
    this.people = people;
  }

  /** How far a run is, with every outcome so far. */
  @GetMapping("/api/bulk/{run:\\d{1,18}}")
  BulkProgress one(@PathVariable long run, Who login) {
    Runs.Run found = visible(runs, run, login);
    return bulk.progress(run).by(people.name(found.startedBy()));
  }

  /** Why what a run did is taken back. */
  record Undo(String reason) {}

  /** Takes back what a run did, on its day and where nobody has worked on it since; coordinators, and whoever started it. @return 202 with the run that does it */
  @PostMapping("/api/bulk/{run:\\d{1,18}}/undo")
  ResponseEntity<Map<String, Long>> undo(@PathVariable long run, @RequestBody Undo undo, Who login) {
    Runs.Run found = visible(runs, run, login);
    if (!takesBack(login, found)) throw new AccessDeniedException("run " + run);
    return ResponseEntity.accepted().body(Map.of("run", bulk.undo(run, undo.reason, login.user())));
  }

  /** @throws AccessDeniedException for whoever has nothing to do with the run */
  static Runs.Run visible(Runs runs, long run, Who login) {
    Runs.Run found = runs.find(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!watches(login) && !found.startedBy().equals(login.user())) throw new AccessDeniedException("run " + run);
    return found;
  }

  static boolean watches(Who login) {
    return login.watches();
  }

  static boolean takesBack(Who login, Runs.Run run) {
    return starts(login) || run.startedBy().equals(login.user());
  }

  static boolean starts(Who login) {
    return login.steers();
  }
}
