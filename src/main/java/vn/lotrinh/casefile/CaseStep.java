package vn.lotrinh.casefile;

import java.util.Map;

/**
 * A step of a case that somebody has before them.
 *
 * @param model key of the process model
 * @param task id of the user task in that model
 * @param variables what the engine knows at the task
 */
public record CaseStep(String caseKey, String model, String task, Map<String, Object> variables) {

  /** Whether it is this step, whatever the model. */
  public boolean is(String userTask) {
    return task.equals(userTask);
  }
}
