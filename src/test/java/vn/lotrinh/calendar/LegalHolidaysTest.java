package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalHolidaysTest {

  @Test
  void countsElevenDaysAndTwelveFromTheYearOfTheCultureDay() {
    IntStream.rangeClosed(2021, 2025).forEach(year -> assertThat(LegalHolidays.holidays(year)).as("%d", year).hasSize(11));
    IntStream.rangeClosed(2026, 2030).forEach(year -> assertThat(LegalHolidays.holidays(year)).as("%d", year).hasSize(12));
  }

  @Test
  void givesEveryHolidayAsAFreeWeekday() {
    IntStream.rangeClosed(2021, 2030)
        .forEach(year -> assertThat(LegalHolidays.of(year).daysOff()).as("%d", year).hasSize(year < 2026 ? 11 : 12)
            .noneMatch(YearOfDays::isWeekend));
  }

  @ParameterizedTest
  @CsvSource({
      "2021, 2021-05-03", // 1/5 on a Saturday
      "2022, 2022-01-03", // 1/1 on a Saturday
      "2022, 2022-04-11", // Giỗ Tổ on a Sunday
      "2022, 2022-05-02 2022-05-03", // 30/4 and 1/5 on a weekend
      "2023, 2023-05-01 2023-05-02 2023-05-03", // Giỗ Tổ and 30/4 on the weekend before 1/5
      "2023, 2023-09-01 2023-09-04", // 2/9 on a Saturday
      "2026, 2026-04-27",
      "2027, 2027-05-03",
      "2030, 2030-02-01 2030-02-04 2030-02-05 2030-02-06 2030-02-07"})
  void givesWeekendsBackOnTheNextWorkingDay(int year, String days) {
    assertThat(LegalHolidays.of(year).daysOff()).containsAll(Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
  }

  @Test
  void takesTheLastDayOfTheOldLunarYearAndFourOfTheNew() {
    assertThat(LegalHolidays.of(2022).daysOff()).contains(LocalDate.parse("2022-01-31"), LocalDate.parse("2022-02-04"))
        .doesNotContain(LocalDate.parse("2022-01-28"), LocalDate.parse("2022-02-07"));
    assertThat(LegalHolidays.of(2027).daysOff()).contains(LocalDate.parse("2027-02-05"), LocalDate.parse("2027-02-11"))
        .doesNotContain(LocalDate.parse("2027-02-04"), LocalDate.parse("2027-02-12"));
  }

  @ParameterizedTest
  @CsvSource({"2021, 2021-09-03", "2022, 2022-09-01", "2023, 2023-09-01", "2024, 2024-09-03", "2025, 2025-09-01", "2026, 2026-09-01",
      "2027, 2027-09-03"})
  void joinsTheSecondDayOfQuocKhanhToTheWeekend(int year, LocalDate second) {
    assertThat(LegalHolidays.of(year).daysOff()).contains(second);
  }

  @ParameterizedTest
  @ValueSource(ints = {2028, 2029, 2030})
  void marksComputedDaysAsUnconfirmed(int year) {
    assertThat(LegalHolidays.of(year).confirmed()).isFalse();
    assertThat(LegalHolidays.of(year).remark()).isEqualTo("cần xác nhận");
  }
}
