package vn.lotrinh.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of absences and of the tasks that substitutes took over. Entries end, none is changed or removed. */
@Repository
class Absences {

  private static final String SELECT = """
      select a.id, a.person, a.substitute, a.agency, a.kinds, a.letters, a.reason, a.valid_from, a.valid_until, a.recorded_by, a.ended_by,
        (a.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as recorded_on, (a.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as ended_on
      from organisation_absence a
      """;

  private final JdbcClient jdbc;

  Absences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two that are recorded at once for the same body wait for each other, so that each is judged by what counts. */
  void lock(String agency) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('absence ' || :agency, 0))").param("agency", agency).query((row, n) -> 1).list();
  }

  Absence add(Absence one, Instant now) {
    long id = jdbc.sql("""
        insert into organisation_absence (person, substitute, agency, kinds, letters, reason, valid_from, valid_until, recorded_by, recorded_at)
        values (:person, :substitute, :agency, :kinds, :letters, :reason, :from, :until, :by, :now) returning id""")
        .param("person", one.person()).param("substitute", one.substitute()).param("agency", one.agency()).param("kinds", one.kinds().toArray(String[]::new))
        .param("letters", one.letters().name()).param("reason", one.reason()).param("from", one.validFrom()).param("until", one.validUntil())
        .param("by", one.recordedBy()).param("now", now.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    return find(id).orElseThrow();
  }

  void end(long id, LocalDate until, String by, Instant now) {
    jdbc.sql("update organisation_absence set valid_until = :until, ended_by = :by, ended_at = :now where id = :id")
        .param("until", until).param("by", by).param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).update();
  }

  Optional<Absence> find(long id) {
    return jdbc.sql(SELECT + "where a.id = :id").param("id", id).query(Absences::absence).optional();
  }

  /** What counts on a day. */
  List<Absence> on(LocalDate day) {
    return jdbc.sql(SELECT + "where a.valid_from <= :day and a.valid_until > :day order by a.id").param("day", day).query(Absences::absence).list();
  }

  /** For whom somebody stands in on a day. */
  List<Absence> insteadBy(String substitute, LocalDate day) {
    return jdbc.sql(SELECT + "where a.substitute = :substitute and a.valid_from <= :day and a.valid_until > :day order by a.id")
        .param("substitute", substitute).param("day", day).query(Absences::absence).list();
  }

  /** In which somebody is away or stands in, and which may still count. */
  List<Absence> concerning(Collection<String> people, LocalDate today) {
    return jdbc.sql(SELECT + "where (a.person = any(:people) or a.substitute = any(:people)) and a.valid_until > :today order by a.valid_from, a.id")
        .param("people", people.toArray(String[]::new)).param("today", today).query(Absences::absence).list();
  }

  /** Of some bodies, or (null) of all: what counts or will first, then what is over, the latest first. */
  List<Absence> of(Collection<String> agencies, LocalDate today, int most) {
    return jdbc.sql(SELECT + """
        where :agencies::text[] is null or a.agency = any(:agencies::text[])
        order by a.valid_until > :today desc, case when a.valid_until > :today then a.valid_from end, a.valid_until desc, a.id desc limit :most""")
        .param("agencies", agencies == null ? null : agencies.toArray(String[]::new)).param("today", today).param("most", most)
        .query(Absences::absence).list();
  }

  void taken(String taskId, long absence, Instant now) {
    jdbc.sql("insert into organisation_stand_in (task_id, absence, taken_at) values (:task, :absence, :now)").param("task", taskId)
        .param("absence", absence).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  void returned(Collection<String> taskIds, Instant now) {
    jdbc.sql("update organisation_stand_in set returned_at = :now where task_id = any(:tasks) and returned_at is null").param("tasks", taskIds.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  /** For whose absence a task was taken over and has not gone back. */
  Optional<Absence> takenFor(String taskId) {
    return jdbc.sql(SELECT + "join organisation_stand_in s on s.absence = a.id where s.task_id = :task and s.returned_at is null order by s.id desc limit 1")
        .param("task", taskId).query(Absences::absence).optional();
  }

  /** Tasks taken over that have not gone back although the absence is over: task → absence. */
  List<Map.Entry<String, Absence>> overdue(LocalDate today) {
    return jdbc.sql("select s.task_id, " + SELECT.strip().substring("select ".length())
        + " join organisation_stand_in s on s.absence = a.id where s.returned_at is null and a.valid_until <= :today order by s.id").param("today", today)
        .query((row, n) -> Map.entry(row.getString("task_id"), absence(row, n))).list();
  }

  /** Whether somebody holds a role by himself today, whoever he stands in for. */
  boolean holdsBySelf(String person, String post, LocalDate today) {
    return jdbc.sql("""
        select exists (select from organisation_post p
          join organisation_appointment a on a.duty = p.duty and (a.agency is null or a.agency = p.agency)
          where p.id = :post and a.valid_from <= :today and (a.valid_until is null or a.valid_until > :today)
            and (a.person = :person or exists (select from act_id_membership m where m.user_id_ = :person and m.group_id_ = a.role)))""")
        .param("post", post).param("person", person).param("today", today).query(Boolean.class).single();
  }

  /** Whether somebody is kept as a member of a body, not only by way of another body's mandate. */
  boolean worksAt(String person, String agency) {
    return jdbc.sql("""
        select exists (select from act_id_membership m where m.user_id_ = :person and m.group_id_ = :agency
            and not exists (select from organisation_derived d where d.person = m.user_id_ and d.group_id = m.group_id_))
          and exists (select from act_id_membership m where m.user_id_ = :person and m.group_id_ in ('officer', 'head', 'clerk'))""")
        .param("person", person).param("agency", agency).query(Boolean.class).single();
  }

  /** Login names of whoever works at a body: kept as its member, with an account role that works. */
  List<String> staff(String agency) {
    return jdbc.sql("""
        select distinct m.user_id_ from act_id_membership m join act_id_membership r on r.user_id_ = m.user_id_ and r.group_id_ in ('officer', 'head', 'clerk')
        where m.group_id_ = :agency and not exists (select from organisation_derived d where d.person = m.user_id_ and d.group_id = m.group_id_)""")
        .param("agency", agency).query(String.class).list();
  }

  private static Absence absence(ResultSet row, int n) throws SQLException {
    return new Absence(row.getLong("id"), row.getString("person"), row.getString("substitute"), row.getString("agency"),
        List.of((String[]) row.getArray("kinds").getArray()), Absence.Letters.valueOf(row.getString("letters")), row.getString("reason"),
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class), row.getString("recorded_by"),
        row.getObject("recorded_on", LocalDate.class), row.getString("ended_by"), row.getObject("ended_on", LocalDate.class));
  }
}
