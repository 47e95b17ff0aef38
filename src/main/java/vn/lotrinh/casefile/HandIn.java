package vn.lotrinh.casefile;

import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lotrinh.Refusal;

/**
 * Something that one body hands in and another accepts or gives back with a reason: a draft, a list, a report, points. What is handed in again
 * after it was given back is the next round; earlier rounds stay as they were.
 *
 * @param subject what it is within the case, as people call it
 * @param submittedBy login name; null where it is not known
 * @param content the text handed in, or null
 * @param number document with which it was handed in; null where the step knows none
 * @param decision null while nobody has answered
 * @param decisionNumber document that answered it, or null
 * @param reason why it was given back; a remark of whoever accepted it
 * @param againBy the last day for handing it in again; null where no term runs
 */
public record HandIn(String caseKey, String subject, int round, LocalDate submittedOn, String submittedBy, String content, String number, Decision decision,
    String decisionNumber, String reason, LocalDate decidedOn, String decidedBy, LocalDate againBy) {

  /** How it was answered. */
  public enum Decision { ACCEPTED, RETURNED }

  /** When somebody did it, who, and with which document; the number may be null. */
  public record Act(LocalDate day, String user, String number) {

    /** What the person who is logged in does; nobody where a timer acts. */
    public static Act byLogin(LocalDate day, String number) {
      Authentication login = SecurityContextHolder.getContext().getAuthentication();
      return new Act(day, login == null ? null : login.getName(), number);
    }
  }

  /** The first round. */
  public static HandIn first(String caseKey, String subject, String content, Act act) {
    return new HandIn(caseKey, subject, 1, act.day(), act.user(), content, act.number(), null, null, null, null, null, null);
  }

  /** The next round. @throws Refusal unless it was given back */
  public HandIn again(String newContent, Act act) {
    if (decision != Decision.RETURNED) throw refused("trình lại");
    return new HandIn(caseKey, subject, round + 1, act.day(), act.user(), newContent, act.number(), null, null, null, null, null, null);
  }

  /** @param remark of whoever accepts, or null; @throws Refusal when it was answered already */
  public HandIn accepted(String remark, Act act) {
    if (decision != null) throw refused("chấp nhận");
    return new HandIn(caseKey, subject, round, submittedOn, submittedBy, content, number, Decision.ACCEPTED, act.number(), remark, act.day(),
        act.user(), null);
  }

  /** @param term the last day for handing it in again, or null; @throws Refusal when it was answered already, or no reason is given */
  public HandIn returned(String why, LocalDate term, Act act) {
    if (decision != null) throw refused("trả lại");
    if (why == null || why.isBlank()) throw new Refusal("Hồ sơ " + caseKey + ": trả lại " + subject + " thì phải ghi lý do.");
    return new HandIn(caseKey, subject, round, submittedOn, submittedBy, content, number, Decision.RETURNED, act.number(), why, act.day(),
        act.user(), term);
  }

  public boolean isAccepted() {
    return decision == Decision.ACCEPTED;
  }

  public boolean isReturned() {
    return decision == Decision.RETURNED;
  }

  private Refusal refused(String act) {
    String stands = decision == null ? "đã trình" : isReturned() ? "đã trả lại" : "đã chấp nhận";
    return new Refusal("Hồ sơ " + caseKey + ": " + subject + " " + stands + " nên không thể " + act + ".");
  }
}
