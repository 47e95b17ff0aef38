package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A campaign as it stands, for people and programs; a body sees its own submission alone, and no figures of the province.
 *
 * @param due by when bodies report; @param outerDue by when the report is issued; @param endsOn last day on which anything is taken in
 * @param unassigned co-operatives for whose place no body reports
 * @param late codes of bodies that reported late or are overdue; @param missing of those of which nothing counts yet
 */
record CampaignView(String key, String province, String provinceName, int year, LocalDate openedOn, LocalDate due, LocalDate closesOn, LocalDate outerDue,
    LocalDate endsOn, LocalDate closedOn, LocalDate endedOn, int unassigned, List<Bar> bars, List<BodyLine> bodies, List<String> late, List<String> missing,
    List<Line> lines, List<TargetLine> targets, List<Difficulty> obstacles, List<UpdateLine> updates) {

  /** How far the bodies of one level are; lengths in picture units. */
  record Bar(String level, String title, int bodies, int accepted, int submitted, int late, long acceptedEnd, long submittedEnd, long lateEnd) {

    static final int WIDTH = 300;
  }

  /** @param state PENDING, OPEN, PREPARED, SUBMITTED, RETURNED, ACCEPTED or NOT_GIVEN; @param version how many versions were prepared */
  record BodyLine(String key, String agency, String name, String level, String state, String stateTitle, LocalDate openedOn, LocalDate firstOn,
      LocalDate submittedOn, LocalDate acceptedOn, boolean late, boolean missing, int version) {}

  /** @param doneOn null while it is not confirmed */
  record UpdateLine(String key, String agency, String name, String duty, LocalDate due, LocalDate doneOn, boolean late) {}

  /** A campaign in the list of all. */
  record Entry(String key, String province, int year, LocalDate openedOn, LocalDate due, LocalDate outerDue, LocalDate closedOn, LocalDate endedOn, int bodies,
      int accepted, int submitted, int late, int missing) {}

  /** One submission with all its versions. */
  record SubmissionView(BodyLine body, String campaign, int year, LocalDate due, List<FigureLine> figures, List<VersionView> versions) {}

  /** @param type integer, decimal or percent; @param problems everything that has to be said of the figure */
  record FigureLine(String group, String code, String name, String unit, String type, boolean required, boolean calculated, BigDecimal previous, BigDecimal register,
      BigDecimal value, String explanation, List<String> problems) {}

  record VersionView(Entries.Version version, List<VersionFigure> figures) {}

  /** A figure as it was handed in. */
  record VersionFigure(String code, String name, BigDecimal value, String explanation) {}
}
