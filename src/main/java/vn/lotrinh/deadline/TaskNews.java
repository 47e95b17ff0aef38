package vn.lotrinh.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.Rooms;
import vn.lotrinh.mail.MailChoices;

/**
 * Tells people that a task was given to them, came back or was taken away by another's hand: one letter for what came together, never one a
 * task.
 */
@Service("taskNews")
@Transactional
public class TaskNews {

  /** What happened to somebody's task, in the order in which a letter tells it. */
  enum What { GIVEN, RETURNED, TAKEN }

  /**
   * One line of a letter.
   *
   * @param open whether the task still waits; @param assignee who has it now; @param handedTo code of the body to which it was handed over,
   *      or null
   */
  record Line(long id, String person, What what, String actor, String taskId, String caseKey, String caseTitle, String title, LocalDate due,
      boolean open,
      String assignee, String handedTo) {

    /** What has changed again meanwhile is no news. */
    boolean isStillTrue() {
      return what == What.TAKEN ? !person.equals(assignee) : open && (what == What.RETURNED || person.equals(assignee));
    }
  }

  static final String TOPIC = "viec-cua-toi";
  /** What happens within it is told together. */
  private static final Duration TOGETHER = Duration.ofMinutes(10);
  /** A letter that did not come by then is not waited for any longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final Rooms rooms;
  private final MailChoices choices;
  private final TaskNewsLetters letters;
  private final LetterProcess process;
  private final Clock clock;

  TaskNews(JdbcClient jdbc, Rooms rooms, MailChoices choices, TaskNewsLetters letters, LetterProcess process, Clock clock) {
    this.jdbc = jdbc;
    this.rooms = rooms;
    this.choices = choices;
    this.letters = letters;
    this.process = process;
    this.clock = clock;
  }

  /** A task has opened. @param variables what the engine knows at it; @param actor who opened it by doing another; null for nobody */
  void opened(DeadlineTasks.Row task, Supplier<Map<String, Object>> variables, String actor) {
    if (task.assignee() != null) keep(task.taskId(), task.assignee(), What.GIVEN, actor);
    else lastDoneBy(task).filter(person -> cameBack(task, variables)).ifPresent(person ->
        keep(task.taskId(), person, What.RETURNED, actor));
  }

  private Optional<String> lastDoneBy(DeadlineTasks.Row task) {
    return jdbc.sql("""
        select closed_by from deadline_task where case_key = :key and task_key = :step and state = 'DONE' and task_id <> :task and closed_by is not null
        order by closed_on desc, task_id desc limit 1""").param("key", task.caseKey()).param("step", task.taskKey()).param("task", task.taskId())
        .query(String.class).optional();
  }

  private boolean cameBack(DeadlineTasks.Row task, Supplier<Map<String, Object>> variables) {
    CaseStep step = new CaseStep(task.caseKey(), task.processKey(), task.taskKey(), variables.get());
    return rooms.of(task.processKey()).filter(room -> room.cameBack(step)).isPresent();
  }

  /** A task goes to somebody else, or to nobody. @param before who had it, or null */
  void passed(DeadlineTasks.Row task, String before, String actor) {
    if (Objects.equals(before, task.assignee())) return;
    if (before != null) keep(task.taskId(), before, What.TAKEN, actor);
    if (task.assignee() != null) keep(task.taskId(), task.assignee(), What.GIVEN, actor);
  }

  /** What people do themselves is no news to them. */
  private void keep(String task, String person, What what, String actor) {
    if (person.equals(actor)) return;
    Instant now = clock.instant();
    boolean awaited = jdbc.sql("select exists (select 1 from deadline_news where told_at is null and at > :since)")
        .param("since", Timestamp.from(now.minus(PATIENCE))).query(Boolean.class).single();
    jdbc.sql("insert into deadline_news (task_id, person, what, actor, at) values (:task, :person, :what, :actor, :at)").param("task", task)
        .param("person", person).param("what", what.name()).param("actor", actor).param("at", Timestamp.from(now)).update();
    if (!awaited) process.gatherNews();
  }

  /** How long news is gathered, as an ISO duration: what the model {@code task-news} waits. */
  public String pause() {
    return TOGETHER.toString();
  }

  /** What was left behind, e.g. by a server that stopped, is told in the morning. */
  @EventListener
  void on(Morning morning) {
    tell();
  }

  /** What is left of all that happened to one task of one person: nothing where it went and came back. */
  private static Optional<Line> outcome(List<Line> happened) {
    Line last = happened.get(happened.size() - 1);
    boolean back = happened.get(0).what() != last.what() && (last.what() == What.TAKEN || happened.get(0).what() == What.TAKEN);
    return back || !last.isStillTrue() ? Optional.empty() : Optional.of(last);
  }

  /** Writes one letter to each person who has news and wishes it. What has changed again meanwhile is left out. */
  public void tell() {
    List<Line> lines = jdbc.sql("""
        with told as (update deadline_news set told_at = :now where told_at is null returning id, task_id, person, what, actor)
        select n.id, n.person, n.what, n.actor, t.task_id, t.case_key, coalesce(c.title, t.case_title) as case_title, t.title, t.due, t.state = 'OPEN' as open,
          t.assignee, h.to_agency as handed_to
        from told n join deadline_task t using (task_id) left join casefile_case c on c.key = t.case_key
        left join lateral (select to_agency from deadline_handover h where h.task_id = t.task_id and h.released = n.person order by day desc limit 1) h on true
        order by n.id""").param("now", Timestamp.from(clock.instant())).query(Line.class).list();
    Map<String, List<Line>> news = lines.stream().collect(groupingBy(line -> line.person() + " " + line.taskId(), LinkedHashMap::new,
        toList())).values().stream()
        .flatMap(of -> outcome(of).stream()).collect(groupingBy(Line::person, TreeMap::new, toList()));
    Set<String> wanting = choices.wanting(TOPIC, news.keySet());
    news.keySet().retainAll(wanting);
    if (!news.isEmpty()) letters.post(news, lines.get(lines.size() - 1).id());
  }
}
