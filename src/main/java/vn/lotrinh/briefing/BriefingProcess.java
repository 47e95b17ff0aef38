package vn.lotrinh.briefing;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The one class of the room that knows the engine. */
@Component
class BriefingProcess {

  static final String MODEL = "briefing-document";

  private final RuntimeService runtime;

  BriefingProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  void start(String key, String title) {
    runtime.startProcessInstanceByKey(MODEL, key, Map.of("caseTitle", title));
  }
}
