package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.TargetFigure;

/** The targets of the plans in force, each with what is to be expected of it at the pace so far. */
@Service
@Transactional(readOnly = true)
public class TargetOutlook {

  /** A plan with its targets, in the order of the annex. */
  public record OfPlan(String code, String title, List<Forecast> forecasts) {}

  private final PlanService plans;

  TargetOutlook(PlanService plans) {
    this.plans = plans;
  }

  /** @param plan code of the only one that is looked at, in force or not; null: all that are in force on the day */
  public List<OfPlan> of(String plan, LocalDate today) {
    List<Plan> asked = plan == null ? plans.on(today) : Stream.of(plan).filter(code -> plans.version(code).isPresent()).map(plans::plan).toList();
    Map<String, Concerned> concerned = plans.concerned(asked, today);
    return asked.stream().map(one -> new OfPlan(one.code(), one.title(), plans.targets(one.code(), concerned.get(one.code()), today.getYear()).figures().stream()
        .map(figure -> forecast(one, figure, today)).toList())).filter(one -> !one.forecasts().isEmpty()).toList();
  }

  /** Targets that will be missed, or were. */
  public List<Forecast> inDanger(LocalDate today) {
    return of(null, today).stream().flatMap(one -> one.forecasts().stream()).filter(one -> one.verdict().isInDanger()).toList();
  }

  static Forecast forecast(Plan plan, TargetFigure figure, LocalDate today) {
    LocalDate start = later(plan.start(), plan.tasks().stream().filter(task -> task.step().equals(figure.step())).map(PlanTask::start).filter(Objects::nonNull)
        .findFirst().orElse(null));
    if (figure.year() == null) return Forecast.of(figure, start, later(start, figure.due() == null ? plan.end() : figure.due()), today);
    LocalDate first = later(start, LocalDate.of(figure.year(), 1, 1));
    LocalDate end = LocalDate.of(figure.year(), 12, 31);
    LocalDate last = plan.end().isBefore(end) ? plan.end() : end;
    LocalDate due = figure.due() != null && figure.due().getYear() == figure.year() ? figure.due() : last;
    return Forecast.of(figure, first, later(first, due), today);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}
