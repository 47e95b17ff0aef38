package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to stop the look at a dossier before it is accepted, and what became of them (NĐ 92/2024/NĐ-CP Điều 19.7, 32.6). */
@Repository("dissolutionStops")
class Stops {

  /**
   * A request.
   *
   * @param signer of the dossier, who asks
   * @param stopped null while nobody has decided
   * @param answer number of the notice, or of the refusal; null before
   */
  record Stop(long id, String signer, String paper, String reason, LocalDate askedOn, LocalDate decidedOn, Boolean stopped, String answer) {

    /** As people read it. */
    public String outcome() {
      return stopped == null ? "chờ trả lời" : stopped ? "đã dừng thủ tục, hủy hồ sơ" : "từ chối";
    }
  }

  private static final String ROWS = "select id, signer, paper, reason, asked_on, decided_on, stopped, answer from dissolution_stop where dissolution = :key ";

  private final JdbcClient jdbc;

  Stops(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(String dissolution, String signer, String paper, String reason, LocalDate day) {
    jdbc.sql("insert into dissolution_stop (dissolution, signer, paper, reason, asked_on) values (:key, :signer, :paper, :reason, :day)")
        .param("key", dissolution).param("signer", signer).param("paper", paper).param("reason", reason).param("day", day).update();
  }

  void decide(long id, boolean stopped, String answer, LocalDate day) {
    jdbc.sql("update dissolution_stop set stopped = :stopped, answer = :answer, decided_on = :day where id = :id").param("stopped", stopped)
        .param("answer", answer).param("day", day).param("id", id).update();
  }

  List<Stop> of(String dissolution) {
    return jdbc.sql(ROWS + "order by id").param("key", dissolution).query(Stop.class).list();
  }

  Optional<Stop> open(String dissolution) {
    return jdbc.sql(ROWS + "and decided_on is null").param("key", dissolution).query(Stop.class).optional();
  }
}
