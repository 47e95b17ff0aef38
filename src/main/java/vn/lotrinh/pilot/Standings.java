package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanService;

/** How the co-operatives on the list stand against the plan's goal, by the register's points of the year that was inspected last. */
@Component
class Standings {

  /**
   * @param score points by TT 01/2020 of the year; null where there are none
   * @param advice what the decision table advises
   */
  record Line(String cooperative, String name, BigDecimal score, int year, boolean reachesGoal, String advice) {}

  private final Members members;
  private final Inspections inspections;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final PilotProcess process;

  Standings(Members members, Inspections inspections, CooperativeService cooperatives, PlanService plans, PilotProcess process) {
    this.members = members;
    this.inspections = inspections;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.process = process;
  }

  List<Line> of(String programme) {
    PilotScheme scheme = plans.plan(programme).scheme().orElseThrow();
    return members.present(programme).stream().map(code -> line(programme, code, scheme)).toList();
  }

  private Line line(String programme, String code, PilotScheme scheme) {
    String name = cooperatives.get(code).name();
    Optional<Inspection> last = inspections.of(programme, code).stream().reduce((before, after) -> after);
    int year = last.map(Inspection::year).orElse(scheme.scoreYear());
    BigDecimal score = cooperatives.score(code, year).or(() -> last.map(Inspection::score)).orElse(null);
    if (score == null) return new Line(code, name, null, year, false, "Chưa có điểm đánh giá");
    PilotProcess.Standing standing = process.standing(score, scheme.entryScore(), scheme.goalScore());
    return new Line(code, name, score, year, standing.reachesGoal(), standing.advice());
  }
}
