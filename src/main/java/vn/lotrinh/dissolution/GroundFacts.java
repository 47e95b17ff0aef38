package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.lotrinh.Answers;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeKind;
import vn.lotrinh.cooperative.LegalStatus;

/**
 * What is known of a co-operative that may be a ground to revoke its certificate; months of which nothing is known are 0.
 *
 * @param monthsInactive without operation, a begun month counted, because the law says "trên 12 tháng"
 * @param notified whether the registration office and the tax office were told of it
 * @param monthsWithoutReport full months since the report that was asked for was due; the other months are full ones too
 * @param monthsForeignExceeded since foreign investors are more than allowed
 * @param forceMajeure whether that kept the members from meeting
 * @param request {@code none}, {@code court}, {@code tax} or {@code body}: whose decision or request there is
 */
record GroundFacts(boolean forged, int monthsInactive, boolean notified, int monthsWithoutReport, int monthsBelowMinimum, int monthsForeignExceeded,
    int monthsCapBroken, int monthsWithoutMeeting, boolean forceMajeure, String request) {

  private static final int LONGEST = 600;

  /** What the register alone tells on a day. */
  static GroundFacts of(Cooperative c, LocalDate day) {
    return new GroundFacts(false, monthsInactive(c, day), c.status() == LegalStatus.TAM_NGUNG_KINH_DOANH, 0, 0, 0, 0, monthsWithoutMeeting(c, day), false,
        "none");
  }

  static GroundFacts of(Answers answers) {
    return new GroundFacts(answers.ticked("forged"), months(answers, "monthsInactive", "Số tháng ngừng hoạt động"), answers.ticked("notified"),
        months(answers, "monthsWithoutReport", "Số tháng không gửi báo cáo"), months(answers, "monthsBelowMinimum", "Số tháng thiếu thành viên"),
        months(answers, "monthsForeignExceeded", "Số tháng vượt mức nhà đầu tư nước ngoài"),
        months(answers, "monthsCapBroken", "Số tháng vượt mức vốn góp"), months(answers, "monthsWithoutMeeting", "Số tháng không họp đại hội"),
        answers.ticked("forceMajeure"), answers.choice("request", "Quyết định, văn bản đề nghị", "none", "court", "tax", "body"));
  }

  private static int months(Answers answers, String key, String label) {
    return answers.number(key) == null ? 0 : answers.whole(key, label, 0, LONGEST);
  }

  private static int monthsInactive(Cooperative c, LocalDate day) {
    if (c.inactiveSince() == null) return c.monthsInactive() == null ? 0 : c.monthsInactive();
    int full = months(c.inactiveSince(), day);
    return c.inactiveSince().plusMonths(full).isBefore(day) ? full + 1 : full;
  }

  private static int monthsWithoutMeeting(Cooperative c, LocalDate day) {
    return c.lastMeetingOn() == null ? 0 : months(c.lastMeetingOn(), day);
  }

  private static int months(LocalDate since, LocalDate day) {
    return (int) Math.min(LONGEST, Math.max(0, ChronoUnit.MONTHS.between(since, day)));
  }

  /** The least number of members that the law allows (Luật Hợp tác xã 2023 Điều 4.7, 4.8). */
  static int minimumMembers(CooperativeKind kind) {
    return kind == CooperativeKind.LIEN_HIEP ? 3 : 5;
  }

  static boolean tooFewMembers(Cooperative c) {
    return c.members() != null && c.members().compareTo(BigDecimal.valueOf(minimumMembers(c.kind()))) < 0;
  }

  /** As the decision table names them. */
  Map<String, Object> values() {
    return Map.of("forged", forged, "monthsInactive", monthsInactive, "notified", notified, "monthsWithoutReport", monthsWithoutReport,
        "monthsBelowMinimum", monthsBelowMinimum, "monthsForeignExceeded", monthsForeignExceeded, "monthsCapBroken", monthsCapBroken,
        "monthsWithoutMeeting", monthsWithoutMeeting, "forceMajeure", forceMajeure, "request", request);
  }
}
