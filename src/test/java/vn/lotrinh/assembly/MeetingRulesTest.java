package vn.lotrinh.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.Refusal;

/** Who may meet, who counts, and with how many votes (Luật Hợp tác xã 2023 Điều 58–61). */
class MeetingRulesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

  @Test
  void article61_4_fiftyDelegatesCarryTwoHundredAndFiftyVotes() {
    Attendance delegates = Attendance.delegates(300, 90, 50, 0, 250);
    assertThatCode(() -> meeting(delegates, 250, 163).check(null, null, DAY)).doesNotThrowAnyException();
    assertThatThrownBy(() -> meeting(delegates, 251, 163).check(null, null, DAY)).isInstanceOf(Refusal.class)
        .hasMessageContaining("Số phiếu biểu quyết (251) nhiều hơn số phiếu của người dự (250)");
    assertThat(meeting(delegates, 250, 163).counted()).isEqualTo("đại hội đại biểu, 50/90 đại biểu dự mang 250 phiếu, 163/250 phiếu tán thành");
  }

  @Test
  void article61_4_nobodyAuthorisesTwice() {
    assertThatThrownBy(() -> Attendance.delegates(300, 90, 50, 0, 301).check()).hasMessageContaining("(301) nhiều hơn số thành viên chính thức (300)");
    assertThatCode(() -> Attendance.delegates(300, 90, 50, 0, 300).check()).doesNotThrowAnyException();
    assertThatThrownBy(() -> Attendance.delegates(300, 90, 50, 0, 49).check()).hasMessageContaining("ít hơn số người dự");
  }

  @Test
  void article61_4_inThePlenaryEverybodyHasOneVote() {
    assertThatCode(() -> meeting(Attendance.plenary(300, 50, 0), 50, 50).check(null, null, DAY)).doesNotThrowAnyException();
    assertThatThrownBy(() -> meeting(Attendance.plenary(300, 50, 0), 250, 250).check(null, null, DAY)).hasMessageContaining("Số phiếu biểu quyết (250)");
  }

  @Test
  void article61_1_c_whoIsRepresentedAttendsAndVotes() {
    Attendance half = Attendance.plenary(20, 6, 4);
    assertThat(half.percent()).isEqualTo(50);
    assertThatCode(() -> meeting(half, 10, 10).check(null, null, DAY)).as("ten votes of six persons").doesNotThrowAnyException();
    assertThatThrownBy(() -> Attendance.plenary(20, 16, 5).check()).hasMessageContaining("Số người dự và được đại diện (21) nhiều hơn số thành viên");
  }

  @Test
  void article61_5_aUnionVotesEquallyOrBySizeAsItsCharterSays() {
    assertThatCode(() -> meeting(Attendance.union(5, 4, 0, 37), 37, 25).check(null, null, DAY)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Attendance.union(5, 4, 0, 3).check()).hasMessageContaining("ít hơn số người dự");
    assertThatThrownBy(() -> Attendance.union(5, 6, 0, 6).check()).hasMessageContaining("hợp tác xã thành viên được triệu tập (5)");
  }

  @Test
  void article59_7_theBaseIsMembersOrDelegatesSummoned() {
    assertThat(Attendance.delegates(300, 100, 50, 0, 150).percent()).as("of the delegates").isEqualTo(50);
    assertThat(Attendance.plenary(300, 50, 0).percent()).as("of the members").isLessThan(17);
  }

  /** Điều 58.2: half up to 100 members, 30 % up to 300, 20 % up to 1,000, two hundred above. */
  @ParameterizedTest
  @CsvSource({"51, 26", "100, 50", "101, 31", "300, 90", "301, 61", "1000, 200", "1001, 200", "9000, 200"})
  void article58_2_fewestDelegates(int members, int fewest) {
    assertThat(Attendance.fewestDelegates(members)).isEqualTo(fewest);
    assertThatCode(() -> Attendance.delegates(members, fewest, fewest, 0, fewest).check()).doesNotThrowAnyException();
    assertThatThrownBy(() -> Attendance.delegates(members, fewest - 1, fewest - 1, 0, fewest - 1).check()).hasMessageContaining("ít nhất " + fewest + " đại biểu");
  }

  @Test
  void article58_fortyNineMembersElectNoDelegates() {
    assertThatThrownBy(() -> Attendance.delegates(49, 30, 30, 0, 30).check()).hasMessageContaining("từ 50 thành viên");
    assertThatCode(() -> Attendance.delegates(50, 25, 25, 0, 25).check()).doesNotThrowAnyException();
    assertThatThrownBy(() -> Attendance.delegates(60, 61, 40, 0, 40).check()).hasMessageContaining("Số đại biểu được triệu tập (61)");
  }

  @Test
  void membersAtAMeetingAreThoseOfTheRegister() {
    assertThat(Headcount.of(20, BigDecimal.valueOf(20), "thừa", 50).reason()).as("nothing to explain").isNull();
    assertThatThrownBy(() -> Headcount.of(18, BigDecimal.valueOf(20), null, 50)).hasMessageContaining("sổ HTX ghi 20: hãy ghi lý do");
    assertThat(Headcount.of(18, BigDecimal.valueOf(20), "02 người đã mất", 50).remark()).contains("18 thành viên, sổ HTX ghi 20: 02 người đã mất");
    assertThat(Headcount.of(7, BigDecimal.valueOf(20), "13 người đã ra", 50).registered()).isEqualTo(20);
    assertThat(Headcount.of(10_001, null, null, 50).registered()).as("the register knows nothing").isNull();
  }

  @Test
  void tenThousandMembersOfASmallCooperativeAreRefusedWhateverTheReason() {
    assertThatThrownBy(() -> Headcount.of(10_001, BigDecimal.valueOf(20), "kết nạp thêm", 50)).isInstanceOf(Refusal.class).hasMessageContaining("cập nhật sổ HTX trước");
    assertThatCode(() -> Headcount.of(30, BigDecimal.valueOf(20), "kết nạp thêm", 50)).as("half as many again").doesNotThrowAnyException();
    assertThatThrownBy(() -> Headcount.of(31, BigDecimal.valueOf(20), "kết nạp thêm", 50)).hasMessageContaining("quá 50 %");
  }

  private static Meeting meeting(Attendance attendance, int cast, int votesFor) {
    return new Meeting(1, LocalDate.of(2025, 2, 20), LocalDate.of(2025, 3, 1), attendance, cast, votesFor);
  }
}
