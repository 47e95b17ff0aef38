package vn.lotrinh.report;

import java.time.LocalDate;

/**
 * One year's campaign of a province.
 *
 * @param key e.g. {@code BC-CM-2025}; {@code BC-CM-2025L2} where an earlier one of the year was taken back
 * @param asOf the day that the figures are of: the closing day of the year, whenever it was opened
 * @param planDue by when bodies report, as it is set; {@code due} the working day on which that ends
 * @param closesOn last day on which the report waits for bodies
 * @param outerDue last working day on which the report may be issued
 * @param endsOn last day on which anything is taken in
 * @param unassigned co-operatives for whose place no body reports
 * @param closedOn when the figures went into the report; null before
 * @param endedOn when both documents were sent; null before
 * @param financialYear of ranks, revenue, profit and points: the last one closed on the day of opening; null: the campaign's own
 * @param withdrawnOn when it was taken back, {@code withdrawnBy} whom, {@code withdrawnReason} why; null where it was not
 */
record Campaign(String key, String province, int year, LocalDate openedOn, LocalDate asOf, LocalDate planDue, LocalDate due, LocalDate closesOn,
    LocalDate outerDue, LocalDate endsOn, String indicators, int unassigned, LocalDate closedOn, LocalDate endedOn, Integer financialYear,
    LocalDate withdrawnOn, String withdrawnBy, String withdrawnReason) {

  /** One whose ranks and results are those of its own year. */
  Campaign(String key, String province, int year, LocalDate openedOn, LocalDate asOf, LocalDate planDue, LocalDate due, LocalDate closesOn,
      LocalDate outerDue, LocalDate endsOn, String indicators, int unassigned, LocalDate closedOn, LocalDate endedOn) {
    this(key, province, year, openedOn, asOf, planDue, due, closesOn, outerDue, endsOn, indicators, unassigned, closedOn, endedOn, null, null, null, null);
  }

  public String title() {
    return "Báo cáo năm " + year;
  }

  /** The day of the figures in a report that is written: that of the closing where it closed before the day that is set. */
  LocalDate figuresOf() {
    return closedOn != null && closedOn.isBefore(asOf) ? closedOn : asOf;
  }

  boolean isWithdrawn() {
    return withdrawnOn != null;
  }
}
