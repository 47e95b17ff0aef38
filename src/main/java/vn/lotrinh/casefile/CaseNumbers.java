package vn.lotrinh.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running numbers in the keys of cases: whoever draws one holds its series until the transaction ends, so two never draw the same and none is left out. */
@Repository
public class CaseNumbers {

  private final JdbcClient jdbc;

  CaseNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for whoever draws from the series now; what that transaction opened is seen from here on. */
  public void hold(String series) {
    draw(series, 0);
  }

  /** The next number of a series, from 1 on; e.g. of {@code GT-2025}. */
  public int next(String series) {
    return draw(series, 1);
  }

  /** Draws several at once. @return the last of them */
  public int next(String series, int count) {
    return draw(series, count);
  }

  private int draw(String series, int count) {
    return jdbc.sql("""
        insert into casefile_number (series, last) values (:series, :count)
        on conflict (series) do update set last = casefile_number.last + :count returning last""")
        .param("series", series).param("count", count).query(Integer.class).single();
  }
}
