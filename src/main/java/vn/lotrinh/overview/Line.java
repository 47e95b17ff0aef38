package vn.lotrinh.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.lotrinh.Written;

/** One line of the figures: what stood how, now and a week and a month earlier, and how long finished work took. */
public final class Line {

  private final String key;
  private final String title;
  private final Tally now = new Tally();
  private final Tally weekEarlier = new Tally();
  private final Tally monthEarlier = new Tally();
  private long workingDays;

  Line(String key, String title) {
    this.key = key;
    this.title = title;
  }

  void add(TaskCounts.Row row) {
    if (row.now() != null) now.add(row.now(), row.tasks());
    if (row.weekEarlier() != null) weekEarlier.add(row.weekEarlier(), row.tasks());
    if (row.monthEarlier() != null) monthEarlier.add(row.monthEarlier(), row.tasks());
    workingDays += row.workingDays();
  }

  /** By which a filter finds the same tasks; empty for those of none. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  public Tally now() {
    return now;
  }

  /** On the day seven days before, and in the span seven days earlier. */
  public Tally weekEarlier() {
    return weekEarlier;
  }

  public Tally monthEarlier() {
    return monthEarlier;
  }

  /** Working days that the tasks finished in the span took on average, the day of opening not counted; null where none was finished. */
  public BigDecimal averageDays() {
    return now.finished() == 0 ? null : BigDecimal.valueOf(workingDays).divide(BigDecimal.valueOf(now.finished()), 1, RoundingMode.HALF_UP);
  }

  /** The same as people read it, empty where nothing was finished. */
  public String average() {
    return averageDays() == null ? "" : Written.number(averageDays());
  }

  boolean isNothing() {
    return now.isNothing() && weekEarlier.isNothing() && monthEarlier.isNothing();
  }
}
