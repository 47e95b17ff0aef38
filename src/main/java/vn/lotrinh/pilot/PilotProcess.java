package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The one class of the room that knows the engine: starts the programme, sends its message, asks its decision tables. */
@Component
class PilotProcess {

  /** What the table says of one condition. */
  record Finding(String code, boolean met, String text) {}

  /** What the table says of all conditions together. */
  record Eligibility(boolean eligible, String reason) {}

  /** How a score stands against the plan's two thresholds: dat-muc-tieu, dat-khoi-diem or duoi-khoi-diem. */
  record Standing(String standing, String advice) {

    boolean reachesGoal() {
      return standing.equals("dat-muc-tieu");
    }
  }

  private final RuntimeService runtime;
  private final ManagementService management;
  private final DecisionService decisions;

  PilotProcess(RuntimeService runtime, ManagementService management, DecisionService decisions) {
    this.runtime = runtime;
    this.management = management;
    this.decisions = decisions;
  }

  void start(String programme, String province, String caseTitle) {
    runtime.startProcessInstanceByKey("pilot", programme, Map.of("programme", programme, "province", province, "caseTitle", caseTitle));
  }

  /** @return whether the programme was waiting for it, which it does only while phase 2 runs */
  boolean memberChangeProposed(String programme, String changeKey, String cooperative) {
    return !runtime.createMessageCorrelation("pilot.memberChangeProposed").processInstanceBusinessKey(programme)
        .setVariablesToTriggeredScope(Map.of("changeKey", changeKey, "cooperative", cooperative)).correlateAllWithResult().isEmpty();
  }

  /**
   * Ends the cases in which something is still expected of a co-operative that left the list.
   *
   * @return their business keys
   */
  List<String> memberRemoved(String programme, String cooperative) {
    Set<String> waiting = runtime.createExecutionQuery().messageEventSubscriptionName("pilot.memberRemoved").processVariableValueEquals("programme", programme)
        .processVariableValueEquals("cooperative", cooperative).list().stream().map(Execution::getProcessInstanceId).collect(Collectors.toSet());
    if (waiting.isEmpty()) return List.of();
    List<String> cases = runtime.createProcessInstanceQuery().processInstanceIds(waiting).list().stream().map(ProcessInstance::getBusinessKey).sorted().toList();
    cases.forEach(key -> runtime.createMessageCorrelation("pilot.memberRemoved").processInstanceBusinessKey(key).correlate());
    return cases;
  }

  /** Whether a timer of the programme waits at an event. */
  boolean waitsAt(String programme, String event) {
    return !timers(programme, event).isEmpty();
  }

  /** The day that a timer waits for is today. */
  void openNow(String programme, String event, Instant now) {
    timers(programme, event).forEach(job -> management.setJobDuedate(job.getId(), Date.from(now)));
  }

  private List<Job> timers(String programme, String event) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(programme).list().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(event).timers().list().stream())
        .toList();
  }

  List<Finding> commonConditions(Map<String, Object> facts) {
    return decide("pilot-common-conditions", facts).stream().map(PilotProcess::finding).toList();
  }

  /** @param figure null while the register does not know it */
  Finding sectorThreshold(BigDecimal figure, String operator, BigDecimal threshold) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("figure", figure == null ? null : figure.doubleValue());
    facts.put("operator", operator);
    facts.put("threshold", threshold.doubleValue());
    return finding(decide("pilot-sector-threshold", facts).getSingleResult());
  }

  Eligibility eligibility(int unmetCommon, int unmetSector, boolean sectorInPlan) {
    DmnDecisionResultEntries result = decide("pilot-eligibility",
        Map.of("unmetCommon", unmetCommon, "unmetSector", unmetSector, "sectorInPlan", sectorInPlan)).getSingleResult();
    return new Eligibility(Boolean.TRUE.equals(result.get("eligible")), (String) result.get("reason"));
  }

  Standing standing(BigDecimal score, BigDecimal entryScore, BigDecimal goalScore) {
    DmnDecisionResultEntries result = decide("pilot-standing",
        Map.of("score", score.doubleValue(), "entryScore", entryScore.doubleValue(), "goalScore", goalScore.doubleValue())).getSingleResult();
    return new Standing((String) result.get("standing"), (String) result.get("advice"));
  }

  private DmnDecisionResult decide(String decision, Map<String, Object> facts) {
    return decisions.evaluateDecisionByKey(decision).variables(facts).evaluate();
  }

  private static Finding finding(DmnDecisionResultEntries result) {
    return new Finding((String) result.get("code"), Boolean.TRUE.equals(result.get("met")), (String) result.get("finding"));
  }
}
