package vn.lotrinh.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.lotrinh.Written;
import vn.lotrinh.plan.TargetFigure;

/**
 * Whether a target will be met at the pace so far. The rule is plain: what was done from the first day to today, divided by those days and multiplied
 * by all days until the due day. Calendar days, both ends counted. In the first tenth of the time a slow pace says nothing yet.
 *
 * @param first day from which it is counted: of the plan, or of the year for a yearly target
 * @param due last day
 * @param expected how many will be done by then; null where nothing can be said
 * @param reachedOn at this pace; null where it is reached, nothing was done, or nothing can be said
 * @param perWeek that have to be done each week from now on to meet it; null where it is reached or the day is over
 */
public record Forecast(TargetFigure target, LocalDate first, LocalDate due, Verdict verdict, BigDecimal expected, LocalDate reachedOn, BigDecimal perWeek) {

  /** What is to be expected. */
  public enum Verdict {
    REACHED("đã đạt", "fine"), ON_PACE("theo nhịp này kịp", "fine"), BEHIND("theo nhịp này không kịp", "late"), MISSED("quá hạn, chưa đạt", "late"),
    KEPT("theo nhịp này giữ được mức", "fine"), EXCEEDING("theo nhịp này vượt mức", "late"), NOT_BEGUN("chưa đến kỳ tính", "none"),
    EARLY("mới bắt đầu, chưa đủ để dự báo", "none"), UNKNOWN("chưa có số liệu", "none");

    private final String title;
    private final String look;

    Verdict(String title, String look) {
      this.title = title;
      this.look = look;
    }

    public String title() {
      return title;
    }

    public String look() {
      return look;
    }

    /** Whether leaders have to look. */
    public boolean isInDanger() {
      return look.equals("late");
    }
  }

  private static final int DAYS_OF_WEEK = 7;
  private static final int FARTHEST_YEARS = 50;

  static Forecast of(TargetFigure target, LocalDate first, LocalDate due, LocalDate today) {
    if (target.whom() != null && target.total() != null && target.total() == 0 || !target.told()) return nothing(target, first, due, today, Verdict.UNKNOWN);
    if (today.isBefore(first)) return nothing(target, first, due, today, Verdict.NOT_BEGUN);
    boolean limit = target.relation() != null && target.relation().startsWith("<");
    if (!limit && target.isReached()) return new Forecast(target, first, due, Verdict.REACHED, null, null, null);
    if (today.isAfter(due)) return nothing(target, first, due, today, limit ? kept(target, target.count()) : Verdict.MISSED);
    BigDecimal elapsed = days(first, today);
    BigDecimal expected = target.count().multiply(days(first, due)).divide(elapsed, 1, RoundingMode.DOWN);
    if (target.total() != null) expected = expected.min(BigDecimal.valueOf(target.total()));
    if (limit) return new Forecast(target, first, due, kept(target, expected), expected, null, null);
    boolean behind = expected.compareTo(target.needed()) < 0;
    if (behind && elapsed.multiply(BigDecimal.TEN).compareTo(days(first, due)) <= 0) {
      return new Forecast(target, first, due, Verdict.EARLY, null, null, perWeek(target, due, today));
    }
    return new Forecast(target, first, due, !behind ? Verdict.ON_PACE : Verdict.BEHIND, expected, reachedOn(target, first, elapsed),
        perWeek(target, due, today));
  }

  /** "theo nhịp này đến hạn: 12/20, đạt ngày 03/02/2026". */
  public String words() {
    if (expected == null) return verdict.title();
    String unit = target.unit() == null || target.unit().startsWith("%") ? "" : " " + target.unit();
    return "theo nhịp này đến hạn: " + Written.number(expected) + "/" + Written.number(target.needed()) + unit
        + (reachedOn == null || !reachedOn.isAfter(due) ? "" : ", đến " + Written.day(reachedOn) + " mới đạt");
  }

  public String doneText() {
    return Written.number(target.count());
  }

  public String neededText() {
    return Written.number(target.needed());
  }

  /** Empty where nothing is left to do. */
  public String perWeekText() {
    return perWeek == null ? "" : Written.number(perWeek);
  }

  private static Forecast nothing(TargetFigure target, LocalDate first, LocalDate due, LocalDate today, Verdict verdict) {
    boolean open = verdict == Verdict.UNKNOWN && !today.isAfter(due) && !today.isBefore(first) && (target.total() == null || target.total() > 0);
    return new Forecast(target, first, due, verdict, null, null, open ? perWeek(target, due, today) : null);
  }

  private static Verdict kept(TargetFigure target, BigDecimal amount) {
    int over = amount.compareTo(target.needed());
    return over < 0 || over == 0 && "<=".equals(target.relation()) ? Verdict.KEPT : Verdict.EXCEEDING;
  }

  private static LocalDate reachedOn(TargetFigure target, LocalDate first, BigDecimal elapsed) {
    if (target.count().signum() <= 0) return null;
    long days = target.needed().multiply(elapsed).divide(target.count(), 0, RoundingMode.CEILING).min(BigDecimal.valueOf(36_600)).longValue();
    LocalDate day = first.plusDays(days - 1);
    return day.isAfter(first.plusYears(FARTHEST_YEARS)) ? null : day;
  }

  private static BigDecimal perWeek(TargetFigure target, LocalDate due, LocalDate today) {
    BigDecimal left = target.needed().subtract(target.count()).max(BigDecimal.ZERO);
    return left.multiply(BigDecimal.valueOf(DAYS_OF_WEEK)).divide(days(today, due), 1, RoundingMode.UP);
  }

  private static BigDecimal days(LocalDate from, LocalDate until) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until) + 1);
  }
}
