package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.TestCalendar;

class DeadlineServiceTest {

  @Test
  void endsADayAtItsLastSecondInHanoi() {
    assertThat(on("2021-04-01").endOf(LocalDate.parse("2021-12-09"))).isEqualTo(end("2021-12-09"));
    assertThat(end("2021-12-09").toInstant()).isEqualTo("2021-12-09T16:59:59Z");
  }

  @ParameterizedTest
  @CsvSource({"2021-04-29, 3, 2021-05-06", "2021-04-01, 1, 2021-04-02", "2024-02-07, 1, 2024-02-15"})
  void countsWorkingDaysFromToday(String today, int days, String end) {
    assertThat(on(today).workingDays(days)).isEqualTo(end(end));
  }

  @Test
  void keepsThePlannedDayBesideTheRolledOne() {
    DeadlineService deadline = on("2025-05-16");
    assertThat(deadline.plannedCalendarDays(30)).isEqualTo(end("2025-06-15"));
    assertThat(deadline.calendarDays(30)).isEqualTo(end("2025-06-16"));
    assertThat(deadline.due(LocalDate.parse("2025-11-30"))).isEqualTo(end("2025-12-01"));
    assertThat(deadline.dueBefore(LocalDate.parse("2023-12-10"))).isEqualTo(end("2023-12-08"));
  }

  @ParameterizedTest
  @CsvSource({
      "2021-04-01, 2021-12-09, 2021-12-09",
      "2023-04-03, 2023-12-09, 2023-12-08", // 9/12/2023 is a Saturday
      "2023-12-08, 2023-12-09, 2023-12-08",
      "2023-12-09, 2024-12-09, 2024-12-09", // passed
      "2021-12-31, 2022-12-09, 2022-12-09"})
  void endsBeforeADayOfThisYearOrTheNext(String today, String planned, String effective) {
    assertThat(on(today).plannedBefore("12-10")).isEqualTo(end(planned));
    assertThat(on(today).before("12-10")).isEqualTo(end(effective));
  }

  @Test
  void refusesWhatIsNoDayOfAYear() {
    assertThatThrownBy(() -> on("2021-04-01").before("13-40")).isInstanceOf(Refusal.class).hasMessageContaining("13-40");
  }

  private static DeadlineService on(String today) {
    ZoneId hanoi = ZoneId.of("Asia/Ho_Chi_Minh");
    Instant eight = LocalDate.parse(today).atTime(8, 0).atZone(hanoi).toInstant();
    return new DeadlineService(TestCalendar.official(), Clock.fixed(eight, hanoi));
  }

  private static Date end(String day) {
    return Date.from(Instant.parse(day + "T16:59:59Z"));
  }
}
