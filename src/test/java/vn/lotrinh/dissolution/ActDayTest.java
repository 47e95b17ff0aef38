package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;

/** The day of an act is that of its paper. */
class ActDayTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);

  @Test
  void noPaperIsOfTomorrow() {
    assertThatThrownBy(() -> day("2025-03-21")).isInstanceOf(Refusal.class)
        .hasMessage("Ngày quyết định thu hồi (21/03/2025) chưa tới; hôm nay là ngày 20/03/2025.");
    assertThat(day("2025-03-20").enteredLate()).isFalse();
    assertThat(day("2025-03-19").enteredLate()).isTrue();
  }

  @Test
  void noActIsDatedBeforeTheOneThatLedToIt() {
    Dissolution d = Dissolution.start("GT-2025-0001", "HTX", Procedure.COMPULSORY, CaseTarget.NONE, TODAY);
    d.dated(new ActDay("Ngày thông báo", LocalDate.of(2025, 3, 10), TODAY));
    assertThatThrownBy(() -> d.dated(day("2025-03-09"))).hasMessage("Ngày quyết định thu hồi (09/03/2025) không thể trước ngày thông báo (10/03/2025).");
    assertThat(d.lastAct().actOn()).as("nothing changed").isEqualTo(LocalDate.of(2025, 3, 10));
    assertThatCode(() -> d.dated(day("2025-03-10"))).as("the same day").doesNotThrowAnyException();
  }

  @Test
  void bLDS148_6_whatFollowsATermIsOfADayAfterItsLast() {
    Dissolution d = Dissolution.start("GT-2025-0001", "HTX", Procedure.COMPULSORY, CaseTarget.NONE, TODAY);
    d.ranOut("hạn giải trình", LocalDate.of(2025, 3, 17));
    assertThatThrownBy(() -> d.dated(day("2025-03-17"))).hasMessageContaining("sau khi hết hạn giải trình (18/03/2025)");
    assertThatCode(() -> d.dated(day("2025-03-18"))).doesNotThrowAnyException();
  }

  @Test
  void formsOfEarlierVersionsAskForNoDay() {
    assertThat(ActDay.of(new Answers(Map.of()), "Ngày", TODAY).on()).isEqualTo(TODAY);
    assertThatThrownBy(() -> ActDay.of(new Answers(Map.of("documentDate", "31/02/2025")), "Ngày quyết định", TODAY)).hasMessageContaining("không phải là một ngày");
  }

  @Test
  void aResultSaysThatItWasEnteredLate() {
    assertThat(day("2025-03-20").told("01/TB")).isEqualTo("01/TB");
    assertThat(day("2025-03-18").told("01/TB")).isEqualTo("01/TB (18/03/2025, nhập muộn ngày 20/03/2025)");
  }

  private static ActDay day(String on) {
    return ActDay.of(new Answers(Map.of("documentDate", on)), "Ngày quyết định thu hồi", TODAY);
  }
}
