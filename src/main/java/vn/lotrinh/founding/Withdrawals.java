package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wanted to withdraw when and why, and what the registry answered where it had to. */
@Repository("foundingWithdrawals")
class Withdrawals {

  /** How the registry answers a request to stop. */
  enum Answer {
    STOPPED("đã dừng thủ tục"), REFUSED("đã từ chối");

    private final String title;

    Answer(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** @param answer null while the registry has not answered, and where nothing was filed; @param document of the answer */
  record Withdrawal(long id, LocalDate requestedOn, LocalDate enteredOn, String reason, String actor, Answer answer, String document,
      LocalDate answeredOn,
      String answerReason) {}

  private final JdbcClient jdbc;

  Withdrawals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String caseKey, LocalDate on, LocalDate today, String reason, String user) {
    jdbc.sql("""
        insert into founding_withdrawal (case_key, requested_on, entered_on, reason, actor)
        values (:key, :on, :today, :reason, :user)""")
        .param("key", caseKey).param("on", on).param("today", today).param("reason", reason).param("user", user).update();
  }

  void answer(long id, Answer answer, String document, LocalDate on, String reason) {
    jdbc.sql("""
        update founding_withdrawal set answer = :answered, document = :document, answered_on = :on, answer_reason = :reason
        where id = :id""")
        .param("answered", answer.name()).param("document", document).param("on", on).param("reason", reason).param("id", id).update();
  }

  /** The oldest first. */
  List<Withdrawal> of(String caseKey) {
    return jdbc.sql("""
        select id, requested_on, entered_on, reason, actor, answer, document, answered_on, answer_reason from founding_withdrawal
        where case_key = :key order by id""").param("key", caseKey).query(Withdrawal.class).list();
  }

  Optional<Withdrawal> newest(String caseKey) {
    List<Withdrawal> all = of(caseKey);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The one that waits for the registry. */
  Optional<Withdrawal> open(String caseKey) {
    return newest(caseKey).filter(one -> one.answer() == null);
  }
}
