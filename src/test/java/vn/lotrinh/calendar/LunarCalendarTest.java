package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

  @ParameterizedTest
  @CsvSource({
      "2021, 2021-02-12, 2021-04-21", "2022, 2022-02-01, 2022-04-10", "2023, 2023-01-22, 2023-04-29", "2024, 2024-02-10, 2024-04-18",
      "2025, 2025-01-29, 2025-04-07", "2026, 2026-02-17, 2026-04-26", "2027, 2027-02-06, 2027-04-16", "2028, 2028-01-26, 2028-04-04",
      "2029, 2029-02-13, 2029-04-23", "2030, 2030-02-02, 2030-04-12", "2031, 2031-01-23, 2031-04-01", "2032, 2032-02-11, 2032-04-19",
      "2033, 2033-01-31, 2033-04-09", "2034, 2034-02-19, 2034-04-28"})
  void knowsNewYearAndTheDayOfTheKings(int year, LocalDate newYear, LocalDate kings) {
    assertThat(LunarCalendar.solarDay(year, 1, 1)).isEqualTo(newYear);
    assertThat(LunarCalendar.solarDay(year, 3, 10)).isEqualTo(kings);
  }

  /** 1985 and 2007: Vietnam's UTC+7 gave another day than Beijing's UTC+8. */
  @ParameterizedTest
  @CsvSource({"1985, 1985-01-21", "2007, 2007-02-17"})
  void countsAtHanoiTime(int year, LocalDate newYear) {
    assertThat(LunarCalendar.solarDay(year, 1, 1)).isEqualTo(newYear);
  }

  /** 2023 repeats the second month, so the third begins a month later; 2020 repeats the fourth, which leaves the third alone. */
  @Test
  void passesOverTheRepeatedMonth() {
    assertThat(LunarCalendar.solarDay(2023, 2, 1)).isEqualTo("2023-02-20");
    assertThat(LunarCalendar.solarDay(2023, 3, 1)).isEqualTo("2023-04-20");
    assertThat(LunarCalendar.solarDay(2020, 3, 10)).isEqualTo("2020-04-02");
    assertThat(LunarCalendar.solarDay(2020, 4, 1)).isEqualTo("2020-04-23");
    assertThat(LunarCalendar.solarDay(2020, 5, 1)).isEqualTo("2020-06-21");
  }
}
