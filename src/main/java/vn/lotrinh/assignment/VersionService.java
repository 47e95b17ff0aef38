package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanChange;
import vn.lotrinh.plan.PlanService;

/** A plan was changed ("điều chỉnh, bổ sung") while its tasks run: what is another, and the same applied to the running work after confirmation. */
@Component
@Transactional
class VersionService {

  /**
   * What would change.
   *
   * @param from the version by which the open work runs; @param to the newest
   */
  record Shown(String plan, int from, int to, List<PlanChange> changes) {}

  private final PlanService plans;
  private final Handing handing;
  private final Assignments assignments;
  private final ExtensionService extension;
  private final HandOutService handOut;
  private final JdbcClient jdbc;

  VersionService(PlanService plans, Handing handing, Assignments assignments, ExtensionService extension, HandOutService handOut, JdbcClient jdbc) {
    this.plans = plans;
    this.handing = handing;
    this.assignments = assignments;
    this.extension = extension;
    this.handOut = handOut;
    this.jdbc = jdbc;
  }

  /** Nothing where the plan was not handed out or has no newer version. */
  @Transactional(readOnly = true)
  Shown of(String code) {
    int newest = plans.version(code).orElseThrow(() -> new Refusal("Chưa nạp kế hoạch nào mang mã “" + code + "”."));
    int applied = handing.order(code).map(Handing.Order::version).orElse(newest);
    return new Shown(code, applied, newest, applied == newest ? List.of() : PlanChange.between(plans.plan(code, applied), plans.plan(code)));
  }

  /**
   * Applies the newest version: open tasks get their new days and quantities, tasks of dropped lines and of bodies that lead no more are cancelled with
   * the reason, new lines and bodies are handed out.
   *
   * @param confirmed the version that the caller has seen
   * @return the bulk run that opens what is new; 0 where nothing is
   * @throws Refusal where nothing was handed out, the newest version is another than was seen, or lines of it are doubtful
   */
  long apply(String code, int confirmed, String user) {
    Shown shown = of(code);
    Handing.Order order = handing.order(code).orElseThrow(() -> new Refusal("Kế hoạch " + code + " chưa giao việc nên chưa có việc nào để điều chỉnh."));
    if (shown.from == shown.to) throw new Refusal("Việc đang chạy đã theo bản mới nhất của kế hoạch.");
    if (confirmed != shown.to) throw new Refusal("Kế hoạch vừa có bản " + shown.to + "; hãy xem lại thay đổi rồi áp dụng.");
    HandOutService.demandConfirmed(plans.plan(code));
    handing.keep(new Handing.Order(code, order.owner(), order.handedOutOn(), order.handedOutBy(), shown.to));
    String reason = "Kế hoạch điều chỉnh, bản " + shown.to;
    Plan plan = plans.plan(code);
    Applied applied = new Applied(plan, openings(plan, order), openings(plans.plan(code, shown.from), order), new HashMap<>(), handing.parts(plan),
        handing.chosen(code), reason, user);
    for (Assignment task : assignments.of(code)) {
      if (!task.stage().hasEnded()) apply(task, applied);
    }
    return handOut.handOut(code, null, List.of(), user);
  }

  /** What is read once for all tasks. @param now openings by line and period; @param before those of the version by which the work ran */
  private record Applied(Plan plan, Map<String, Opening> now, Map<String, Opening> before, Map<String, Set<String>> leads, Parts parts,
      List<Handing.Chosen> chosen, String reason, String user) {}

  private Map<String, Opening> openings(Plan plan, Handing.Order order) {
    Map<String, Opening> openings = new HashMap<>();
    handing.openings(plan, order.handedOutOn()).forEach(one -> openings.put(one.name(), one));
    return openings;
  }

  private void apply(Assignment task, Applied applied) {
    String name = task.step() + " " + task.period();
    Opening now = applied.now.get(name);
    if (now == null) {
      extension.cancel(task.key(), applied.reason + ": bỏ dòng này hoặc kỳ này.", applied.user);
      return;
    }
    Set<String> bodies = applied.leads.computeIfAbsent(task.step() + " " + task.openedOn(), any -> handing.leads(applied.plan.task(task.step()),
        handing.names(applied.plan, task.openedOn()), applied.chosen));
    if (!bodies.contains(task.agency())) {
      extension.cancel(task.key(), applied.reason + ": giao cơ quan khác chủ trì.", applied.user);
      return;
    }
    Opening before = applied.before.get(name);
    boolean moved = before == null || !before.planned().equals(now.planned());
    if (moved && !now.planned().equals(task.plannedDue())) extension.change(task.key(), now.planned(), applied.reason, applied.user);
    owe(task, applied.parts.of(task.key(), task.step(), bodies.size()));
  }

  /** What is owed follows the plan; a unit that was told of already stays with what was told. */
  private void owe(Assignment task, List<Share> now) {
    List<Share> before = assignments.shares(task.key());
    int last = before.stream().mapToInt(Share::position).max().orElse(0);
    for (Share share : now) {
      Share known = before.stream().filter(one -> one.unit().equalsIgnoreCase(share.unit())).findFirst().orElse(null);
      if (known == null) insert(share, ++last);
      else if (differs(known.quantity(), share.quantity()) || differs(known.whole(), share.whole()) || !known.relation().equals(share.relation())) update(known, share);
    }
    before.stream().filter(one -> now.stream().noneMatch(share -> share.unit().equalsIgnoreCase(one.unit()))).forEach(one -> jdbc.sql("""
        delete from assignment_share s where case_key = :key and position = :position
          and not exists (select from assignment_progress p where p.case_key = s.case_key and p.position = s.position)""")
        .param("key", one.caseKey()).param("position", one.position()).update());
  }

  private void insert(Share share, int position) {
    jdbc.sql("insert into assignment_share (case_key, position, step, unit, relation, quantity, whole) values (:key, :position, :step, :unit, :relation, :quantity::numeric, :whole)")
        .param("key", share.caseKey()).param("position", position).param("step", share.step()).param("unit", share.unit()).param("relation", share.relation())
        .param("quantity", share.quantity()).param("whole", share.whole()).update();
  }

  private void update(Share known, Share share) {
    jdbc.sql("update assignment_share set quantity = :quantity::numeric, whole = :whole, relation = :relation where case_key = :key and position = :position")
        .param("quantity", share.quantity()).param("whole", share.whole()).param("relation", share.relation()).param("key", known.caseKey())
        .param("position", known.position()).update();
  }

  private static boolean differs(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one != other : one.compareTo(other) != 0;
  }
}
