package vn.lotrinh.progress;

import java.util.List;
import java.util.Map;
import vn.lotrinh.plan.PlanWork.Running;
import vn.lotrinh.plan.TargetFigure;
import vn.lotrinh.plan.Targets;

/**
 * The targets of a plan as they are counted, with the cases that run toward them.
 *
 * @param running step → the cases that run toward it
 */
record TargetCount(Targets targets, Map<String, Running> running) {

  /** One line for each target, in the order of the annex. */
  List<TargetLine> lines() {
    return targets.figures().stream().map(this::line).toList();
  }

  private TargetLine line(TargetFigure figure) {
    return TargetLine.of(figure, figure.steps().stream().map(step -> running.getOrDefault(step, Running.NONE)).reduce(Running.NONE, Running::plus));
  }
}
