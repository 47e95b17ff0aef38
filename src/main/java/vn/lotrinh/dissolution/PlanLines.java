package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.plan.PlanService;

/**
 * Toward which line of its plan a case that is not voluntary counts: the one for co-operatives with debts, or the one for those without. Where debts are
 * found the case moves, and back when none remain; each with its day, so that every count can be told of every day.
 */
@Repository("dissolutionPlanLines")
class PlanLines {

  /**
   * A line and since when.
   *
   * @param plan and step; null where the case counts toward none
   */
  record Line(LocalDate since, boolean debts, String plan, String planStep, LocalDate planDue, String reason) {

    /** As people read it. */
    public String title() {
      return (debts ? "có nợ" : "không nợ") + (plan == null ? "" : ": " + plan + ", nhiệm vụ " + planStep);
    }
  }

  private static final String BEGUN = "Khởi động thủ tục";

  private final JdbcClient jdbc;
  private final PlanService plans;
  private final Journal journal;

  PlanLines(JdbcClient jdbc, PlanService plans, Journal journal) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.journal = journal;
  }

  /** @param owing codes of the co-operatives of which the register knows debts */
  void begin(Collection<Dissolution> started, Set<String> owing) {
    jdbc.sql("""
        insert into dissolution_line (dissolution, since, debts, plan, plan_step, plan_due, reason)
        select number, started_on, cooperative = any(:owing), plan, plan_step, plan_due, :reason from dissolution where number = any(:numbers)""")
        .param("owing", owing.toArray(String[]::new)).param("reason", BEGUN).param("numbers", started.stream().map(Dissolution::number).toArray(String[]::new))
        .update();
  }

  /** The oldest first. */
  List<Line> of(String number) {
    return jdbc.sql("select since, debts, plan, plan_step, plan_due, reason from dissolution_line where dissolution = :key order by id").param("key", number)
        .query(Line.class).list();
  }

  /** The debts were listed, whatever the register knew before. */
  void listed(Dissolution d, boolean owes, LocalDate day) {
    List<Line> lines = of(d.number());
    if (d.procedure() == Procedure.VOLUNTARY || lines.isEmpty() || lines.get(lines.size() - 1).debts() == owes) return;
    move(d, owes, day, owes ? "Bảng kê chủ nợ có nợ" : "Bảng kê chủ nợ không có nợ");
  }

  /** Nothing is owed any more: whoever began without debts counts there again, whoever began with them counts as planned. */
  void cleared(Dissolution d, LocalDate day) {
    List<Line> lines = of(d.number());
    if (d.procedure() == Procedure.VOLUNTARY || lines.isEmpty() || lines.get(0).debts() || !lines.get(lines.size() - 1).debts()) return;
    move(d, false, day, "Đã thanh toán hết nợ");
  }

  private void move(Dissolution d, boolean debts, LocalDate day, String reason) {
    CaseTarget before = d.target();
    List<Line> lines = of(d.number());
    LocalDate last = lines.get(lines.size() - 1).since();
    d.retarget(target(before, d.procedure(), debts));
    CaseTarget now = d.target();
    jdbc.sql("""
        insert into dissolution_line (dissolution, since, debts, plan, plan_step, plan_due, reason)
        values (:key, :since, :debts, :plan, :step, :due, :reason)""").param("key", d.number()).param("since", day.isBefore(last) ? last : day).param("debts", debts)
        .param("plan", now.plan()).param("step", now.step()).param("due", now.due()).param("reason", reason).update();
    journal.recordAs(d.number(), Recorded.DEBT_LINE, debts ? "Chuyển sang trường hợp có nợ" : "Chuyển sang trường hợp không nợ", null,
        reason + (now.equals(before) ? "" : "; tính vào nhiệm vụ " + now.step() + " thay cho " + before.step() + " của " + now.plan()), null);
  }

  /** The plan's own day moves along; a day that somebody set by hand stays. */
  private CaseTarget target(CaseTarget before, Procedure procedure, boolean debts) {
    if (!before.counts()) return before;
    LocalDate planned = plans.plannedDue(before.plan(), before.step());
    boolean setByHand = before.due() != null && !before.due().equals(planned);
    CaseTarget found = new TargetChoice(plans.plan(before.plan()), setByHand ? before.due() : null).of(procedure, debts);
    return found.counts() ? found : before;
  }
}
