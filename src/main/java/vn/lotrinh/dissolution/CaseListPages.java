package vn.lotrinh.dissolution;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.RegisterView;
import vn.lotrinh.deadline.OpenTasks;
import vn.lotrinh.deadline.TaskLines;
import vn.lotrinh.plan.PlanService;

/** All dissolutions: where each stands, what holds it up, and whether it can end in time; on pages and as Excel files. */
@Controller
class CaseListPages {

  private static final int PAGE = 50;
  private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /**
   * A dissolution in the list.
   *
   * @param instance for Cockpit; null where it has ended
   */
  record Line(CaseBoard.Row row, String name, String place, List<TaskLines.TaskLine> open, String look, String instance) {}

  private final CaseBoard board;
  private final CooperativeService cooperatives;
  private final RegisterView register;
  private final PlanService plans;
  private final OpenTasks tasks;
  private final TaskLines lines;
  private final DissolutionProcess process;
  private final Clock clock;

  CaseListPages(CaseBoard board, CooperativeService cooperatives, RegisterView register, PlanService plans, OpenTasks tasks, TaskLines lines,
      DissolutionProcess process, Clock clock) {
    this.board = board;
    this.cooperatives = cooperatives;
    this.register = register;
    this.plans = plans;
    this.tasks = tasks;
    this.lines = lines;
    this.process = process;
    this.clock = clock;
  }

  @GetMapping("/dissolutions")
  String list(@ModelAttribute CaseFilter filter, @RequestParam(defaultValue = "1") int page, Who viewer, Model model) {
    demand(viewer);
    List<CaseBoard.Row> all = board.rows(today());
    List<CaseBoard.Row> found = filtered(filter, all);
    show(found, page, viewer, model);
    model.addAttribute("filter", filter);
    model.addAttribute("all", all.size());
    model.addAttribute("running", all.stream().filter(row -> row.line().running()).count());
    model.addAttribute("counted", all.stream().filter(row -> row.line().counted()).count());
    model.addAttribute("lost", all.stream().filter(row -> row.line().outlook() == Outlook.IMPOSSIBLE).count());
    model.addAttribute("procedures", Procedure.values());
    model.addAttribute("outlooks", Outlook.values());
    model.addAttribute("blocks", Block.values());
    model.addAttribute("stages", stages(all));
    model.addAttribute("plans", plans.codes());
    model.addAttribute("places", register.areas(today()));
    model.addAttribute("mayStart", viewer.steers());
    model.addAttribute("address", filter.address("/dissolutions"));
    model.addAttribute("export", filter.address("/dissolutions.xlsx"));
    return "dissolution/list";
  }

  @GetMapping("/dissolutions.xlsx")
  void export(@ModelAttribute CaseFilter filter, Who viewer, HttpServletResponse answer) throws IOException {
    demand(viewer);
    write(filtered(filter, board.rows(today())), "ho-so-giai-the-" + today() + ".xlsx", answer);
  }

  /** The plan's risk: what runs, the cases that cannot end in time first. */
  @GetMapping("/dissolutions/outlook")
  String outlook(@RequestParam(defaultValue = "1") int page, Who viewer, Model model) {
    demand(viewer);
    List<CaseBoard.Row> found = atStake();
    show(found, page, viewer, model);
    model.addAttribute("counts", Arrays.stream(Outlook.values()).map(outlook -> Map.of("title", outlook.title(), "look", look(outlook),
        "count", found.stream().filter(row -> row.line().outlook() == outlook).count())).toList());
    return "dissolution/outlook";
  }

  @GetMapping("/dissolutions/outlook.xlsx")
  void exportOutlook(Who viewer, HttpServletResponse answer) throws IOException {
    demand(viewer);
    write(atStake(), "kha-nang-kip-han-" + today() + ".xlsx", answer);
  }

  private List<CaseBoard.Row> atStake() {
    return board.rows(today()).stream().filter(row -> row.line().running()).sorted(CaseListPages::byRisk).toList();
  }

  private static int byRisk(CaseBoard.Row one, CaseBoard.Row other) {
    int risk = Integer.compare(risk(other), risk(one));
    return risk != 0 ? risk : one.line().number().compareTo(other.line().number());
  }

  private static int risk(CaseBoard.Row row) {
    return row.line().outlook() == null ? -1 : row.line().outlook().ordinal();
  }

  private void show(List<CaseBoard.Row> found, int page, Who viewer, Model model) {
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int at = Math.max(1, Math.min(page, pages));
    model.addAttribute("count", found.size());
    model.addAttribute("page", at);
    model.addAttribute("pages", pages);
    model.addAttribute("lines", lines(found.subList((at - 1) * PAGE, Math.min(at * PAGE, found.size())), viewer));
  }

  private List<Line> lines(List<CaseBoard.Row> rows, Who viewer) {
    List<String> keys = rows.stream().map(row -> row.line().number()).toList();
    Map<String, Cooperative> known = board.cooperatives(rows, today());
    Map<String, List<TaskLines.TaskLine>> open = lines.of(tasks.of(keys), viewer, today()).stream().collect(Collectors.groupingBy(line -> line.step().caseKey()));
    Map<String, String> instances = process.instances(keys);
    return rows.stream().map(row -> {
      Cooperative found = known.get(row.line().cooperative());
      return new Line(row, found == null ? row.line().cooperative() : found.name(), found == null ? "" : register.placeName(found.place()),
          open.getOrDefault(row.line().number(), List.of()), look(row.line().outlook()), instances.get(row.line().number()));
    }).toList();
  }

  private List<CaseBoard.Row> filtered(CaseFilter filter, List<CaseBoard.Row> all) {
    return all.stream().filter(filter.test(filter.place() == null || filter.place().isEmpty() ? null : cooperatives.codes(filter.place(), today()))).toList();
  }

  private static Map<String, String> stages(List<CaseBoard.Row> rows) {
    Map<String, String> stages = new LinkedHashMap<>();
    rows.forEach(row -> stages.put(row.line().stage(), row.line().stageTitle()));
    return stages;
  }

  private void write(List<CaseBoard.Row> rows, String name, HttpServletResponse answer) throws IOException {
    answer.setContentType(EXCEL);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    Map<String, Cooperative> known = board.cooperatives(rows, today());
    CaseWorkbook.write(answer.getOutputStream(), rows, known, register::placeName);
  }

  private static void demand(Who viewer) {
    if (!viewer.watches()) throw new AccessDeniedException("the whole province");
  }

  private static String look(Outlook outlook) {
    return outlook == null ? "none" : outlook == Outlook.GREEN ? "fine" : outlook == Outlook.TIGHT ? "soon" : "late";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
