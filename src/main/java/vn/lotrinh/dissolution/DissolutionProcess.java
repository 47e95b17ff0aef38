package vn.lotrinh.dissolution;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;

/** The one class of the room that knows the engine: starts a case, sends its messages, asks the decision tables. */
@Component
class DissolutionProcess {

  /** What the table says of the grounds to revoke a certificate; no ground is null. */
  record Revoking(Ground ground, String basis) {

    static Revoking of(Map<String, Object> row) {
      String ground = (String) row.get("ground");
      return new Revoking(ground == null ? null : Ground.valueOf(ground), (String) row.get("basis"));
    }
  }

  /**
   * A case to be started.
   *
   * @param place of the head office by the register, by which open work finds its way when a district ends
   */
  record Case(Dissolution dissolution, String place, String title) {}

  private static final String REVOCATION_GROUND = "revocation-ground";

  private final DmnEngine tables = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final DecisionService decisions;

  DissolutionProcess(RepositoryService repository, RuntimeService runtime, HistoryService history, DecisionService decisions) {
    this.repository = repository;
    this.runtime = runtime;
    this.history = history;
    this.decisions = decisions;
  }

  /** Starts cases; those of a batch the engine writes down together, as it works on them in one job. */
  void start(List<Case> cases) {
    Map<Procedure, String> models = new EnumMap<>(Procedure.class);
    for (Case one : cases) {
      String model = models.computeIfAbsent(one.dissolution.procedure(), procedure -> repository.createProcessDefinitionQuery()
          .processDefinitionKey(procedure.process()).latestVersion().singleResult().getId());
      runtime.startProcessInstanceById(model, one.dissolution.number(),
          Map.of("cooperative", one.dissolution.cooperative(), "place", one.place, "caseTitle", one.title));
    }
  }

  /** Number of the case → the outermost process that still runs under it, for Cockpit. */
  Map<String, String> instances(Collection<String> numbers) {
    if (numbers.isEmpty()) return Map.of();
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyIn(numbers.toArray(String[]::new)).rootProcessInstances().unfinished()
        .orderByProcessInstanceStartTime().asc().list().stream()
        .collect(Collectors.toMap(HistoricProcessInstance::getBusinessKey, HistoricProcessInstance::getId, (one, other) -> one));
  }

  /** @return whether the case was waiting for it */
  boolean objectionReceived(String number, long obstacle) {
    return !runtime.createMessageCorrelation("dissolution.objectionReceived").processInstanceBusinessKey(number)
        .setVariablesToTriggeredScope(Map.of("obstacle", obstacle)).correlateAllWithResult().isEmpty();
  }

  /** @return whether the case was waiting for it */
  boolean filedInTime(String number) {
    return !runtime.createMessageCorrelation("dissolution.filingReceived").processInstanceBusinessKey(number).correlateAllWithResult().isEmpty();
  }

  /** @return whether the case was waiting for it */
  boolean stopRequested(String number) {
    return !runtime.createMessageCorrelation("dissolution.stopRequested").processInstanceBusinessKey(number).correlateAllWithResult().isEmpty();
  }

  /** @return whether the case was waiting for it */
  boolean resolutionWithdrawn(String number) {
    return !runtime.createMessageCorrelation("dissolution.resolutionWithdrawn").processInstanceBusinessKey(number).correlateAllWithResult().isEmpty();
  }

  /** @return whether the case was waiting for it */
  boolean restorationRequested(String number) {
    return !runtime.createMessageCorrelation("dissolution.restorationRequested").processInstanceBusinessKey(number).correlateAllWithResult().isEmpty();
  }

  /** A certificate that was revoked without a dissolution is given back by a process of its own. */
  void startRestoration(Dissolution d, Cooperative cooperative) {
    runtime.startProcessInstanceByKey("certificate-restoration", d.number(), Map.of("cooperative", cooperative.code(), "place",
        cooperative.place(),
        "caseTitle", "Khôi phục Giấy chứng nhận: " + cooperative.name()));
  }

  /** @return whether the case was waiting for it */
  boolean forbiddenActReported(String number, long obstacle) {
    return !runtime.createMessageCorrelation("dissolution.forbiddenActReported").processInstanceBusinessKey(number)
        .setVariablesToTriggeredScope(Map.of("obstacle", obstacle)).correlateAllWithResult().isEmpty();
  }

  /** Decides, and leaves the decision on record. */
  Revoking ground(GroundFacts facts) {
    return Revoking.of(decisions.evaluateDecisionByKey(REVOCATION_GROUND).variables(facts.values()).evaluate().getSingleResult());
  }

  /** What {@link #ground} would say of each by the newest table; nothing is decided, so nothing is put on record. */
  Map<GroundFacts, Revoking> foresee(Collection<GroundFacts> facts) {
    String newest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(REVOCATION_GROUND).latestVersion().singleResult().getId();
    DmnDecision table = tables.parseDecision(REVOCATION_GROUND, repository.getDecisionModel(newest));
    Map<GroundFacts, Revoking> told = new HashMap<>();
    for (GroundFacts one : facts) told.computeIfAbsent(one, asked -> Revoking.of(tables.evaluateDecisionTable(table, asked.values()).getSingleResult()));
    return told;
  }
}
