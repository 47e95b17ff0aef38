package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where days lie on the line of a timeline. */
class TimeScaleTest {

  private static final TimeScale APRIL = new TimeScale(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 4, 30));

  @Test
  void aDayTakesItsShareFromMorningToMorning() {
    assertThat(APRIL.at(LocalDate.of(2022, 4, 1))).isZero();
    assertThat(APRIL.at(LocalDate.of(2022, 4, 16))).isEqualTo(50);
    assertThat(APRIL.span(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 4, 30)).length()).isEqualTo("100.00%");
    assertThat(APRIL.span(LocalDate.of(2022, 4, 4), LocalDate.of(2022, 4, 6)).length()).isEqualTo("10.00%");
  }

  @Test
  void whatLiesOutsideIsCutOffAtTheEdges() {
    assertThat(APRIL.span(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 4, 3))).isEqualTo(new TimeScale.Span(0, 10));
    assertThat(APRIL.span(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 3)).width()).isZero();
    assertThat(APRIL.shows(LocalDate.of(2022, 5, 1))).isFalse();
  }

  @Test
  void aLineOfOneDayIsOne() {
    TimeScale day = new TimeScale(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29));
    assertThat(day.middle(LocalDate.of(2024, 2, 29))).isEqualTo(50);
    assertThat(day.parts()).hasSize(1);
  }

  @Test
  void theHeadHasMonthsOfAYearQuartersOfThreeAndYearsOfTen() {
    assertThat(labels(2022, 2022)).hasSize(12).startsWith("T1/22").endsWith("T12/22");
    assertThat(labels(2021, 2023)).hasSize(12).startsWith("Quý 1/2021").endsWith("Quý 4/2023");
    assertThat(labels(2021, 2030)).hasSize(10).startsWith("2021");
  }

  private static List<String> labels(int first, int last) {
    return new TimeScale(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)).parts().stream().map(TimeScale.Part::label).toList();
  }
}
