package vn.lotrinh.briefing;

import com.deepoove.poi.policy.RenderPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentText;
import vn.lotrinh.issuance.HeadedRows;
import vn.lotrinh.issuance.Office;

/**
 * What a leader has on the table at the weekly meeting, as it stood on one day.
 *
 * @param scope {@link #PROVINCE} or the code of a body; @param name what it is called
 * @param day of the meeting; @param from the first day whose finished work is told, {@code day} being the last
 * @param now the figures of the day; @param before those of the sheet before, drawn up on {@code beforeDay}; null where there is none
 * @param bodies the latest bodies; empty on the sheet of one body; @param others all further bodies together; null where there are none
 * @param late the tasks longest overdue; @param soon due within a week; @param done within the week; @param decisions steps that wait for
 *      the leader
 * @param targets those in danger
 */
record WeekSheet(String scope, String name, LocalDate day, LocalDate from, Figures now, Figures before, LocalDate beforeDay,
    List<Body> bodies, Body others,
    List<Task> late, List<Task> soon, List<Task> done, List<Task> decisions, List<Difficulty> obstacles,
        List<Target> targets) implements DocumentText {

  static final String PROVINCE = "toan-tinh";
  static final String PROVINCE_TEMPLATE = "week-sheet-province";
  static final String BODY_TEMPLATE = "week-sheet-body";

  /**
   * How much of everything there is.
   *
   * @param open tasks, of which {@code late} are overdue and {@code soon} fall due within a week; @param done in the week, of which {@code
   *      doneLate} late
   * @param obstacles that wait for an answer, of which {@code obstaclesLate} are overdue; @param targets in danger; @param decisions that
   *      wait for a leader
   */
  record Figures(long open, long late, long soon, long done, long doneLate, long obstacles, long obstaclesLate, long targets,
      long decisions) {}

  /** A body's work. @param longest working days by which its oldest task is late, in words; empty where none is */
  record Body(String name, long open, long late, String longest, long soon, long done, long doneLate) {}

  /** @param plan the plan's own day; @param term how it stands to its term */
  record Task(String caseKey, String title, String caseTitle, String whose, LocalDate plan, LocalDate due, LocalDate closedOn,
      String term) {}

  /** @param whom the body that owes the answer */
  record Difficulty(String key, String text, String raisedBy, String whom, LocalDate raisedOn, String state) {}

  /** @param line plan and number of its line */
  record Target(String line, String title, String figures, LocalDate due, String why) {}

  boolean isOfProvince() {
    return scope.equals(PROVINCE);
  }

  @Override
  public Office issuer() {
    return new Office(scope, name, null, "", "");
  }

  @Override
  public String about() {
    return "giao ban tuần";
  }

  @Override
  public String template() {
    return isOfProvince() ? PROVINCE_TEMPLATE : BODY_TEMPLATE;
  }

  @Override
  public Map<String, Object> tags(DocumentState state) {
    return new SheetTags(this).all();
  }

  @Override
  public Map<String, RenderPolicy> tables() {
    return Map.of("bangChung", new HeadedRows(), "bangCoQuan", new HeadedRows(), "bangQuaHan", new HeadedRows(), "bangSapDenHan",
        new HeadedRows(),
        "bangDaXong", new HeadedRows(), "bangVuongMac", new HeadedRows(), "bangChiTieu", new HeadedRows(), "bangQuyetDinh",
            new HeadedRows());
  }

  @Override
  public String answer(String field) {
    throw new IllegalArgumentException(field);
  }
}
