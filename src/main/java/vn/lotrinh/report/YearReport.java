package vn.lotrinh.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a yearly report says, as it stood on one day: the one value from which the Word document and the Excel appendix are written.
 *
 * @param asOf the day of the figures; @param issuer the body that signs; @param recipient the body that it reports to
 * @param answered how many bodies stand behind the figures; null in reports that were written before it was kept
 * @param lines the indicators, group by group in the order of the report; @param byPlace and {@code bySector} the same figures broken down
 */
record YearReport(int year, LocalDate asOf, Office issuer, Office recipient, List<Line> lines, Table byPlace, Table bySector,
    List<TargetLine> targets, List<Obstacle> obstacles, List<Absence> absences, Narrative narrative, Answered answered) {

  YearReport {
    lines = List.copyOf(lines);
    targets = List.copyOf(targets);
    obstacles = List.copyOf(obstacles);
    absences = List.copyOf(absences);
  }

  /** Of the committee, which answers to nobody in the province; else of the Liên minh. */
  @com.fasterxml.jackson.annotation.JsonIgnore
  boolean isOfProvince() {
    return issuer.superior() == null;
  }

  /** As reports were kept before it was counted who answered. */
  YearReport(int year, LocalDate asOf, Office issuer, Office recipient, List<Line> lines, Table byPlace, Table bySector, List<TargetLine> targets,
      List<Obstacle> obstacles, List<Absence> absences, Narrative narrative) {
    this(year, asOf, issuer, recipient, lines, byPlace, bySector, targets, obstacles, absences, narrative, null);
  }
}
