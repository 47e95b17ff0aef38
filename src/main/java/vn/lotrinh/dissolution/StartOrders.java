package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.bulk.BulkProgress;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** Takes orders to start many procedures and hands them on to be worked off in batches. */
@Component
class StartOrders {

  /** Most of one order; more are given in several. */
  static final int MOST = 40_000;

  private final BulkService bulk;
  private final PlanService plans;
  private final CooperativeService cooperatives;
  private final Clock clock;

  StartOrders(BulkService bulk, PlanService plans, CooperativeService cooperatives, Clock clock) {
    this.bulk = bulk;
    this.plans = plans;
    this.cooperatives = cooperatives;
    this.clock = clock;
  }

  /** Works the order off in the background; the number of its run. */
  long submit(StartOrder order, List<String> codes, String user) {
    Set<String> asked = checked(order, codes);
    return bulk.submit(StartWork.KIND, title(order, asked), asked, order.parameters(), user);
  }

  /** Works the order off before it answers. */
  BulkProgress finish(StartOrder order, List<String> codes, String user) {
    Set<String> asked = checked(order, codes);
    return bulk.finish(StartWork.KIND, title(order, asked), asked, order.parameters(), user);
  }

  /** Everybody in the register who was found dormant and is not dissolved yet. */
  List<String> dormant() {
    return cooperatives.select(new Selection("", null, Set.of(), null, true), LocalDate.now(clock)).stream()
        .filter(found -> found.status() != LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT).map(Cooperative::code).toList();
  }

  /** The plans that dissolutions may count toward today, in the order of their codes. */
  List<Plan> plans() {
    return plans.on(LocalDate.now(clock)).stream().filter(TargetChoice::asksForDissolutions).toList();
  }

  /** @throws Refusal where the order names a plan that asks for no dissolutions */
  TargetChoice choice(StartOrder order) {
    if (order.plan() == null) {
      List<Plan> asking = plans();
      return new TargetChoice(asking.size() == 1 ? asking.get(0) : null, order.due());
    }
    Plan plan = plans.plan(order.plan());
    if (!TargetChoice.asksForDissolutions(plan)) throw new Refusal("Kế hoạch " + plan.code() + " không có nhiệm vụ giải thể hợp tác xã nào.");
    return new TargetChoice(plan, order.due());
  }

  private Set<String> checked(StartOrder order, List<String> codes) {
    choice(order);
    Set<String> asked = new LinkedHashSet<>(codes);
    if (asked.isEmpty()) throw new Refusal("Không có hợp tác xã nào để khởi động thủ tục giải thể.");
    if (asked.size() > MOST) throw new Refusal("Mỗi lần khởi động không quá 40.000 hợp tác xã.");
    return asked;
  }

  private static String title(StartOrder order, Set<String> codes) {
    return "Khởi động " + (order.procedure() == null ? "giải thể theo đề xuất" : order.procedure().title().toLowerCase(Locale.ROOT)) + ": "
        + Wording.number(BigDecimal.valueOf(codes.size())) + " HTX";
  }
}
