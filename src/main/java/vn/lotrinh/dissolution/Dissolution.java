package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.LegalStatus;

/** One co-operative's way from "should cease" to "đã giải thể". */
@Table("dissolution")
final class Dissolution extends RevocableCase {

  /** With what a settlement can begin. */
  enum Beginning { PUBLICATION, MEETING, INVENTORY, DEBTS }

  private String cooperative;
  private String follows;
  private LocalDate startedOn;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private CaseTarget target;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private Resolution resolution;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private Duties duties;
  private LocalDate filedOn;
  private LocalDate archivedOn;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private Silence silence;

  private Dissolution() {}

  static Dissolution start(String number, String cooperative, Procedure procedure, CaseTarget target, LocalDate today) {
    Dissolution started = new Dissolution();
    started.number = number;
    started.cooperative = cooperative;
    started.procedure = procedure;
    started.stage = first(procedure, target);
    started.startedOn = today;
    started.target = target;
    started.lastAct = LastAct.NONE;
    started.resolution = Resolution.NONE;
    started.revocation = Revocation.NONE;
    started.duties = Duties.UNKNOWN;
    started.silence = Silence.UNBROKEN;
    return started;
  }

  /** Nothing has been done since the start. */
  boolean isUntouched() {
    return endedOn == null && stage == first(procedure, target);
  }

  /** The start is taken back. */
  void cancel(LocalDate today) {
    require("hủy việc khởi động", first(procedure, target));
    end(Stage.CANCELLED, today);
  }

  /** Whether a co-operative stands still is the plan's question, not the law's: one that operates may resolve as well (Luật Điều 98.1). */
  private static Stage first(Procedure procedure, CaseTarget target) {
    if (procedure == Procedure.COMPULSORY) return Stage.GROUND;
    if (procedure == Procedure.COURT) return Stage.RULING;
    return target.counts() ? Stage.VERIFICATION : Stage.INVENTORY;
  }

  /** Where its end counts from now on. */
  void retarget(CaseTarget now) {
    target = now;
  }

