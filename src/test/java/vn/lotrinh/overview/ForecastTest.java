package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lotrinh.overview.Forecast.Verdict;
import vn.lotrinh.plan.TargetFigure;

/** "Theo nhịp này đến hạn": done so far, by the days so far, times all days. */
class ForecastTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate DUE = LocalDate.of(2025, 4, 10);          // the hundredth day

  @Test
  void halfTheTimeAndHalfTheWorkMeetsTheTarget() {
    Forecast half = at(50, "=", "10", "20");
    assertThat(half.verdict()).isEqualTo(Verdict.ON_PACE);
    assertThat(half.expected()).isEqualByComparingTo("20");
    assertThat(half.reachedOn()).isEqualTo(DUE);
    assertThat(half.words()).isEqualTo("theo nhịp này đến hạn: 20/20 HTX");
    assertThat(half.perWeek()).as("10 in 51 days").isEqualByComparingTo("1.4");
  }

  @Test
  void whoIsSlowerReadsWhenItWouldBeReached() {
    Forecast slow = at(50, "=", "6", "20");
    assertThat(slow.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(slow.expected()).isEqualByComparingTo("12");
    assertThat(slow.reachedOn()).as("20 * 50 / 6 = 166,7 days").isEqualTo(FIRST.plusDays(166));
    assertThat(slow.words()).isEqualTo("theo nhịp này đến hạn: 12/20 HTX, đến 16/06/2025 mới đạt");
    assertThat(slow.verdict().isInDanger()).isTrue();
  }

  @Test
  void nothingDoneIsExpectedToStayNothing() {
    Forecast none = at(50, "=", "0", "20");
    assertThat(none.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(none.expected()).isZero();
    assertThat(none.reachedOn()).isNull();
  }

  @Test
  void inTheFirstTenthOfTheTimeNobodyIsCalledLate() {
    assertThat(at(10, "=", "0", "20").verdict()).isEqualTo(Verdict.EARLY);
    assertThat(at(10, "=", "0", "20").verdict().isInDanger()).isFalse();
    assertThat(at(10, "=", "0", "20").perWeek()).as("20 in 91 days").isEqualByComparingTo("1.6");
    assertThat(at(10, "=", "3", "20").verdict()).isEqualTo(Verdict.ON_PACE);
    assertThat(at(11, "=", "0", "20").verdict()).isEqualTo(Verdict.BEHIND);
  }

  @Test
  void whatIsReachedNeedsNoForecastAndWhatIsOverHasNone() {
    assertThat(at(50, ">=", "20", "20").verdict()).isEqualTo(Verdict.REACHED);
    assertThat(at(100, "=", "19", "20").verdict()).as("on the last day").isEqualTo(Verdict.BEHIND);
    assertThat(at(101, "=", "19", "20").verdict()).isEqualTo(Verdict.MISSED);
    assertThat(at(101, "=", "19", "20").expected()).isNull();
    assertThat(at(0, "=", "0", "20").verdict()).as("the day before the first").isEqualTo(Verdict.NOT_BEGUN);
  }

  @Test
  void aLimitIsKeptOrExceeded() {
    assertThat(at(50, "<=", "5", "10").verdict()).isEqualTo(Verdict.KEPT);
    assertThat(at(50, "<=", "6", "10").verdict()).isEqualTo(Verdict.EXCEEDING);
    assertThat(at(50, "<", "5", "10").verdict()).isEqualTo(Verdict.EXCEEDING);
    assertThat(at(101, "<=", "10", "10").verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void moreThanTheWholeIsNotExpected() {
    TargetFigure share = new TargetFigure("CM-1", "1", "1", "Giải thể", false, DUE, "% HTX", "=", number("90"), null, number("40"), "HTX", 81L, number("60"), number("73"),
        true, Set.of());
    Forecast forecast = Forecast.of(share, FIRST, DUE, FIRST.plusDays(49));
    assertThat(forecast.expected()).isEqualByComparingTo("81");
    assertThat(forecast.words()).isEqualTo("theo nhịp này đến hạn: 81/73");
  }

  @Test
  void whatNobodyToldIsUnknownButSaysWhatItTakes() {
    TargetFigure silent = new TargetFigure("CM-1", "1", "1", "Lớp học", false, DUE, "lớp", "=", number("20"), null, BigDecimal.ZERO, null, null, BigDecimal.ZERO, number("20"),
        false, Set.of());
    Forecast forecast = Forecast.of(silent, FIRST, DUE, FIRST.plusDays(50));
    assertThat(forecast.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(forecast.words()).isEqualTo("chưa có số liệu");
    assertThat(forecast.perWeek()).as("20 in 50 days").isEqualByComparingTo("2.8");
  }

  private static Forecast at(int day, String relation, String done, String needed) {
    TargetFigure figure = new TargetFigure("CM-1", "1", "1", "Giải thể", false, DUE, "HTX", relation, number(needed), null, number(done), null, null, number(done), number(needed),
        true, Set.of());
    return Forecast.of(figure, FIRST, DUE, FIRST.plusDays(day - 1L));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
