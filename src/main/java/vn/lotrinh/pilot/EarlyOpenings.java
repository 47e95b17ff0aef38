package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that were opened before the plan's own day. */
@Repository
class EarlyOpenings {

  /** @param decidedBy login name */
  record Early(LocalDate day, String decidedBy) {}

  private final JdbcClient jdbc;

  EarlyOpenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<LocalDate> day(String programme, Work work) {
    return jdbc.sql("select day from pilot_early_opening where programme = :programme and work = :work").param("programme", programme)
        .param("work", work.named()).query(LocalDate.class).optional();
  }

  /** Who opened it, and when; nobody: empty. */
  Optional<Early> find(String programme, Work work) {
    return jdbc.sql("select day, decided_by from pilot_early_opening where programme = :programme and work = :work").param("programme", programme)
        .param("work", work.named()).query(Early.class).optional();
  }

  /** Who comes second in the same moment waits until the first has done. @return false where somebody opened it before */
  boolean add(String programme, Work work, LocalDate day, String reason, String user) {
    return jdbc.sql("""
        insert into pilot_early_opening (programme, work, day, reason, decided_by) values (:programme, :work, :day, :reason, :user)
        on conflict do nothing""")
        .param("programme", programme).param("work", work.named()).param("day", day).param("reason", reason).param("user", user).update() == 1;
  }
}
