package vn.lotrinh.report;

import java.time.LocalDate;

/**
 * One year's campaign of a province.
 *
 * @param key e.g. {@code BC-CM-2025}
 * @param asOf day of the register's figures
 * @param planDue by when bodies report, as it is set; {@code due} the working day on which that ends
 * @param closesOn last day on which the report waits for bodies
 * @param outerDue last working day on which the report may be issued
 * @param endsOn last day on which anything is taken in
 * @param unassigned co-operatives for whose place no body reports
 * @param closedOn when the figures went into the report; null before
 * @param endedOn when both documents were sent; null before
 */
record Campaign(String key, String province, int year, LocalDate openedOn, LocalDate asOf, LocalDate planDue, LocalDate due, LocalDate closesOn,
    LocalDate outerDue, LocalDate endsOn, String indicators, int unassigned, LocalDate closedOn, LocalDate endedOn) {

  String title() {
    return "Báo cáo năm " + year;
  }
}
