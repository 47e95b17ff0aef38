package vn.lotrinh.assembly;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the decision tables of general meetings; each decision stays on record. */
@Component
class AssemblyProcess {

  /** What a table says of a meeting, with the article. */
  record Finding(boolean met, String basis) {}

  private final DecisionService decisions;

  AssemblyProcess(DecisionService decisions) {
    this.decisions = decisions;
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
