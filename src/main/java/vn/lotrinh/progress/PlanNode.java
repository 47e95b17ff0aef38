package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.lotrinh.plan.Plan;

/**
 * A line of a plan with how far it is, and the lines below it.
 *
 * @param lead as the plan writes it; @param officer the person or post that the plan names, or null
 * @param term the plan's own words of the time, else the day
 * @param state of a group that of its worst child
 * @param work what it is done by where another room does it, or null
 * @param bodies how many have it; @param done how many of them are done; @param late how many are late
 * @param tasks the cases, the late ones first; at most {@link PlanTree#SHOWN}
 * @param figures its targets as they are counted
 * @param cases of a line that another room does by cases of its own; null for others
 * @param sums of a group: quantities of the lines below by unit, where it names none of its own in that unit
 */
record PlanNode(String step, String number, String title, boolean group, String lead, String officer, List<String> coordinating, String term, LocalDate due,
    String product, State state, String stateTitle, String work, int bodies, int done, int late, List<Task> tasks, List<TargetLine> figures, List<Sum> sums,
    List<Reported> reported, Plan.About about, Cases cases, List<PlanNode> children) {

  /** Where a line stands; the later in the list the better. */
  enum State {
    LATE("Quá hạn", "late"), DOUBTFUL("Cần xác nhận", "soon"), NOT_GIVEN("Chưa giao", "soon"), GIVEN("Chờ nhận việc", "soon"), DOING("Đang làm", "fine"),
    SUBMITTED("Chờ nghiệm thu", "fine"), SPECIAL("Theo hồ sơ", "fine"), LATER("Chưa đến ngày", "none"), DONE("Đã xong", "done"), CANCELLED("Đã hủy", "none");

    private final String title;
    private final String look;

    State(String title, String look) {
      this.title = title;
      this.look = look;
    }

    public String title() {
      return title;
    }

    public String look() {
      return look;
    }
  }

  /** One body's case. */
  record Task(String key, String body, String period, String stage, LocalDate due, boolean late) {}

  /** The cases of another room by which a line is done. @param running how many are under way; @param atRisk those of them that may end too late */
  record Cases(String title, String address, long running, long atRisk) {}

  /** Quantities of the lines below in one unit. */
  record Sum(String unit, BigDecimal done, BigDecimal target) {}

  /** What bodies told in one unit, accepted or not. */
  record Reported(String unit, BigDecimal quantity) {}
}
