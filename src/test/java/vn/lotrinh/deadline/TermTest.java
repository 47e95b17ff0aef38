package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.calendar.WorkingCalendar;

@SystemTest
class TermTest {

  @Autowired WorkingCalendar calendar;

  @ParameterizedTest
  @CsvSource({
      "2021-12-09, 2021-12-06, soon, còn 3 ngày làm việc",
      "2021-12-09, 2021-12-09, soon, hạn hôm nay",
      "2021-12-09, 2021-12-13, late, quá hạn 2 ngày làm việc",
      "2021-12-10, 2021-12-11, late, quá hạn (ngày nghỉ)",
      "2021-12-09, 2021-12-02, soon, còn 5 ngày làm việc",
      "2021-12-09, 2021-12-01, fine, còn 6 ngày làm việc"})
  void anOpenTaskStandsToToday(LocalDate due, LocalDate today, String look, String words) {
    assertThat(Term.of(step(due, "OPEN", null), today, calendar)).isEqualTo(new Term(look, words));
  }

  @ParameterizedTest
  @CsvSource({"2021-12-09, fine, đúng hạn", "2021-12-01, fine, đúng hạn", "2021-12-10, late, trễ 1 ngày làm việc", "2021-12-13, late, trễ 2 ngày làm việc"})
  void aDoneTaskStandsToTheDayItWasDone(LocalDate closedOn, String look, String words) {
    assertThat(Term.of(step(LocalDate.of(2021, 12, 9), "DONE", closedOn), LocalDate.of(2025, 1, 1), calendar)).isEqualTo(new Term(look, words));
  }

  @ParameterizedTest
  @CsvSource({"OPEN, không có hạn", "CANCELLED, không còn phải làm"})
  void whereThereIsNoTermNothingIsLate(String state, String words) {
    LocalDate closedOn = state.equals("OPEN") ? null : LocalDate.of(2021, 12, 9);
    assertThat(Term.of(step(null, state, closedOn), LocalDate.of(2021, 12, 9), calendar)).isEqualTo(new Term("none", words));
  }

  private static Step step(LocalDate due, String state, LocalDate closedOn) {
    return new Step("t", "KG-1", "Hồ sơ", "Việc", "KG-LMHTX", "KG-LMHTX", null, LocalDate.of(2021, 11, 1), due, due, state, closedOn, null);
  }
}
