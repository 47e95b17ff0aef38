package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Costs of the dissolution itself: recovering, valuing and selling assets; paid before every debt (Luật Hợp tác xã 2023 Điều 101.4.a). */
@Repository("dissolutionCosts")
class Costs {

  enum Kind { INCURRED, PAID }

  static final String TITLE = "Chi phí giải thể";

  private final JdbcClient jdbc;

  Costs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param amountMillion in million đồng; nothing is added where it is null or zero */
  void add(String dissolution, Kind kind, BigDecimal amountMillion, LocalDate day) {
    if (amountMillion == null || amountMillion.signum() == 0) return;
    jdbc.sql("insert into dissolution_cost (dissolution, kind, amount_million, day) values (:dissolution, :kind, :amount, :day)")
        .param("dissolution", dissolution).param("kind", kind.name()).param("amount", amountMillion).param("day", day).update();
  }

  /** The day of the last payment; null before the first. */
  LocalDate lastPaid(String dissolution) {
    return jdbc.sql("select max(day) from dissolution_cost where dissolution = :key and kind = 'PAID'").param("key", dissolution)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single().orElse(null);
  }

  /** What is still to be paid, in million đồng; negative where more was paid than incurred. */
  BigDecimal open(String dissolution) {
    return jdbc.sql("select coalesce(sum(case kind when 'INCURRED' then amount_million else -amount_million end), 0) from dissolution_cost where dissolution = :key")
        .param("key", dissolution).query(BigDecimal.class).single();
  }
}
