package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Post;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.organisation.Duty;
import vn.lotrinh.organisation.OrganisationService;

/** The single tasks behind a figure. */
@Service
@Transactional(readOnly = true)
public class TaskList {

  /**
   * A task behind a figure.
   *
   * @param agency whose task it is, by name, with the role inside it that does it; {@code person} who took or closed it, by name
   * @param late working days after its term, on the day that is looked at or when it was finished; 0: not late
   * @param took working days from its opening to its end; null while it is open
   */
  public record Found(String taskId, String caseKey, String caseTitle, String title, String agency, String person, LocalDate openedOn, LocalDate due, LocalDate closedOn,
      TaskState state, int late, Integer took) {}

  private record Row(String taskId, String caseKey, String caseTitle, String title, String agency, String post, String person, LocalDate openedOn, LocalDate due,
      LocalDate closedOn, int now) {}

  private final JdbcClient jdbc;
  private final TaskCounts counts;
  private final OrganisationService organisation;
  private final People people;
  private final WorkingCalendar calendar;

  TaskList(JdbcClient jdbc, TaskCounts counts, OrganisationService organisation, People people, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.counts = counts;
    this.organisation = organisation;
    this.people = people;
    this.calendar = calendar;
  }

  /**
   * Tasks of the given states, what was due first stands first.
   *
   * @param states empty: all; {@code from} how many are left out before
   */
  public List<Found> find(Span span, OverviewFilter filter, List<TaskState> states, LocalDate today, int from, int limit) {
    LocalDate day = span.day(today);
    Map<String, Object> values = new HashMap<>();
    String sql = counts.tasks(new TaskCounts.Moment(span, day), filter, values) + """
        , page as materialized (select * from told where now = any(:states) order by due nulls last, opened_on, task_id limit :limit offset :from)
        select p.task_id, p.case_key, coalesce(c.title, p.case_key) as case_title, p.title, p.agency, p.post, p.opened_on, p.due,
          case when p.closed_on <= :day0 then p.closed_on end as closed_on, p.now,
          case when p.closed_on <= :day0 then p.closed_by else p.assignee end as person
        from page p left join casefile_case c on c.key = p.case_key order by p.due nulls last, p.opened_on, p.task_id""";
    values.put("states", states(states));
    values.put("limit", limit);
    values.put("from", from);
    List<Row> rows = jdbc.sql(sql).params(values).query(Row.class).list();
    Map<String, String> names = people.names(rows.stream().map(Row::person).filter(Objects::nonNull).toList());
    return rows.stream().map(row -> found(row, day, names)).toList();
  }

  public long count(Span span, OverviewFilter filter, List<TaskState> states, LocalDate today) {
    Map<String, Object> values = new HashMap<>();
    String sql = counts.tasks(new TaskCounts.Moment(span, span.day(today)), filter, values) + "select count(*) from told where now = any(:states)";
    values.put("states", states(states));
    return jdbc.sql(sql).params(values).query(Long.class).single();
  }

  private Found found(Row row, LocalDate day, Map<String, String> names) {
    LocalDate end = row.closedOn == null ? day : row.closedOn;
    int late = row.due == null || !end.isAfter(row.due) ? 0 : Math.max(1, calendar.workingDaysBetween(row.due, end));
    return new Found(row.taskId, row.caseKey, row.caseTitle, row.title, whose(row), row.person == null ? null : names.get(row.person), row.openedOn, row.due, row.closedOn,
        TaskState.values()[row.now], late, row.closedOn == null ? null : calendar.workingDaysBetween(row.openedOn, row.closedOn));
  }

  private String whose(Row row) {
    String agency = row.agency == null ? "chưa rõ cơ quan" : organisation.name(row.agency);
    return row.post == null ? agency : Duty.of(Post.of(row.post).duty()).map(duty -> agency + " – " + duty.title()).orElse(agency);
  }

  private static Integer[] states(List<TaskState> asked) {
    return (asked.isEmpty() ? Stream.of(TaskState.values()) : asked.stream()).map(Enum::ordinal).toArray(Integer[]::new);
  }
}
