package vn.lotrinh.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.organisation.OrganisationService;

/** Counts the work of each officer and body: what they hold, when it falls due, what they finished. */
@Service
@Transactional(readOnly = true)
public class WorkloadService {

  /** Somebody at a body; the person is null for what nobody has taken. */
  private record Hand(String agency, String person) {}

  /** @param week 0 this week, 1 the next …; null: later, or without a term */
  private record Row(String agency, String person, int now, Integer week, long tasks) {}

  private static final Comparator<Load> HEAVIEST = Comparator.comparing((Load one) -> -one.late()).thenComparing(one -> -one.open()).thenComparing(one -> -one.finished())
      .thenComparing(Load::name);

  private final JdbcClient jdbc;
  private final TaskCounts counts;
  private final Areas areas;
  private final OrganisationService organisation;
  private final People people;

  WorkloadService(JdbcClient jdbc, TaskCounts counts, Areas areas, OrganisationService organisation, People people) {
    this.jdbc = jdbc;
    this.counts = counts;
    this.areas = areas;
    this.organisation = organisation;
    this.people = people;
  }

  /**
   * What is open on the last day of the span (today at the latest), by the week in which it falls due, and what was finished in the span. Officers
   * of the bodies that the filter names are told also where they hold nothing.
   */
  public Workload of(Span span, OverviewFilter filter, LocalDate today) {
    LocalDate day = span.day(today);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<Hand, List<Row>> byHand = rows(span, filter, day, monday).stream().collect(Collectors.groupingBy(row -> new Hand(row.agency, row.person)));
    staff(filter, day).forEach(hand -> byHand.putIfAbsent(hand, List.of()));
    Map<String, String> names = people.names(byHand.keySet().stream().map(Hand::person).filter(Objects::nonNull).toList());
    List<Load> loads = byHand.entrySet().stream().map(one -> load(one.getKey(), one.getValue(), names)).sorted(HEAVIEST).toList();
    List<Load> persons = loads.stream().filter(one -> one.user() != null).toList();
    return new Workload(span, day, monday, Load.usual(persons), bodies(loads), persons, loads.stream().filter(one -> one.user() == null && !one.hasNothing()).toList());
  }

  private List<Row> rows(Span span, OverviewFilter filter, LocalDate day, LocalDate monday) {
    Map<String, Object> values = new HashMap<>();
    String sql = counts.tasks(new TaskCounts.Moment(span, day), filter, values) + """
        select agency, person, now, week, count(*) as tasks from (
          select agency, case when closed_on <= :day0 then closed_by else assignee end as person, now,
            case when due >= :day0 and due < cast(:monday as date) + %d then (due - cast(:monday as date)) / 7 end as week
          from told where now is not null) hands
        group by agency, person, now, week""".formatted(7 * Load.WEEKS);
    values.put("monday", monday);
    return jdbc.sql(sql).params(values).query(Row.class).list();
  }

  /** Officers of the bodies that exist on the day and that the filter leaves. */
  private List<Hand> staff(OverviewFilter filter, LocalDate day) {
    Set<String> bodies = new TreeSet<>();
    organisation.agencies(day).forEach(agency -> bodies.add(agency.code()));
    if (filter.agency() != null) bodies.retainAll(Set.of(filter.agency()));
    if (filter.level() != null) bodies.retainAll(Set.of(areas.agenciesOfLevel(filter.level())));
    if (filter.place() != null) bodies.retainAll(Set.of(areas.agenciesWithin(filter.place(), day)));
    return jdbc.sql("select agency, person from overview_staff where agency = any(:bodies)").param("bodies", bodies.toArray(String[]::new)).query(Hand.class).list();
  }

  private Load load(Hand hand, List<Row> rows, Map<String, String> names) {
    long[] weeks = new long[Load.WEEKS];
    rows.stream().filter(row -> state(row) == TaskState.SOON || state(row) == TaskState.LATER).filter(row -> row.week != null).forEach(row -> weeks[row.week] += row.tasks);
    long later = sum(rows.stream().filter(row -> state(row).isOpen() && state(row) != TaskState.LATE && row.week == null));
    String body = hand.agency == null ? "chưa rõ cơ quan" : organisation.name(hand.agency);
    return new Load(hand.agency, body, hand.person, hand.person == null ? "Chưa ai nhận" : names.get(hand.person), sum(rows.stream().filter(row -> state(row) == TaskState.LATE)),
        List.of(box(weeks)), later, sum(rows.stream().filter(row -> !state(row).isOpen())),
        sum(rows.stream().filter(row -> state(row) == TaskState.FINISHED_LATE)));
  }

  private static List<Load> bodies(List<Load> loads) {
    Map<String, List<Load>> byBody = new LinkedHashMap<>();
    loads.forEach(one -> byBody.computeIfAbsent(String.valueOf(one.agency()), any -> new ArrayList<>()).add(one));
    return byBody.values().stream().map(WorkloadService::together).filter(one -> !one.hasNothing() || one.finished() > 0).sorted(HEAVIEST).toList();
  }

  private static Load together(List<Load> of) {
    Long[] weeks = new Long[Load.WEEKS];
    for (int week = 0; week < weeks.length; week++) {
      int at = week;
      weeks[week] = of.stream().mapToLong(one -> one.weeks().get(at)).sum();
    }
    Load first = of.get(0);
    return new Load(first.agency(), first.agencyName(), null, first.agencyName(), of.stream().mapToLong(Load::late).sum(), List.of(weeks),
        of.stream().mapToLong(Load::later).sum(), of.stream().mapToLong(Load::finished).sum(), of.stream().mapToLong(Load::finishedLate).sum());
  }

  private static TaskState state(Row row) {
    return TaskState.values()[row.now];
  }

  private static long sum(Stream<Row> rows) {
    return rows.mapToLong(Row::tasks).sum();
  }

  private static Long[] box(long[] numbers) {
    return java.util.Arrays.stream(numbers).boxed().toArray(Long[]::new);
  }
}
