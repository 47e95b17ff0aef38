package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.cooperative.Creditor;

/** What a co-operative in dissolution owes, paid, and was let off; entries are added, and their sums count. */
@Repository
class Debts {

  enum Kind {
    OWED, PAID, WAIVED,
    /** Told only: what is frozen stays owed. */
    FROZEN
  }

  /** @param amountMillion in million đồng; @param paper null for what was owed before anybody wrote it down */
  record Entry(Creditor creditor, Kind kind, BigDecimal amountMillion, LocalDate day, String paper) {}

  private final JdbcClient jdbc;

  Debts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String dissolution, Entry entry) {
    jdbc.sql("""
        insert into dissolution_debt (dissolution, creditor, kind, amount_million, day, paper)
        values (:dissolution, :creditor, :kind, :amount, :day, :paper)""")
        .param("dissolution", dissolution).param("creditor", entry.creditor.name()).param("kind", entry.kind.name())
        .param("amount", entry.amountMillion).param("day", entry.day).param("paper", entry.paper).update();
  }

  List<Entry> of(String dissolution) {
    return jdbc.sql("select creditor, kind, amount_million, day, paper from dissolution_debt where dissolution = :key order by id")
        .param("key", dissolution).query(Entry.class).list();
  }

  /** The day of the last payment or waiver; null before the first. */
  LocalDate lastSettled(String dissolution) {
    return of(dissolution).stream().filter(entry -> entry.kind == Kind.PAID || entry.kind == Kind.WAIVED).map(Entry::day).max(LocalDate::compareTo).orElse(null);
  }

  /** What is still owed, class by class in the order of payment; classes without debt are absent. */
  Map<Creditor, BigDecimal> open(String dissolution) {
    Map<Creditor, BigDecimal> open = new EnumMap<>(Creditor.class);
    of(dissolution).stream().filter(entry -> entry.kind != Kind.FROZEN)
        .forEach(entry -> open.merge(entry.creditor, entry.kind == Kind.OWED ? entry.amountMillion : entry.amountMillion.negate(), BigDecimal::add));
    open.values().removeIf(amount -> amount.signum() == 0);
    return open;
  }
}
