package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lotrinh.Who;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.RegisterView;
import vn.lotrinh.dissolution.CaseLine;
import vn.lotrinh.dissolution.Outlook;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.WorkName;
import vn.lotrinh.plan.Standing;

/** The plans, and one plan's targets: how many are asked for, done, running, and what holds up the rest. */
@Controller
class TargetPages {

  /** A plan in the list. */
  record PlanLine(String code, String title, String issuer, LocalDate start, LocalDate end, long targets, long toConfirm, boolean dissolutions) {}

  /** A target with its bar; {@code step} of which the cases can be looked at, or null. */
  record Shown(TargetLine line, String target, String figures, TargetBar bar) {}

  /** How many cases of a plan stand somewhere, and the address of their list. */
  record Count(String title, long count, String address) {}

  /** A place and the cases in it. */
  record PlaceLine(String name, long running, long atRisk, long tooLate, long done, String address) {}

  private final TargetBoard board;
  private final DissolutionBoard dissolutions;
  private final PlanService plans;
  private final RegisterView register;
  private final Agencies agencies;
  private final Clock clock;

  TargetPages(TargetBoard board, DissolutionBoard dissolutions, PlanService plans, RegisterView register, Agencies agencies, Clock clock) {
    this.board = board;
    this.dissolutions = dissolutions;
    this.plans = plans;
    this.register = register;
    this.agencies = agencies;
    this.clock = clock;
  }

  @GetMapping("/plans")
  String list(Who viewer, Model model) {
    Agencies.demandAll(viewer);
    model.addAttribute("steers", viewer.steers());
    model.addAttribute("plans", plans.codes().stream().map(plans::plan).map(TargetPages::line).toList());
    return "progress/plans";
  }

  @GetMapping("/plans/{code:[A-Za-z0-9.-]{1,80}}/targets")
  String targets(@PathVariable String code, Who viewer, Model model) {
    Agencies.demandAll(viewer);
    List<DissolutionBoard.Row> rows = dissolutions.ofPlan(code, today());
    model.addAttribute("plan", plans.plan(code));
    model.addAttribute("toConfirm", plans.plan(code).tasks().stream().filter(PlanTask::isToConfirm).map(PlanTask::id).toList());
    model.addAttribute("targets", board.targets(code, today()).stream().map(TargetPages::shown).toList());
    model.addAttribute("cases", rows.size());
    model.addAttribute("stages", stages(code, rows));
    model.addAttribute("blocks", blocks(code, rows));
    model.addAttribute("places", places(code, rows));
    return "progress/targets";
  }

  private static List<Count> stages(String plan, List<DissolutionBoard.Row> rows) {
    Map<String, List<CaseLine>> byStage = rows.stream().map(DissolutionBoard.Row::line).collect(Collectors.groupingBy(CaseLine::stage));
    return byStage.values().stream().sorted(Comparator.comparing((List<CaseLine> lines) -> !lines.get(0).running()).thenComparing(lines -> -lines.size()))
        .map(lines -> new Count(lines.get(0).stageTitle(), lines.size(), "/dissolutions?plan=" + plan + "&state=all&stage=" + lines.get(0).stage())).toList();
  }

  private static List<Count> blocks(String plan, List<DissolutionBoard.Row> rows) {
    List<Count> counts = new ArrayList<>();
    Arrays.stream(Block.values()).forEach(block -> counts.add(new Count(block.title(), rows.stream().filter(row -> row.blocks().contains(block)).count(),
        "/dissolutions?plan=" + plan + "&block=" + block)));
    counts.add(new Count(Outlook.IMPOSSIBLE.title(), rows.stream().filter(row -> row.line().outlook() == Outlook.IMPOSSIBLE).count(),
        "/dissolutions?plan=" + plan + "&outlook=IMPOSSIBLE"));
    return counts;
  }

  private List<PlaceLine> places(String plan, List<DissolutionBoard.Row> rows) {
    Map<String, Cooperative> known = dissolutions.cooperatives(rows, today());
    Map<String, List<CaseLine>> byPlace = rows.stream().map(DissolutionBoard.Row::line).filter(line -> known.containsKey(line.cooperative()))
        .collect(Collectors.groupingBy(line -> known.get(line.cooperative()).place(), TreeMap::new, Collectors.toList()));
    return byPlace.entrySet().stream().map(entry -> new PlaceLine(register.placeName(entry.getKey()),
        entry.getValue().stream().filter(CaseLine::running).count(), entry.getValue().stream().filter(line -> line.outlook() == Outlook.TIGHT).count(),
        entry.getValue().stream().filter(line -> line.outlook() == Outlook.IMPOSSIBLE).count(), entry.getValue().stream().filter(CaseLine::counted).count(),
        "/dissolutions?plan=" + plan + "&state=all&place=" + entry.getKey())).sorted(Comparator.comparing(PlaceLine::name)).toList();
  }

  private static Shown shown(TargetLine line) {
    String target = Wording.relation(line.relation()) + Wording.number(line.target()) + (line.unit() == null ? "" : " " + line.unit());
    return new Shown(line, target, (line.year() == null ? "" : "Năm " + line.year() + ": ") + figures(line), TargetBar.of(line));
  }

  private static String figures(TargetLine line) {
    String ofAll = line.total() == null ? "" : " trên " + Wording.number(BigDecimal.valueOf(line.total())) + " " + line.whom();
    if (line.standing() == Standing.UNKNOWN) return "Chưa có số liệu; cần " + Wording.number(line.needed()) + ofAll;
    if (line.standing() == Standing.NOBODY) return "Chưa có " + line.whom();
    if (line.total() == null) return "Đã xong " + Wording.number(line.count()) + "/" + Wording.number(line.needed());
    return "Đã xong " + Wording.number(line.count()) + ofAll + " = " + Wording.number(line.done()) + "%; cần " + Wording.number(line.needed());
  }

  private static PlanLine line(Plan plan) {
    return new PlanLine(plan.code(), plan.title(), plan.issuer(), plan.start(), plan.end(), plan.tasks().stream().mapToLong(task -> task.targets().size()).sum(),
        plan.tasks().stream().filter(PlanTask::isToConfirm).count(),
        plan.tasks().stream().anyMatch(task -> task.counts(WorkName.DISSOLUTION)));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
