package vn.lotrinh.pilot;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.Refusal;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;

/** The steps that every plan of the scheme has; the models are built on them. */
final class PlanSteps {

  static final List<String> ALL =
      List.of("1.1", "1.2", "1.3", "2.1.1", "2.1.2", "2.2.3", "2.2.4", "2.2.5", "2.2.6", "2.2.7", "3.1.1", "3.1.2", "3.2", "3.3");
  /** Their documents are asked for by the plan's own words. */
  private static final List<String> WITH_PRODUCT = ALL.stream().filter(step -> !step.equals("2.2.3")).toList();

  private PlanSteps() {}

  /** Whether the programme's models carry the task out; others belong to other work of the plan. */
  static boolean isFollowed(PlanTask task) {
    return ALL.contains(task.step()) || task.isStandingDuty() && task.lead() != null;
  }

  /** @throws Refusal naming what the plan lacks for the models to run on it */
  static void require(Plan plan) {
    List<String> missing = new ArrayList<>();
    for (String step : ALL) {
      PlanTask task = plan.tasks().stream().filter(known -> known.step().equals(step)).findFirst().orElse(null);
      if (task == null) missing.add("nhiệm vụ " + step);
      else if (task.start() == null || task.due() == null) missing.add("thời gian của " + step);
      else if (WITH_PRODUCT.contains(step) && task.product() == null) missing.add("kết quả thực hiện của " + step);
    }
    if (plan.phase(2).filter(phase -> phase.due() != null).isEmpty()) missing.add("hạn của giai đoạn 2");
    if (!missing.isEmpty()) throw new Refusal("Kế hoạch " + plan.code() + " còn thiếu: " + String.join(", ", missing) + ".");
  }
}
