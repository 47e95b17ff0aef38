package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.Refusal;

class SpanTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 3, 5);       // a Wednesday

  @Test
  void whoSaysNothingSeesTheWeek() {
    assertThat(Span.asked(null, " ", TODAY)).isEqualTo(new Span(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 9)));
    assertThat(Span.weekOf(TODAY).day(TODAY)).as("open work is told as of today").isEqualTo(TODAY);
    assertThat(new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31)).day(TODAY)).isEqualTo(LocalDate.of(2025, 1, 31));
  }

  @Test
  void oneEndReachesToTheDay() {
    assertThat(Span.asked("2025-01-01", "", TODAY)).isEqualTo(new Span(LocalDate.of(2025, 1, 1), TODAY));
    assertThat(Span.asked("2025-04-01", "", TODAY)).isEqualTo(new Span(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 1)));
    assertThat(Span.asked("", "2025-02-05", TODAY)).isEqualTo(new Span(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 5)));
  }

  @ParameterizedTest
  @CsvSource({"2025-03-01, 2025-03-31, 2025-02-01, 2025-02-28", "2025-02-01, 2025-02-28, 2025-01-01, 2025-01-31", "2025-03-03, 2025-03-09, 2025-02-03, 2025-02-09",
      "2025-01-01, 2025-12-31, 2024-12-01, 2025-11-30"})
  void aWholeMonthIsComparedWithTheWholeMonthBefore(LocalDate from, LocalDate until, LocalDate earlier, LocalDate end) {
    assertThat(new Span(from, until).monthEarlier()).isEqualTo(new Span(earlier, end));
  }

  @ParameterizedTest
  @CsvSource({"abc, ''", "2025-02-30, ''", "2025-03-09, 2025-03-01", "0001-01-01, ''", "2001-01-01, 2025-01-01", "'', 9999-12-31"})
  void daysThatMakeNoSpanAreRefusedInWords(String from, String until) {
    assertThatThrownBy(() -> Span.asked(from, until, TODAY)).isInstanceOf(Refusal.class).hasMessageMatching("(?i).*kỳ xem.*");
  }

  @Test
  void quartersAndYears() {
    assertThat(Span.quarterOf(TODAY)).isEqualTo(new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)));
    assertThat(Span.quarterOf(LocalDate.of(2025, 12, 31))).isEqualTo(new Span(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)));
    assertThat(Span.yearOf(TODAY).days()).isEqualTo(365);
  }
}
