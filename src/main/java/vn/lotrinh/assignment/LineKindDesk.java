package vn.lotrinh.assignment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Of which kind the lines of a plan are: suggested by their words, confirmed by a coordinator. */
@Component
@Transactional
public class LineKindDesk {

  /**
   * A line.
   *
   * @param units of its targets, as the plan writes them
   * @param confirmed code of the kind; null where it is of none or nobody has decided
   * @param decided whether somebody has
   * @param suggested codes of kinds, the likeliest first
   * @param uncounted those of the units that the confirmed kind does not count: they stay typed
   */
  record Line(String step, String number, String title, List<String> units, String confirmed, boolean decided, List<String> suggested,
      List<String> uncounted) {}

  record Shown(String plan, String title, List<Line> lines) {}

  private final PlanService plans;
  private final LineKinds lines;
  private final WorkKinds kinds;

  LineKindDesk(PlanService plans, LineKinds lines, WorkKinds kinds) {
    this.plans = plans;
    this.lines = lines;
    this.kinds = kinds;
  }

  /** The lines that are given to bodies; what other rooms do by their own cases has no sheet. */
  @Transactional(readOnly = true)
  Shown shown(String code) {
    Plan plan = plans.plan(code);
    Map<String, String> confirmed = lines.all(code);
    Map<String, String> special = plans.special(plan);
    return new Shown(code, plan.title(), plan.tasks().stream().filter(task -> !task.group() && !special.containsKey(task.step()))
        .map(task -> line(task, confirmed)).toList());
  }

  private Line line(PlanTask task, Map<String, String> confirmed) {
    List<String> units = task.targets().stream().map(PlanTask.Target::unit).filter(Objects::nonNull).toList();
    String kind = confirmed.get(task.step());
    List<String> uncounted = kind == null ? List.of() : kinds.find(kind)
        .map(one -> units.stream().filter(unit -> !one.counts(unit)).toList()).orElse(units);
    String words = task.title() + " " + Objects.toString(task.product(), "");
    return new Line(task.step(), task.label(), task.title(), units, kind, confirmed.containsKey(task.step()),
        kinds.suggested(words, units).stream().map(WorkKind::code).collect(Collectors.toList()), uncounted);
  }

  /** Every line about which nobody has decided is of the kind that its words suggest first, says the user. */
  public void confirmSuggested(String code, String user) {
    confirm(code, shown(code).lines().stream().filter(line -> !line.decided && !line.suggested.isEmpty())
        .collect(Collectors.toMap(Line::step, line -> line.suggested.get(0))), user);
  }

  /** @param wanted step to code of the kind, empty for none @throws vn.lotrinh.Refusal for an unknown line or kind; then nothing is kept */
  void confirm(String code, Map<String, String> wanted, String user) {
    Plan plan = plans.plan(code);
    Map<String, String> known = lines.all(code);
    wanted.forEach((step, kind) -> {
      plan.task(step);
      String named = kind == null || kind.isBlank() ? null : kinds.of(kind.strip()).code();
      if (!known.containsKey(step) || !Objects.equals(known.get(step), named)) lines.confirm(code, step, named, user);
    });
  }
}
