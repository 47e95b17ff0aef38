package vn.lotrinh.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.calendar.WorkingCalendar;

/** Counts tasks in one statement: how they stand on a day, how they stood a week and a month before, and what was finished meanwhile. */
@Repository
class TaskCounts {

  /**
   * Tasks that are alike in all that the figures ask for.
   *
   * @param area where it is: code of the case's place or of the co-operative's; null where the case names none
   * @param now null: neither open on the day nor finished in the span
   * @param workingDays that those finished in the span took together
   */
  record Row(String plan, String agency, String area, String kind, TaskState now, TaskState weekEarlier, TaskState monthEarlier, long tasks, long workingDays) {}

  /** A span and the day as of which open work is told. */
  record Moment(Span span, LocalDate day) {}

  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

  /** What is open, and what was closed since the earliest day that matters: each by an index of its own. */
  private static final String SEEN = """
      with seat as materialized (
        select distinct on (cooperative) cooperative, place from cooperative_entry where valid_from <= :day0 order by cooperative, valid_from desc, id desc
      ), seen as (
        select t.*, coalesce(k.place, t.place) as area from (
          select task_id, case_key, title, plan, agency, post, assignee, closed_by, place, cooperative, process_key, opened_on, due, state, closed_on
            from deadline_task where state = 'OPEN' and opened_on <= :day0
          union all
          select task_id, case_key, title, plan, agency, post, assignee, closed_by, place, cooperative, process_key, opened_on, due, state, closed_on
            from deadline_task where state <> 'OPEN' and closed_on >= :earliest and opened_on <= :day0
        ) t left join seat k using (cooperative)
      )
      """;

  private final JdbcClient jdbc;
  private final Areas areas;
  private final WorkingCalendar calendar;

  TaskCounts(JdbcClient jdbc, Areas areas, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.areas = areas;
    this.calendar = calendar;
  }

  /** @param moments the one that is looked at, then the two with which it is compared: a week and a month earlier */
  List<Row> count(List<Moment> moments, OverviewFilter filter) {
    Map<String, Object> values = values(moments);
    String where = conditions(filter, moments.get(0).day(), values);
    LocalDate since = jdbc.sql("select min(opened_on) from deadline_task").query(LocalDate.class).optional().orElse(moments.get(0).day());
    values.put("worked", worked(since, moments.get(0).day()));
    return jdbc.sql(SEEN + """
        select plan, agency, area, process_key, now, week, month, count(*) as tasks, coalesce(sum(took), 0) as took from (
          select plan, agency, area, process_key, %s as now, %s as week, %s as month,
            case when state = 'DONE' and closed_on between :from0 and :day0
              then width_bucket(closed_on - date '2000-01-01', :worked) - width_bucket(opened_on - date '2000-01-01', :worked) end as took
          from seen where %s
        ) told where now is not null or week is not null or month is not null
        group by plan, agency, area, process_key, now, week, month""".formatted(state(0), state(1), state(2), where)).params(values)
        .query((row, n) -> new Row(row.getString("plan"), row.getString("agency"), row.getString("area"), row.getString("process_key"),
            of(row.getObject("now", Integer.class)), of(row.getObject("week", Integer.class)), of(row.getObject("month", Integer.class)), row.getLong("tasks"),
            row.getLong("took"))).list();
  }

  private static TaskState of(Integer number) {
    return number == null ? null : TaskState.values()[number];
  }

  /** The tasks of a filter with how they stood, as a query begins. @param values receives what it asks for */
  String tasks(Moment moment, OverviewFilter filter, Map<String, Object> values) {
    values.putAll(values(List.of(moment)));
    return SEEN + ", told as (select seen.*, " + state(0) + " as now from seen where " + conditions(filter, moment.day(), values) + ") ";
  }

  private static Map<String, Object> values(List<Moment> moments) {
    Map<String, Object> values = new HashMap<>();
    for (int at = 0; at < moments.size(); at++) {
      values.put("from" + at, moments.get(at).span().from());
      values.put("day" + at, moments.get(at).day());
    }
    values.put("earliest", moments.stream().flatMap(one -> Stream.of(one.span().from(), one.day())).min(LocalDate::compareTo).orElseThrow());
    return values;
  }

  /** How a task stood at a moment: the number of a {@link TaskState}, or null. */
  private static String state(int at) {
    return """
        case when opened_on > :day%1$d then null
          when closed_on is null or closed_on > :day%1$d then case when due < :day%1$d then %2$d when due <= cast(:day%1$d as date) + %3$d then %4$d else %5$d end
          when state = 'DONE' and closed_on >= :from%1$d then case when due is null then %6$d when closed_on <= due then %7$d else %8$d end
        end""".formatted(at, TaskState.LATE.ordinal(), TaskState.SOON_DAYS, TaskState.SOON.ordinal(), TaskState.LATER.ordinal(), TaskState.WITHOUT_TERM.ordinal(),
        TaskState.IN_TIME.ordinal(), TaskState.FINISHED_LATE.ordinal());
  }

  private String conditions(OverviewFilter filter, LocalDate day, Map<String, Object> values) {
    StringBuilder where = new StringBuilder("true");
    equal(where, "plan", filter.plan(), values);
    equal(where, "agency", filter.agency(), values);
    equal(where, "process_key", filter.kind(), values);
    if (filter.level() != null) {
      where.append(" and agency = any(:ofLevel)");
      values.put("ofLevel", areas.agenciesOfLevel(filter.level()));
    }
    if (filter.place() != null) {
      where.append(" and (area = any(:areas) or area is null and agency = any(:ofPlace))");
      values.put("areas", areas.within(filter.place(), day));
      values.put("ofPlace", areas.agenciesWithin(filter.place(), day));
    }
    return where.toString();
  }

  private static void equal(StringBuilder where, String column, String value, Map<String, Object> values) {
    if (value == null) return;
    if (value.equals(OverviewFilter.NONE)) {
      where.append(" and ").append(column).append(" is null");
      return;
    }
    where.append(" and ").append(column).append(" = :").append(column);
    values.put(column, value);
  }

  /** The working days from a day to another, as numbers; how many lie between two days is a matter of two searches in it. */
  private Integer[] worked(LocalDate from, LocalDate until) {
    return from.datesUntil(until.plusDays(1)).filter(calendar::isWorkingDay).map(day -> (int) ChronoUnit.DAYS.between(EPOCH, day)).toArray(Integer[]::new);
  }
}
