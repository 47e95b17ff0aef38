package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  static final Leg DECISION = Leg.workingDays("Quyết định thu hồi (Điều 53 NĐ 92/2024/NĐ-CP)", 3, 1);
  static final Leg PUBLICATION = Leg.workingDays("Đăng tải (Điều 50.1, 51.1 NĐ 92/2024/NĐ-CP)", 3, 0);
  static final Leg SIX_MONTHS = new Leg("Không có hồ sơ và phản đối (Điều 50.5, 51.3 NĐ 92/2024/NĐ-CP)", Leg.Unit.MONTHS, 6, 6);
  static final Leg CONVERSION = Leg.workingDays("Chuyển “đã giải thể” sau 06 tháng (Điều 50.5, 51.3 NĐ 92/2024/NĐ-CP)", 3, 1);
  static final Leg INVITATION = new Leg("Mời họp đại hội (Điều 60.1 Luật Hợp tác xã)", Leg.Unit.DAYS, 3, 3);
  static final Leg SENDING = Leg.workingDays("Gửi nghị quyết (Điều 98.3 Luật Hợp tác xã)", 7, 0);
  static final Leg FILING = Leg.workingDays("Nộp hồ sơ khi đã hết nợ, xong thuế (Điều 50.2 NĐ 92/2024/NĐ-CP)", 5, 0);
  static final Leg CONCLUSION = Leg.workingDays("Chuyển “đã giải thể” theo hồ sơ (Điều 50.4 NĐ 92/2024/NĐ-CP)", 5, 0);

  /** From the registration office's receipt of the resolution, when nothing follows. */
  static final List<Leg> SILENT = List.of(SIX_MONTHS, CONVERSION);

  /** From the day on which a court's decision takes effect, when the co-operative stays silent. */
  static final List<Leg> RULED = List.of(PUBLICATION, SIX_MONTHS, CONVERSION);

  /** From the invitation to the general meeting, when the co-operative has no debts and files its dossier. */
  static final List<Leg> ACTIVE = List.of(INVITATION, SENDING, PUBLICATION, FILING, CONCLUSION);

  /** From the notice of violation, Mẫu số 01, when the co-operative stays silent. */
  List<Leg> compulsory() {
    return List.of(Leg.workingDays("Giải trình theo thông báo vi phạm (thời hạn cần xác nhận)", explanationWorkingDays, explanationWorkingDays), DECISION,
        PUBLICATION, SIX_MONTHS, CONVERSION);
  }

  /** From the first act on which the others wait, to the end. */
  private List<Leg> whole(Procedure procedure) {
    return switch (procedure) {
      case VOLUNTARY -> ACTIVE;
      case COMPULSORY -> compulsory();
      case COURT -> RULED;
    };
  }

  /** "Đã giải thể" at the latest, when the registration office received the resolution on a day and nothing follows (NĐ 92 Điều 50.5). */
  LocalDate silentEnd(LocalDate received, Pace pace) {
    return end(SILENT, received, pace);
  }

  /** The same from the notice of violation on, Mẫu số 01 (NĐ 92 Điều 51.3, 53.2). */
  LocalDate compulsorySilentEnd(LocalDate notice, Pace pace) {
    return end(compulsory(), notice, pace);
  }

  /** The end of the voluntary way with a dossier, from the invitation to the general meeting on (Luật Điều 60.1, 98.3; NĐ 92 Điều 50). */
  LocalDate activeEnd(LocalDate invitation, Pace pace) {
    return end(ACTIVE, invitation, pace);
  }

  /** The last working day on which the registration office may receive the resolution for the silent route to end in time. */
  LocalDate latestReceipt(LocalDate planDue, Pace pace) {
    return latest(SILENT, planDue, pace);
  }

  /** The last working day for the notice of violation. */
  LocalDate latestNotice(LocalDate planDue, Pace pace) {
    return latest(compulsory(), planDue, pace);
  }

  /** The last working day for the invitation to the general meeting. */
  LocalDate latestInvitation(LocalDate planDue, Pace pace) {
    return latest(ACTIVE, planDue, pace);
  }

  /** What is to be expected of a procedure that begins on a day: the voluntary one with its dossier, the compulsory one with a silent co-operative. */
  Forecast forecast(Procedure procedure, LocalDate start, LocalDate planDue) {
    return forecast(procedure, whole(procedure), start, start, planDue);
  }

  /**
   * The same of a case that is under way.
   *
   * @param left the terms that are still ahead; @param from the day from which the first of them runs
   * @param today nothing that is still ahead ends before
   * @param planDue null where no plan asks
   */
  Forecast forecast(Procedure procedure, List<Leg> left, LocalDate from, LocalDate today, LocalDate planDue) {
    List<Forecast.Step> steps = new ArrayList<>();
    LocalDate atOnce = from;
    LocalDate full = from;
    for (Leg leg : left) {
      atOnce = later(leg.end(calendar, atOnce, Pace.AT_ONCE), today);
      full = later(leg.end(calendar, full, Pace.FULL_TERMS), today);
      steps.add(new Forecast.Step(leg.what(), leg.term(), atOnce, full));
    }
    if (planDue == null) return new Forecast(null, null, atOnce, full, null, steps);
    List<Leg> whole = whole(procedure);
    return new Forecast(latest(whole, planDue, Pace.AT_ONCE), latest(whole, planDue, Pace.FULL_TERMS), atOnce, full, outlook(atOnce, full, planDue), steps);
  }

  private static Outlook outlook(LocalDate atOnce, LocalDate full, LocalDate planDue) {
    if (atOnce.isAfter(planDue)) return Outlook.IMPOSSIBLE;
    return full.isAfter(planDue) ? Outlook.TIGHT : Outlook.GREEN;
  }

  private LocalDate end(List<Leg> legs, LocalDate from, Pace pace) {
    LocalDate day = from;
    for (Leg leg : legs) day = leg.end(calendar, day, pace);
    return day;
  }

  private LocalDate latest(List<Leg> legs, LocalDate planDue, Pace pace) {
    LocalDate day = planDue;
    while (!calendar.isWorkingDay(day) || end(legs, day, pace).isAfter(planDue)) day = day.minusDays(1);
    return day;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
