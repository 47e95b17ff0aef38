package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register. */
@Repository
class Cooperatives {

  private static final String ON_A_DAY = """
      select c.code, e.name, e.sector, e.place, c.founded_on, e.law_year, e.members, e.area_ha, e.area_m2 as area_m2, e.capital_million, e.services,
             e.vehicles, coalesce(s.status, 'DANG_HOAT_DONG') as status
      from cooperative c
      join lateral (select * from cooperative_entry where cooperative = c.code and valid_from <= :day order by valid_from desc, id desc limit 1) e on true
      left join lateral (select status from cooperative_status_change where cooperative = c.code and day <= :day order by day desc, id desc limit 1) s on true
      """;

  private final JdbcClient jdbc;

  Cooperatives(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Cooperative> find(String code, LocalDate day) {
    return jdbc.sql(ON_A_DAY + "where c.code = :code").param("day", day).param("code", code).query(Cooperatives::cooperative).optional();
  }

  List<Cooperative> all(LocalDate day) {
    return jdbc.sql(ON_A_DAY + "order by c.code").param("day", day).query(Cooperatives::cooperative).list();
  }

  /** The newest row of each year of a co-operative, latest year first. */
  List<FinancialYear> years(String code) {
    return jdbc.sql("""
        select distinct on (year) cooperative, year, revenue_million, profit_million, score, source from cooperative_year
        where cooperative = :code order by year desc, id desc""").param("code", code).query(FinancialYear.class).list();
  }

  void add(String code, LocalDate foundedOn) {
    jdbc.sql("insert into cooperative (code, founded_on) values (:code, :founded) on conflict (code) do nothing")
        .param("code", code).param("founded", foundedOn).update();
  }

  void addEntry(Cooperative c, LocalDate from, String source, Instant at) {
    jdbc.sql("""
        insert into cooperative_entry (cooperative, valid_from, name, sector, place, law_year, members, area_ha, area_m2, capital_million, services,
          vehicles, source, recorded_at)
        values (:code, :from, :name, :sector, :place, :lawYear, :members, :areaHa, :areaM2, :capital, :services, :vehicles, :source, :at)""")
        .param("code", c.code()).param("from", from).param("name", c.name()).param("sector", c.sector()).param("place", c.place())
        .param("lawYear", c.lawYear()).param("members", c.members()).param("areaHa", c.areaHa()).param("areaM2", c.areaM2())
        .param("capital", c.capitalMillion()).param("services", c.services()).param("vehicles", c.vehicles())
        .param("source", source).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  void addYear(FinancialYear year, Instant at) {
    jdbc.sql("""
        insert into cooperative_year (cooperative, year, revenue_million, profit_million, score, source, recorded_at)
        values (:code, :year, :revenue, :profit, :score, :source, :at)""")
        .param("code", year.cooperative()).param("year", year.year()).param("revenue", year.revenueMillion()).param("profit", year.profitMillion())
        .param("score", year.score()).param("source", year.source()).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  void addStatus(String code, LegalStatus status, LocalDate day, String paper, Instant at) {
    jdbc.sql("insert into cooperative_status_change (cooperative, status, day, paper, recorded_at) values (:code, :status, :day, :paper, :at)")
        .param("code", code).param("status", status.name()).param("day", day).param("paper", paper).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  private static Cooperative cooperative(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Cooperative(row.getString("code"), row.getString("name"), row.getString("sector"), row.getString("place"),
        row.getObject("founded_on", LocalDate.class), row.getObject("law_year", Integer.class), number(row, "members"), number(row, "area_ha"),
        number(row, "area_m2"), number(row, "capital_million"), number(row, "services"), number(row, "vehicles"),
        LegalStatus.valueOf(row.getString("status")));
  }

  /** Without the zeros that the column's scale adds, so that equal figures are equal. */
  private static BigDecimal number(java.sql.ResultSet row, String column) throws java.sql.SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
