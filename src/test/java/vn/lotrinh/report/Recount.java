package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the figures of a report again, each with a plain question to the database and nothing of the report's own arithmetic. */
@Component
class Recount {

  private static final String COUNTED = """
      from report_submission s join report_figure f on f.submission = s.key and f.version = s.version
      where s.campaign = :campaign and s.state in ('SUBMITTED', 'ACCEPTED') and f.value is not null and f.code = :code""";
  private static final String PAIRS = """
      from report_submission s join report_figure f on f.submission = s.key and f.version = s.version
        join report_submission b on b.key = s.previous join report_figure g on g.submission = b.key and g.version = b.version and g.code = f.code
      where s.campaign = :campaign and s.state in ('SUBMITTED', 'ACCEPTED') and b.state in ('SUBMITTED', 'ACCEPTED')
        and f.value is not null and g.value is not null and f.code = :code""";

  private final JdbcClient jdbc;
  private final Campaigns campaigns;

  Recount(JdbcClient jdbc, Campaigns campaigns) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
  }

  /** What the bodies that answered gave, added up; null where none gave it. */
  BigDecimal sum(Campaign c, String code) {
    return one("select sum(f.value) " + COUNTED, c, code);
  }

  int asked(Campaign c) {
    return jdbc.sql("select count(*) from report_submission where campaign = ?").param(c.key()).query(Integer.class).single();
  }

  int given(Campaign c) {
    return jdbc.sql("select count(*) from report_submission where campaign = ? and state in ('SUBMITTED', 'ACCEPTED')").param(c.key()).query(Integer.class).single();
  }

  /** Those of a mean count by their weight. */
  private BigDecimal mean(Campaign c, String code, String weight) {
    return jdbc.sql("""
        select sum(f.value * w.value) / nullif(sum(w.value), 0) from report_submission s
        join report_figure f on f.submission = s.key and f.version = s.version and f.code = :code
        join report_figure w on w.submission = s.key and w.version = s.version and w.code = :weight
        where s.campaign = :campaign and s.state in ('SUBMITTED', 'ACCEPTED') and f.value is not null and w.value > 0""")
        .param("campaign", c.key()).param("code", code).param("weight", weight).query(BigDecimal.class).optional().orElse(null);
  }

  /** Co-operatives ("HTX") that the register has in some places on a day and that have not ended. @param places as a pattern of their codes */
  int register(LocalDate day, String... places) {
    return count("", day, places);
  }

  /** Those of them that were found not to work, or whose status is another than operating. */
  int dormant(LocalDate day, String... places) {
    return count(" and (e.dormant or t.status <> 'DANG_HOAT_DONG')", day, places);
  }

  /** Those of them that were found not to work, whatever their status. */
  int foundDormant(LocalDate day, String... places) {
    return count(" and e.dormant", day, places);
  }

  private int count(String more, LocalDate day, String... places) {
    return jdbc.sql("""
        select count(*) from cooperative c
        join lateral (select place, kind, dormant from cooperative_entry e where e.cooperative = c.code and e.valid_from <= :day order by valid_from desc, id desc limit 1) e on true
        left join lateral (select status from cooperative_status_change t where t.cooperative = c.code and t.day <= :day order by day desc, id desc limit 1) t on true
        where e.place like any(:places) and e.kind = 'HTX' and coalesce(t.status, '') <> 'DA_GIAI_THE_PHA_SAN_CHAM_DUT'""" + more)
        .param("day", day).param("places", places).query(Integer.class).single();
  }

  /** What the plan's results say of a step in a year. */
  BigDecimal achieved(String plan, String step, int year) {
    return jdbc.sql("select sum(quantity) from plan_result where plan = ? and step = ? and coalesce(year, extract(year from day)) = ?").param(plan).param(step).param(year)
        .query(BigDecimal.class).optional().orElse(null);
  }

  private BigDecimal one(String sql, Campaign c, String code) {
    return jdbc.sql(sql).param("campaign", c.key()).param("code", code).query(BigDecimal.class).optional().orElse(null);
  }

  /** Holds every indicator in the first table of the report against the database. @param before the campaign of the year before, null where there was none */
  int compare(Word word, Campaign c, Campaign before) {
    Map<String, Map<String, String>> rows = new HashMap<>();
    word.table("Chỉ tiêu").forEach(row -> rows.put(row.get("Chỉ tiêu"), row));
    int compared = 0;
    for (Indicator i : campaigns.indicators(c).indicators()) {
      if (i.isCalculated()) continue;
      Map<String, String> row = rows.get(i.name());
      assertThat(row).as("row of “%s”", i.name()).isNotNull();
      BigDecimal now = "weightedMean".equals(i.consolidation()) ? mean(c, i.code(), i.weight()) : sum(c, i.code());
      assertThat(row.get("Thực hiện " + c.year())).as("%s in %d", i.name(), c.year()).isEqualTo(number(now));
      if (before != null && !"weightedMean".equals(i.consolidation())) compareYears(row, i, c, before, now);
      compared++;
    }
    return compared;
  }

  private void compareYears(Map<String, String> row, Indicator i, Campaign c, Campaign before, BigDecimal now) {
    BigDecimal then = sum(before, i.code());
    assertThat(row.get("Thực hiện " + before.year())).as("%s in %d", i.name(), before.year()).isEqualTo(number(then));
    boolean whole = isWhole(c, i) && isWhole(before, i);
    BigDecimal mine = whole ? now : one("select sum(f.value) " + PAIRS, c, i.code());
    BigDecimal theirs = whole ? then : one("select sum(g.value) " + PAIRS, c, i.code());
    String percent = mine == null || theirs == null || theirs.signum() == 0 ? "…"
        : new DecimalFormat("#,##0.0", symbols()).format(mine.multiply(BigDecimal.valueOf(100)).divide(theirs, 1, RoundingMode.HALF_UP)) + (whole ? "" : "*");
    assertThat(row.get("So với " + before.year() + " (%)")).as("%s against %d", i.name(), before.year()).isEqualTo(percent);
  }

  /** Whether all who are asked for a figure gave it, or all handed in and nobody gave it. */
  private boolean isWhole(Campaign c, Indicator i) {
    int asked = jdbc.sql("select count(*) from report_submission where campaign = :c and level = any(:levels)").param("c", c.key())
        .param("levels", levels(i)).query(Integer.class).single();
    int handedIn = jdbc.sql("select count(*) from report_submission where campaign = :c and level = any(:levels) and state in ('SUBMITTED', 'ACCEPTED')")
        .param("c", c.key()).param("levels", levels(i)).query(Integer.class).single();
    int gave = Optional.ofNullable(one("select count(*) " + COUNTED, c, i.code())).map(BigDecimal::intValue).orElse(0);
    return gave == asked || gave == 0 && handedIn == asked;
  }

  private static String[] levels(Indicator i) {
    return List.of("tinh", "so", "huyen", "xa", "htx-pilot").stream().filter(i::isReportedBy).toArray(String[]::new);
  }

  static String number(BigDecimal value) {
    return value == null ? "…" : new DecimalFormat("#,##0.##", symbols()).format(value.setScale(2, RoundingMode.HALF_UP));
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols();
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return symbols;
  }
}
