package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.CaseNumbers;

/** The dissolutions of the province. */
@Repository
class Dissolutions {

  private final JdbcAggregateTemplate rows;
  private final JdbcClient jdbc;
  private final Begun begun;
  private final CaseNumbers caseNumbers;

  Dissolutions(JdbcAggregateTemplate rows, JdbcClient jdbc, Begun begun, CaseNumbers caseNumbers) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.begun = begun;
    this.caseNumbers = caseNumbers;
  }

  Optional<Dissolution> find(String number) {
    return begun.dissolution(number).or(() -> Optional.ofNullable(rows.findById(number, Dissolution.class)));
  }

  Dissolution get(String number) {
    return find(number).orElseThrow(() -> new Refusal("Không có hồ sơ giải thể “" + number + "”."));
  }

  /** To change it; another transaction that wants the same waits. */
  Dissolution lock(String number) {
    begun.forget(number);
    jdbc.sql("select 1 from dissolution where number = :number for update").param("number", number).query(Integer.class).optional();
    return get(number);
  }

  /** The newest case of a co-operative; empty where it never had one. */
  Optional<Dissolution> newest(String cooperative) {
    return jdbc.sql("select number from dissolution where cooperative = :code order by started_on desc, number desc limit 1").param("code",
        cooperative)
        .query(String.class).optional().flatMap(this::find);
  }

  /** Of each co-operative its newest case, where a notice of violation is out in it. */
  List<Dissolution> newestNoticed() {
    List<String> numbers = jdbc.sql("""
        select number from (select distinct on (cooperative) number, notice_on from dissolution order by cooperative, started_on desc, number desc) newest
        where notice_on is not null""").query(String.class).list();
    return rows.findAllById(numbers, Dissolution.class);
  }

  /** All of them, the newest first. */
  List<Dissolution> all() {
    return rows.findAll(Query.empty().sort(Sort.by(Sort.Direction.DESC, "number")), Dissolution.class);
  }

  List<Dissolution> running() {
    return rows.findAll(Query.query(Criteria.where("endedOn").isNull()), Dissolution.class);
  }

  void addAll(Collection<Dissolution> dissolutions) {
    rows.insertAll(dissolutions);
  }

  void save(Dissolution dissolution) {
    rows.update(dissolution);
  }

  /** The next numbers of a year; who starts others at the same time waits until this transaction ends. */
  List<String> nextNumbers(int year, int count) {
    int last = caseNumbers.next("GT-" + year, count);
    return IntStream.rangeClosed(last - count + 1, last).mapToObj(number -> "GT-%d-%04d".formatted(year, number)).toList();
  }

  /** Starters of cases wait for one another, so that none sees a co-operative as free that another is about to take. */
  void oneStarterAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('dissolution.start'))").query((row, n) -> 1).single();
  }

  /** Co-operative → number, of the procedures that have not ended. */
  Map<String, String> running(Collection<String> cooperatives) {
    return jdbc.sql("select cooperative, number from dissolution where ended_on is null and cooperative = any(:codes)")
        .param("codes", cooperatives.toArray(String[]::new)).query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The newest case of each co-operative where it was declined and nothing follows it yet, by the co-operative's code. */
  Map<String, Dissolution> declined(Collection<String> cooperatives) {
    List<String> newest = jdbc.sql("""
        select distinct on (cooperative) number from dissolution where cooperative = any(:codes) and stage <> 'CANCELLED' order by cooperative, number desc""")
        .param("codes", cooperatives.toArray(String[]::new)).query(String.class).list();
    return rows.findAllById(newest, Dissolution.class).stream().filter(one -> one.stage().isDeclined())
        .collect(Collectors.toMap(Dissolution::cooperative, one -> one));
  }

  /** The case that follows this one. */
  Optional<String> following(String number) {
    return jdbc.sql("select number from dissolution where follows = :number and stage <> 'CANCELLED'").param("number", number).query(String.class).optional();
  }
}
