package vn.lotrinh.report;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.lotrinh.issuance.Document;

/** A correction's way into the engine. */
@Component
class ReportCorrectionProcess {

  private final RuntimeService runtime;

  ReportCorrectionProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  void start(Document correction, String province, String caseTitle) {
    runtime.startProcessInstanceByKey("report-correction", correction.key(),
        Map.of("documentKey", correction.key(), "campaign", correction.parent(), "province", province, "year", DocumentKey.of(correction.key()).year(), "level", correction.series(),
            "caseTitle", caseTitle));
  }
}
