package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.LegalStatus;

/** One co-operative's way from "should cease" to "đã giải thể". */
@Table("dissolution")
final class Dissolution {

  @Id private String number;
  private String cooperative;
  private Procedure procedure;
  private Stage stage;
  private LocalDate startedOn;
  private LocalDate planDue;
  private LegalStatus statusBefore;
  private int meetingRound;
  private LocalDate lastMeetingOn;
  private LocalDate adoptedOn;
  private LocalDate receivedOn;
  private LocalDate silentDay;
  private LocalDate publishedOn;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private Duties duties;
  private LocalDate filedOn;
  private LocalDate supplementDue;
  private String returnReason;
  private LocalDate endedOn;
  private LocalDate archivedOn;

  private Dissolution() {}

  static Dissolution start(String number, String cooperative, Procedure procedure, LocalDate planDue, LocalDate today) {
    Dissolution started = new Dissolution();
    started.number = number;
    started.cooperative = cooperative;
    started.procedure = procedure;
    started.stage = Stage.VERIFICATION;
    started.startedOn = today;
    started.planDue = planDue;
    started.meetingRound = 1;
    started.duties = Duties.UNKNOWN;
    return started;
  }

  void verify(boolean dormant, LocalDate today) {
    require("ghi kết quả xác minh", Stage.VERIFICATION);
    if (dormant) stage = Stage.PERSUASION;
    else end(Stage.OPERATING, today);
  }

  void agree(boolean agreed, LocalDate today) {
    require("ghi kết quả vận động", Stage.PERSUASION);
    if (agreed) stage = Stage.INVENTORY;
    else end(Stage.NOT_AGREED, today);
  }

  void takeInventory(Undivided assets, boolean hasBranches, boolean sealOfPolice) {
    require("ghi kết quả kiểm kê", Stage.INVENTORY);
    duties = Duties.of(assets, hasBranches, sealOfPolice);
    stage = Stage.MEETING;
  }

  /** Without quorum the next meeting follows; the third has one whoever attends (Điều 59.7). */
  void missQuorum(LocalDate heldOn) {
    require("ghi kết quả đại hội", Stage.MEETING);
    lastMeetingOn = heldOn;
    meetingRound++;
  }

  void adopt(LocalDate heldOn) {
    require("ghi kết quả đại hội", Stage.MEETING);
    adoptedOn = heldOn;
    stage = Stage.RESOLUTION;
  }

  void fail(LocalDate today) {
    require("ghi kết quả đại hội", Stage.MEETING);
    end(Stage.NOT_PASSED, today);
  }

  /** The registration office has the resolution; from here on the six months run (NĐ 92 Điều 50.5). */
  void receive(LocalDate today, LocalDate endOfSixMonths) {
    require("gửi nghị quyết", Stage.RESOLUTION);
    receivedOn = today;
    silentDay = endOfSixMonths;
    stage = Stage.SETTLEMENT;
  }

  void publish(LegalStatus before, LocalDate today) {
    require("đăng tải nghị quyết", Stage.SETTLEMENT);
    if (publishedOn != null) throw new Refusal("Hồ sơ " + number + " đã được đăng tải ngày " + Wording.day(publishedOn) + ".");
    statusBefore = before;
    publishedOn = today;
  }

  void listDebts() {
    require("lập bảng kê chủ nợ", Stage.SETTLEMENT);
    duties = duties.withDebtsListed();
  }

  void reportInsolvency() {
    require("báo không đủ tài sản trả nợ", Stage.SETTLEMENT);
    stage = Stage.INSOLVENT;
  }

  /** Debts cannot be paid: bankruptcy follows (Điều 102), or paying goes on after all. */
  void judgeInsolvency(boolean insolvent, LocalDate today) {
    require("kết luận khả năng thanh toán", Stage.INSOLVENT);
    if (insolvent) end(Stage.TO_BANKRUPTCY, today);
    else stage = Stage.SETTLEMENT;
  }

  void finishUndivided(LocalDate today) {
    require("ghi kết quả xử lý tài sản chung không chia", Stage.SETTLEMENT);
    duties = duties.withUndividedDone(today);
  }

  void settleTax(LocalDate today) {
    require("ghi kết quả hoàn thành nghĩa vụ thuế", Stage.SETTLEMENT);
    duties = duties.withTaxSettled(today);
  }

