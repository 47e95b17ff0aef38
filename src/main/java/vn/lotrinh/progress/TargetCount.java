package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lotrinh.plan.Achieved;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;

/**
 * Counts how far the targets of a plan are. Done is only what the plan's results say. Work of a narrower kind counts for a task of a wider
 * one, so {@code giai-the} counts what {@code giai-the-tu-nguyen} achieves. A group is the sum of its parts where their targets add up to its own.
 *
 * @param achieved the plan's results, summed up
 * @param running step → the cases that run toward it
 */
record TargetCount(Plan plan, List<Achieved> achieved, Map<String, Running> running, Concerned concerned) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Cases that run toward a step. */
  record Running(long all, long atRisk, long tooLate) {

    static final Running NONE = new Running(0, 0, 0);

    Running plus(Running other) {
      return new Running(all + other.all, atRisk + other.atRisk, tooLate + other.tooLate);
    }
  }

  private record Tally(BigDecimal done, Running running) {

    static final Tally NOTHING = new Tally(BigDecimal.ZERO, Running.NONE);

    Tally plus(Tally other) {
      return new Tally(done.add(other.done), running.plus(other.running));
    }
  }

  /** One line for each target, in the order of the annex. */
  List<TargetLine> lines() {
    List<TargetLine> lines = new ArrayList<>();
    for (PlanTask task : plan.tasks()) {
      task.targets().forEach(target -> lines.add(line(task, target)));
    }
    return lines;
  }

  /** The steps whose work counts for a task: its own, and those of narrower work. */
  List<String> steps(PlanTask task) {
    if (task.group()) return children(task).stream().flatMap(child -> steps(child).stream()).distinct().toList();
    return plan.tasks().stream().filter(other -> other.step().equals(task.step()) || task.covers(other)).map(PlanTask::step).toList();
  }

  private TargetLine line(PlanTask task, PlanTask.Target target) {
    Tally tally = tally(task, target);
    BigDecimal count = plain(tally.done);
    Running runs = tally.running;
    if (!target.isPercent()) {
      return new TargetLine(task.id(), task.step(), task.number(), task.title(), task.group(), task.due(), target.unit(), target.op(), target.quantity(),
          count, runs.all, runs.atRisk, runs.tooLate, null, count, target.quantity());
    }
    long total = concerned.count(steps(task));
    BigDecimal needed = target.quantity().multiply(BigDecimal.valueOf(total)).divide(HUNDRED, 0, RoundingMode.CEILING);
    BigDecimal done = total == 0 ? BigDecimal.ZERO : plain(count.multiply(HUNDRED).divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN));
    return new TargetLine(task.id(), task.step(), task.number(), task.title(), task.group(), task.due(), target.unit(), target.op(), target.quantity(),
        done, runs.all, runs.atRisk, runs.tooLate, total, count, needed);
  }

  private Tally tally(PlanTask task, PlanTask.Target target) {
    boolean first = target.equals(task.target());
    if (task.group()) return parts(task, target).stream().map(part -> tally(part, same(part, target))).reduce(ofStep(task.step(), target, first), Tally::plus);
    return steps(task).stream().map(step -> ofStep(step, target, first)).reduce(Tally.NOTHING, Tally::plus);
  }

  /** Cases, and results of no unit of their own, count toward a task's first target. */
  private Tally ofStep(String step, PlanTask.Target target, boolean first) {
    BigDecimal done = achieved.stream().filter(one -> one.step().equals(step))
        .filter(one -> one.unit() == null ? first : one.unit().equals(target.unit())).map(Achieved::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Tally(done, first ? running.getOrDefault(step, Running.NONE) : Running.NONE);
  }

  private List<PlanTask> parts(PlanTask group, PlanTask.Target target) {
    List<PlanTask> parts = children(group).stream().filter(child -> same(child, target) != null).toList();
    BigDecimal sum = parts.stream().map(part -> same(part, target).quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return !target.isPercent() && sum.compareTo(target.quantity()) == 0 ? parts : List.of();
  }

  private List<PlanTask> children(PlanTask group) {
    return plan.tasks().stream().filter(task -> group.step().equals(task.parent())).toList();
  }

  private static PlanTask.Target same(PlanTask task, PlanTask.Target target) {
    return task.targets().stream().filter(one -> Objects.equals(one.unit(), target.unit())).findFirst().orElse(null);
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
