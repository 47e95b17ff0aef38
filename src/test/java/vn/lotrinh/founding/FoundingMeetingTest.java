package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.CooperativeKind;

/** Votes and seats of a founding meeting, at the borders of the law. */
class FoundingMeetingTest {

  @Test
  void article39HalfIsNoMajority() {
    assertThat(votes(8, 5).rejected(50)).isEmpty();
    assertThat(votes(8, 4).rejected(50)).hasSize(4).first().asString().isEqualTo("Điều lệ (4/8 phiếu)");
    assertThat(votes(7, 4).rejected(50)).as("4 of 7 are more than half").isEmpty();
    assertThat(votes(8, 6).rejected(75)).as("as the office has set the share").hasSize(4);
  }

  @Test
  void article39NobodyHasTwoVotes() {
    assertThatThrownBy(() -> votes(7, 8).check(CooperativeKind.HTX)).isInstanceOf(Refusal.class)
        .hasMessageContaining("Điều lệ (8) nhiều hơn số người dự (7)");
    assertThatThrownBy(() -> votes(11, 5).check(CooperativeKind.HTX))
        .hasMessageContaining("nhiều hơn số thành viên chính thức trong danh sách (10)");
  }

  @Test
  void article65TheCouncilHasThreeToFifteenSeats() {
    assertThatThrownBy(() -> seats(Governance.FULL, 2, 1).check(CooperativeKind.HTX)).hasMessageContaining("Điều 65");
    assertThatCode(() -> seats(Governance.FULL, 3, 1).check(CooperativeKind.HTX)).doesNotThrowAnyException();
    assertThatCode(() -> seats(Governance.FULL, 15, 7).check(CooperativeKind.HTX)).doesNotThrowAnyException();
    assertThatThrownBy(() -> seats(Governance.FULL, 16, 7).check(CooperativeKind.HTX)).hasMessageContaining("Điều 65");
    assertThatThrownBy(() -> seats(Governance.REDUCED, 3, 1).check(CooperativeKind.HTX)).hasMessageContaining("không có Hội đồng quản trị");
  }

  @Test
  void article69SomebodySupervisesAndNoMoreThanSeven() {
    assertThatThrownBy(() -> seats(Governance.REDUCED, 0, 0).check(CooperativeKind.HTX)).hasMessageContaining("Điều 69");
    assertThatThrownBy(() -> seats(Governance.FULL, 3, 8).check(CooperativeKind.HTX)).hasMessageContaining("Điều 69");
  }

  @Test
  void article56AUnionOfTenIsGovernedInFull() {
    assertThatThrownBy(() -> seats(Governance.REDUCED, 0, 1).check(CooperativeKind.LIEN_HIEP)).hasMessageContaining("Điều 56.2");
    assertThatCode(() -> seats(Governance.FULL, 3, 1).check(CooperativeKind.LIEN_HIEP)).doesNotThrowAnyException();
  }

  private static FoundingMeeting votes(int attending, int each) {
    return new FoundingMeeting(LocalDate.of(2025, 1, 10), 10, attending, each, each, each, each, Governance.REDUCED, 0, 1, "A", "A", "B");
  }

  private static FoundingMeeting seats(Governance governance, int council, int supervisors) {
    return new FoundingMeeting(LocalDate.of(2025, 1, 10), 10, 10, 10, 10, 10, 10, governance, council, supervisors, "A", "A", "B");
  }
}
