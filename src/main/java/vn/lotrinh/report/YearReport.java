package vn.lotrinh.report;

import com.deepoove.poi.policy.RenderPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentText;
import vn.lotrinh.issuance.HeadedRows;
import vn.lotrinh.issuance.Office;

/**
 * Everything that a yearly report says, as it stood on one day: the one value from which the Word document and the Excel appendix are written.
 *
 * @param asOf the day of the figures; @param issuer the body that signs; @param recipient the body that it reports to
 * @param answered how many bodies stand behind the figures; null in reports that were written before it was kept
 * @param support policy by policy; empty in reports that were written before it was kept
 * @param lines the indicators, group by group in the order of the report; @param byPlace and {@code bySector} the same figures broken down
 */
record YearReport(int year, LocalDate asOf, Office issuer, Office recipient, List<Line> lines, Table byPlace, Table bySector,
    List<TargetLine> targets, List<Difficulty> obstacles, List<Absence> absences, Narrative narrative, Answered answered, List<Support> support) implements DocumentText {

  static final String ALLIANCE_TEMPLATE = "annual-report";
  /** Of the province's committee, which reports to the ministry. */
  static final String PROVINCE_TEMPLATE = "province-report";

  YearReport {
    lines = List.copyOf(lines);
    targets = List.copyOf(targets);
    obstacles = List.copyOf(obstacles);
    absences = List.copyOf(absences);
    support = support == null ? List.of() : List.copyOf(support);
  }

  /** Of the committee, which answers to nobody in the province; else of the Liên minh. */
  @com.fasterxml.jackson.annotation.JsonIgnore
  boolean isOfProvince() {
    return issuer.superior() == null;
  }

  /** As reports were kept before it was counted who answered. */
  YearReport(int year, LocalDate asOf, Office issuer, Office recipient, List<Line> lines, Table byPlace, Table bySector, List<TargetLine> targets,
      List<Difficulty> obstacles, List<Absence> absences, Narrative narrative) {
    this(year, asOf, issuer, recipient, lines, byPlace, bySector, targets, obstacles, absences, narrative, null, List.of());
  }

  @Override
  public String about() {
    return ReportTags.subject(year);
  }

  @Override
  public String template() {
    return isOfProvince() ? PROVINCE_TEMPLATE : ALLIANCE_TEMPLATE;
  }

  @Override
  public Map<String, Object> tags(DocumentState state) {
    return new ReportTags(this, state).all();
  }

  @Override
  public Map<String, RenderPolicy> tables() {
    return Map.of("bangChiTieu", new HeadedRows(), "bangKeHoach", new HeadedRows(), "bangNopMuon", new HeadedRows(), "bangDiaBan", new FigureGrid(),
        "bangLinhVuc", new FigureGrid());
  }

  @Override
  public String answer(String field) {
    return switch (field) {
      case "assessment" -> narrative.assessment();
      case "causes" -> narrative.causes();
      case "proposals" -> narrative.proposals();
      case "nextYear" -> narrative.nextYear();
      default -> throw new IllegalArgumentException(field);
    };
  }
}
