package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed what of a co-operative, since when and why; and what of it is doubtful. */
@Repository
class RegisterHistory {

  /** The newest entry, with the day from which on it counts. */
  record Mark(long id, LocalDate validFrom) {}

  /** An entry of the past: what the register said from a day on. */
  record Entry(Cooperative cooperative, LocalDate from, String source, String by, String reason, Instant at) {}

  /** A value that somebody should look at. */
  record Doubt(long id, String field, String value, String sentence, String source) {}

  private final JdbcClient jdbc;
  private final Cooperatives cooperatives;

  RegisterHistory(JdbcClient jdbc, Cooperatives cooperatives) {
    this.jdbc = jdbc;
    this.cooperatives = cooperatives;
  }

  Mark newest(String code) {
    return jdbc.sql("select id, valid_from from cooperative_entry where cooperative = :code order by valid_from desc, id desc limit 1").param("code", code)
        .query(Mark.class).single();
  }

  /** Every entry, the oldest first. */
  List<Entry> entries(String code) {
    return jdbc.sql("select e.*, 'DANG_HOAT_DONG' as status from cooperative_entry e where cooperative = :code order by valid_from, id").param("code", code)
        .query(RegisterHistory::entry).list();
  }

  private static Entry entry(ResultSet row, int n) throws SQLException {
    return new Entry(Cooperatives.cooperative(row, n), row.getObject("valid_from", LocalDate.class), row.getString("source"), row.getString("recorded_by"),
        row.getString("reason"), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  void addEntry(Cooperative entry, LocalDate from, String by, String reason, Instant at) {
    long id = cooperatives.addEntry(entry, from, "Sửa trong sổ", at);
    jdbc.sql("update cooperative_entry set recorded_by = :by, reason = :reason where id = :id").param("by", by).param("reason", reason).param("id", id).update();
  }

  /**
   * Figures of years and debts; what of a year was not changed stays.
   *
   * @param day on which the debts were so, where the person names no other
   */
  void addYears(String code, Map<String, Object> changed, String source, LocalDate day, String by, Instant at) {
    changed.keySet().stream().filter(key -> key.indexOf('.') > 0 && !key.startsWith("debt.")).map(key -> Integer.valueOf(key.substring(key.indexOf('.') + 1))).distinct()
        .forEach(year -> {
          FinancialYear known = cooperatives.years(List.of(code)).stream().filter(one -> one.year() == year).findFirst()
              .orElse(new FinancialYear(code, year, null, null, null, null, source));
          cooperatives.addYear(new FinancialYear(code, year, number(changed, "revenue." + year, known.revenueMillion()), number(changed, "profit." + year, known.profitMillion()),
              number(changed, "score." + year, known.score()), changed.containsKey("rank." + year) ? (Rank) changed.get("rank." + year) : known.rank(), source), at);
          sign("cooperative_year", code, by, at);
        });
    LocalDate owed = changed.get("debtDay") instanceof LocalDate told ? told : day;
    for (Creditor creditor : Creditor.values()) {
      if (!changed.containsKey("debt." + creditor)) continue;
      BigDecimal amount = number(changed, "debt." + creditor, null);
      cooperatives.addDebt(new Debt(code, creditor, amount == null ? BigDecimal.ZERO : amount, owed, source), at);
      sign("cooperative_debt", code, by, at);
    }
  }

  private void sign(String table, String code, String by, Instant at) {
    jdbc.sql("update " + table + " set recorded_by = :by where cooperative = :code and recorded_at = :at and recorded_by is null").param("by", by).param("code", code)
        .param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  private static BigDecimal number(Map<String, Object> changed, String key, BigDecimal known) {
    return changed.containsKey(key) ? (BigDecimal) changed.get(key) : known;
  }

  List<Doubt> openDoubts(String code) {
    return jdbc.sql("select id, field, value, sentence, source from cooperative_doubt where cooperative = :code and settled is null order by id").param("code", code)
        .query(Doubt.class).list();
  }

  /** Codes of those of whom something is doubtful, in their order. */
  List<String> doubtful() {
    return jdbc.sql("select distinct cooperative from cooperative_doubt where settled is null order by cooperative").query(String.class).list();
  }

  void raise(String code, CellDoubt doubt, String source, Instant at) {
    jdbc.sql("""
        insert into cooperative_doubt (cooperative, field, value, sentence, source, raised_at) values (:code, :field, :value, :sentence, :source, :at)
        on conflict (cooperative, field, sentence) do update set settled = null, settled_by = null, settled_at = null, raised_at = excluded.raised_at
          where cooperative_doubt.settled = 'CORRECTED'""").param("code", code).param("field", doubt.field()).param("value", doubt.value())
        .param("sentence", doubt.sentence()).param("source", source).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  void corrected(String code, Collection<String> fields, String by, Instant at) {
    jdbc.sql("""
        update cooperative_doubt set settled = 'CORRECTED', settled_by = :by, settled_at = :at
        where cooperative = :code and field = any(:fields) and settled is null""").param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("code", code)
        .param("fields", fields.toArray(String[]::new)).update();
  }

  /** Whether there was such a doubt still. */
  boolean confirm(String code, long id, String by, Instant at) {
    return jdbc.sql("update cooperative_doubt set settled = 'CONFIRMED', settled_by = :by, settled_at = :at where cooperative = :code and id = :id and settled is null")
        .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("code", code).param("id", id).update() == 1;
  }
}
