package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;
import vn.lotrinh.plan.PlanTask;

/** What runs in the province besides its programmes: targets of the plans in force, and what the features tell. */
@Component
class RunningWork {

  /** A plan's targets in short; {@code all}: how many it has in full. */
  record PlanCard(String code, String title, List<Goal> goals, int all) {}

  /** A task's first target. */
  record Goal(TargetLine line, String figures, TargetBar bar) {}

  private final TargetBoard targets;
  private final List<Feature> features;

  RunningWork(TargetBoard targets, List<Feature> features) {
    this.targets = targets;
    this.features = features;
  }

  /** @param programmes codes of the plans that run as programmes; they have pages of their own and are left out */
  List<PlanCard> plans(Set<String> programmes, LocalDate today) {
    return targets.inForce(today).stream().filter(one -> !programmes.contains(one.plan().code()) && !one.lines().isEmpty()).map(RunningWork::card).toList();
  }

  List<Feature.Figure> figures(LocalDate today) {
    return features.stream().flatMap(feature -> feature.figures(today).stream()).sorted(Comparator.comparing(Feature.Figure::order)).toList();
  }

  /** Tasks whose parent has a target of its own are left out, unless cases run toward them. */
  private static PlanCard card(TargetBoard.OfPlan one) {
    List<PlanTask> asked = one.plan().tasks().stream().filter(task -> !task.targets().isEmpty()).toList();
    Set<String> steps = asked.stream().map(PlanTask::step).collect(Collectors.toSet());
    Set<String> shown = asked.stream().filter(task -> task.countsAs() != null || !steps.contains(task.parent())).map(PlanTask::step).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    List<Goal> goals = one.lines().stream().filter(line -> shown.contains(line.step()) && seen.add(line.step())).map(RunningWork::goal).toList();
    return new PlanCard(one.plan().code(), one.plan().title(), goals, one.lines().size());
  }

  private static Goal goal(TargetLine line) {
    String figures = Wording.number(line.done()) + "/" + Wording.relation(line.relation()) + Wording.number(line.target()) + (line.unit() == null ? "" : " " + line.unit());
    return new Goal(line, figures, TargetBar.of(line));
  }
}
