package vn.lotrinh.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.TargetFigure;

/** How far the targets of a plan are, district by district or commune by commune: a table in the place of a map. */
@Service
@Transactional(readOnly = true)
public class PlaceTargets {

  /** What a place has done and owes. @param area code of a place; null: of the body's own */
  private record Row(String step, String unit, String area, String agency, BigDecimal done, BigDecimal owed) {}

  /** How a target stands at a place. */
  public enum Standing {
    REACHED("đủ phần được giao", "in-time"), PARTLY("đã có, chưa đủ", "soon"), NOTHING("chưa có", "late"), SOME("đã có, không giao riêng", "no-term"), NONE("không có phần", "later");

    private final String title;
    private final String look;

    Standing(String title, String look) {
      this.title = title;
      this.look = look;
    }

    public String title() {
      return title;
    }

    /** Part of the name of its pattern. */
    public String look() {
      return look;
    }
  }

  /** @param owed by the bodies of the place, as the plan was handed out; null where nobody was given a quantity there */
  public record Cell(BigDecimal done, BigDecimal owed) {

    public Standing standing() {
      if (owed == null || owed.signum() == 0) return done.signum() > 0 ? Standing.SOME : Standing.NONE;
      return done.compareTo(owed) >= 0 ? Standing.REACHED : done.signum() > 0 ? Standing.PARTLY : Standing.NOTHING;
    }
  }

  /** A place with one cell for each target. @param code null: results and parts of no single place */
  public record Line(String code, String name, List<Cell> cells) {}

  /** @param targets in the order of the annex; {@code lines} by name, what is of no single place last */
  public record Board(String plan, String title, LocalDate day, List<TargetFigure> targets, List<Line> lines) {}

  private final JdbcClient jdbc;
  private final PlanService plans;
  private final OrganisationService organisation;
  private final Areas areas;

  PlaceTargets(JdbcClient jdbc, PlanService plans, OrganisationService organisation, Areas areas) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.organisation = organisation;
    this.areas = areas;
  }

  /**
   * The targets that count something (no shares of which nobody knows the whole), for the places directly below one.
   *
   * @param place code of the place above; null: the province
   */
  public Board of(String code, String place, LocalDate today) {
    Plan plan = plans.plan(code);
    List<TargetFigure> targets = plans.targets(code, plans.concerned(List.of(plan), today).get(code), today.getYear()).figures().stream()
        .filter(one -> one.whom() == null || one.total() != null).toList();
    List<Row> rows = rows(code, today);
    Areas.Below below = areas.below(place, today);
    Set<String> within = place == null ? Set.of() : organisation.within(place, today);
    Map<String, Line> lines = new HashMap<>();
    Map<String, List<Row>> byPlace = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    known(place, today).forEach(one -> names.put(one.code(), one.name()));
    for (Row row : rows) {
      Optional<Place> at = below.of(row.area, row.agency);
      at.ifPresent(one -> names.put(one.code(), one.name()));
      if (place != null && !within.contains(where(row))) continue;
      byPlace.computeIfAbsent(at.map(Place::code).orElse(""), any -> new ArrayList<>()).add(row);
    }
    names.forEach((at, name) -> lines.put(at, line(at, name, byPlace.getOrDefault(at, List.of()), targets, plan)));
    List<Line> ordered = new ArrayList<>(lines.values().stream().sorted(Comparator.comparing(Line::name)).toList());
    if (byPlace.containsKey("")) ordered.add(line(null, "Chung, không riêng địa bàn nào", byPlace.get(""), targets, plan));
    return new Board(code, plan.title(), today, targets, ordered);
  }

  /** @throws vn.lotrinh.Refusal where there is no such place */
  void demand(String place) {
    areas.demand(place);
  }

  /** Code of the place where it was done; empty where nobody knows. */
  private String where(Row row) {
    return row.area != null ? row.area : row.agency == null ? "" : organisation.agency(row.agency).map(one -> one.place()).orElse("");
  }

  /** Places directly below the one above, also those where nothing was done. */
  private List<Place> known(String place, LocalDate today) {
    return organisation.places(today).stream().filter(one -> one.level() == PlaceLevel.HUYEN || one.level() == PlaceLevel.XA)
        .filter(one -> place == null ? isTop(one) : place.equals(one.parent())).toList();
  }

  private boolean isTop(Place place) {
    return place.parent() != null && organisation.place(place.parent()).filter(above -> above.level() == PlaceLevel.TINH).isPresent();
  }

  private List<Row> rows(String plan, LocalDate today) {
    return jdbc.sql("""
        with seat as materialized (
          select distinct on (cooperative) cooperative, place from cooperative_entry where valid_from <= :today order by cooperative, valid_from desc, id desc
        )
        select step, unit, area, agency, sum(done) as done, sum(owed) as owed from (
          select r.step, r.unit, coalesce(k.place, c.place) as area, r.agency, r.quantity as done, null::numeric as owed
          from plan_result r left join casefile_case c on c.key = r.case_key left join seat k on k.cooperative = c.cooperative
          where r.plan = :plan and coalesce(r.year, extract(year from r.day)) <= :year and not exists (select from plan_result n where n.corrects = r.id)
          union all
          select s.step, s.unit, c.place, t.agency, 0, s.quantity
          from assignment_task t join assignment_share s on s.case_key = t.key left join casefile_case c on c.key = t.key
          where t.plan = :plan and t.stage <> 'CANCELLED'
        ) told group by step, unit, area, agency""").param("plan", plan).param("today", today).param("year", today.getYear()).query(Row.class).list();
  }

  private static Line line(String code, String name, List<Row> rows, List<TargetFigure> targets, Plan plan) {
    return new Line(code, name, targets.stream().map(target -> cell(target, rows, plan)).toList());
  }

  /** A group counts what its lines did; a line's first target counts what names no unit. */
  private static Cell cell(TargetFigure target, List<Row> rows, Plan plan) {
    Set<String> steps = new HashSet<>(Set.of(target.step()));
    if (target.group()) plan.tasks().stream().filter(task -> target.step().equals(task.parent())).map(PlanTask::step).forEach(steps::add);
    List<Row> counted = rows.stream().filter(row -> steps.contains(row.step) && isOf(row.unit, target, plan.task(row.step))).toList();
    BigDecimal done = counted.stream().map(Row::done).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal owed = counted.stream().map(Row::owed).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    return new Cell(done, owed);
  }

  private static boolean isOf(String unit, TargetFigure target, PlanTask task) {
    PlanTask.Target first = task.target();
    String counted = unit != null ? unit : first == null ? null : first.unit();
    if (target.whom() == null) return Objects.equals(counted, target.unit()) || unit == null && !task.step().equals(target.step());
    return counted == null || !counted.startsWith("%") || unit == null;
  }
}
