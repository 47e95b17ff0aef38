package vn.lotrinh.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Written;

/** What happened in each case, by whom and why; written in the transaction in which it happens, never changed. */
@Repository
@Transactional
public class Chronicle {

  /** A step of a model, as the chronicle needs it. @param actOn day of the act by its paper; null where the step asks for none */
  record Step(String caseKey, String taskId, String model, String task, String title, String agency, LocalDate due, LocalDate actOn) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final People people;
  private final Clock clock;

  Chronicle(JdbcClient jdbc, JdbcTemplate batches, People people, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.people = people;
    this.clock = clock;
  }

  /** @param person null for a timer; @param said what was filled in */
  void completed(Step step, String person, Said said) {
    long id = add(step, Entry.What.COMPLETED, clock.instant(), person, said);
    batches.batchUpdate("insert into casefile_answer (entry, position, key, label, answer) values (?, ?, ?, ?, ?)", said.rows(id));
  }

  /** The step fell away: a timer, or another step, made it needless. */
  void cancelled(Step step) {
    add(step, Entry.What.CANCELLED, clock.instant(), null, null, null, null);
  }

  void opinion(Step step, String person, Instant at, String text) {
    add(step, Entry.What.OPINION, at, person, null, null, text);
  }

  /** @param authority on what authority, "làm thay …"; null for who simply works there; @param file name and version of what was handed in */
  public void paper(String caseKey, String taskId, String title, String person, String agency, String authority, String file) {
    add(new Step(caseKey, taskId, null, null, title, agency, null, null), Entry.What.PAPER, clock.instant(), person,
        new Said(null, null, authority, List.of()), file);
  }

  /** Open work of an agency that ended has gone to the one that took over. */
  public void handedOver(String caseKey, String taskId, String title, String from, String to) {
    add(new Step(caseKey, taskId, null, null, title, to, null, null), Entry.What.HANDED_OVER, clock.instant(), null, null, null, from);
  }

  /** An open term that a change of the calendar moved. */
  public record MovedTerm(String caseKey, String taskId, String title, LocalDate from, LocalDate to) {}

  /** @param person who declared the day @param reason which day, why and by which paper */
  public void termsMoved(List<MovedTerm> terms, String person, String reason) {
    Instant now = clock.instant();
    String name = people.name(person);
    batches.batchUpdate("""
        insert into casefile_entry (case_key, what, day, at, task_id, title, person, person_name, due, reason, content)
        values (?, 'TERM_MOVED', ?, ?, ?, ?, ?, ?, ?, ?, ?)""", terms.stream().map(term -> new Object[] {term.caseKey(),
            LocalDate.ofInstant(now, clock.getZone()), now.atOffset(ZoneOffset.UTC), term.taskId(), term.title(), person, name, term.to(),
            reason, "từ ngày " + Written.day(term.from()) + " sang ngày " + Written.day(term.to())}).toList());
  }

  /** A task that was given into other hands, together with others. @param text from whom to whom */
  public record PassedOn(String caseKey, String taskId, String what, String agency, String text) {}

  /** @param person who did it @param reason why */
  public void passedOn(List<PassedOn> passed, String person, String reason) {
    Instant now = clock.instant();
    String name = people.name(person);
    batches.batchUpdate("""
        insert into casefile_entry (case_key, what, day, at, task_id, title, person, person_name, agency, reason, content)
        values (?, 'NOTED', ?, ?, ?, ?, ?, ?, ?, ?, ?)""", passed.stream().map(one -> new Object[] {one.caseKey(), LocalDate.ofInstant(now, clock.getZone()),
            now.atOffset(ZoneOffset.UTC), one.taskId(), one.what(), person, name, one.agency(), reason, one.text()}).toList());
  }

