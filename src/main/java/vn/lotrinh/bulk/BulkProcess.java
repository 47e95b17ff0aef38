package vn.lotrinh.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The one class of the room that knows the engine: a run is a process instance of the model {@code bulk-run}, each of its batches a job. */
@Component
class BulkProcess {

  private static final String MODEL = "bulk-run";
  private static final int TRIES = 3;

  private final RuntimeService runtime;
  private final ManagementService management;

  BulkProcess(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** Starts the work on a run, in the caller's transaction; the id of the process instance that carries it. */
  String start(long run, String title) {
    return runtime.startProcessInstanceByKey(MODEL, "XL-" + run, Map.of("run", run, "caseTitle", title)).getId();
  }

  /** Process instances whose job failed at its last try: an incident in Cockpit, until somebody lets it go on. */
  Set<String> stopped() {
    return stuck().stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
  }

  /** Whether the job of one process instance failed at its last try. */
  boolean hasStopped(String instance) {
    return management.createJobQuery().processInstanceId(instance).noRetriesLeft().count() > 0;
  }

  /** Gives a stopped job its tries back. */
  void goOn(String instance) {
    stuck().stream().filter(job -> job.getProcessInstanceId().equals(instance)).forEach(job -> management.setJobRetries(job.getId(), TRIES));
  }

  private List<Job> stuck() {
    return management.createJobQuery().processDefinitionKey(MODEL).noRetriesLeft().list();
  }
}
