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
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private CaseTarget target;
  private LegalStatus statusBefore;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private Resolution resolution;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private Revocation revocation;
  private LocalDate publishedOn;
  private LocalDate silentDay;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private Duties duties;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private Filing filing;
  private LocalDate endedOn;
  private LocalDate archivedOn;

  private Dissolution() {}

  static Dissolution start(String number, String cooperative, Procedure procedure, CaseTarget target, LocalDate today) {
    Dissolution started = new Dissolution();
    started.number = number;
    started.cooperative = cooperative;
    started.procedure = procedure;
    started.stage = procedure == Procedure.VOLUNTARY ? Stage.VERIFICATION : Stage.GROUND;
    started.startedOn = today;
    started.target = target;
    started.resolution = Resolution.NONE;
    started.revocation = Revocation.NONE;
    started.duties = Duties.UNKNOWN;
    started.filing = Filing.NONE;
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
    require("ghi kết quả kiểm kê", Stage.INVENTORY, Stage.SETTLEMENT);
    duties = Duties.of(assets, hasBranches, sealOfPolice);
    if (stage == Stage.INVENTORY) stage = Stage.MEETING;
  }

  void missQuorum(LocalDate heldOn) {
    require("ghi kết quả đại hội", Stage.MEETING);
    resolution = resolution.withoutQuorum(heldOn);
  }

  void adopt(LocalDate heldOn) {
    require("ghi kết quả đại hội", Stage.MEETING);
    resolution = resolution.adopted(heldOn);
    stage = Stage.RESOLUTION;
  }

  void fail(LocalDate today) {
    require("ghi kết quả đại hội", Stage.MEETING);
    end(Stage.NOT_PASSED, today);
  }

  /** The registration office has the resolution; from here on the six months run (NĐ 92 Điều 50.5). */
  void receive(LocalDate today, LocalDate endOfSixMonths) {
    require("gửi nghị quyết", Stage.RESOLUTION);
    resolution = resolution.received(today);
    silentDay = endOfSixMonths;
    stage = Stage.SETTLEMENT;
  }

  /** What the decision table found; without a ground it ends, and some grounds need no notice (NĐ 92 Điều 53.2–53.4). */
  void verifyGround(Ground ground, String basis, LocalDate today) {
    require("ghi kết quả xác minh căn cứ", Stage.GROUND);
    revocation = Revocation.on(ground, basis);
    if (ground == null) end(Stage.NO_GROUND, today);
    else stage = ground.needsNotice() ? Stage.NOTICE : Stage.DECISION;
  }

  void notifyViolation(LocalDate today, LocalDate explanationDue, boolean notFound) {
    require("thông báo hành vi vi phạm", Stage.NOTICE);
    revocation = revocation.noticed(today, explanationDue, notFound);
    stage = Stage.EXPLANATION;
  }

  /** @return whether the register is to follow the tax office's finding; not once something stronger was published or decided */
  boolean leaveAddress(LegalStatus before) {
    if (publishedOn != null || endedOn != null || before == LegalStatus.KHONG_HOAT_DONG_TAI_DIA_CHI) return false;
    statusBefore = before;
    return true;
  }

  void explain() {
    require("giải trình", Stage.EXPLANATION);
    stage = Stage.REVIEW;
  }

  void missExplanation() {
    require("ghi nhận không giải trình", Stage.EXPLANATION);
    stage = Stage.DECISION;
  }

  void reviewExplanation(boolean accepted, LocalDate today) {
    require("kết luận giải trình", Stage.REVIEW);
    if (accepted) end(Stage.EXPLAINED, today);
    else stage = Stage.DECISION;
  }

  void decideRevocation(LocalDate today) {
    require("quyết định thu hồi Giấy chứng nhận", Stage.DECISION);
    revocation = revocation.decided(today);
    stage = Stage.PUBLICATION;
  }

  /** Published, and no dissolution follows (NĐ 92 Điều 53.5). */
  void revokeForTax(LegalStatus before, LocalDate today) {
    require("đăng tải thu hồi do cưỡng chế thuế", Stage.PUBLICATION);
    statusBefore = before;
    publishedOn = today;
    end(Stage.REVOKED_FOR_TAX, today);
  }

  /** From here on the six months run (NĐ 92 Điều 51.3). */
  void publishRevocation(LegalStatus before, LocalDate today, LocalDate endOfSixMonths) {
    require("đăng tải quyết định thu hồi", Stage.PUBLICATION);
    statusBefore = before;
    publishedOn = today;
    silentDay = endOfSixMonths;
    stage = Stage.SETTLEMENT;
  }

  /** After a revocation the members still resolve (Luật Điều 99.2); where they do not, nothing changes. */
  void adoptAfterRevocation(LocalDate heldOn) {
    require("ghi nghị quyết giải thể", Stage.SETTLEMENT);
    resolution = resolution.adopted(heldOn);
  }

  void beginRestoration() {
    if (procedure != Procedure.COMPULSORY || publishedOn == null || !stage.isOpenSettlement()) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + stage.title() + "” nên không khôi phục Giấy chứng nhận được.");
    }
    stage = Stage.CANCELLATION;
  }

  void cancelRevocation() {
    require("hủy bỏ quyết định thu hồi", Stage.CANCELLATION);
    stage = Stage.RESTORATION;
  }

  void publishRestoration(LocalDate today) {
    require("đăng tải khôi phục", Stage.RESTORATION);
    end(Stage.RESTORED, today);
  }

  void restoreAfterEnforcement() {
    require("khôi phục Giấy chứng nhận", Stage.REVOKED_FOR_TAX);
    stage = Stage.RESTORED;
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
  void judgeInsolvency(boolean insolvent) {
    require("kết luận khả năng thanh toán", Stage.INSOLVENT);
    stage = insolvent ? Stage.TO_BANKRUPTCY : Stage.SETTLEMENT;
  }

  void petition(boolean filed) {
    require("ghi việc nộp đơn", Stage.TO_BANKRUPTCY);
    stage = filed ? Stage.COURT_RULING : Stage.SETTLEMENT;
  }

  void rule(boolean opened) {
    require("ghi quyết định của tòa án", Stage.COURT_RULING);
    stage = opened ? Stage.OPENING : Stage.SETTLEMENT;
  }

  void openBankruptcy() {
    require("đăng tải quyết định mở thủ tục phá sản", Stage.OPENING);
    stage = Stage.COURT_DECISION;
  }

  void decideBankruptcy(boolean declared) {
    require("ghi quyết định của tòa án", Stage.COURT_DECISION);
    stage = declared ? Stage.DECLARATION : Stage.SETTLEMENT;
  }

  void goBankrupt(LocalDate today) {
    require("đăng tải quyết định tuyên bố phá sản", Stage.DECLARATION);
    end(Stage.BANKRUPT, today);
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
    filing = Filing.on(today);
    stage = Stage.FILED;
  }

  void accept() {
    require("kết luận hồ sơ hợp lệ", Stage.FILED);
    stage = Stage.VALID;
  }

  /** The dossier goes back, by the registration office or because the tax office objects (NĐ 92 Điều 19.6). */
  void sendBack(String reason, LocalDate due) {
    require("yêu cầu sửa đổi, bổ sung", Stage.FILED, Stage.VALID);
    filing = filing.sentBack(reason, due);
    stage = Stage.SUPPLEMENT;
  }

  void supplement(LocalDate today) {
    require("nộp bổ sung hồ sơ", Stage.SUPPLEMENT);
    filing = Filing.on(today);
    stage = Stage.FILED;
  }

  /** Sixty days without supplement: as if no dossier had been filed; it may be filed again. */
  void cancelDossier() {
    require("hủy hồ sơ", Stage.SUPPLEMENT);
    filing = Filing.NONE;
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
    if (procedure != Procedure.VOLUNTARY || !stage.isOpenSettlement()) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + stage.title() + "” nên không hủy bỏ nghị quyết được.");
    }
    if (today.isAfter(silentDay)) {
      throw new Refusal("Hồ sơ " + number + ": đã quá 06 tháng kể từ ngày " + Wording.day(resolution.receivedOn())
          + " nên không hủy bỏ nghị quyết được (Điều 50.6 NĐ 92/2024/NĐ-CP).");
    }
    stage = Stage.WITHDRAWAL;
  }

  void publishWithdrawal(LocalDate today) {
    require("đăng tải hủy bỏ nghị quyết", Stage.WITHDRAWAL);
    end(Stage.WITHDRAWN, today);
  }

  void archive(LocalDate today) {
    require("lưu hồ sơ", Stage.DISSOLVED, Stage.EXPLAINED);
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

  LegalStatus statusBefore() {
    return statusBefore;
  }

  LocalDate silentDay() {
    return silentDay;
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  LocalDate endedOn() {
    return endedOn;
  }

  LocalDate archivedOn() {
    return archivedOn;
  }

  CaseTarget target() {
    return target;
  }

  Resolution resolution() {
    return resolution;
  }

  Revocation revocation() {
    return revocation;
  }

  Filing filing() {
    return filing;
  }

  Duties duties() {
    return duties;
  }
}
