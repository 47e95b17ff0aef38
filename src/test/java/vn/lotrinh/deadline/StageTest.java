package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.calendar.TestCalendar;
import vn.lotrinh.calendar.WorkingCalendar;

class StageTest {

  private final WorkingCalendar calendar = TestCalendar.official();

  @ParameterizedTest
  @CsvSource({
      "2021-12-08, ",
      "2021-12-09, SEVEN_DAYS", // Thursday: 7 working days to Monday the 20th
      "2021-12-10, SEVEN_DAYS",
      "2021-12-14, SEVEN_DAYS",
      "2021-12-15, THREE_DAYS",
      "2021-12-17, THREE_DAYS",
      "2021-12-20, TODAY",
      "2021-12-21, OVERDUE",
      "2022-01-04, OVERDUE"})
  void dependsOnTheWorkingDaysLeft(LocalDate today, Stage stage) {
    assertThat(Stage.on(today, LocalDate.parse("2021-12-20"), calendar).orElse(null)).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({
      "2024-02-02, SEVEN_DAYS", // Friday; 5, 6, 7 and, after Tết, 15/2
      "2024-02-05, THREE_DAYS",
      "2024-02-07, THREE_DAYS"})
  void passesOverTet(LocalDate today, Stage stage) {
    assertThat(Stage.on(today, LocalDate.parse("2024-02-15"), calendar)).contains(stage);
  }

  @ParameterizedTest
  @CsvSource({
      "2021-12-20, 2021-12-20, false",
      "2021-12-20, 2021-12-21, false",
      "2021-12-20, 2021-12-22, true",
      "2021-12-17, 2021-12-20, false", // due on Friday: Monday is the first working day late
      "2021-12-17, 2021-12-21, true"})
  void concernsTheHeadFromTheSecondWorkingDayLate(LocalDate due, LocalDate today, boolean concerns) {
    assertThat(Stage.concernsTheHead(today, due, calendar)).isEqualTo(concerns);
  }
}
