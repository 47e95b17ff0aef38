package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.calendar.TestCalendar;

/** The days of a campaign in every year, on free days, and when it is opened too late for them. */
class ReportCalendarTest {

  private final ReportCalendar calendar = calendar("11-01", "11-25", "11-30", "12-10", "03-31");

  private static ReportCalendar calendar(String opens, String due, String closes, String before, String ends) {
    return new ReportCalendar(TestCalendar.official(), opens, due, closes, before, ends);
  }

  @ParameterizedTest
  @CsvSource({"2021,2021-11-25,2021-11-30,2021-12-09", "2022,2022-11-25,2022-11-30,2022-12-09", "2023,2023-11-27,2023-11-30,2023-12-08",
      "2024,2024-11-25,2024-12-02,2024-12-09", "2025,2025-11-25,2025-12-01,2025-12-09"})
  void freeDaysMoveTheTermsButTheOuterOneNeverLater(int year, LocalDate due, LocalDate closes, LocalDate outer) {
    ReportCalendar.Days days = calendar.days(year, LocalDate.of(year, 11, 1));
    assertThat(days.due().planned()).isEqualTo(LocalDate.of(year, 11, 25));
    assertThat(days.due().effective()).isEqualTo(due);
    assertThat(days.closesOn()).isEqualTo(closes);
    assertThat(days.outerDue()).isEqualTo(outer);
    assertThat(days.endsOn()).isEqualTo(LocalDate.of(year + 1, 3, 31));
  }

  @Test
  void openedTooLateItLeavesBodiesTenWorkingDays() {
    ReportCalendar.Days days = calendar.days(2024, LocalDate.of(2025, 1, 6));
    assertThat(days.due().effective()).isEqualTo(LocalDate.of(2025, 1, 20));
    assertThat(days.closesOn()).isAfter(days.due().effective());
    assertThat(days.outerDue()).isAfterOrEqualTo(days.closesOn());
    assertThat(days.endsOn()).isAfterOrEqualTo(days.outerDue());
    assertThat(calendar.days(2025, LocalDate.of(2025, 11, 24)).due().effective()).as("the day has not passed").isEqualTo(LocalDate.of(2025, 11, 25));
  }

  @Test
  void theDaysAreSetAndAWrongOneIsToldAtStart() {
    ReportCalendar other = calendar("10-15", "10-30", "11-05", "11-20", "01-31");
    assertThat(other.cycle()).isEqualTo("0 0 7 15 10 ?");
    assertThat(other.year(LocalDate.of(2025, 10, 14))).isEqualTo(2024);
    assertThat(other.year(LocalDate.of(2025, 10, 15))).isEqualTo(2025);
    assertThat(other.nextOpening(LocalDate.of(2025, 10, 16))).isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(other.days(2025, LocalDate.of(2025, 10, 15)).outerDue()).isEqualTo(LocalDate.of(2025, 11, 19));
    assertThatThrownBy(() -> calendar("11-31", "11-25", "11-30", "12-10", "03-31")).hasMessageContaining("lo-trinh.report.opens").hasMessageContaining("11-31");
  }
}
