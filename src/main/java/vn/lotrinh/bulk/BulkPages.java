package vn.lotrinh.bulk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.People;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/** Runs for people: how far each is, who was refused and why. */
@Controller
class BulkPages {

  private static final int LATEST = 50;
  private static final int PAGE = 100;

  /** A run as it is shown. */
  record Shown(long run, String title, String state, boolean finished, boolean interrupted, int percent, String decided, String total, String done,
      String refused, String by, String started, String ended) {

    Shown startedBy(String name) {
      return new Shown(run, title, state, finished, interrupted, percent, decided, total, done, refused, name, started, ended);
    }
  }

  /** A case that was worked on, with the page that shows what came of it. */
  record Line(String key, String result, String page, String reason) {}

  private final BulkService bulk;
  private final Batches batches;
  private final Runs runs;
  private final People people;
  private final Clock clock;

  BulkPages(BulkService bulk, Batches batches, Runs runs, People people, Clock clock) {
    this.bulk = bulk;
    this.batches = batches;
    this.runs = runs;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/bulk")
  String list(Who login, Model model) {
    if (!BulkController.watches(login)) throw new AccessDeniedException("runs");
    model.addAttribute("runs", people.named(bulk.latest(LATEST).stream().map(this::shown).toList(), Shown::by, Shown::startedBy));
    return "bulk/runs";
  }

  /** @param of {@code done} or {@code refused}; where it is empty what was refused, if anything was */
  @GetMapping("/bulk/{run:\\d{1,18}}")
  String one(@PathVariable long run, @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "1") int page, Who login,
      Model model) {
    Runs.Run found = BulkController.visible(runs, run, login);
    boolean done = of.equals("done") || of.isEmpty() && found.refused() == 0;
    Runs.Outcome outcome = done ? Runs.Outcome.DONE : Runs.Outcome.REFUSED;
    int count = done ? found.done() : found.refused();
    int pages = Math.max(1, (count + PAGE - 1) / PAGE);
    int shown = Math.max(1, Math.min(page, pages));
    model.addAttribute("run", shown(bulk.progress(found, List.of())).startedBy(people.name(found.startedBy())));
    model.addAttribute("home", batches.work(found.kind()).home(runs.parameters(run)));
    model.addAttribute("of", done ? "done" : "refused");
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("mayResume", BulkController.starts(login));
    model.addAttribute("mayUndo", BulkController.takesBack(login, found) && bulk.whyNoUndo(found).isEmpty());
    model.addAttribute("undoQuestion", batches.work(found.kind()).undoQuestion(found.done()));
    model.addAttribute("undoneBy", found.undoneBy());
    model.addAttribute("lines", lines(found, runs.outcomes(run, outcome, (shown - 1) * PAGE, PAGE)));
    return "bulk/run";
  }

  /** Goes on with a run that stopped after its last try. */
  @PostMapping("/bulk/{run:\\d{1,18}}/resume")
  String resume(@PathVariable long run, Who login) {
    if (!BulkController.starts(login)) throw new AccessDeniedException("run " + run);
    bulk.resume(run);
    return "redirect:/bulk/" + run;
  }

  /** Takes back what a run did. */
  @PostMapping("/bulk/{run:\\d{1,18}}/undo")
  String undo(@PathVariable long run, @RequestParam(defaultValue = "") String reason, Who login) {
    if (!BulkController.takesBack(login, BulkController.visible(runs, run, login))) throw new AccessDeniedException("run " + run);
    return "redirect:/bulk/" + bulk.undo(run, reason, login.user());
  }

  private List<Line> lines(Runs.Run run, List<BulkOutcome> outcomes) {
    BulkWork work = batches.work(run.kind());
    return outcomes.stream().map(outcome -> new Line(outcome.key(), outcome.result(), outcome.result() == null ? null : work.page(outcome.result()),
        outcome.reason())).toList();
  }

  private Shown shown(BulkProgress run) {
    return new Shown(run.run(), run.title(), run.state().title(), run.state() == BulkProgress.State.FINISHED,
        run.state() == BulkProgress.State.INTERRUPTED, run.percent(), number(run.done() + run.refused()), number(run.total()),
        number(run.done()), number(run.refused()), run.startedBy(), at(run.startedAt()), run.finishedAt() == null ? "" : at(run.finishedAt()));
  }

  private static String number(int count) {
    return Written.number(BigDecimal.valueOf(count));
  }

  private String at(Instant instant) {
    return Written.moment(instant.atZone(clock.getZone()));
  }
}
