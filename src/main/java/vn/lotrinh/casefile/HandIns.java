package vn.lotrinh.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** What was handed in in each case, round after round, and how it was answered; the rooms say who may do it, when, and what follows. */
@Repository
public class HandIns {

  private static final String ROW = """
      select case_key, subject, round, submitted_on, submitted_by, content, number, decision, decision_number, reason, decided_on, decided_by, again_by
      from casefile_hand_in\s""";

  private final JdbcClient jdbc;

  HandIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Hands in for the first time, or again after it was given back.
   *
   * @throws Refusal when it lies with whoever has to answer, or was accepted
   */
  public HandIn submit(String caseKey, String subject, String content, HandIn.Act act) {
    HandIn handIn = find(caseKey, subject).map(before -> before.again(content, act)).orElseGet(() -> HandIn.first(caseKey, subject, content, act));
    try {
      jdbc.sql("""
          insert into casefile_hand_in (case_key, subject, round, submitted_on, submitted_by, content, number)
          values (:caseKey, :subject, :round, :submittedOn, :submittedBy, :content, :number)""").paramSource(handIn).update();
    } catch (DuplicateKeyException handedInAtTheSameTime) {
      throw new Refusal("Hồ sơ " + caseKey + ": " + subject + " vừa được trình.");
    }
    return handIn;
  }

  /** @param remark of whoever accepts, or null; @throws Refusal when nothing was handed in, or it was answered already */
  public HandIn accept(String caseKey, String subject, String remark, HandIn.Act act) {
    return decide(get(caseKey, subject).accepted(remark, act));
  }

  /** @throws Refusal when nothing was handed in, it was answered already, or no reason is given */
  public HandIn giveBack(String caseKey, String subject, String reason, HandIn.Act act) {
    return giveBack(caseKey, subject, reason, null, act);
  }

  /** As {@link #giveBack(String, String, String, HandIn.Act)}, to be handed in again within a term. @param againBy its last day */
  public HandIn giveBack(String caseKey, String subject, String reason, LocalDate againBy, HandIn.Act act) {
    return decide(get(caseKey, subject).returned(reason, againBy, act));
  }

  private HandIn decide(HandIn answered) {
    int changed = jdbc.sql("""
        update casefile_hand_in set decision = :decision, decision_number = :decisionNumber, reason = :reason, decided_on = :decidedOn, decided_by = :decidedBy,
          again_by = :againBy
        where case_key = :caseKey and subject = :subject and round = :round and decision is null""")
        .param("decision", answered.decision().name()).param("decisionNumber", answered.decisionNumber()).param("reason", answered.reason())
        .param("decidedOn", answered.decidedOn()).param("againBy", answered.againBy()).param("decidedBy", answered.decidedBy()).param("caseKey", answered.caseKey())
        .param("subject", answered.subject()).param("round", answered.round()).update();
    if (changed == 0) throw new Refusal("Hồ sơ " + answered.caseKey() + ": " + answered.subject() + " vừa được người khác trả lời.");
    return answered;
  }

  /** The newest round. */
  public Optional<HandIn> find(String caseKey, String subject) {
    return jdbc.sql(ROW + "where case_key = :key and subject = :subject order by round desc limit 1").param("key", caseKey).param("subject", subject)
        .query(HandIn.class).optional();
  }

  /** The newest round. @throws Refusal when nothing was handed in */
  public HandIn get(String caseKey, String subject) {
    return find(caseKey, subject).orElseThrow(() -> new Refusal("Hồ sơ " + caseKey + ": chưa có " + subject + " được trình."));
  }

  /** Why it was given back; empty unless it waits to be handed in again. */
  public Optional<String> returnReason(String caseKey, String subject) {
    return find(caseKey, subject).filter(HandIn::isReturned).map(HandIn::reason);
  }

  public boolean isAccepted(String caseKey, String subject) {
    return find(caseKey, subject).filter(HandIn::isAccepted).isPresent();
  }

  /** All rounds, the first one first. */
  public List<HandIn> rounds(String caseKey, String subject) {
    return jdbc.sql(ROW + "where case_key = :key and subject = :subject order by round").param("key", caseKey).param("subject", subject)
        .query(HandIn.class).list();
  }

  /** What was last given back of the case; empty when nothing waits to be handed in again. */
  public Optional<HandIn> returned(String caseKey) {
    return jdbc.sql(ROW + """
        h where case_key = :key and decision = 'RETURNED'
          and not exists (select from casefile_hand_in newer where newer.case_key = h.case_key and newer.subject = h.subject and newer.round > h.round)
        order by decided_on desc, subject limit 1""").param("key", caseKey).query(HandIn.class).optional();
  }
}