  /** The co-operative's case of the other procedure that was declined before. */
  void follow(String declined) {
    follows = declined;
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

  /** The registration office has the resolution; from here on the six months run (NĐ 92 Điều 50.5). */
  void receive(LocalDate today, LocalDate endOfSixMonths) {
    require("gửi nghị quyết", Stage.RESOLUTION);
    resolution = resolution.received(today);
    silentDay = endOfSixMonths;
    stage = Stage.SETTLEMENT;
  }

  /** After a revocation: the next meeting follows, or none (Luật Điều 99.2, 59.7). */
  void meetAfterRevocation(Resolution held) {
    require("ghi kết quả đại hội", Stage.SETTLEMENT);
    resolution = held;
  }

  /** After a revocation the members still resolve (Luật Điều 99.2); where they do not, nothing changes. */
  void adoptAfterRevocation(LocalDate heldOn) {
    require("ghi nghị quyết giải thể", Stage.SETTLEMENT);
    resolution = resolution.adopted(heldOn);
  }

  void publish(LegalStatus before, LocalDate today) {
    require("đăng tải nghị quyết", Stage.SETTLEMENT);
    if (publishedOn != null) throw new Refusal("Hồ sơ " + number + " đã được đăng tải ngày " + Wording.day(publishedOn) + ".");
    statusBefore = before;
    publishedOn = today;
  }

  /** What has to be done before the dossier is the services' to ask; here it is taken (NĐ 92 Điều 50.2). */
  void file(LocalDate today) {
    require("nộp hồ sơ đăng ký giải thể", Stage.SETTLEMENT);
    duties.requireDone(number);
    filedOn = today;
    silence = silence.broken(today, Silence.Paper.DOSSIER);
    stage = Stage.FILED;
  }

  /** The closing of its branches is filed, which breaks the silence as well (Luật Điều 98.7.b). */
  void fileBranches(LocalDate day) {
    require("nộp thông báo chấm dứt chi nhánh", Stage.SETTLEMENT);
    silence = silence.broken(day, Silence.Paper.BRANCH_DOSSIER);
  }

  /** State assets are recovered after the co-operative was dissolved in silence (Luật Điều 101.3). */
  void recoverAfterwards(LocalDate day) {
    require("ghi kết quả thu hồi tài sản", Stage.DISSOLVED);
    duties = duties.withUndividedDone(day);
  }

  /** The dossier goes back, by the registration office or because the tax office objects (NĐ 92 Điều 19.6). */
  void sendBack() {
    require("yêu cầu sửa đổi, bổ sung", Stage.FILED, Stage.VALID);
    stage = Stage.SUPPLEMENT;
  }

  void supplement(LocalDate today) {
    require("nộp bổ sung hồ sơ", Stage.SUPPLEMENT);
    filedOn = today;
    stage = Stage.FILED;
  }

  /** Sixty days without supplement: it may be filed again; the silence stays broken. */
  void cancelDossier() {
    require("hủy hồ sơ", Stage.SUPPLEMENT);
    filedOn = null;
    stage = Stage.SETTLEMENT;
  }

  /** The signer asked to stop before it was accepted (NĐ 92 Điều 19.7): no dossier any more, it may be filed anew. */
  void stopDossier() {
    require("dừng thủ tục", Stage.FILED, Stage.SUPPLEMENT, Stage.VALID);
    filedOn = null;
    stage = Stage.SETTLEMENT;
  }

  void dissolve(LocalDate today) {
    require("chuyển tình trạng “đã giải thể”", Stage.VALID, Stage.SILENT);
    end(Stage.DISSOLVED, today);
  }

  /** @throws Refusal once six months have passed or the co-operative is dissolved (NĐ 92 Điều 50.6) */
  void withdraw(LocalDate today) {
    if (procedure != Procedure.VOLUNTARY || !stage.isOpenSettlement() && stage != Stage.SILENT) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + stage.title() + "” nên không hủy bỏ nghị quyết được.");
    }
    if (today.isAfter(silentDay)) {
      throw new Refusal("Hồ sơ " + number + ": đã quá 06 tháng kể từ ngày " + Wording.day(resolution.receivedOn())
          + " nên không hủy bỏ nghị quyết được (Điều 50.6 NĐ 92/2024/NĐ-CP).");
    }
    if (stage == Stage.SILENT) lastAct = beforeSilence();
    stage = Stage.WITHDRAWAL;
  }

  /**
   * After the six months only what was received within them still counts, however late it is entered (NĐ 92 Điều 50.5, 51.3).
   *
   * @throws Refusal where it was received later
   */
  void requireInTime(ActDay received) {
    if (is(Stage.SILENT) && received.on().isAfter(silentDay)) {
      throw new Refusal("Hồ sơ " + number + " đã hết 06 tháng ngày " + Wording.day(silentDay) + "; chỉ văn bản, hồ sơ nhận từ ngày ấy trở về trước mới đưa hồ sơ"
          + " trở lại làm thủ tục (Điều 50.5, 51.3 NĐ 92/2024/NĐ-CP). " + received.label() + " ghi là " + Wording.day(received.on()) + ".");
    }
  }

  /** The six months were not silent after all: back to where they ended, with what was done before. */
  void resume(LocalDate today) {
    advance("trở lại làm thủ tục", Stage.SILENT, Stage.SETTLEMENT);
    silence = silence.resumed(today);
    lastAct = beforeSilence();
  }

  /** A dossier that was received within the six months and is entered only now. */
  void fileInTime(ActDay received, Silence.Paper paper) {
    require("ghi hồ sơ đã nhận trong 06 tháng", Stage.SILENT);
    requireInTime(inSettlement(received));
    silence = silence.broken(received.on(), paper);
    resume(received.enteredOn());
  }

  @Override
  LastAct beforeSilence() {
    return publishedOn == null ? new LastAct("ngày nhận nghị quyết", resolution.receivedOn()) : new LastAct("ngày đăng tải", publishedOn);
  }

  /** With what the settlement begins; where it goes on after six months that were not silent, with what is still to be done. */
  Beginning settlementBeginning() {
    if (publishedOn == null) return Beginning.PUBLICATION;
    if (duties.undivided() != null) return Beginning.DEBTS;
    return silence.resumedOn() == null ? Beginning.MEETING : Beginning.INVENTORY;
  }

  void archive(LocalDate today) {
    require("lưu hồ sơ", Stage.DISSOLVED, Stage.EXPLAINED);
    archivedOn = today;
  }

  /** Done while the dissolution is under way, in any order, by a paper from then (NĐ 92 Điều 50.2, 51.2). */
  ActDay inSettlement(ActDay act) {
    return procedure == Procedure.VOLUNTARY ? act.notBefore(resolution.adoptedOn(), "ngày thông qua nghị quyết")
        : act.notBefore(revocation.decisionOn(), procedure == Procedure.COURT ? "ngày quyết định của Tòa án" : "ngày quyết định thu hồi");
  }

  /** Something of what has to be done before the dossier is done (NĐ 92 Điều 50.2). */
  void fulfil(String act, UnaryOperator<Duties> done) {
    require(act, Stage.SETTLEMENT);
    duties = done.apply(duties);
  }

  String cooperative() {
    return cooperative;
  }

  String follows() {
    return follows;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  LocalDate archivedOn() {
    return archivedOn;
  }

  Silence silence() {
    return silence;
  }

  CaseTarget target() {
    return target;
  }

  Resolution resolution() {
    return resolution;
  }

  /** The newest version of the dossier of registration that is being looked at; null while there is none. */
  LocalDate filedOn() {
    return filedOn;
  }

  Duties duties() {
    return duties;
  }
}
