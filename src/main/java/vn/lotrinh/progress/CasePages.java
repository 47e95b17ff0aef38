package vn.lotrinh.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Rooms;
import vn.lotrinh.deadline.OpenTasks;
import vn.lotrinh.deadline.Step;
import vn.lotrinh.deadline.TaskLines;
import vn.lotrinh.document.DocumentService;
import vn.lotrinh.document.Paper;

/** The list of cases, and one case from its first step to where it stands. */
@Controller
class CasePages {

  private static final int PARTS = 200;
  private static final int DRAWN = 12;
  private static final int LONGEST_SEARCH = 100;
  private static final int LAST_PAGE = 10_000;

  /** A case in the list: what is open in it, or that nothing is. */
  record CaseLine(CaseFile row, String process, List<TaskLines.TaskLine> open, boolean running) {}

  private final CaseFiles cases;
  private final Rooms rooms;
  private final CaseSearch search;
  private final TaskLedger ledger;
  private final OpenTasks tasks;
  private final TaskLines lines;
  private final EngineView engine;
  private final CaseChronicle chronicle;
  private final DocumentService documents;
  private final CaseWays ways;
  private final Clock clock;

  CasePages(CaseFiles cases, Rooms rooms, CaseSearch search, TaskLedger ledger, OpenTasks tasks, TaskLines lines, EngineView engine, CaseChronicle chronicle,
      DocumentService documents, CaseWays ways, Clock clock) {
    this.cases = cases;
    this.rooms = rooms;
    this.search = search;
    this.ledger = ledger;
    this.tasks = tasks;
    this.lines = lines;
    this.engine = engine;
    this.chronicle = chronicle;
    this.documents = documents;
    this.ways = ways;
    this.clock = clock;
  }

  /** @param q words of the title, key, co-operative, place, body or plan, diacritics not needed; @param page from 1 */
  @GetMapping("/cases")
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Who viewer, Model model) {
    String words = q.substring(0, Math.min(q.length(), LONGEST_SEARCH));
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    List<CaseFiles.Word> sought = search.words(words, today());
    long count = cases.count(viewer, sought);
    model.addAttribute("q", words);
    model.addAttribute("page", shown);
    model.addAttribute("count", count);
    model.addAttribute("pages", Math.max(1, (count + CaseFiles.PAGE - 1) / CaseFiles.PAGE));
    model.addAttribute("cases", caseLines(cases.find(viewer, sought, shown - 1), viewer));
    return "progress/cases";
  }

  @GetMapping("/cases/{caseKey:[A-Za-z0-9.-]{1,80}}")
  String one(@PathVariable String caseKey, Who viewer, Model model) {
    CaseFile found = cases.find(viewer, caseKey).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<EngineView.Run> runs = engine.runsOf(caseKey);
    List<TaskLines.TaskLine> steps = lines.of(inOrder(caseKey), viewer, today());
    model.addAttribute("viewer", viewer);
    model.addAttribute("found", found);
    model.addAttribute("runs", runs);
    model.addAttribute("own", rooms.of(found.kind()).flatMap(room -> room.page(viewer, caseKey)).orElse(null));
    model.addAttribute("running", runs.stream().anyMatch(EngineView.Run::running));
    model.addAttribute("open", steps.stream().filter(line -> line.step().isOpen()).toList());
    model.addAttribute("waitsFor", engine.waitsFor(runs));
    model.addAttribute("ways", ways.of(drawn(runs)));
    model.addAttribute("undrawn", Math.max(0, runs.size() - DRAWN));
    model.addAttribute("steps", steps);
    model.addAttribute("chronicle", chronicle.of(caseKey));
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("papers", documents.papers(caseKey).stream().filter(Paper::current).toList());
    model.addAttribute("above", cases.above(viewer, caseKey));
    model.addAttribute("below", caseLines(cases.below(viewer, caseKey, PARTS), viewer));
    return "progress/case";
  }

  /** What runs before what has ended; a case of many processes shows the latest of these. */
  private static List<EngineView.Run> drawn(List<EngineView.Run> runs) {
    List<EngineView.Run> latest = new ArrayList<>(runs);
    Collections.reverse(latest);
    latest.sort(Comparator.comparing((EngineView.Run run) -> !run.running()));
    return latest.subList(0, Math.min(DRAWN, latest.size()));
  }

  private List<Step> inOrder(String caseKey) {
    Map<String, Long> openings = engine.openings(caseKey);
    return ledger.ofCase(caseKey).stream()
        .sorted(Comparator.comparing(Step::openedOn).thenComparing(step -> openings.getOrDefault(step.taskId(), Long.MAX_VALUE))).toList();
  }

  /** Cases with what is open in each. */
  List<CaseLine> caseLines(List<CaseFile> rows, Who viewer) {
    List<String> keys = rows.stream().map(CaseFile::key).toList();
    Set<String> running = engine.running(keys);
    Map<String, String> names = engine.processNames();
    Map<String, List<TaskLines.TaskLine>> open = lines.of(tasks.of(keys), viewer, today()).stream()
        .collect(Collectors.groupingBy(line -> line.step().caseKey()));
    return rows.stream().map(row -> new CaseLine(row, names.getOrDefault(row.kind(), row.kind()),
        open.getOrDefault(row.key(), List.of()), running.contains(row.key()))).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
