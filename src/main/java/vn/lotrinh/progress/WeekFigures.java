package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.assignment.GivenTasks;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.deadline.Step;
import vn.lotrinh.deadline.TaskLines;
import vn.lotrinh.deadline.Term;
import vn.lotrinh.organisation.Duty;

/** Where the work of all bodies stands in one week, by the rules of the pages; a fixed number of queries, however many bodies there are. */
@Component
@Transactional(readOnly = true)
public class WeekFigures {

  /**
   * A body's work.
   *
   * @param agency its code; empty where nobody knows whose the work is
   * @param done within the week, {@code doneLate} of these after their term
   */
  public record Count(String agency, long open, long late, long soon, long done, long doneLate) {

    public static Count none(String agency) {
      return new Count(agency, 0, 0, 0, 0, 0);
    }

    public Count plus(Count other) {
      return new Count(agency, open + other.open, late + other.late, soon + other.soon, done + other.done, doneLate + other.doneLate);
    }
  }

  /**
   * A task of a list.
   *
   * @param agency code of the body whose it is; @param whose the body by name, with the role that does it
   * @param planDue the plan's own day; @param due the day at whose end it is due; null where there is none
   * @param term how it stands to its term, as the pages say it
   */
  public record Task(String taskId, String caseKey, String caseTitle, String title, String agency, String whose, LocalDate openedOn,
      LocalDate planDue, LocalDate due,
      LocalDate closedOn, String term) {}

  /**
   * A target that is missed, or will be at the pace so far.
   *
   * @param line how people call its line; @param title as the annex has it; @param due the day by which it has to be reached; @param
   *      figures "12/20 HTX"; @param why in a few words
   * @param agencies codes of the bodies that have open tasks of its line
   */
  public record Danger(String plan, String planName, String line, String title, LocalDate due, String figures, String why,
      Set<String> agencies) {}

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

  private static final String COUNT = """
      select coalesce(agency, '') as agency, count(*) filter (where state = 'OPEN') as open, count(*) filter (where state = 'OPEN' and due < :today) as late,
        count(*) filter (where state = 'OPEN' and due between :today and :today::date + %d) as soon, count(*) filter (where state = 'DONE') as done,
        count(*) filter (where state = 'DONE' and closed_on > due) as done_late
      from deadline_task where state = 'OPEN' or state = 'DONE' and closed_on between :from and :today group by 1 order by late desc, open desc, agency
      """.formatted(Term.SOON_DAYS);

  private final JdbcClient jdbc;
  private final TargetBoard targets;
  private final GivenTasks given;
  private final Agencies agencies;
  private final WorkingCalendar calendar;

  WeekFigures(JdbcClient jdbc, TargetBoard targets, GivenTasks given, Agencies agencies, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.targets = targets;
    this.given = given;
    this.agencies = agencies;
    this.calendar = calendar;
  }

  /** Of every body that has open work or finished any since a day; the latest first. */
  public List<Count> counts(LocalDate from, LocalDate today) {
    return jdbc.sql(COUNT).param("from", from).param("today", today).query(Count.class).list();
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

  /** The targets of the plans in force that are missed or will be, those due first in front. */
  public List<Danger> dangers(LocalDate today) {
    List<Danger> found = new ArrayList<>();
    for (TargetBoard.OfPlan one : targets.inForce(today)) {
      Map<String, Set<String>> doing = given.of(one.plan().code()).stream().filter(GivenTasks.Row::isOpen)
          .collect(Collectors.groupingBy(GivenTasks.Row::step, Collectors.mapping(GivenTasks.Row::agency,
              Collectors.toCollection(TreeSet::new))));
      one.lines().forEach(line -> TargetDanger.of(line, one.plan().start(), one.plan().end(), today)
          .ifPresent(danger -> found.add(new Danger(one.plan().code(), one.plan().shortName(),
          one.plan().task(line.step()).label(), line.title(), danger.until(), TargetDanger.figures(line), danger.why(),
              doing.getOrDefault(line.step(), new TreeSet<>())))));
    }
    return found.stream().sorted(Comparator.comparing(Danger::due, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
  }
}
