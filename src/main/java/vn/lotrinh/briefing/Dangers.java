package vn.lotrinh.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Written;
import vn.lotrinh.assignment.GivenTasks;
import vn.lotrinh.overview.Forecast;
import vn.lotrinh.overview.TargetOutlook;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.TargetFigure;

/**
 * The targets of the plans in force that are missed, or will be at the pace so far, as the page of the state of the work forecasts them.
 */
@Component
@Transactional(readOnly = true)
class Dangers {

  /** @param agencies codes of the bodies that have open tasks of its line */
  record Danger(WeekSheet.Target target, Set<String> agencies) {}

  private final TargetOutlook outlook;
  private final PlanService plans;
  private final GivenTasks given;

  Dangers(TargetOutlook outlook, PlanService plans, GivenTasks given) {
    this.outlook = outlook;
    this.plans = plans;
    this.given = given;
  }

  /** Those due first in front. */
  List<Danger> on(LocalDate today) {
    List<Danger> found = new ArrayList<>();
    for (TargetOutlook.OfPlan one : outlook.of(null, today)) {
      List<Forecast> late = one.forecasts().stream().filter(forecast -> forecast.verdict().isInDanger()).toList();
      if (late.isEmpty()) continue;
      Plan plan = plans.plan(one.code());
      Map<String, Set<String>> doing = given.of(one.code()).stream().filter(GivenTasks.Row::isOpen)
          .collect(Collectors.groupingBy(GivenTasks.Row::step, Collectors.mapping(GivenTasks.Row::agency,
              Collectors.toCollection(TreeSet::new))));
      late.forEach(forecast -> found.add(new Danger(target(plan, forecast), doing.getOrDefault(forecast.target().step(), Set.of()))));
    }
    return found.stream().sorted(Comparator.comparing(danger -> danger.target().due())).toList();
  }

  private static WeekSheet.Target target(Plan plan, Forecast forecast) {
    TargetFigure figure = forecast.target();
    String done = Written.number(figure.count()) + "/" + Written.number(figure.needed())
        + (figure.unit() == null || figure.unit().startsWith("%") ? "" : " " + figure.unit());
    return new WeekSheet.Target(plan.shortName() + ", mục " + plan.task(figure.step()).label(), figure.title(), done, forecast.due(),
        forecast.words());
  }
}
