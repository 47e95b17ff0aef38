package vn.lotrinh.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The one class of the room that knows the engine: asks, and says that nothing is waited for any more. */
@Component
class ContributionProcess {

  static final String MODEL = "contribution";
  /** Models of the rooms that asked before there was one for all; what is open under them goes on by them. */
  static final String OF_PILOTS = "pilot-contribution";
  static final String OF_TASKS = "plan-task-contribution";

  /** Whichever of these a model waits for. */
  private static final List<String> NOT_NEEDED = List.of("contribution.notNeeded", "pilot.stepFinished", "assignment.taskEnded");

  private final RuntimeService runtime;

  ContributionProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Who is logged in; null where a model acts by itself. */
  static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? null : login.getName();
  }

  void ask(Contribution asked, String title, Map<String, Object> known) {
    Map<String, Object> variables = new HashMap<>(known);
    variables.put("body", asked.agency());
    variables.put("caseTitle", title);
    runtime.startProcessInstanceByKey(MODEL, asked.caseKey(), variables);
  }

  /** What is still open under the key of a case. */
  void notNeeded(String caseKey) {
    NOT_NEEDED.forEach(message -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseKey).correlateAll());
  }
}
