package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Who;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanCases;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.Standing;

/** The plans, and one plan's targets: how many are asked for, done, running, and what holds up the rest. */
@Controller
class TargetPages {

  /** A plan in the list. */
  record PlanLine(String code, String title, String issuer, LocalDate start, LocalDate end, long targets, long toConfirm) {}

  /** A target with its bar. @param running address of the list of the cases that run toward it; null where there is none */
  record Shown(TargetLine line, String target, String figures, TargetBar bar, String running) {}

  private final TargetBoard board;
  private final PlanService plans;
  private final Clock clock;

  TargetPages(TargetBoard board, PlanService plans, Clock clock) {
    this.board = board;
    this.plans = plans;
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
    List<PlanCases> cases = plans.cases(code, today());
    model.addAttribute("plan", plans.plan(code));
    model.addAttribute("toConfirm", plans.plan(code).tasks().stream().filter(PlanTask::isToConfirm).map(PlanTask::id).toList());
    model.addAttribute("targets", board.targets(code, today()).stream().map(line -> shown(line, cases)).toList());
    model.addAttribute("cases", cases);
    return "progress/targets";
  }

  private static Shown shown(TargetLine line, List<PlanCases> cases) {
    String target = Wording.relation(line.relation()) + Wording.number(line.target()) + (line.unit() == null ? "" : " " + line.unit());
    return new Shown(line, target, (line.year() == null ? "" : "Năm " + line.year() + ": ") + figures(line), TargetBar.of(line),
        running(line, cases));
  }

  /** Of a target that is the sum of others, or a share, the list of all. */
  private static String running(TargetLine line, List<PlanCases> cases) {
    boolean narrow = !line.group() && line.total() == null;
    return cases.stream().filter(room -> narrow ? room.steps().contains(line.step()) : !room.steps().isEmpty()).map(PlanCases::running).findFirst()
        .map(list -> narrow ? UriComponentsBuilder.fromUriString(list).queryParam("step", line.step()).encode().toUriString() : list).orElse(null);
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
        plan.tasks().stream().filter(PlanTask::isToConfirm).count());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
