package vn.lotrinh.dissolution;

import java.time.LocalDate;
import vn.lotrinh.Refusal;

/**
 * A general meeting of the members as its minutes tell it.
 *
 * @param round 1 to 3
 * @param members members, or delegates, with the right to attend
 * @param votesCast of those attending
 */
record Meeting(int round, LocalDate invitedOn, LocalDate heldOn, int members, int attending, int votesCast, int votesFor) {

  private static final int INVITATION_DAYS = 3;

  /** Calendar days within which the next meeting follows one without quorum (Điều 59.7): the second within 30, the third within 20. */
  static int daysForRound(int round) {
    return round == 2 ? 30 : 20;
  }

  /** @throws Refusal where days or figures cannot be so (Điều 59.7, 60.1) */
  void check(LocalDate before, LocalDate latest, LocalDate today) {
    if (heldOn.isAfter(today)) throw new Refusal("Ngày họp " + Wording.day(heldOn) + " chưa tới.");
    if (heldOn.isBefore(invitedOn.plusDays(INVITATION_DAYS))) {
      throw new Refusal("Giấy mời phải gửi ít nhất 03 ngày trước ngày khai mạc (Điều 60.1 Luật Hợp tác xã): mời ngày " + Wording.day(invitedOn)
          + ", họp ngày " + Wording.day(heldOn) + ".");
    }
    if (before != null && !heldOn.isAfter(before)) throw new Refusal("Đại hội lần " + round + " phải họp sau lần trước (" + Wording.day(before) + ").");
    if (latest != null && heldOn.isAfter(latest)) {
      throw new Refusal("Đại hội lần " + round + " phải họp chậm nhất ngày " + Wording.day(latest) + " (Điều 59.7 Luật Hợp tác xã).");
    }
    if (attending > members) throw new Refusal("Số người dự (" + attending + ") nhiều hơn số được triệu tập (" + members + ").");
    if (votesCast > attending) throw new Refusal("Số phiếu biểu quyết (" + votesCast + ") nhiều hơn số người dự (" + attending + ").");
    if (votesFor > votesCast) throw new Refusal("Số phiếu tán thành (" + votesFor + ") nhiều hơn số phiếu biểu quyết (" + votesCast + ").");
  }

  double attendancePercent() {
    return 100.0 * attending / members;
  }

  double forPercent() {
    return votesCast == 0 ? 0 : 100.0 * votesFor / votesCast;
  }
}
