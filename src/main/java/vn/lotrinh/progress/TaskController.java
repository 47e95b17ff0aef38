package vn.lotrinh.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.deadline.OpenTasks;
import vn.lotrinh.deadline.Step;
import vn.lotrinh.deadline.TaskLines;

/** Open tasks for programs, and for the search in Tasklist. */
@RestController
class TaskController {

  private static final int LAST_PAGE = 10_000;

  /**
   * A task in words and days.
   *
   * @param agency whose task it is, by name
   * @param role   the role inside the agency that does it, e.g. "văn thư"; null: any of its people
   * @param person who took it, by name; null for nobody
   * @param term   how it stands to its due day, e.g. "còn 3 ngày làm việc"; {@code look}: late, soon, fine or none
   */
  record Line(String id, String title, String caseKey, String caseTitle, String agency, String role, String person, LocalDate planDue, LocalDate due, String term,
      String look) {

    static Line of(TaskLines.TaskLine line) {
      Step step = line.step();
      return new Line(step.taskId(), step.title(), step.caseKey(), step.caseTitle(), line.agency(), line.role(), line.person(), step.planDue(), step.due(),
          line.term().words(), line.term().look());
    }
  }

  /** @param count how many there are in all; {@code size}: how many a page holds */
  record Page(long count, int page, int size, List<Line> tasks) {}

  /**
   * One task, open or closed, and what is open in its case now.
   *
   * @param state   OPEN, DONE or CANCELLED
   * @param running whether the case has not ended
   */
  record One(String id, String title, String caseKey, String caseTitle, String agency, String role, String person, LocalDate due, String state, LocalDate closedOn,
      boolean running, List<Line> next) {}

  private final TaskSearch search;
  private final TaskLedger ledger;
  private final CaseFiles cases;
  private final EngineView engine;
  private final OpenTasks open;
  private final TaskLines lines;
  private final Clock clock;

  TaskController(TaskSearch search, TaskLedger ledger, CaseFiles cases, EngineView engine, OpenTasks open, TaskLines lines, Clock clock) {
    this.open = open;
    this.ledger = ledger;
    this.cases = cases;
    this.engine = engine;
    this.search = search;
    this.lines = lines;
    this.clock = clock;
  }

  /** What the caller may open in Tasklist, due first. @param q words, diacritics not needed; @param page from 1 */
  @GetMapping("/api/tasks")
  Page tasks(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Who viewer) {
    LocalDate today = LocalDate.now(clock);
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    TaskSearch.Found found = search.find(viewer, q, today, shown - 1);
    return new Page(found.count(), shown, TaskSearch.PAGE, lines.of(found.steps(), viewer, today).stream().map(Line::of).toList());
  }

  /** A task of a case that the caller may see: what became of it, and what comes next. */
  @GetMapping("/api/tasks/{id:[A-Za-z0-9-]{1,64}}")
  One task(@PathVariable String id, Who viewer) {
    LocalDate today = LocalDate.now(clock);
    Step step = ledger.find(id).filter(found -> cases.maySee(viewer, found.caseKey()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    TaskLines.TaskLine line = lines.of(List.of(step), viewer, today).get(0);
    List<Line> next = lines.of(open.of(List.of(step.caseKey())), viewer, today).stream().filter(one -> !one.step().taskId().equals(id)).map(Line::of)
        .toList();
    boolean running = !engine.running(List.of(step.caseKey())).isEmpty();
    return new One(id, step.title(), step.caseKey(), step.caseTitle(), line.agency(), line.role(), line.person(), step.due(), step.state(), step.closedOn(), running, next);
  }
}
