package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.plan.PlanService;

/** The state of the work of the province ("tình hình chung"), whichever page or sheet asks for it. */
@Service
@Transactional(readOnly = true)
public class WorkFigures {

  private final TaskCounts counts;
  private final Areas areas;
  private final OrganisationService organisation;
  private final PlanService plans;
  private final OverviewProcess procedures;

  WorkFigures(TaskCounts counts, Areas areas, OrganisationService organisation, PlanService plans, OverviewProcess procedures) {
    this.counts = counts;
    this.areas = areas;
    this.organisation = organisation;
    this.plans = plans;
    this.procedures = procedures;
  }

  /**
   * What is open, due soon and late on the last day of the span (today at the latest), what was finished in it, and both seven days and a month
   * earlier. Terms count as they are set today.
   *
   * @throws vn.lotrinh.Refusal where the filter names a place or level that there is not
   */
  public Figures figures(Span span, OverviewFilter filter, LocalDate today) {
    LocalDate day = span.day(today);
    List<TaskCounts.Row> rows = counts.count(moments(span, day), filter);
    Line total = new Line("", "Tất cả");
    rows.forEach(total::add);
    return new Figures(span, day, total, Arrays.stream(Dimension.values()).map(by -> new Figures.Block(by, lines(by, rows, filter, day))).toList());
  }

  /** As of the day, seven days and a month before it. */
  private static List<TaskCounts.Moment> moments(Span span, LocalDate day) {
    return List.of(new TaskCounts.Moment(span, day), new TaskCounts.Moment(span.weekEarlier(), day.minusWeeks(1)),
        new TaskCounts.Moment(span.monthEarlier(), span.monthEarlier().day(day.equals(span.until()) ? span.monthEarlier().until() : day.minusMonths(1))));
  }

  private List<Line> lines(Dimension by, List<TaskCounts.Row> rows, OverviewFilter filter, LocalDate day) {
    Map<String, Line> lines = new LinkedHashMap<>();
    Areas.Below below = areas.below(filter.place(), day);
    Map<String, String> names = by == Dimension.KIND ? procedures.names() : Map.of();
    for (TaskCounts.Row row : rows) {
      Optional<Place> place = by == Dimension.PLACE ? below.of(row.area(), row.agency()) : Optional.empty();
      String key = switch (by) {
        case PLAN -> row.plan();
        case AGENCY -> row.agency();
        case LEVEL -> Optional.ofNullable(areas.level(row.agency())).map(AgencyLevel::name).orElse(null);
        case PLACE -> place.map(Place::code).orElse(null);
        case KIND -> row.kind();
      };
      lines.computeIfAbsent(key == null ? OverviewFilter.NONE : key, any -> new Line(key == null ? "" : key, title(by, key, place, names))).add(row);
    }
    List<Line> ordered = new ArrayList<>(lines.values().stream().filter(line -> !line.isNothing()).toList());
    ordered.sort(Comparator.comparing((Line line) -> line.key().isEmpty()).thenComparing(line -> -line.now().late()).thenComparing(line -> -line.now().open())
        .thenComparing(line -> -line.now().finished()).thenComparing(Line::title));
    return ordered;
  }

  private String title(Dimension by, String key, Optional<Place> place, Map<String, String> procedureNames) {
    if (key == null) {
      return switch (by) {
        case PLAN -> "Ngoài kế hoạch";
        case PLACE -> "Chung toàn địa bàn";
        default -> "Chưa rõ cơ quan";
      };
    }
    return switch (by) {
      case PLAN -> plans.version(key).isPresent() ? plans.plan(key).title() : key;
      case AGENCY -> organisation.name(key);
      case LEVEL -> AgencyLevel.valueOf(key).title();
      case PLACE -> place.orElseThrow().name();
      case KIND -> procedureNames.getOrDefault(key, key);
    };
  }
}
