package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.Rank;

/** The one class of the room that knows the engine: starts a case, sends its message, asks the decision table. */
@Component
class ClassificationProcess {

  /** @param basis why */
  record Ranking(Rank rank, String basis) {}

  private final RuntimeService runtime;
  private final DecisionService decisions;

  ClassificationProcess(RuntimeService runtime, DecisionService decisions) {
    this.runtime = runtime;
    this.decisions = decisions;
  }

  void start(CaseKey key, Cooperative cooperative) {
    runtime.startProcessInstanceByKey("classification", key.toString(), Map.of("cooperative", cooperative.code(), "place", cooperative.place(),
        "caseTitle", "Chấm điểm, xếp loại năm " + key.year() + ": " + cooperative.name()));
  }

  /** Ends the open case of a co-operative that is no more. */
  void cooperativeDissolved(String key) {
    runtime.createMessageCorrelation("classification.cooperativeDissolved").processInstanceBusinessKey(key).correlateAll();
  }

  /** @param ageMonths full months since the co-operative was founded; null where the register does not know */
  Ranking rank(BigDecimal score, Integer ageMonths) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("score", score.doubleValue());
    facts.put("ageMonths", ageMonths);
    DmnDecisionResultEntries result = decisions.evaluateDecisionByKey("classification-rank").variables(facts).evaluate().getSingleResult();
    return new Ranking(Rank.valueOf((String) result.get("rank")), (String) result.get("basis"));
  }
}
