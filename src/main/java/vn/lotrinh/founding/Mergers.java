package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;
import vn.lotrinh.assembly.AssemblyMinutes;
import vn.lotrinh.casefile.CaseNumbers;

/** The mergers of the province, with the co-operatives in each and what their general meetings decided. */
@Repository
class Mergers {

  /**
   * One of the co-operatives that become one; money in million đồng.
   *
   * @param round of its next general meeting; @param lastMeetingOn of one without quorum, null before
   * @param adoptedOn null until its general meeting has adopted the contract; @param rejected why it did not
   */
  record Body(int position, String cooperative, BigDecimal assets, BigDecimal debts, BigDecimal funds, BigDecimal workers, int round,
      LocalDate lastMeetingOn,
      LocalDate adoptedOn, String rejected) {

    boolean isOpen() {
      return adoptedOn == null && rejected == null;
    }
  }

  /** A general meeting as its minutes tell it. */
  record Held(String caseKey, int round, LocalDate heldOn, String told, boolean quorate, boolean passed, LocalDate recordedOn) {}

  private final JdbcAggregateTemplate rows;
  private final JdbcClient jdbc;
  private final CaseNumbers caseNumbers;

  Mergers(JdbcAggregateTemplate rows, JdbcClient jdbc, CaseNumbers caseNumbers) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.caseNumbers = caseNumbers;
  }

  static boolean isNumber(String key) {
    return key.matches("SN-\\d{4}-\\d{4,}");
  }

  /** Whether it is the key of one co-operative's resolution. */
  static boolean isPart(String key) {
    return key.matches("SN-\\d{4}-\\d{4,}-\\d{1,2}");
  }

  /** Of a part, the merger; else the key itself. */
  static String whole(String key) {
    return isPart(key) ? key.substring(0, key.lastIndexOf('-')) : key;
  }

  static int position(String partKey) {
    return Integer.parseInt(partKey.substring(partKey.lastIndexOf('-') + 1));
  }

  Optional<Merger> find(String number) {
    return isNumber(number) ? Optional.ofNullable(rows.findById(number, Merger.class)) : Optional.empty();
  }

  /** @throws Refusal when there is none */
  Merger get(String number) {
    return find(number).orElseThrow(() -> new Refusal("Không có hồ sơ hợp nhất, sáp nhập “" + number + "”."));
  }

  /** To change it; another transaction that wants the same waits. */
  Merger lock(String number) {
    jdbc.sql("select 1 from founding_merger where number = :number for update").param("number", number).query(Integer.class).optional();
    return get(number);
  }

  List<Merger> all() {
    return rows.findAll(Query.empty().sort(Sort.by(Sort.Direction.DESC, "number")), Merger.class);
  }

  void add(Merger merger, List<String> cooperatives) {
    rows.insert(merger);
    jdbc.sql("""
        insert into founding_merger_body (merger, position, cooperative)
        select :merger, position, code from unnest(:codes) with ordinality as c (code, position)""")
        .param("merger", merger.number()).param("codes", cooperatives.toArray(String[]::new)).update();
  }

  void save(Merger merger) {
    rows.update(merger);
  }

  String nextNumber(int year) {
    return "SN-%d-%04d".formatted(year, caseNumbers.next("SN-" + year));
  }

  void oneStarterAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('founding.merger'))").query((row, n) -> 1).single();
  }

  /** Code → number, of the co-operatives in mergers that have not ended. */
  Map<String, String> running(Collection<String> cooperatives) {
    return jdbc.sql("""
        select b.cooperative, m.number from founding_merger m join founding_merger_body b on b.merger = m.number
        where m.ended_on is null and b.cooperative = any(:codes)""").param("codes", cooperatives.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey,
        Map.Entry::getValue, (a, b) -> a));
  }

  /** In their order. */
  List<Body> bodies(String number) {
    return jdbc.sql("""
        select position, cooperative, assets, debts, funds, workers, round, last_meeting_on, adopted_on, rejected from founding_merger_body
        where merger = :number order by position""").param("number", number).query(Body.class).list();
  }

  Body body(String partKey) {
    return bodies(whole(partKey)).stream().filter(one -> one.position() == position(partKey)).findFirst()
        .orElseThrow(() -> new Refusal("Không có hồ sơ “" + partKey + "”."));
  }

  void take(String number, String cooperative, Body told) {
    jdbc.sql("""
        update founding_merger_body set assets = :assets, debts = :debts, funds = :funds, workers = :workers
        where merger = :number and cooperative = :code""")
        .param("assets", told.assets()).param("debts", told.debts()).param("funds", told.funds()).param("workers", told.workers())
        .param("number", number)
        .param("code", cooperative).update();
  }

  /** What a general meeting came to: adopted, without quorum, or refused. */
  void meet(String partKey, AssemblyMinutes.Outcome outcome, LocalDate today) {
    LocalDate held = outcome.meeting().heldOn();
    jdbc.sql("""
        insert into founding_merger_meeting (case_key, round, invited_on, held_on, told, quorate, passed, recorded_on)
        values (:key, :round, :invited, :held, :told, :quorate, :passed, :today)""")
        .param("key", partKey).param("round", outcome.meeting().round())
        .param("invited", outcome.meeting().invitedOn()).param("held", held).param("told", outcome.told()).param("quorate",
        outcome.quorate())
        .param("passed", outcome.passed()).param("today", today).update();
    if (outcome.passed()) set(partKey, "adopted_on = :value", held);
    else if (outcome.quorate()) reject(partKey, outcome.told());
    else set(partKey, "round = round + 1, last_meeting_on = :value", held);
  }

  void reject(String partKey, String why) {
    set(partKey, "rejected = :value", why);
  }

  private void set(String partKey, String what, Object value) {
    jdbc.sql("update founding_merger_body set " + what + " where merger = :number and position = :position").param("value", value)
        .param("number", whole(partKey)).param("position", position(partKey)).update();
  }

  /** All general meetings of a merger, the oldest first. */
  List<Held> meetings(String number) {
    return jdbc.sql("""
        select case_key, round, held_on, told, quorate, passed, recorded_on from founding_merger_meeting where case_key like :parts order
          by id""")
        .param("parts", number + "-%").query(Held.class).list();
  }
}
