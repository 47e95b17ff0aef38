package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.FinancialYear;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanService;

/** How the co-operatives on the list stand against the plan's goal. */
@Component
class Standings {

  /**
   * @param score latest points by TT 01/2020; null where there are none
   * @param advice what the decision table advises
   */
  record Line(String cooperative, String name, BigDecimal score, Integer year, boolean reachesGoal, String advice) {}

  private final Members members;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final PilotProcess process;

  Standings(Members members, CooperativeService cooperatives, PlanService plans, PilotProcess process) {
    this.members = members;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.process = process;
  }

  List<Line> of(String programme) {
    PilotScheme scheme = plans.plan(programme).scheme().orElseThrow();
    return members.present(programme).stream().map(code -> line(code, scheme)).toList();
  }

  private Line line(String code, PilotScheme scheme) {
    String name = cooperatives.get(code).name();
    FinancialYear latest = cooperatives.years(code).stream().filter(year -> year.score() != null).findFirst().orElse(null);
    if (latest == null) return new Line(code, name, null, null, false, "Chưa có điểm đánh giá");
    PilotProcess.Standing standing = process.standing(latest.score(), scheme.entryScore(), scheme.goalScore());
    return new Line(code, name, latest.score(), latest.year(), standing.reachesGoal(), standing.advice());
  }
}
