package vn.lotrinh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a plan says that a task comes back. */
class RecurrenceTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"FREQ=MONTHLY;INTERVAL=3|4|2022-03-31|quý I/2022", "FREQ=QUARTERLY|4|2022-03-31|quý I/2022",
      "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20|4|2022-03-20|quý I/2022", "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=15|2|2022-06-15|06 tháng đầu năm 2022",
      "FREQ=MONTHLY|12|2022-01-31|tháng 1/2022", "FREQ=YEARLY|1|2022-12-31|năm 2022", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10|1|2022-12-10|năm 2022",
      "FREQ=YEARLY;BYMONTH=5,9,11|3|2022-05-31|kỳ 1/2022", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31|6|2022-02-28|kỳ 1/2022"})
  void everySpellingOfAPeriodIsUnderstood(String rule, int timesAYear, LocalDate first, String title) {
    Recurrence read = Recurrence.of(rule).orElseThrow();
    assertThat(read.timesAYear()).isEqualTo(timesAYear);
    assertThat(read.days(2022).get(0)).isEqualTo(first);
    assertThat(read.title(first)).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hằng quý", "FREQ=WEEKLY", "FREQ=MONTHLY;INTERVAL=5", "FREQ=MONTHLY;INTERVAL=0", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=x",
      "INTERVAL=3", "FREQ=YEARLY;FREQ=MONTHLY", "FREQ=YEARLY;BYMONTHDAY=32", "FREQ=YEARLY;INTERVAL=2", "FREQ=YEARLY;BYSETPOS=1", ""})
  void whatIsNotUnderstoodIsSaid(String rule) {
    assertThat(Recurrence.isUnderstood(rule)).isFalse();
    assertThat(Recurrence.of(rule)).isEmpty();
  }

  @Test
  void theNextDayFollowsOverTheYear() {
    Recurrence quarters = Recurrence.of("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20").orElseThrow();
    assertThat(quarters.next(LocalDate.of(2022, 12, 20))).isEqualTo("2022-12-20");
    assertThat(quarters.next(LocalDate.of(2022, 12, 21))).isEqualTo("2023-03-20");
    assertThat(quarters.between(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 6, 20))).hasSize(3);
  }
}
