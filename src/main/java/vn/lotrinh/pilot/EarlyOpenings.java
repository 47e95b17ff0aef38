package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that were opened before the plan's own day. */
@Repository
class EarlyOpenings {

  private final JdbcClient jdbc;

  EarlyOpenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<LocalDate> day(String programme, Work work) {
    return jdbc.sql("select day from pilot_early_opening where programme = :programme and work = :work").param("programme", programme)
        .param("work", work.named()).query(LocalDate.class).optional();
  }

  void add(String programme, Work work, LocalDate day, String reason, String user) {
    jdbc.sql("insert into pilot_early_opening (programme, work, day, reason, decided_by) values (:programme, :work, :day, :reason, :user)")
        .param("programme", programme).param("work", work.named()).param("day", day).param("reason", reason).param("user", user).update();
  }
}
