package vn.lotrinh.dissolution;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.LegalStatus;

/** How the certificate comes to be revoked, published and given back (Luật Hợp tác xã 2023 Điều 103; NĐ 92/2024/NĐ-CP Điều 51, 53, 56). */
abstract class RevocableCase extends StagedCase {

  protected Procedure procedure;
  protected LegalStatus statusBefore;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) protected Revocation revocation;
  protected LocalDate publishedOn;
  protected LocalDate silentDay;
  protected RestorationReason restoration;

  /** What the decision table found; without a ground it ends. @param next where the ground leads (NĐ 92 Điều 53.1–53.4) */
  void verifyGround(Ground ground, String basis, LocalDate on, Stage next) {
    require("ghi kết quả xác minh căn cứ", Stage.GROUND);
    revocation = Revocation.on(ground, basis);
    if (ground == null) end(Stage.NO_GROUND, on);
    else stage = next;
  }

  void notifyViolation(LocalDate today, LocalDate explanationDue, boolean notFound) {
    require("thông báo hành vi vi phạm", Stage.NOTICE);
    revocation = revocation.noticed(today, explanationDue, notFound);
    stage = Stage.NOTICE_PUBLICATION;
  }

  void publishNotice(LocalDate on) {
    advance("đăng tải, gửi thông báo vi phạm", Stage.NOTICE_PUBLICATION, Stage.EXPLANATION);
    revocation = revocation.noticePublished(on);
  }

  /** Notice and decision go out together, nobody is asked to explain (NĐ 92 Điều 53.1, 53.4). */
  void notifyAndDecide(LocalDate noticed, LocalDate decided) {
    require("ra thông báo vi phạm và quyết định thu hồi", Stage.NOTICE_AND_DECISION);
    revocation = revocation.noticed(noticed, null, false).decided(decided);
    stage = Stage.PUBLICATION;
  }

  /** Other registrations are refused from the notice until it is remedied (NĐ 92 Điều 33.1.a). */
  boolean barsRegistrations() {
    return revocation.noticeOn() != null && (endedOn == null || stage == Stage.REVOKED_FOR_TAX);
  }

  /** @return whether the register is to follow the tax office's finding; not once something stronger was published or decided */
  boolean leaveAddress(LegalStatus before) {
    if (publishedOn != null || endedOn != null || before == LegalStatus.KHONG_HOAT_DONG_TAI_DIA_CHI) return false;
    statusBefore = before;
    return true;
  }

  void decideRevocation(LocalDate today) {
    require("quyết định thu hồi Giấy chứng nhận", Stage.DECISION);
    revocation = revocation.decided(today);
    stage = Stage.PUBLICATION;
  }

  /** A court decided the dissolution itself: no notice and no revocation (Luật Điều 97.1.b). */
  void ruleDissolved(String basis, LocalDate effective) {
    advance("ghi nhận quyết định của Tòa án", Stage.RULING, Stage.RULING_PUBLICATION);
    revocation = Revocation.on(null, basis).decided(effective);
  }

  /** From here on the six months run (NĐ 92 Điều 51.1, 51.3). */
  void publishRuling(LegalStatus before, LocalDate published, LocalDate received, LocalDate endOfSixMonths) {
    advance("đăng tải quyết định của Tòa án", Stage.RULING_PUBLICATION, Stage.PUBLICATION);
    publishRevocation(before, published, received, endOfSixMonths);
  }

  /** Published, and no dissolution follows (NĐ 92 Điều 53.5). */
  void revokeForTax(LegalStatus before, LocalDate today) {
    require("đăng tải thu hồi do cưỡng chế thuế", Stage.PUBLICATION);
    statusBefore = statusBefore == null ? before : statusBefore;
    publishedOn = today;
    revocation = revocation.noticePublished(today).received(today);
    end(Stage.REVOKED_FOR_TAX, today);
  }

  /** From here on the six months run (NĐ 92 Điều 51.3). */
  void publishRevocation(LegalStatus before, LocalDate published, LocalDate received, LocalDate endOfSixMonths) {
    require("đăng tải quyết định thu hồi", Stage.PUBLICATION);
    statusBefore = before;
    publishedOn = published;
    if (revocation.noticePublishedOn() == null) revocation = revocation.noticePublished(published);
    revocation = revocation.received(received == null ? published : received);
    silentDay = endOfSixMonths;
    stage = Stage.SETTLEMENT;
  }

  /**
   * Whether the certificate may be given back from here: once its revocation is decided, published or not, and as long as the co-operative is
   * not dissolved (NĐ 92 Điều 56.1).
   */
  boolean isRestorable() {
    return procedure == Procedure.COMPULSORY && revocation.decisionOn() != null
        && (stage == Stage.PUBLICATION || stage == Stage.REVOKED_FOR_TAX || stage == Stage.SILENT || stage.isOpenSettlement());
  }

  /** @throws Refusal where no revocation is decided, it is too late, or the tax office asks for what it did not have revoked */
  void beginRestoration(RestorationReason why) {
    if (!isRestorable()) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + stage.title() + "” nên không khôi phục Giấy chứng nhận được.");
    }
    if (why == RestorationReason.TAX_REQUEST && revocation.ground() != Ground.TAX_ENFORCEMENT) {
      throw new Refusal("Hồ sơ " + number + ": chỉ Giấy chứng nhận bị thu hồi để cưỡng chế thuế mới khôi phục theo đề nghị của cơ quan thuế"
          + " (Điều 56.1.b NĐ 92/2024/NĐ-CP).");
    }
    if (stage == Stage.SILENT) lastAct = beforeSilence();
    restoration = why;
    stage = Stage.CANCELLATION;
  }

  /** The act from which the six months ran. */
  abstract LastAct beforeSilence();

  Procedure procedure() {
    return procedure;
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

  Revocation revocation() {
    return revocation;
  }

  RestorationReason restoration() {
    return restoration;
  }
}
