package vn.lotrinh.dissolution;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which way co-operatives came to their end, for the yearly report. */
@Service
public class DissolutionResults {

  /** The ways that the report tells apart. */
  public enum Way { VOLUNTARY, COMPULSORY_WITHOUT_DEBT, COMPULSORY_WITH_DEBT, BANKRUPTCY }

  private final JdbcClient jdbc;

  DissolutionResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The way of each of the co-operatives whose newest case has ended with its end; who has no such case is absent. */
  @Transactional(readOnly = true)
  public Map<String, Way> ways(Collection<String> cooperatives) {
    return jdbc.sql("""
        select distinct on (d.cooperative) d.cooperative,
          case when d.stage = 'BANKRUPT' then 'BANKRUPTCY' when d.procedure = 'VOLUNTARY' then 'VOLUNTARY'
            when (select l.debts from dissolution_line l where l.dissolution = d.number order by l.id desc limit 1) then 'COMPULSORY_WITH_DEBT'
            else 'COMPULSORY_WITHOUT_DEBT' end
        from dissolution d where d.stage in ('DISSOLVED', 'BANKRUPT') and d.cooperative = any(:codes)
        order by d.cooperative, d.ended_on desc, d.number desc""").param("codes", cooperatives.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString(1), Way.valueOf(row.getString(2)))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
