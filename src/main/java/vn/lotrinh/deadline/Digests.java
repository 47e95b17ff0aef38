package vn.lotrinh.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code deadline_digest} and {@code deadline_reminder}. */
@Repository
class Digests {

  /**
   * A task of a digest, as it stands when the digest is sent.
   *
   * @param handedFrom the agency that last handed the task over, and {@code handedOn} the day, or null
   */
  record Line(String taskId, Stage stage, String caseKey, String caseTitle, String title, String agency, String assignee, LocalDate planDue,
      LocalDate due, String handedFrom, LocalDate handedOn) {}

  private final JdbcClient jdbc;

  Digests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What open tasks due by a day were really told, and to whom; without what is told again every day, which would be ever more. */
  Set<Reminder> told(LocalDate dueBy) {
    return jdbc.sql("""
        select r.person, r.task_id, r.stage, r.due
        from deadline_task t join deadline_reminder r using (task_id) join deadline_digest d using (person, day)
        where t.state = 'OPEN' and t.due <= :dueBy and d.sent_at is not null and r.stage in (:once)""")
        .param("dueBy", dueBy).param("once", Stream.of(Stage.values()).filter(stage -> !stage.repeats()).map(Stage::name).toList())
        .query(Reminder.class).set();
  }

  /** Claims the day for every person with news and keeps the news; whoever has a digest of the day already is left out. One statement. */
  void drawUp(String round, LocalDate day, Collection<Reminder> news) {
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

  /** Whose digests a round has to send. */
  List<String> recipients(String round) {
    return jdbc.sql("select person from deadline_digest where round = :round and sent_at is null order by person")
        .param("round", round).query(String.class).list();
  }

  Optional<LocalDate> day(String person, String round) {
    return jdbc.sql("select day from deadline_digest where person = :person and round = :round")
        .param("person", person).param("round", round).query(LocalDate.class).optional();
  }

  /** What a digest says: its tasks that are still open. */
  List<Line> lines(String person, LocalDate day) {
    return jdbc.sql("""
        select t.task_id, r.stage, t.case_key, t.case_title, t.title, t.agency, t.assignee, t.plan_due, t.due, h.from_agency as handed_from,
          h.day as handed_on
        from deadline_reminder r join deadline_task t using (task_id)
        left join lateral (select from_agency, day from deadline_handover where task_id = t.task_id order by day desc limit 1) h on true
        where r.person = :person and r.day = :day and t.state = 'OPEN' order by t.due, t.case_key, t.task_id""")
        .param("person", person).param("day", day).query(Line.class).list();
  }

  void sent(String person, LocalDate day, Instant now) {
    jdbc.sql("update deadline_digest set sent_at = :now where person = :person and day = :day")
        .param("now", Timestamp.from(now)).param("person", person).param("day", day).update();
  }

  private static String[] column(Collection<Reminder> news, Function<Reminder, String> value) {
    return news.stream().map(value).toArray(String[]::new);
  }
}
