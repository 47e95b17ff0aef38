package vn.lotrinh.founding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.CaseNumbers;

/** The foundings of the province. */
@Repository
class Foundings {

  private final JdbcAggregateTemplate rows;
  private final JdbcClient jdbc;
  private final CaseNumbers caseNumbers;

  Foundings(JdbcAggregateTemplate rows, JdbcClient jdbc, CaseNumbers caseNumbers) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.caseNumbers = caseNumbers;
  }

  static boolean isNumber(String key) {
    return key.matches("TL-\\d{4}-\\d{4,}");
  }

  Optional<Founding> find(String number) {
    return isNumber(number) ? Optional.ofNullable(rows.findById(number, Founding.class)) : Optional.empty();
  }

  /** @throws Refusal when there is none */
  Founding get(String number) {
    return find(number).orElseThrow(() -> new Refusal("Không có hồ sơ thành lập “" + number + "”."));
  }

  /** To change it; another transaction that wants the same waits. */
  Founding lock(String number) {
    jdbc.sql("select 1 from founding where number = :number for update").param("number", number).query(Integer.class).optional();
    return get(number);
  }

  /** All of them, the newest first. */
  List<Founding> all() {
    return rows.findAll(Query.empty().sort(Sort.by(Sort.Direction.DESC, "number")), Founding.class);
  }

  void addAll(Collection<Founding> started) {
    rows.insertAll(started);
  }

  void save(Founding founding) {
    rows.update(founding);
  }

  /** The next numbers of a year; who starts others at the same time waits until this transaction ends. */
  List<String> nextNumbers(int year, int count) {
    int last = caseNumbers.next("TL-" + year, count);
    return IntStream.rangeClosed(last - count + 1, last).mapToObj(number -> "TL-%d-%04d".formatted(year, number)).toList();
  }

  /** Whoever wants a name waits for who took one a moment before. */
  void oneNameAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('founding.name'))").query((row, n) -> 1).single();
  }

  /** Number and name of the foundings that are under way, the given one left out. */
  List<Named> underWay(String except) {
    return jdbc.sql("""
        select number, name from founding where ended_on is null and registered_on is null and number <> :except order by number""")
        .param("except", except).query(Named.class).list();
  }

  /** A founding by its name. */
  record Named(String number, String name) {}
}
