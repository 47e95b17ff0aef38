package vn.lotrinh.dissolution;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The one class of the room that knows the engine: starts a case, sends its messages, asks the decision tables. */
@Component
class DissolutionProcess {

  /** What a table says of a meeting, with the article. */
  record Finding(boolean met, String basis) {}

  private final RuntimeService runtime;
  private final DecisionService decisions;

  DissolutionProcess(RuntimeService runtime, DecisionService decisions) {
    this.runtime = runtime;
    this.decisions = decisions;
  }

  /** @param place of the head office by the register, by which open work finds its way when a district ends */
  void start(Dissolution started, String place, String caseTitle) {
    runtime.startProcessInstanceByKey(started.procedure().process(), started.number(),
        Map.of("cooperative", started.cooperative(), "place", place, "caseTitle", caseTitle));
  }

  /** @return whether the case was waiting for it */
  boolean objectionReceived(String number, long obstacle) {
    return !runtime.createMessageCorrelation("dissolution.objectionReceived").processInstanceBusinessKey(number)
        .setVariablesToTriggeredScope(Map.of("obstacle", obstacle)).correlateAllWithResult().isEmpty();
  }

  /** @return whether the case was waiting for it */
  boolean resolutionWithdrawn(String number) {
    return !runtime.createMessageCorrelation("dissolution.resolutionWithdrawn").processInstanceBusinessKey(number).correlateAllWithResult().isEmpty();
  }

  Finding quorum(int round, double attendancePercent) {
    return ask("meeting-quorum", Map.of("meetingRound", round, "attendancePercent", attendancePercent), "quorate");
  }

  Finding vote(double forPercent) {
    return ask("dissolution-vote", Map.of("forPercent", forPercent), "passed");
  }

  private Finding ask(String decision, Map<String, Object> facts, String answer) {
    DmnDecisionResultEntries result = decisions.evaluateDecisionByKey(decision).variables(facts).evaluate().getSingleResult();
    return new Finding(Boolean.TRUE.equals(result.get(answer)), (String) result.get("basis"));
  }
}
