package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one count of a plan's targets. Done is only what the plan's results say. Work of a narrower kind counts for a task of a wider one, so
 * {@code dissolution} counts what {@code dissolution.voluntary} achieves. A group is the sum of its parts where their targets add up to its own; where
 * each of several asks for the whole ("54 HTX vệ tinh" advised, then meeting), it is as far as the one that is least far. A share is taken of whom it
 * concerns: the co-operatives to be dissolved, or whoever its unit names. A yearly target is counted for the year by itself, what each single one has to
 * reach by the one that is farthest from it.
 *
 * @param achieved the plan's results, summed up
 * @param year for which yearly targets are counted, within the plan's period; others count everything up to its end
 */
public record Targets(Plan plan, List<Achieved> achieved, Concerned concerned, int year) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A target of a step whose results count; {@code first}: those without a unit of their own do too. */
  private record Source(PlanTask.Target target, boolean first) {}

  /** One line for each target of each task, in the order of the annex. */
  public List<TargetFigure> figures() {
    return plan.tasks().stream().flatMap(task -> task.targets().stream().map(target -> figure(task, target))).toList();
  }

  /** Those that the plan asks for in the year. */
  public List<TargetFigure> figuresOfTheYear() {
    return plan.tasks().stream().filter(task -> task.isAskedIn(year)).flatMap(task -> task.targets().stream().map(target -> figure(task, target))).toList();
  }

  /**
   * How many of a work the plan asks for in the year: of the tasks that name it, else of those that name narrower kinds of it; empty where none does.
   * Shares become numbers of those they concern; several tasks that set a share of the same ones ask for the largest.
   */
  public Optional<BigDecimal> planned(String named) {
    String work = WorkName.today(named);
    return Stream.<Function<PlanTask, Boolean>>of(task -> work.equals(task.countsAs()), task -> task.counts(work))
        .map(which -> plan.tasks().stream().filter(task -> which.apply(task) && task.target() != null && task.isAskedIn(year)).toList())
        .filter(tasks -> !tasks.isEmpty()).findFirst().flatMap(this::asked);
  }

  private Optional<BigDecimal> asked(List<PlanTask> tasks) {
    Optional<BigDecimal> numbers = tasks.stream().filter(task -> !task.target().isPercent()).map(task -> task.target().quantity()).reduce(BigDecimal::add);
    if (numbers.isPresent()) return numbers;
    return tasks.stream().map(task -> figure(task, task.target())).filter(figure -> figure.total() != null).map(TargetFigure::needed).max(BigDecimal::compareTo);
  }

  /** How many of a work were done in the year, narrower kinds of it among them; empty where no result says. */
  public Optional<BigDecimal> done(String named) {
    String work = WorkName.today(named);
    Set<String> steps = new LinkedHashSet<>();
    plan.tasks().stream().filter(task -> task.counts(work)).map(PlanTask::step).forEach(steps::add);
    return achieved.stream().filter(one -> steps.contains(one.step()) && isFirst(one) && (one.year() == null || one.year() == year))
        .map(Achieved::quantity).reduce(BigDecimal::add);
  }

  private boolean isFirst(Achieved one) {
    PlanTask.Target first = plan.task(one.step()).target();
    return one.unit() == null || first != null && one.unit().equals(first.unit());
  }

  /** The steps whose work counts for a task: its own, and those of narrower work. */
  List<String> steps(PlanTask task) {
    if (task.group()) return children(task).stream().flatMap(child -> steps(child).stream()).distinct().toList();
    return plan.tasks().stream().filter(other -> other.step().equals(task.step()) || task.covers(other)).map(PlanTask::step).toList();
  }

  private TargetFigure figure(PlanTask task, PlanTask.Target target) {
    Map<String, Source> sources = new LinkedHashMap<>();
    Set<String> running = new LinkedHashSet<>();
    collect(task, target, sources, running);
    Integer of = task.isCountedByYear(target) ? clamped() : null;
    List<Achieved> results = achieved.stream().filter(one -> counts(one, sources.get(one.step()), of)).toList();
    boolean told = !results.isEmpty() || sources.keySet().stream().anyMatch(step -> plan.task(step).countsAs() != null);
    if (target.isPercent()) return share(task, target, of, results, told, running);
    BigDecimal done = target.isOfEach() ? ofEach(target, results) : sum(results, Achieved::quantity);
    Optional<TargetFigure> least = stages(task, target).stream().map(stage -> figure(stage, same(stage, target))).min(Comparator.comparing(TargetFigure::count))
        .filter(stage -> stage.count().compareTo(done) > 0);
    BigDecimal reached = least.map(TargetFigure::count).orElse(done);
    return line(task, target, of, reached, null, reached, target.quantity(), told || least.isPresent(), running);
  }

  /** The parts of a group that each ask for its whole: one and the same things go through all of them. */
  private List<PlanTask> stages(PlanTask group, PlanTask.Target target) {
    List<PlanTask> stages = target.isPercent() || target.isOfEach() ? List.of() : children(group).stream().filter(child -> same(child, target) != null && same(child, target).quantity().compareTo(target.quantity()) == 0).toList();
    return stages.size() < 2 ? List.of() : stages;
  }

  /** Which target of which step counts toward this one; the running cases of a step count toward its first target. */
  private void collect(PlanTask task, PlanTask.Target target, Map<String, Source> sources, Set<String> running) {
    boolean first = target.equals(task.target());
    List<String> steps = task.group() ? List.of(task.step()) : steps(task);
    for (String step : steps) {
      sources.put(step, new Source(target, first));
      if (first) running.add(step);
    }
    if (task.group()) parts(task, target).forEach(part -> collect(part, same(part, target), sources, running));
  }

  /** Of a yearly target only the results of the year count. */
  private boolean counts(Achieved one, Source source, Integer of) {
    if (source == null || one.year() != null && (of == null ? one.year() > year : one.year().intValue() != of)) return false;
    if (one.unit() == null) return source.first;
    return one.unit().equals(source.target.unit()) || source.target.isPercent() && (one.unit().equalsIgnoreCase(source.target.of()) || isAllOf(one, source.target));
  }

  /** Whether a result says how many there are of those of whom the share is. */
  private static boolean isAllOf(Achieved one, PlanTask.Target target) {
    return !target.of().isEmpty() && target.allOf().equalsIgnoreCase(one.unit());
  }

  /** How many there are: as the plan says, else as the bodies told. */
  private Optional<BigDecimal> total(PlanTask.Target target, List<Achieved> results) {
    return target.statedTotal().or(() -> plan.number(target.of()))
        .or(() -> results.stream().filter(one -> isAllOf(one, target)).map(Achieved::quantity).reduce(BigDecimal::add).filter(sum -> sum.signum() > 0));
  }

  private TargetFigure share(PlanTask task, PlanTask.Target target, Integer of, List<Achieved> all, boolean told, Set<String> running) {
    boolean dissolution = isDissolution(task);
    Long total = dissolution ? Long.valueOf(concerned.count(steps(task))) : total(target, all).map(BigDecimal::longValue).orElse(null);
    List<Achieved> results = all.stream().filter(one -> !isAllOf(one, target)).toList();
    List<Achieved> shares = dissolution ? List.of() : results.stream().filter(one -> isShare(one, target)).toList();
    BigDecimal heads = sum(results.stream().filter(one -> !shares.contains(one)).toList(), Achieved::quantity);
    BigDecimal stated = shares.stream().reduce((older, newer) -> Objects.compare(newer.year(), older.year(), Targets::order) >= 0 ? newer : older)
        .map(Achieved::newest).orElse(null);
    if (total == null) {
      BigDecimal done = stated == null ? BigDecimal.ZERO : plain(stated);
      return line(task, target, of, done, null, done, target.quantity(), stated != null, running);
    }
    BigDecimal whole = BigDecimal.valueOf(total);
    BigDecimal needed = target.heads(whole);
    BigDecimal count = stated == null ? heads : plain(stated.multiply(whole).divide(HUNDRED, 0, RoundingMode.DOWN));
    BigDecimal done = stated != null ? plain(stated) : total == 0 ? BigDecimal.ZERO : plain(count.multiply(HUNDRED).divide(whole, 1, RoundingMode.DOWN));
    return line(task, target, of, done, total, count, needed, told, running);
  }

  /** More than the whole cannot be a share: it is a number of those it is of. */
  private static boolean isShare(Achieved one, PlanTask.Target target) {
    boolean inPercent = one.unit() == null || one.unit().startsWith("%");
    return inPercent && one.newest().compareTo(HUNDRED) <= 0 && !target.of().equalsIgnoreCase(one.unit());
  }

  private boolean isDissolution(PlanTask task) {
    Collection<String> steps = task.group() ? steps(task) : List.of(task.step());
    return steps.stream().anyMatch(step -> plan.task(step).counts(WorkName.DISSOLUTION));
  }

  private static BigDecimal ofEach(PlanTask.Target target, List<Achieved> results) {
    boolean limit = "<=".equals(target.op());
    return results.stream().map(limit ? Achieved::most : Achieved::least).reduce(limit ? BigDecimal::max : BigDecimal::min).map(Targets::plain).orElse(BigDecimal.ZERO);
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

  private int clamped() {
    return Math.max(plan.start().getYear(), Math.min(plan.end().getYear(), year));
  }

  private String whom(PlanTask task, PlanTask.Target target) {
    if (!target.of().isEmpty()) return target.of();
    return isDissolution(task) ? "HTX thuộc diện giải thể" : "đối tượng";
  }

  private TargetFigure line(PlanTask task, PlanTask.Target target, Integer of, BigDecimal done, Long total, BigDecimal count, BigDecimal needed,
      boolean told, Set<String> running) {
    return new TargetFigure(task.id(), task.step(), task.number(), task.title(), task.group(), task.due(), target.unit(), target.op(), target.quantity(), of,
        done, target.isPercent() ? whom(task, target) : null, total, count, needed, told, Set.copyOf(running));
  }

  private static BigDecimal sum(List<Achieved> results, Function<Achieved, BigDecimal> quantity) {
    return plain(results.stream().map(quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static int order(Integer one, Integer other) {
    return Integer.compare(one == null ? Integer.MAX_VALUE : one, other == null ? Integer.MAX_VALUE : other);
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
