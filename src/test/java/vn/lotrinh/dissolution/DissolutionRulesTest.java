package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lotrinh.Refusal;
import vn.lotrinh.assembly.Attendance;
import vn.lotrinh.assembly.Meeting;
import vn.lotrinh.cooperative.Creditor;
import vn.lotrinh.cooperative.LegalStatus;

/** What a dissolution refuses by itself, whatever model drives it. */
class DissolutionRulesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

  @Test
  void anInvitationGoesOutThreeDaysBefore() {
    assertThatThrownBy(() -> meeting("2025-03-01", "2025-03-03", 10, 6, 6, 6).check(null, null, DAY)).isInstanceOf(Refusal.class).hasMessageContaining("03 ngày");
    assertThatCode(() -> meeting("2025-02-28", "2025-03-03", 10, 6, 6, 6).check(null, null, DAY)).doesNotThrowAnyException();
  }

  @Test
  void aMeetingIsHeldInItsTimeAndNotInTheFuture() {
    assertThatThrownBy(() -> meeting("2025-02-28", "2025-03-04", 10, 6, 6, 6).check(null, null, DAY)).hasMessageContaining("chưa tới");
    assertThatThrownBy(() -> meeting("2025-02-20", "2025-03-01", 10, 6, 6, 6).check(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 2, 5), DAY))
        .hasMessageContaining("chậm nhất ngày 05/02/2025");
    assertThatThrownBy(() -> meeting("2025-01-02", "2025-01-06", 10, 6, 6, 6).check(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 2, 5), DAY))
        .hasMessageContaining("phải họp sau lần trước");
  }

  @Test
  void votesCannotOutnumberThoseWhoCast() {
    assertThatThrownBy(() -> meeting("2025-02-20", "2025-03-01", 10, 11, 6, 6).check(null, null, DAY)).hasMessageContaining("Số người dự và được đại diện (11)");
    assertThatThrownBy(() -> meeting("2025-02-20", "2025-03-01", 10, 6, 7, 6).check(null, null, DAY)).hasMessageContaining("Số phiếu biểu quyết (7)");
    assertThatThrownBy(() -> meeting("2025-02-20", "2025-03-01", 10, 6, 6, 7).check(null, null, DAY)).hasMessageContaining("Số phiếu tán thành (7)");
  }

  @Test
  void nobodyVotingPassesNothing() {
    assertThat(meeting("2025-02-20", "2025-03-01", 10, 6, 0, 0).forPercent()).isZero();
  }

  @Test
  void wagesAndInsuranceComeBeforeTaxAndTaxBeforeOthers() {
    Map<Creditor, BigDecimal> open = Map.of(Creditor.THUE, BigDecimal.TEN);
    assertThat(PaymentOrder.before(Creditor.NGAN_HANG, open)).contains(Creditor.THUE);
    assertThat(PaymentOrder.before(Creditor.NGUOI_LAO_DONG, open)).isEmpty();
    assertThat(PaymentOrder.before(Creditor.THUE, open)).isEmpty();
    assertThat(PaymentOrder.before(Creditor.THUE, Map.of(Creditor.BHXH, BigDecimal.ONE))).contains(Creditor.BHXH);
    assertThat(PaymentOrder.before(Creditor.KHAC, Map.of(Creditor.NGAN_HANG, BigDecimal.ONE))).as("the same rank").isEmpty();
  }

  @Test
  void aDossierWaitsForWhatTheDecreeAsks() {
    Dissolution d = received(Undivided.STATE, true);
    assertThatThrownBy(() -> d.file(DAY)).hasMessageContaining("tài sản chung không chia");
    d.fulfil("thử", duties -> duties.withUndividedDone(DAY));
    assertThatThrownBy(() -> d.file(DAY)).hasMessageContaining("nghĩa vụ thuế");
    d.fulfil("thử", duties -> duties.withTaxSettled(DAY));
    assertThatThrownBy(() -> d.file(DAY)).hasMessageContaining("chấm dứt chi nhánh");
    d.fulfil("thử", duties -> duties.withBranchesClosed(DAY));
    d.file(DAY);
    assertThatThrownBy(() -> d.file(DAY)).hasMessage("Hồ sơ GT-2025-0001 đang ở bước “chờ kiểm tra hồ sơ đăng ký giải thể” nên không thể nộp hồ sơ đăng ký giải thể.");
  }

  @Test
  void aResolutionIsPublishedOnce() {
    Dissolution d = received(Undivided.NONE, false);
    d.publish(LegalStatus.DANG_HOAT_DONG, DAY);
    assertThatThrownBy(() -> d.publish(LegalStatus.DANG_HOAT_DONG, DAY)).hasMessageContaining("đã được đăng tải ngày 03/03/2025");
  }

  @Test
  void aResolutionIsWithdrawnWithinSixMonthsOnly() {
    assertThatThrownBy(() -> started().withdraw(DAY)).hasMessageContaining("không hủy bỏ nghị quyết được");
    assertThatThrownBy(() -> received(Undivided.NONE, false).withdraw(LocalDate.of(2025, 9, 4))).hasMessageContaining("đã quá 06 tháng");
    Dissolution inTime = received(Undivided.NONE, false);
    inTime.withdraw(LocalDate.of(2025, 9, 3));
    inTime.finish("thử", Stage.WITHDRAWAL, Stage.WITHDRAWN, LocalDate.of(2025, 9, 5));
    assertThat(inTime.is(Stage.WITHDRAWN)).isTrue();
    assertThat(inTime.endedOn()).isEqualTo(LocalDate.of(2025, 9, 5));
    assertThatThrownBy(() -> inTime.dissolve(DAY)).isInstanceOf(Refusal.class);
  }

  @Test
  void silenceBreaksNoReview() {
    Dissolution d = received(Undivided.NONE, false);
    d.fulfil("thử", duties -> duties.withTaxSettled(DAY));
    d.file(DAY);
    assertThatThrownBy(() -> d.advance("thử", Stage.SETTLEMENT, Stage.SILENT)).isInstanceOf(Refusal.class);
  }

  private static Dissolution started() {
    return Dissolution.start("GT-2025-0001", "HTX", Procedure.VOLUNTARY, CaseTarget.NONE, DAY);
  }

  private static Dissolution received(Undivided undivided, boolean branches) {
    Dissolution d = started();
    d.takeInventory(undivided, branches, false);
    d.adopt(DAY);
    d.receive(DAY, LocalDate.of(2025, 9, 3));
    return d;
  }

  private static Meeting meeting(String invited, String held, int members, int attending, int cast, int votesFor) {
    return new Meeting(2, LocalDate.parse(invited), LocalDate.parse(held), Attendance.plenary(members, attending, 0), cast, votesFor);
  }
}
