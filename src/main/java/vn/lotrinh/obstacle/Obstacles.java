package vn.lotrinh.obstacle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The rows of the difficulties, of their texts and of the answers to them. */
@Repository("obstacleRows")
class Obstacles {

  private static final String ROW = """
      select key, state, text, kind, raised_at, task_id, user_task, step, origin, raiser, raiser_name, agency, plan, place, body, main, round, directed, note,
        raised_on, ended_on from obstacle o
      """;
  private static final String REPLY = """
      select obstacle, round, text, number, agency, person, person_name, answered_on, rejected_on, reason from obstacle_answer
      """;

  private final JdbcClient jdbc;

  Obstacles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Obstacle one) {
    jdbc.sql("""
        insert into obstacle (key, state, text, kind, raised_at, task_id, user_task, step, origin, raiser, raiser_name, agency, plan, place, body, raised_on)
        values (:key, :state, :text, :kind, :raisedAt, :taskId, :userTask, :step, :origin, :raiser, :raiserName, :agency, :plan, :place, :body, :raisedOn)""")
        .param("key", one.key()).param("state", one.state().name()).param("text", one.text()).param("kind", one.kind()).param("raisedAt", one.raisedAt())
        .param("taskId", one.taskId()).param("userTask", one.userTask()).param("step", one.step()).param("origin", one.origin().name())
        .param("raiser", one.raiser()).param("raiserName", one.raiserName()).param("agency", one.agency()).param("plan", one.plan())
        .param("place", one.place()).param("body", one.body()).param("raisedOn", one.raisedOn()).update();
  }

  /** @throws Refusal when there is none */
  Obstacle get(String key) {
    return find(key).orElseThrow(() -> new Refusal("Không có vướng mắc nào mang mã “" + key + "”."));
  }

  Optional<Obstacle> find(String key) {
    return jdbc.sql(ROW + "where key = :key").param("key", key).query(Obstacle.class).optional();
  }

  /** The same, for whoever will change it: others wait until the transaction ends. */
  Obstacle lock(String key) {
    jdbc.sql("select key from obstacle where key = :key for update").param("key", key).query(String.class).optional();
    return get(key);
  }

  /** Those raised at a case, the oldest first. */
  List<Obstacle> raisedAt(String caseKey) {
    return jdbc.sql(ROW + "where raised_at = :key order by key").param("key", caseKey).query(Obstacle.class).list();
  }

  boolean anyOpenAt(String caseKey) {
    return jdbc.sql("select exists (select from obstacle where raised_at = :key and ended_on is null)").param("key", caseKey).query(Boolean.class).single();
  }

  /** Those that wait for the answer of this one. */
  List<Obstacle> mergedInto(String key) {
    return jdbc.sql(ROW + "where main = :key and state = 'MERGED' order by key").param("key", key).query(Obstacle.class).list();
  }

  /** Into which others can be merged: somebody is to answer them, the newest first. */
  List<Obstacle> beingAnswered(String except, int most) {
    return jdbc.sql(ROW + "where state in ('RAISED', 'ASKED', 'HEAD', 'COMMITTEE') and key <> :key order by raised_on desc, key desc limit :most")
        .param("key", except).param("most", most).query(Obstacle.class).list();
  }

  void stands(String key, State state) {
    jdbc.sql("update obstacle set state = :state where key = :key").param("state", state.name()).param("key", key).update();
  }

  void gathered(String key, String kind, String note) {
    jdbc.sql("update obstacle set kind = :kind, note = coalesce(:note, note) where key = :key").param("kind", kind).param("note", note).param("key", key).update();
  }

  /** @param directed whether a head says so; {@code note} null: what was said before stays */
  void put(String key, String body, boolean directed, String note) {
    jdbc.sql("update obstacle set state = 'ASKED', body = :body, main = null, directed = :directed, note = coalesce(:note, note) where key = :key")
        .param("body", body).param("directed", directed).param("note", note).param("key", key).update();
  }

  /** Whatever was merged into it goes along. */
  void merge(String key, String main) {
    jdbc.sql("update obstacle set state = 'MERGED', main = :main where key = :key").param("main", main).param("key", key).update();
    jdbc.sql("update obstacle set main = :main where main = :key and state = 'MERGED'").param("main", main).param("key", key).update();
  }

  /** Back to whoever gathers; the next round begins. */
  void back(String key, String note) {
    jdbc.sql("update obstacle set state = 'RAISED', main = null, directed = false, round = round + 1, note = :note where key = :key").param("note", note)
        .param("key", key).update();
  }

  void end(String key, State state, LocalDate day) {
    jdbc.sql("update obstacle set state = :state, ended_on = :day where key = :key").param("state", state.name()).param("day", day).param("key", key).update();
  }

  /** The raiser words it otherwise; what it said before is kept. */
  void reword(Obstacle before, String text, String person, LocalDate day) {
    jdbc.sql("insert into obstacle_text (obstacle, text, person, written_on) values (:key, :text, :person, :day)").param("key", before.key())
        .param("text", before.text()).param("person", person).param("day", day).update();
    jdbc.sql("update obstacle set text = :text where key = :key").param("text", text).param("key", before.key()).update();
  }

  /** What it said before, the oldest first. */
  List<String> formerly(String key) {
    return jdbc.sql("select text from obstacle_text where obstacle = :key order by id").param("key", key).query(String.class).list();
  }

  void answer(Reply one) {
    jdbc.sql("""
        insert into obstacle_answer (obstacle, round, text, number, agency, person, person_name, answered_on)
        values (:obstacle, :round, :text, :number, :agency, :person, :personName, :answeredOn)""")
        .param("obstacle", one.obstacle()).param("round", one.round()).param("text", one.text()).param("number", one.number()).param("agency", one.agency())
        .param("person", one.person()).param("personName", one.personName()).param("answeredOn", one.answeredOn()).update();
  }

  void reject(String key, String reason, LocalDate day) {
    jdbc.sql("""
        update obstacle_answer set rejected_on = :day, reason = :reason
        where id = (select max(id) from obstacle_answer where obstacle = :key) and rejected_on is null""")
        .param("day", day).param("reason", reason).param("key", key).update();
  }

  /** The answers to difficulties, the oldest first. */
  Map<String, List<Reply>> answers(Collection<String> keys) {
    return jdbc.sql(REPLY + "where obstacle = any(:keys) order by id").param("keys", keys.toArray(String[]::new)).query(Reply.class).list().stream()
        .collect(Collectors.groupingBy(Reply::obstacle));
  }

  List<Reply> answers(String key) {
    return answers(List.of(key)).getOrDefault(key, List.of());
  }

  List<Kind> kinds() {
    return jdbc.sql("select code, title from obstacle_kind order by position, title").query(Kind.class).list();
  }

  /** Who gathers the difficulties of a plan: a body that was named, else the holder of a role. @param body and {@code role} codes, or null */
  record Gatherer(String role, String body) {}

  Optional<Gatherer> gatherer(String plan) {
    return jdbc.sql("select role, body from obstacle_coordinator where plan = :plan").param("plan", plan).query(Gatherer.class).optional();
  }
}
