package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** What was handed in, and how it was answered. */
@Repository
class Approvals {

  private final JdbcClient jdbc;

  Approvals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Approval> find(String caseKey, String subject) {
    return jdbc.sql("select * from pilot_approval where case_key = :key and subject = :subject").param("key", caseKey).param("subject", subject)
        .query(Approval.class).optional();
  }

  Approval get(String caseKey, String subject) {
    return find(caseKey, subject).orElseThrow(() -> new Refusal("Hồ sơ " + caseKey + ": chưa có " + subject + " được trình."));
  }

  boolean isAccepted(String caseKey, String subject) {
    return find(caseKey, subject).filter(Approval::isAccepted).isPresent();
  }

  /** Hands in for the first time, or again after it was given back. */
  void submit(String caseKey, String subject, String content, String sentNumber, LocalDate today) {
    save(find(caseKey, subject).map(before -> before.resubmitted(content, sentNumber, today))
        .orElseGet(() -> Approval.submitted(caseKey, subject, CaseKey.of(caseKey).programme(), content, sentNumber, today)));
  }

  List<Approval> of(String programme) {
    return jdbc.sql("select * from pilot_approval where programme = :programme order by submitted_on, case_key, subject")
        .param("programme", programme).query(Approval.class).list();
  }

  /** What was last given back of the case; empty when nothing is waiting to be handed in again. */
  Optional<Approval> returned(String caseKey) {
    return jdbc.sql("select * from pilot_approval where case_key = :key and stage = 'RETURNED' order by decided_on desc limit 1")
        .param("key", caseKey).query(Approval.class).optional();
  }

  void save(Approval approval) {
    jdbc.sql("""
        insert into pilot_approval (case_key, subject, programme, stage, content, sent_number, decision_number, reason, submitted_on, decided_on)
        values (:caseKey, :subject, :programme, :stage, :content, :sentNumber, :decisionNumber, :reason, :submittedOn, :decidedOn)
        on conflict (case_key, subject) do update set stage = excluded.stage, content = excluded.content, sent_number = excluded.sent_number,
          decision_number = excluded.decision_number, reason = excluded.reason, submitted_on = excluded.submitted_on, decided_on = excluded.decided_on""")
        .param("caseKey", approval.caseKey()).param("subject", approval.subject()).param("programme", approval.programme())
        .param("stage", approval.stage().name()).param("content", approval.content()).param("sentNumber", approval.sentNumber())
        .param("decisionNumber", approval.decisionNumber()).param("reason", approval.reason()).param("submittedOn", approval.submittedOn())
        .param("decidedOn", approval.decidedOn()).update();
  }
}