  void closeBranches(LocalDate today) {
    require("ghi kết quả chấm dứt chi nhánh", Stage.SETTLEMENT);
    duties = duties.withBranchesClosed(today);
  }

  /** What has to be done before the dossier is the services' to ask; here it is taken (NĐ 92 Điều 50.2). */
  void file(LocalDate today) {
    require("nộp hồ sơ đăng ký giải thể", Stage.SETTLEMENT);
    duties.requireDone(number);
    filedOn = today;
    returnReason = null;
    stage = Stage.FILED;
  }

  void accept() {
    require("kết luận hồ sơ hợp lệ", Stage.FILED);
    stage = Stage.VALID;
  }

  /** The dossier goes back, by the registration office or because the tax office objects (NĐ 92 Điều 19.6). */
  void sendBack(String reason, LocalDate due) {
    require("yêu cầu sửa đổi, bổ sung", Stage.FILED, Stage.VALID);
    returnReason = reason;
    supplementDue = due;
    stage = Stage.SUPPLEMENT;
  }

  void supplement(LocalDate today) {
    require("nộp bổ sung hồ sơ", Stage.SUPPLEMENT);
    filedOn = today;
    returnReason = null;
    stage = Stage.FILED;
  }

  /** Sixty days without supplement: as if no dossier had been filed; it may be filed again. */
  void cancelDossier() {
    require("hủy hồ sơ", Stage.SUPPLEMENT);
    filedOn = null;
    supplementDue = null;
    stage = Stage.SETTLEMENT;
  }

  void dissolve(LocalDate today) {
    require("chuyển tình trạng “đã giải thể”", Stage.VALID, Stage.SILENT);
    end(Stage.DISSOLVED, today);
  }

  void fallSilent() {
    require("chuyển tình trạng sau 06 tháng", Stage.SETTLEMENT);
    stage = Stage.SILENT;
  }

  /** @throws Refusal once six months have passed or the co-operative is dissolved (NĐ 92 Điều 50.6) */
  void withdraw(LocalDate today) {
    if (receivedOn == null || endedOn != null || stage == Stage.WITHDRAWAL || stage == Stage.SILENT) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + stage.title() + "” nên không hủy bỏ nghị quyết được.");
    }
    if (today.isAfter(silentDay)) {
      throw new Refusal("Hồ sơ " + number + ": đã quá 06 tháng kể từ ngày " + Wording.day(receivedOn)
          + " nên không hủy bỏ nghị quyết được (Điều 50.6 NĐ 92/2024/NĐ-CP).");
    }
    stage = Stage.WITHDRAWAL;
  }

  void publishWithdrawal(LocalDate today) {
    require("đăng tải hủy bỏ nghị quyết", Stage.WITHDRAWAL);
    end(Stage.WITHDRAWN, today);
  }

  void archive(LocalDate today) {
    require("lưu hồ sơ", Stage.DISSOLVED);
    archivedOn = today;
  }

  private void end(Stage how, LocalDate today) {
    stage = how;
    endedOn = today;
  }

  void require(String act, Stage... allowed) {
    if (!Arrays.asList(allowed).contains(stage)) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + stage.title() + "” nên không thể " + act + ".");
    }
  }

  boolean is(Stage asked) {
    return stage == asked;
  }

  String number() {
    return number;
  }

  String cooperative() {
    return cooperative;
  }

  Procedure procedure() {
    return procedure;
  }

  Stage stage() {
    return stage;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  LocalDate planDue() {
    return planDue;
  }

  LegalStatus statusBefore() {
    return statusBefore;
  }

  int meetingRound() {
    return meetingRound;
  }

  LocalDate lastMeetingOn() {
    return lastMeetingOn;
  }

  LocalDate adoptedOn() {
    return adoptedOn;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  LocalDate silentDay() {
    return silentDay;
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  LocalDate filedOn() {
    return filedOn;
  }

  LocalDate supplementDue() {
    return supplementDue;
  }

  String returnReason() {
    return returnReason;
  }

  LocalDate endedOn() {
    return endedOn;
  }

  LocalDate archivedOn() {
    return archivedOn;
  }

  Duties duties() {
    return duties;
  }
}
