package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** What coordinating bodies were asked at the steps of a pilot, until when, and what they answered. */
@Repository
class CoordinatingParts {

  /** How a coordinating body answers, or that its answer was not waited for. */
  enum Kind {
    OPINION("cho ý kiến"), CONTRIBUTION("đóng góp phần việc"), NOTHING("không có ý kiến"), NOT_NEEDED("cơ quan chủ trì đã làm xong trước khi có ý kiến");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * One body's part in one step.
   *
   * @param period of a work that comes back; empty where it does not
   * @param kind null while nothing was answered
   */
  record Contribution(String key, String programme, String step, String period, String agency, LocalDate askedOn, LocalDate due, Kind kind, String answer,
      LocalDate answeredOn, String answeredBy) {}

  private static final String ROW = """
      select key, programme, step, period, agency, asked_on, due, kind, answer, answered_on, answered_by from pilot_contribution\s""";

  private final JdbcClient jdbc;

  CoordinatingParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @throws Refusal when nobody was asked under this key */
  Contribution get(String key) {
    return jdbc.sql(ROW + "where key = :key").param("key", key).query(Contribution.class).optional()
        .orElseThrow(() -> new Refusal("Không có phần phối hợp nào mang mã “" + key + "”."));
  }

  /** Of a step in a period, in the order in which the plan names the bodies. */
  List<Contribution> of(String programme, String step, String period) {
    return jdbc.sql(ROW + "where programme = :programme and step = :step and period = :period order by key").param("programme", programme)
        .param("step", step).param("period", period).query(Contribution.class).list();
  }

  List<Contribution> of(String programme) {
    return jdbc.sql(ROW + "where programme = :programme order by key").param("programme", programme).query(Contribution.class).list();
  }

  /** Those of a step that wait for an answer, of any period where none is named. */
  List<Contribution> waiting(String programme, String step, Optional<String> period) {
    return of(programme).stream().filter(one -> one.step().equals(step) && one.kind() == null)
        .filter(one -> period.isEmpty() || period.get().equals(one.period())).toList();
  }

  void add(Contribution asked) {
    jdbc.sql("""
        insert into pilot_contribution (key, programme, step, period, agency, asked_on, due)
        values (:key, :programme, :step, :period, :agency, :askedOn, :due)""").paramSource(asked).update();
  }

  /** @throws Refusal when it was answered already */
  void answer(String key, Kind kind, String answer, LocalDate day, String user) {
    int changed = jdbc.sql("update pilot_contribution set kind = :kind, answer = :answer, answered_on = :day, answered_by = :user where key = :key and kind is null")
        .param("kind", kind.name()).param("answer", answer).param("day", day).param("user", user).param("key", key).update();
    if (changed == 0) throw new Refusal("Phần phối hợp " + key + " đã được trả lời.");
  }
}
