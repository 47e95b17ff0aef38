package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a plan as other rooms read them; a fixed number of queries, however many there are. */
@Component
@Transactional(readOnly = true)
public class GivenTasks {

  /** A task. @param agency to which it was given; @param due null for one that goes on all the time and has ended no period late */
  public record Row(String key, String step, String agency, String period, String periodTitle, LocalDate openedOn, LocalDate plannedDue, LocalDate due,
      boolean continuous, Stage stage, LocalDate endedOn) {

    /** Whether its term has passed and it is not done. */
    public boolean isLate(LocalDate today) {
      return !stage.hasEnded() && due.isBefore(today);
    }

    /** Whether it was done after its term. */
    public boolean wasLate() {
      return stage == Stage.DONE && endedOn.isAfter(due);
    }

    public boolean isOpen() {
      return !stage.hasEnded();
    }
  }

  /** What the bodies told of a line's target so far, accepted or not. */
  public record Reported(String step, String unit, BigDecimal quantity) {}

  private final Assignments assignments;
  private final Handing handing;
  private final JdbcClient jdbc;

  GivenTasks(Assignments assignments, Handing handing, JdbcClient jdbc) {
    this.assignments = assignments;
    this.handing = handing;
    this.jdbc = jdbc;
  }

  /** In the order of lines and periods. */
  public List<Row> of(String plan) {
    return assignments.of(plan).stream().map(one -> new Row(one.key(), one.step(), one.agency(), one.period(), one.periodTitle(), one.openedOn(),
        one.plannedDue(), one.continuous() && one.noteUntil() != null ? one.noteUntil() : one.due(), one.continuous(), one.stage(), one.endedOn())).toList();
  }

  /** The line by which a task was given. */
  public record Line(String caseKey, String plan, String step) {}

  /** Of those of some cases that are tasks of plans. */
  public List<Line> lines(Collection<String> caseKeys) {
    return jdbc.sql("select key as case_key, plan, step from assignment_task where key = any(:keys)").param("keys", caseKeys.toArray(String[]::new))
        .query(Line.class).list();
  }

  /** The newest that each task told, summed up; of shares in per cent nothing. */
  public List<Reported> reported(String plan) {
    return jdbc.sql("""
        select s.step, s.unit, sum(p.quantity) as quantity from assignment_task t join assignment_share s on s.case_key = t.key
        join lateral (select quantity from assignment_progress p where p.case_key = s.case_key and p.position = s.position order by id desc limit 1) p on true
        where t.plan = :plan and s.unit not like '\\%%' and p.quantity is not null group by 1, 2""").param("plan", plan).query(Reported.class).list();
  }

  /** The day on which a plan was handed out; empty where it was not. */
  public Optional<LocalDate> handedOutOn(String plan) {
    return handing.order(plan).map(Handing.Order::handedOutOn);
  }

  /** The version of a plan by which its tasks run; empty where it was not handed out. */
  public Optional<Integer> version(String plan) {
    return handing.order(plan).map(Handing.Order::version);
  }

  /** The body that accepts what is done for a plan. */
  public Optional<String> owner(String plan) {
    return handing.order(plan).map(Handing.Order::owner);
  }
}
