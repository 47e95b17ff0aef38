package vn.lotrinh.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** What bodies were asked, until when, and what they answered. */
@Repository
class Contributions {

  private static final String ROW = """
      select case_key, agency, room, owner, step, period, question, asked_on, asked_by, due, kind, answer, answered_on, answered_by from contribution_part\s""";
  private static final String ORDER = " order by asked_on, case_key, agency";

  private final JdbcClient jdbc;

  Contributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @throws Refusal where the body was asked in this case already */
  void add(Contribution asked) {
    try {
      jdbc.sql("""
          insert into contribution_part (case_key, agency, room, owner, step, period, question, asked_on, asked_by, due)
          values (:caseKey, :agency, :room, :owner, :step, :period, :question, :askedOn, :askedBy, :due)""").paramSource(asked).update();
    } catch (DuplicateKeyException already) {
      throw new Refusal("Cơ quan này đã được đề nghị phối hợp nhiệm vụ " + asked.owner() + ".");
    }
  }

  Optional<Contribution> find(String caseKey, String agency) {
    return jdbc.sql(ROW + "where case_key = :key and agency = :agency").param("key", caseKey).param("agency", agency).query(Contribution.class).optional();
  }

  /** Those that run under the key of a case. */
  List<Contribution> in(String caseKey) {
    return jdbc.sql(ROW + "where case_key = :key" + ORDER).param("key", caseKey).query(Contribution.class).list();
  }

  List<Contribution> of(String room, String owner) {
    return jdbc.sql(ROW + "where room = :room and owner = :owner" + ORDER).param("room", room).param("owner", owner).query(Contribution.class).list();
  }

  /** @throws Refusal when it was answered already, or is not waited for any more */
  void answer(Contribution one, Contribution.Kind kind, String answer, LocalDate day, String user) {
    int changed = jdbc.sql("""
        update contribution_part set kind = :kind, answer = :answer, answered_on = :day, answered_by = :user
        where case_key = :key and agency = :agency and kind is null""").param("kind", kind.name()).param("answer", answer).param("day", day)
        .param("user", user).param("key", one.caseKey()).param("agency", one.agency()).update();
    if (changed == 0) throw new Refusal("Phần phối hợp " + one.caseKey() + " đã được trả lời.");
  }
}
