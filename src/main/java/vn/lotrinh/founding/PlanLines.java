package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Toward which line of which plan a case counts, and the count itself. */
@Component("foundingPlanLines")
class PlanLines {

  /** For whoever wants a case to count toward no plan. */
  static final String NONE = "none";

  private final PlanService plans;
  private final Clock clock;

  PlanLines(PlanService plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * The line of a plan that names the work.
   *
   * @param plan its code; null: the only plan in force that names the work, if there is one; {@link #NONE}: no plan
   * @throws Refusal where the plan does not name the work, or several do and none was chosen
   */
  PlanTarget target(String work, String plan) {
    if (NONE.equals(plan)) return PlanTarget.NONE;
    if (plan != null && !plan.isBlank()) {
      Plan chosen = plans.plan(plan.strip());
      return line(chosen, work).map(step -> new PlanTarget(chosen.code(), step))
          .orElseThrow(() -> new Refusal("Kế hoạch " + chosen.code() + " không có nhiệm vụ nào ghi công việc “" + work + "”."));
    }
    List<Plan> asking = asking(work);
    if (asking.size() > 1) {
      throw new Refusal("Có nhiều kế hoạch tính công việc “" + work + "”: " + String.join(", ", asking.stream().map(Plan::code).toList())
          + "; hãy chọn một.");
    }
    return asking.isEmpty() ? PlanTarget.NONE : new PlanTarget(asking.get(0).code(), line(asking.get(0), work).orElseThrow());
  }

  /** Plans in force with a line that names the work. */
  List<Plan> asking(String work) {
    return plans.on(LocalDate.now(clock)).stream().filter(plan -> line(plan, work).isPresent()).toList();
  }

  /** The line with a target, where several name the work. */
  private static Optional<String> line(Plan plan, String work) {
    List<PlanTask> lines = plan.tasks().stream().filter(task -> !task.group() && work.equals(task.work())).toList();
    return lines.stream().filter(task -> !task.targets().isEmpty()).findFirst().or(() -> lines.stream().findFirst()).map(PlanTask::step);
  }

  /** What the plan calls a line, as people read it; null where the case counts toward none. */
  String told(PlanTarget target) {
    return target.counts() ? target.plan() + ", nhiệm vụ " + target.step() + ": " + plans.plan(target.plan()).task(target.step()).title()
        : null;
  }

  /**
   * One registration counts once, with its entry into the register.
   *
   * @param members of the co-operative that came of it: what is counted where the line asks for members of each
   */
  void count(PlanTarget target, String number, int members, LocalDate day, String document) {
    if (!target.counts()) return;
    PlanTask line = plans.plan(target.plan()).task(target.step());
    boolean ofMembers = line.target() != null && Objects.requireNonNullElse(line.target().unit(), "").startsWith("thành viên/");
    plans.recordResult(target.plan(), new PlanResult(target.step(), day, ofMembers ? BigDecimal.valueOf(members) : BigDecimal.ONE,
        document, number, null));
  }
}