  /**
   * Something happened in a case beside its steps, e.g. a difficulty met there was answered.
   *
   * @param taskId of the step at which it happened, or null; @param title what happened; @param person null for a timer; @param text in people's words, or null
   */
  public void noted(String caseKey, String taskId, String title, String person, String agency, String text) {
    add(new Step(caseKey, taskId, null, null, title, agency, null, null), Entry.What.NOTED, clock.instant(), person, null, null, text);
  }

  /** The whole chronicle, the oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(String caseKey) {
    List<Entry> entries = jdbc.sql("""
        select id, what, day, act_on, at, task_id, title, person, person_name, agency, due, authority, decision, reason, content
        from casefile_entry where case_key = :key order by day, coalesce(at, day::timestamp at time zone 'Asia/Ho_Chi_Minh'), id""").param("key", caseKey)
        .query((row, n) -> new Entry(row.getLong("id"), Entry.What.valueOf(row.getString("what")), row.getObject("day", LocalDate.class), row.getObject("act_on", LocalDate.class),
            row.getObject("at") == null ? null : row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("task_id"), row.getString("title"),
            row.getString("person"), row.getString("person_name"), row.getString("agency"), row.getObject("due", LocalDate.class),
            row.getString("authority"), row.getString("decision"),
            row.getString("reason"), row.getString("content"), List.of())).list();
    Map<Long, List<Entry.Answer>> answers = answers(caseKey);
    Map<String, String> names = people.names(entries.stream().filter(entry -> entry.name() == null).map(Entry::person).toList());
    return entries.stream().map(entry -> entry.with(answers.getOrDefault(entry.id(), List.of())).named(names.get(entry.person()))).toList();
  }

  private Map<Long, List<Entry.Answer>> answers(String caseKey) {
    record Row(long entry, String key, String label, String answer) {}
    List<Row> rows = jdbc.sql("""
        select a.entry, a.key, a.label, a.answer from casefile_answer a join casefile_entry e on e.id = a.entry
        where e.case_key = :key order by a.entry, a.position""").param("key", caseKey).query(Row.class).list();
    return rows.stream().collect(Collectors.groupingBy(Row::entry, Collectors.mapping(row -> new Entry.Answer(row.key, row.label, row.answer), Collectors.toList())));
  }

  private long add(Step step, Entry.What what, Instant at, String person, Said said) {
    return add(step, what, at, person, said, null);
  }

  private long add(Step step, Entry.What what, Instant at, String person, String decision, String reason, String content) {
    return add(step, what, at, person, new Said(decision, reason, null, List.of()), content);
  }

  private long add(Step step, Entry.What what, Instant at, String person, Said said, String content) {
    return jdbc.sql("""
        insert into casefile_entry (case_key, what, day, act_on, at, task_id, model, task, title, person, person_name, agency, due, authority, decision, reason, content)
        values (:caseKey, :what, :day, :actOn, :at, :taskId, :model, :task, :title, :person, :name, :agency, :due, :authority, :decision, :reason, :content) returning id""")
        .param("caseKey", step.caseKey()).param("taskId", step.taskId()).param("model", step.model()).param("task", step.task()).param("title", step.title())
        .param("agency", step.agency()).param("due", step.due()).param("actOn", step.actOn()).param("what", what.name()).param("day", LocalDate.ofInstant(at, clock.getZone())).param("at", at.atOffset(ZoneOffset.UTC))
        .param("person", person).param("name", people.name(person)).param("authority", said.authority()).param("decision", said.decision())
        .param("reason", said.reason()).param("content", content)
        .query(Long.class).single();
  }

  /**
   * What somebody said with a form.
   *
   * @param decision the choice, as the form words it; null where the form leaves none
   * @param authority on what authority; null for somebody who simply works there
   */
  record Said(String decision, String reason, String authority, List<Entry.Answer> answers) {
    private List<Object[]> rows(long entry) {
      List<Object[]> rows = new ArrayList<>();
      for (Entry.Answer one : answers) rows.add(new Object[] {entry, rows.size(), one.key(), one.label(), one.answer()});
      return rows;
    }
  }
}
