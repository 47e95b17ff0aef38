package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's figures by sector on the day of a campaign: bodies report by place, only the register knows the sector. */
@Repository
class Sectors {

  private final JdbcClient jdbc;

  Sectors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String campaign, IndicatorSet set, Map<String, List<Known>> bySector) {
    List<String> names = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    bySector.forEach((sector, cooperatives) -> columns(set).forEach(i -> {
      names.add(sector);
      codes.add(i.code());
      values.add(i.rounded(Source.of(i.source(), cooperatives)));
    }));
    jdbc.sql("insert into report_sector (campaign, sector, code, value) select :campaign, * from unnest(:names::text[], :codes::text[], :values::numeric[])")
        .param("campaign", campaign).param("names", names.toArray(String[]::new)).param("codes", codes.toArray(String[]::new))
        .param("values", values.toArray(BigDecimal[]::new)).update();
  }

  /** Sector → code → figure. */
  Map<String, Map<String, BigDecimal>> of(String campaign) {
    Map<String, Map<String, BigDecimal>> sectors = new LinkedHashMap<>();
    jdbc.sql("select sector, code, value from report_sector where campaign = :campaign order by sector").param("campaign", campaign).query(row -> {
      sectors.computeIfAbsent(row.getString("sector"), any -> new LinkedHashMap<>()).put(row.getString("code"), Submissions.plain(row.getBigDecimal("value")));
    });
    return sectors;
  }

  static List<Indicator> columns(IndicatorSet set) {
    return set.indicators().stream().filter(i -> i.tables().contains("sector") && i.source() != null && !Source.isPlan(i.source())).toList();
  }
}
