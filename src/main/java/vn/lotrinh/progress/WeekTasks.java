package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.deadline.Step;
import vn.lotrinh.deadline.TaskLines;
import vn.lotrinh.deadline.Term;
import vn.lotrinh.organisation.Duty;

/** The tasks of all bodies that somebody has to know of in one week; a fixed number of queries, however many bodies there are. */
@Component
@Transactional(readOnly = true)
public class WeekTasks {

  /**
   * A task of a list.
   *
   * @param agency code of the body whose it is; @param whose the body by name, with the role that does it
   * @param planDue the plan's own day; @param due the day at whose end it is due; null where there is none
   * @param term how it stands to its term, as the pages say it
   */
  public record Task(String taskId, String caseKey, String caseTitle, String title, String agency, String whose, LocalDate openedOn,
      LocalDate planDue, LocalDate due, LocalDate closedOn, String term) {}

  /** Which tasks a list is of. */
  public enum Which {
    LATE("state = 'OPEN' and due < :today", "due"),
    SOON("state = 'OPEN' and due between :today and :today::date + %d".formatted(Term.SOON_DAYS), "due"),
    DONE("state = 'DONE' and closed_on between :from and :today", "closed_on desc"),
    /** Steps at which the leader of a body signs or decides. */
    DECISIONS("state = 'OPEN' and post like '%%.%s'".formatted(Duty.LEADER.code()), "opened_on");

    private final String condition;
    private final String order;

    Which(String condition, String order) {
      this.condition = condition;
      this.order = order;
    }
  }

  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final WorkingCalendar calendar;

  WeekTasks(JdbcClient jdbc, Agencies agencies, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.agencies = agencies;
    this.calendar = calendar;
  }

  /** Of every body the first tasks of a list, in its order, up to so many; all bodies together in that order. */
  public List<Task> tasks(Which which, LocalDate from, LocalDate today, int most) {
    return jdbc.sql("with found as materialized (select task_id, row_number() over (partition by agency order by " + which.order
        + ", task_id) as place from deadline_task where "
        + which.condition + ") " + TaskLedger.STEP + "where t.task_id in (select task_id from found where place <= :most) order by "
            + which.order + ", t.task_id")
        .param("from", from).param("today", today).param("most", most).query(Step.class).list().stream().map(step -> task(step, today))
            .toList();
  }

  /** How many steps wait for the leader of each body. */
  public Map<String, Long> decisions(LocalDate today) {
    return jdbc.sql("select agency, count(*) as some from deadline_task where " + Which.DECISIONS.condition + " group by agency")
        .query((row, n) ->
        Map.entry(row.getString(1), row.getLong(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Task task(Step step, LocalDate today) {
    String role = TaskLines.role(step);
    String body = agencies.name(step.agency());
    return new Task(step.taskId(), step.caseKey(), step.caseTitle(), step.title(), step.agency(), role == null ? body : body + " – " + role,
        step.openedOn(), step.planDue(),
        step.due(), step.closedOn(), Term.of(step, today, calendar).words());
  }
}
