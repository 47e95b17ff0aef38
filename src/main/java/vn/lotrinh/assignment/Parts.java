package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lotrinh.annex.PlanWords;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;

/**
 * How much of a line's targets one body owes. A line that is given to one body owes all, in each period its part of what a year asks for; where several
 * have it, each owes what the plan asks of each ("mỗi huyện 02 HTX điểm"), else its part of the whole is open. A target of a group that no line below
 * carries is asked of the first line below that has the group's own lead, else of the first: a group is nobody's task, its quantity has to be somebody's.
 */
final class Parts {

  private static final String LEFT_OUT = "[^\\p{L}\\p{N}%]+";

  private final Plan plan;
  private final PlanWords words;
  private final Map<String, List<PlanWords.Each>> each = new LinkedHashMap<>();

  Parts(Plan plan, PlanWords words) {
    this.plan = plan;
    this.words = words;
  }

  /** @param bodies how many have the line */
  List<Share> of(String caseKey, String step, int bodies) {
    List<Share> shares = new ArrayList<>();
    PlanTask task = plan.task(step);
    task.targets().forEach(target -> add(caseKey, task, target, bodies, shares));
    for (PlanTask group = parent(task); group != null; group = parent(group)) {
      PlanTask above = group;
      above.targets().stream().filter(target -> isAskedHere(above, task, target)).forEach(target -> add(caseKey, above, target, bodies, shares));
    }
    return shares;
  }

  private void add(String caseKey, PlanTask line, PlanTask.Target target, int bodies, List<Share> shares) {
    Optional<Plan.Whom> whom = plan.whom(target);
    if (whom.isPresent()) {
      addHeads(caseKey, line, target, whom.get(), bodies, shares);
      return;
    }
    String unit = target.unit() == null ? "kết quả" : target.unit();
    if (shares.stream().anyMatch(one -> one.unit().equalsIgnoreCase(unit))) return;
    BigDecimal own = bodies <= 1 || target.isPercent() || target.isOfEach() ? ofPeriod(line, target) : ofEach(line, unit);
    shares.add(new Share(caseKey, shares.size() + 1, line.step(), unit, target.op() == null ? "=" : target.op(), own, target.quantity()));
  }

  /** Nobody types a share: those whom it concerns are told by their number, and where the plan does not say it, how many there are; the rest is counted. */
  private static void addHeads(String caseKey, PlanTask line, PlanTask.Target target, Plan.Whom whom, int bodies, List<Share> shares) {
    if (shares.stream().anyMatch(one -> one.unit().equalsIgnoreCase(whom.unit()))) return;
    String relation = target.op() == null || target.op().equals("=") ? ">=" : target.op();
    BigDecimal needed = whom.needed() == null ? Share.ANY : whom.needed();
    shares.add(new Share(caseKey, shares.size() + 1, line.step(), whom.unit(), relation, bodies <= 1 ? whom.needed() : null, needed));
    if (whom.needed() == null) shares.add(new Share(caseKey, shares.size() + 1, line.step(), whom.all(), "=", null, Share.ANY));
  }

  /** Of "02 báo cáo/năm" one in each half-year. */
  private static BigDecimal ofPeriod(PlanTask line, PlanTask.Target target) {
    if (!line.isSeveralTimesAYear() || !target.isPerYear()) return target.quantity();
    BigDecimal[] parts = target.quantity().divideAndRemainder(BigDecimal.valueOf(line.recurrence().orElseThrow().timesAYear()));
    return parts[1].signum() == 0 ? parts[0] : target.quantity();
  }

  private BigDecimal ofEach(PlanTask line, String unit) {
    return each.computeIfAbsent(line.step(), any -> words.each(line.product())).stream().filter(one -> plain(one.unit()).equals(plain(unit)))
        .map(PlanWords.Each::quantity).findFirst().orElse(null);
  }

  /** Whether nothing below the group carries the target, and the line is the first below it. */
  private boolean isAskedHere(PlanTask group, PlanTask task, PlanTask.Target target) {
    List<PlanTask> below = below(group);
    boolean carried = below.stream().flatMap(one -> one.targets().stream()).anyMatch(one -> plain(one.unit()).equals(plain(target.unit())));
    if (carried) return false;
    List<PlanTask> lines = below.stream().filter(one -> !one.group() && one.work() == null).toList();
    return lines.stream().filter(one -> group.lead() != null && group.lead().equals(one.lead())).findFirst().or(() -> lines.stream().findFirst())
        .filter(task::equals).isPresent();
  }

  private List<PlanTask> below(PlanTask group) {
    List<PlanTask> below = new ArrayList<>();
    for (PlanTask task : plan.tasks()) {
      for (PlanTask above = parent(task); above != null; above = parent(above)) if (above.equals(group)) below.add(task);
    }
    return below;
  }

  private PlanTask parent(PlanTask task) {
    return task.parent() == null ? null : plan.task(task.parent());
  }

  private static String plain(String unit) {
    return unit == null ? "" : unit.toLowerCase(Locale.ROOT).replaceAll(LEFT_OUT, " ").strip();
  }
}
