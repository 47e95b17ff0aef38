package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.Targets;
import vn.lotrinh.plan.WorkName;

/** What the province's own plans that cover a year ask for, and what of it was achieved; counted by the plans themselves. */
@Component
class PlanFigures {

  private final PlanService plans;
  private final OrganisationService organisation;
  private final Clock clock;

  PlanFigures(PlanService plans, OrganisationService organisation, Clock clock) {
    this.plans = plans;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Works → quantity achieved in the year, over all plans; a work of which no result says anything is absent. */
  Map<String, BigDecimal> done(Campaign c, Iterable<String> works) {
    return figures(c, c.year(), works, Targets::done);
  }

  /** Works → how many the province's plans ask for in a year; a work for which none asks is absent. */
  Map<String, BigDecimal> planned(Campaign c, int year, Iterable<String> works) {
    return figures(c, year, works, Targets::planned);
  }

  private Map<String, BigDecimal> figures(Campaign c, int year, Iterable<String> works, BiFunction<Targets, String, Optional<BigDecimal>> figure) {
    Map<String, BigDecimal> figures = new HashMap<>();
    List<Targets> counted = counted(c, year).values().stream().toList();
    works.forEach(work -> counted.forEach(targets -> figure.apply(targets, work).ifPresent(value -> figures.merge(work, value, BigDecimal::add))));
    return figures;
  }

  List<TargetLine> targets(Campaign c) {
    return counted(c, c.year()).entrySet().stream()
        .flatMap(one -> one.getValue().figuresOfTheYear().stream().map(figure -> TargetLine.of(one.getKey().shortName(), figure))).toList();
  }

  /** Dissolutions as they stand today, or at the end of a year that is over. */
  private Map<Plan, Targets> counted(Campaign c, int year) {
    List<Plan> own = of(c, year);
    LocalDate today = LocalDate.now(clock);
    LocalDate day = today.getYear() > year ? LocalDate.of(year, 12, 31) : today;
    Map<String, Concerned> concerned = plans.concerned(own, day);
    return own.stream().collect(Collectors.toMap(plan -> plan, plan -> plans.targets(plan.code(), concerned.get(plan.code()), year),
        (one, other) -> one, java.util.LinkedHashMap::new));
  }

  /**
   * The yearly report itself is a task of some plans: it is done.
   *
   * @param documentNumber of the province's report; null where it has none
   */
  void recordReport(Campaign c, LocalDate day, String documentNumber) {
    for (Plan plan : of(c, c.year())) {
      plan.tasks().stream().filter(task -> task.counts(WorkName.ANNUAL_REPORT)).forEach(task -> plans.recordResult(plan.code(),
          new PlanResult(task.step(), day, BigDecimal.ONE, documentNumber, c.title() + " (" + c.key() + ")", null).forYear(c.year())));
    }
  }

  /** The plans of the province, also of one that has become part of it, whose period holds part of the year; in the order of their codes. */
  private List<Plan> of(Campaign c, int year) {
    return plans.codes().stream().map(plans::plan)
        .filter(plan -> plan.start().getYear() <= year && plan.end().getYear() >= year && isOf(plan, c)).toList();
  }

  private boolean isOf(Plan plan, Campaign c) {
    return plans.place(plan).stream().flatMap(code -> organisation.placesOn(code, c.openedOn()).stream()).map(Place::code).anyMatch(c.province()::equals);
  }
}
