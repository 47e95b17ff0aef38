package vn.lotrinh.casefile;

import java.time.LocalDate;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/**
 * The day of an act is the day of its paper, not the day on which somebody enters it: every term of the law runs from the former (Điều 147.2
 * Bộ luật Dân sự 2015; Điều 50–57 NĐ 92/2024/NĐ-CP).
 *
 * @param label what day it is, as people read it, e.g. "Ngày quyết định thu hồi"
 * @param on the day of the paper, of the publication or of the receipt
 * @param enteredOn the day on which it is entered
 */
public record ActDay(String label, LocalDate on, LocalDate enteredOn) {

  /** @throws Refusal where the day has not come yet */
  public ActDay {
    if (on.isAfter(enteredOn)) throw new Refusal(label + " (" + Written.day(on) + ") chưa tới; hôm nay là ngày " + Written.day(enteredOn) + ".");
  }

  /**
   * As the form of a step says; forms of earlier versions ask for no day, there it is the day of entry.
   *
   * @throws Refusal where it is no day or has not come yet
   */
  public static ActDay of(Answers answers, String label, LocalDate today) {
    return new ActDay(label, isAsked(answers) ? answers.day(CaseRoom.ACT_DAY, label) : today, today);
  }

  /** Whether the form of the step asks for the day; those of earlier versions do not. */
  public static boolean isAsked(Answers answers) {
    return answers.text(CaseRoom.ACT_DAY) != null;
  }

  /** As a page or a program says; null: today. @throws Refusal where it has not come yet */
  public static ActDay of(LocalDate on, String label, LocalDate today) {
    return new ActDay(label, on == null ? today : on, today);
  }

  /** @param what that day is, e.g. "ngày thông qua nghị quyết"; @throws Refusal where this one lies before it */
  public ActDay notBefore(LocalDate other, String what) {
    if (other != null && on.isBefore(other)) {
      throw new Refusal(label + " (" + Written.day(on) + ") không thể trước " + what + " (" + Written.day(other) + ").");
    }
    return this;
  }

  /** Whether it was entered on a later day than its paper's. */
  public boolean enteredLate() {
    return on.isBefore(enteredOn);
  }

  /** The paper with its day, and with the day of entry where that is later: how a result is proved. */
  public String told(String document) {
    return enteredLate() ? document + " (" + Written.day(on) + ", nhập muộn ngày " + Written.day(enteredOn) + ")" : document;
  }
}
