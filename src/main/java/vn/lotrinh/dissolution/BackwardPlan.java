package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import vn.lotrinh.calendar.WorkingCalendar;

/**
 * Whether a dissolution can still end by the day that a plan names, and by when it has to begin. The plan's own day is held to even where it
 * is no working day, so that nobody has to rely on its rolling forward.
 *
 * @param explanationWorkingDays the registration office's term for explanations, of which the decree gives none
 */
record BackwardPlan(WorkingCalendar calendar, int explanationWorkingDays) {

  /** How fast the bodies act. */
  enum Pace {
    /** Every body uses its whole term. */
    FULL_TERMS,
    /** Every body acts on the first day on which it may. */
    AT_ONCE
  }

  /** What is to be said of a case on a day. */
  enum Outlook {
    GREEN("kịp hạn ngay cả khi mọi cơ quan dùng hết thời hạn"),
    TIGHT("chỉ kịp hạn nếu mọi cơ quan làm ngay"),
    IMPOSSIBLE("không thể kịp hạn theo luật");

    private final String title;

    Outlook(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private static final int SILENT_MONTHS = 6;
  private static final int INVITATION_DAYS = 3;

  /** "Đã giải thể" at the latest, when the registration office received the resolution on a day and nothing follows (NĐ 92 Điều 50.5). */
  LocalDate silentEnd(LocalDate received, Pace pace) {
    LocalDate sixMonths = calendar.monthsAfter(received, SILENT_MONTHS).effective();
    return calendar.workingDaysAfter(sixMonths, pace == Pace.FULL_TERMS ? 3 : 1);
  }

  /** The same from the notice of violation on, Mẫu số 01 (NĐ 92 Điều 51.3, 53.2): explanation, decision, publication, six months. */
  LocalDate compulsorySilentEnd(LocalDate notice, Pace pace) {
    LocalDate explained = calendar.workingDaysAfter(notice, explanationWorkingDays);
    LocalDate decided = calendar.workingDaysAfter(explained, pace == Pace.FULL_TERMS ? 3 : 1);
    LocalDate published = calendar.workingDaysAfter(decided, pace == Pace.FULL_TERMS ? 3 : 0);
    return silentEnd(published, pace);
  }

  /**
   * The end when the co-operative has no debts and files its dossier, from the invitation to the general meeting on (Luật Điều 60.1, 98.3;
   * NĐ 92 Điều 50): 3 days, 7 working days to send, 3 to publish, 5 to file, 5 to decide; at once: 3 days, and what is left of them.
   */
  LocalDate activeEnd(LocalDate invitation, Pace pace) {
    LocalDate meeting = calendar.daysAfter(invitation, INVITATION_DAYS).effective();
    return pace == Pace.AT_ONCE ? meeting : calendar.workingDaysAfter(meeting, 7 + 3 + 5 + 5);
  }

  /** The last working day on which the registration office may receive the resolution for the silent route to end in time. */
  LocalDate latestReceipt(LocalDate planDue, Pace pace) {
    return latest(planDue, day -> silentEnd(day, pace));
  }

  /** The last working day for the notice of violation. */
  LocalDate latestNotice(LocalDate planDue, Pace pace) {
    return latest(planDue, day -> compulsorySilentEnd(day, pace));
  }

  /** The last working day for the invitation to the general meeting. */
  LocalDate latestInvitation(LocalDate planDue, Pace pace) {
    return latest(planDue, day -> activeEnd(day, pace));
  }

  /** Of a voluntary dissolution with its dossier that begins on a day. */
  Outlook outlook(LocalDate start, LocalDate planDue) {
    if (activeEnd(start, Pace.AT_ONCE).isAfter(planDue)) return Outlook.IMPOSSIBLE;
    return activeEnd(start, Pace.FULL_TERMS).isAfter(planDue) ? Outlook.TIGHT : Outlook.GREEN;
  }

  private LocalDate latest(LocalDate planDue, UnaryOperator<LocalDate> end) {
    LocalDate day = planDue;
    while (!calendar.isWorkingDay(day) || end.apply(day).isAfter(planDue)) day = day.minusDays(1);
    return day;
  }
}
