package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  private final WorkingCalendar calendar = TestCalendar.official();

  @ParameterizedTest
  @ValueSource(strings = {"2021-04-01", "2023-12-08", "2024-02-07", "2024-02-15", "2024-05-04", "2025-04-26", "2025-12-31", "2026-01-10"})
  void works(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-02-12", "2021-04-21", "2021-05-03", "2022-01-03", "2023-12-09", "2023-12-10", "2024-02-08", "2024-02-14",
      "2024-04-29", "2025-05-02", "2025-09-01", "2025-09-02", "2026-01-02", "2026-08-31", "2026-11-24", "2030-02-04"})
  void rests(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
      "2025-06-15, 2025-06-16", // Sunday
      "2025-11-30, 2025-12-01", // Sunday
      "2025-09-30, 2025-09-30", // Tuesday
      "2023-09-30, 2023-10-02", // "Tháng 9/2023" ends on a Saturday
      "2023-12-31, 2024-01-02", // "Quý IV/2023": Sunday, then 1/1
      "2025-12-31, 2025-12-31", // "Trong năm 2025"
      "2022-12-31, 2023-01-03", // Saturday, Sunday 1/1, given back on 2/1
      "2021-06-30, 2021-06-30", // "Từ tháng 4-6/2021"
      "2024-10-20, 2024-10-21", // "trung tuần tháng 10"
      "2024-02-08, 2024-02-15", // Tết
      "2024-05-04, 2024-05-04", // a worked Saturday
      "2024-04-27, 2024-05-02"}) // weekend, swapped 29/4, 30/4, 1/5
  void rollsALastDayThatIsFreeForward(LocalDate planned, LocalDate effective) {
    assertThat(calendar.rollForward(planned)).isEqualTo(effective);
    assertThat(calendar.due(planned)).isEqualTo(new PlannedDate(planned, effective));
  }

  @ParameterizedTest
  @CsvSource({
      "2021-12-10, 2021-12-09", // Thursday
      "2022-12-10, 2022-12-09", // Friday
      "2023-12-10, 2023-12-08", // 9/12 is a Saturday
      "2024-12-10, 2024-12-09",
      "2025-12-10, 2025-12-09",
      "2024-02-15, 2024-02-07", // all of Tết between
      "2024-05-05, 2024-05-04", // a worked Saturday
      "2024-01-02, 2023-12-29"}) // over the end of the year
  void endsStrictlyBeforeADay(LocalDate day, LocalDate last) {
    assertThat(calendar.strictlyBefore(day)).isEqualTo(last);
    assertThat(calendar.dueBefore(day)).isEqualTo(new PlannedDate(day.minusDays(1), last));
  }

  @ParameterizedTest
  @CsvSource({
      "2021-04-01, 1, 2021-04-02",
      "2021-04-02, 1, 2021-04-05", // Friday
      "2021-04-03, 1, 2021-04-05", // event on a Saturday
      "2021-04-20, 1, 2021-04-22", // Giỗ Tổ between
      "2021-04-29, 3, 2021-05-06",
      "2021-09-01, 2, 2021-09-07",
      "2024-04-26, 3, 2024-05-04", // 2/5, 3/5, the worked Saturday 4/5
      "2025-01-24, 1, 2025-02-03", // Tết 2025
      "2025-12-30, 3, 2026-01-06", // 31/12, 5/1, 6/1: year end with a swapped 2/1
      "2025-06-10, 0, 2025-06-10",
      "2025-06-02, 10, 2025-06-16"})
  void countsWorkingDaysWithoutTheDayOfTheEvent(LocalDate event, int days, LocalDate end) {
    assertThat(calendar.workingDaysAfter(event, days)).isEqualTo(end);
    assertThat(calendar.workingDaysBetween(event, end)).isEqualTo(days);
    assertThat(calendar.workingDaysBetween(end, event)).isEqualTo(-days);
  }

  @ParameterizedTest
  @CsvSource({
      "2025-01-15, 6, 2025-07-15, 2025-07-15",
      "2024-08-31, 6, 2025-02-28, 2025-02-28", // no 31 February (Điều 148.3)
      "2023-08-31, 6, 2024-02-29, 2024-02-29", // leap year
      "2024-12-15, 6, 2025-06-15, 2025-06-16", // Sunday
      "2025-03-02, 6, 2025-09-02, 2025-09-03"}) // Quốc khánh
  void endsMonthsOnTheSameDayNumber(LocalDate event, int months, LocalDate planned, LocalDate effective) {
    assertThat(calendar.monthsAfter(event, months)).isEqualTo(new PlannedDate(planned, effective));
  }

  @ParameterizedTest
  @CsvSource({
      "2025-05-16, 30, 2025-06-15, 2025-06-16",
      "2025-05-15, 30, 2025-06-14, 2025-06-16",
      "2025-05-13, 30, 2025-06-12, 2025-06-12",
      "2023-12-17, 15, 2024-01-01, 2024-01-02"})
  void countsCalendarDaysAndRolls(LocalDate event, int days, LocalDate planned, LocalDate effective) {
    PlannedDate due = calendar.daysAfter(event, days);
    assertThat(due).isEqualTo(new PlannedDate(planned, effective));
    assertThat(due.moved()).isEqualTo(!planned.equals(effective));
  }

  @Test
  void refusesANegativeTerm() {
    LocalDate day = LocalDate.parse("2025-01-02");
    assertThatThrownBy(() -> calendar.workingDaysAfter(day, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.daysAfter(day, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> calendar.monthsAfter(day, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void computesEveryYearWithoutATable() {
    WorkingCalendar computed = WorkingCalendar.of(Map.of());
    assertThat(computed.isWorkingDay(LocalDate.parse("2029-02-13"))).as("mùng 1 Tết").isFalse();
    assertThat(computed.rollForward(LocalDate.parse("2026-11-24"))).as("Ngày Văn hóa").isEqualTo("2026-11-25");
    assertThat(computed.isWorkingDay(LocalDate.parse("2025-11-24"))).as("a year before it").isTrue();
  }
}
