package vn.lotrinh.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;
import vn.lotrinh.deadline.TaskLines;
import vn.lotrinh.deadline.Vacancies;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.obstacle.ObstacleFigures;
import vn.lotrinh.organisation.StandIns;

/** What a person sees first: an office its own work, those who watch the whole province, an administrator also the system's health. */
@Controller
class StartPage {

  private static final int WAITING = 50;
  private static final int LATE = 30;
  private static final int FEW = 12;
  private static final int LAST_PAGE = 10_000;

  /** A programme with the phases that run now. */
  record Programme(String key, String name, List<String> phases, boolean running) {}

  private final TaskLedger ledger;
  private final TaskLines lines;
  private final Agencies agencies;
  private final TaskSearch search;
  private final EngineView engine;
  private final RunningWork work;
  private final MailService mails;
  private final Vacancies vacancies;
  private final ObstacleFigures difficulties;
  private final StandIns standIns;
  private final Clock clock;

  StartPage(TaskLedger ledger, TaskLines lines, Agencies agencies, TaskSearch search, EngineView engine, RunningWork work, MailService mails, Vacancies vacancies,
      ObstacleFigures difficulties, StandIns standIns, Clock clock) {
    this.ledger = ledger;
    this.lines = lines;
    this.agencies = agencies;
    this.search = search;
    this.engine = engine;
    this.work = work;
    this.mails = mails;
    this.vacancies = vacancies;
    this.difficulties = difficulties;
    this.standIns = standIns;
    this.clock = clock;
  }

  /** @param q words of a task that is looked for, diacritics not needed; {@code page} of what was found, from 1 */
  @GetMapping("/")
  String start(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Who viewer, Model model) {
    LocalDate today = LocalDate.now(clock);
    model.addAttribute("viewer", viewer);
    model.addAttribute("q", q.strip());
    if (!q.isBlank()) return found(viewer, q, Math.max(1, Math.min(page, LAST_PAGE)), today, model);
    model.addAttribute("difficulties", difficulties.standing(viewer, today));
    if (!viewer.watches() || !viewer.agencies().isEmpty()) office(viewer, today, model);
    if (viewer.watches()) province(viewer, today, model);
    if (viewer.administers()) {
      model.addAttribute("health", engine.health());
      model.addAttribute("mail", mails.state());
    }
    return "progress/start";
  }

  private String found(Who viewer, String words, int page, LocalDate today, Model model) {
    TaskSearch.Found found = search.find(viewer, words, today, page - 1);
    model.addAttribute("found", lines.of(found.steps(), viewer, today));
    model.addAttribute("foundCount", found.count());
    model.addAttribute("page", page);
    model.addAttribute("pages", Math.max(1, (found.count() + TaskSearch.PAGE - 1) / TaskSearch.PAGE));
    return "progress/start";
  }

  private void office(Who viewer, LocalDate today, Model model) {
    model.addAttribute("standing", standIns.by(viewer.user()).stream().map(standIns::words).toList());
    model.addAttribute("agencyNames", viewer.agencies().stream().map(agencies::name).toList());
    model.addAttribute("moved", agencies.moved(viewer, today));
    model.addAttribute("count", ledger.waitingCount(viewer, today));
    model.addAttribute("waiting", lines.of(ledger.waiting(viewer, WAITING), viewer, today));
    model.addAttribute("elsewhere", lines.of(ledger.elsewhere(viewer, FEW), viewer, today));
    model.addAttribute("done", lines.of(ledger.recentlyDone(viewer, FEW), viewer, today));
  }

  private void province(Who viewer, LocalDate today, Model model) {
    model.addAttribute("all", ledger.count(today));
    model.addAttribute("bars", AgencyBar.of(ledger.countByAgency(today), agencies));
    model.addAttribute("late", lines.of(ledger.late(today, LATE), viewer, today));
    List<Programme> programmes = programmes();
    model.addAttribute("vacancies", viewer.steers() ? vacancies.now() : List.of());
    model.addAttribute("programmes", programmes);
    model.addAttribute("running", work.figures(today));
    model.addAttribute("plans", work.plans(programmes.stream().map(Programme::key).collect(Collectors.toSet()), today));
  }

  private List<Programme> programmes() {
    List<EngineView.Run> found = engine.programmes();
    Map<String, List<String>> phases = engine.phases(found.stream().map(EngineView.Run::caseKey).toList());
    return found.stream().map(run -> new Programme(run.caseKey(), run.name(), phases.getOrDefault(run.caseKey(), List.of()), run.running())).toList();
  }
}
