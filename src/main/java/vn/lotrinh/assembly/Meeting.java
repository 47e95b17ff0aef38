package vn.lotrinh.assembly;

import java.time.LocalDate;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/**
 * A general meeting of the members as its minutes tell it.
 *
 * @param round 1 to 3
 * @param votesCast of those that the attending carry
 */
public record Meeting(int round, LocalDate invitedOn, LocalDate heldOn, Attendance attendance, int votesCast, int votesFor) {

  private static final int INVITATION_DAYS = 3;

  /** Calendar days within which the next meeting follows one without quorum (Điều 59.7): the second within 30, the third within 20. */
  public static int daysForRound(int round) {
    return round == 2 ? 30 : 20;
  }

  /** @throws Refusal where days or figures cannot be so (Điều 58–61) */
  public void check(LocalDate before, LocalDate latest, LocalDate today) {
    checkDays(before, latest, today);
    attendance.check();
    if (votesCast > attendance.votes()) {
      throw new Refusal("Số phiếu biểu quyết (" + votesCast + ") nhiều hơn số phiếu của người dự (" + attendance.votes() + ").");
    }
    if (votesFor > votesCast) throw new Refusal("Số phiếu tán thành (" + votesFor + ") nhiều hơn số phiếu biểu quyết (" + votesCast + ").");
  }

  private void checkDays(LocalDate before, LocalDate latest, LocalDate today) {
    if (heldOn.isAfter(today)) throw new Refusal("Ngày họp " + Written.day(heldOn) + " chưa tới.");
    if (heldOn.isBefore(invitedOn.plusDays(INVITATION_DAYS))) {
      throw new Refusal("Giấy mời phải gửi ít nhất 03 ngày trước ngày khai mạc (Điều 60.1 Luật Hợp tác xã): mời ngày "
          + Written.day(invitedOn)
          + ", họp ngày " + Written.day(heldOn) + ".");
    }
    if (before != null && !heldOn.isAfter(before)) throw new Refusal("Đại hội lần " + round + " phải họp sau lần trước ("
        + Written.day(before) + ").");
    if (latest != null && heldOn.isAfter(latest)) {
      throw new Refusal("Đại hội lần " + round + " phải họp chậm nhất ngày " + Written.day(latest) + " (Điều 59.7 Luật Hợp tác xã).");
    }
  }

  public double forPercent() {
    return votesCast == 0 ? 0 : 100.0 * votesFor / votesCast;
  }

  /** As it stands in the chronicle. */
  public String counted() {
    String proxies = attendance.proxies() == 0 ? "" : ", trong đó " + attendance.proxies() + " qua người được ủy quyền";
    String votes = attendance.votes() == attendance.present() ? "" : " mang " + attendance.votes() + " phiếu";
    return attendance.assembly().title() + ", " + attendance.present() + "/" + attendance.summoned() + " " + attendance.assembly()
        .summoned() + " dự" + proxies + votes
        + ", " + votesFor + "/" + votesCast + " phiếu tán thành";
  }
}
