package vn.lotrinh.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.mail.MailChoices;

/** The rows of {@code deadline_digest} and {@code deadline_reminder}. */
@Repository
class Digests {

  /**
   * A task of somebody's digest, as it stands when the digest is sent.
   *
   * @param handedFrom the agency that last handed the task over, and {@code handedOn} the day, or null
   */
  record Line(String person, String taskId, Stage stage, String caseKey, String caseTitle, String title, String agency, String assignee,
      LocalDate planDue, LocalDate due, String handedFrom, LocalDate handedOn) {}

  private final JdbcClient jdbc;
  private final MailChoices choices;

  Digests(JdbcClient jdbc, MailChoices choices) {
    this.jdbc = jdbc;
    this.choices = choices;
  }

  /**
   * What open tasks due in a span of days were really told, and to whom; without what is told again every day. Whoever asks leaves out
   * tasks that are late: of those nothing else is told, and it would be ever more rows to read.
   */
  Set<Reminder> told(LocalDate dueFrom, LocalDate dueBy) {
    return jdbc.sql("""
        select r.person, r.task_id, r.stage, r.due
        from deadline_task t join deadline_reminder r using (task_id) join deadline_digest d using (person, day)
        where t.state = 'OPEN' and t.due between :dueFrom and :dueBy and d.sent_at is not null and r.stage in (:once)""")
        .param("dueFrom", dueFrom).param("dueBy", dueBy)
        .param("once", Stream.of(Stage.values()).filter(stage -> !stage.repeats()).map(Stage::name).toList())
        .query(Reminder.class).set();
  }

  /** Claims the day for every person with news and keeps the news; whoever has a digest of the day already is left out. One statement. */
  void drawUp(String round, LocalDate day, Collection<Reminder> all) {
    Set<String> wanting = choices.wanting(DailyRound.KIND, all.stream().map(Reminder::person).collect(toSet()));
    List<Reminder> news = all.stream().filter(reminder -> wanting.contains(reminder.person())).toList();
    jdbc.sql("""
        with news as (
          select * from unnest(:persons::text[], :tasks::text[], :stages::text[], :dues::date[]) as n (person, task_id, stage, due)
        ), claimed as (
          insert into deadline_digest (person, day, round) select distinct person, :day::date, :round from news
          on conflict do nothing returning person
        )
        insert into deadline_reminder (person, day, task_id, stage, due)
        select person, :day::date, task_id, stage, due from news join claimed using (person)""")
        .param("round", round).param("day", day)
        .param("persons", column(news, Reminder::person)).param("tasks", column(news, Reminder::taskId))
        .param("stages", column(news, reminder -> reminder.stage().name()))
        .param("dues", column(news, reminder -> reminder.due().toString())).update();
  }

  /** Whose digests a round still has to send. */
  List<String> recipients(String round) {
    return jdbc.sql("select person from deadline_digest where round = :round and sent_at is null order by person")
        .param("round", round).query(String.class).list();
  }

  /** Whether digests of a round are still to be sent on their day: unsent, not given up, and with work that is open. */
  boolean waiting(String round, LocalDate day) {
    return jdbc.sql("""
        select exists (select 1 from deadline_digest d join deadline_reminder r using (person, day) join deadline_task t using (task_id)
          where d.round = :round and d.day = :day and d.sent_at is null and d.failure is null and t.state = 'OPEN')""")
        .param("round", round).param("day", day).query(Boolean.class).single();
  }

  /** Whose digests of a day are still to be sent. */
  Set<String> waitingOn(LocalDate day) {
    return new TreeSet<>(jdbc.sql("select person from deadline_digest where day = :day and sent_at is null and failure is null").param("day", day)
        .query(String.class).set());
  }

  /** Digests that will not be tried again on their day, with the reason of each. */
  void givenUp(Map<String, String> reasons, LocalDate day) {
    jdbc.sql("""
        update deadline_digest d set failure = g.reason from unnest(:persons::text[], :reasons::text[]) as g (person, reason)
        where d.person = g.person and d.day = :day and d.sent_at is null""")
        .param("persons", reasons.keySet().toArray(String[]::new)).param("reasons", reasons.values().toArray(String[]::new)).param("day", day).update();
  }

  /** Of people, the last day before this one whose digest did not certainly reach them, where nothing did since. */
  Map<String, LocalDate> missed(Collection<String> persons, LocalDate before) {
    return jdbc.sql("""
        select person, max(day) as day from deadline_digest d where person = any(:persons) and day < :before and failure is not null
          and not exists (select 1 from deadline_digest l where l.person = d.person and l.day > d.day and l.sent_at is not null) group by person""")
        .param("persons", persons.toArray(String[]::new)).param("before", before)
        .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class))).list().stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What the unsent digests of a round's day say: the tasks that are still open, by person. One statement, however many people. */
  Map<String, List<Line>> lines(String round, LocalDate day, Collection<String> persons) {
    return jdbc.sql("""
        select r.person, t.task_id, r.stage, t.case_key, t.case_title, t.title, t.agency, t.assignee, t.plan_due, t.due,
          h.from_agency as handed_from, h.day as handed_on
        from deadline_digest d join deadline_reminder r using (person, day) join deadline_task t using (task_id)
        left join lateral (select from_agency, day from deadline_handover where task_id = t.task_id order by day desc limit 1) h on true
        where d.round = :round and d.day = :day and d.sent_at is null and d.failure is null and d.person = any(:persons) and t.state = 'OPEN'
        order by r.person, t.due, t.case_key, t.task_id""")
        .param("round", round).param("day", day).param("persons", persons.toArray(String[]::new))
        .query(Line.class).list().stream().collect(groupingBy(Line::person, LinkedHashMap::new, toList()));
  }

  void sent(Collection<String> persons, LocalDate day, Instant now) {
    jdbc.sql("update deadline_digest set sent_at = :now where person = any(:persons) and day = :day")
        .param("now", Timestamp.from(now)).param("persons", persons.toArray(String[]::new)).param("day", day).update();
  }

  private static String[] column(Collection<Reminder> news, Function<Reminder, String> value) {
    return news.stream().map(value).toArray(String[]::new);
  }
}
