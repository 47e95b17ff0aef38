package vn.lotrinh.founding;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The one class of the room that knows the engine: starts a case, sends its messages. */
@Component
class FoundingProcess {

  private final RuntimeService runtime;

  FoundingProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** @param place of the head office, by which open work finds its way when a district ends */
  void startFounding(String number, String place, String title) {
    runtime.startProcessInstanceByKey("founding", number, Map.of("place", place, "caseTitle", title));
  }

  /** As {@link #startFounding}. */
  void startMerger(String number, String place, String title) {
    runtime.startProcessInstanceByKey("merger", number, Map.of("place", place, "caseTitle", title));
  }

  /** Whoever still works on something that only serves a dossier not yet filed may stop. */
  void dossierFiled(String caseKey) {
    runtime.createMessageCorrelation("founding.dossierFiled").processInstanceBusinessKey(caseKey).correlateAllWithResult();
  }

  /** @return whether the case was waiting for it */
  boolean withdrawn(String caseKey) {
    return !runtime.createMessageCorrelation("founding.withdrawn").processInstanceBusinessKey(caseKey).correlateAllWithResult().isEmpty();
  }

  /** @return whether the case was waiting for it */
  boolean stopRequested(String caseKey) {
    return !runtime.createMessageCorrelation("founding.stopRequested").processInstanceBusinessKey(caseKey).correlateAllWithResult()
        .isEmpty();
  }
}
