package vn.lotrinh.deadline;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Letters that wait, as the engine carries them: the model {@code letter-delivery} and the loop of the morning round. */
@Component
class LetterProcess {

  private static final List<String> LOOPS = List.of("letter-delivery", "daily-round");

  private final RuntimeService runtime;
  private final ManagementService management;
  private final Clock clock;

  LetterProcess(RuntimeService runtime, ManagementService management, Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.clock = clock;
  }

  /** Has the waiting letters of a kind delivered, in the caller's transaction. */
  void deliver(String kind, String caseKey) {
    runtime.startProcessInstanceByKey("letter-delivery", caseKey, Map.of("kind", kind));
  }

  /** Has what happened to people's tasks told in a while, in the caller's transaction. */
  void gatherNews() {
    runtime.startProcessInstanceByKey("task-news", "BAO-VIEC");
  }

  /** Lets whatever waits for the mail server try again now. */
  void tryNow() {
    LOOPS.forEach(model -> management.createJobQuery().processDefinitionKey(model).timers().active().list().stream()
        .filter(job -> job.getProcessInstanceId() != null).forEach(job -> management.setJobDuedate(job.getId(), Date.from(clock.instant()))));
  }
}
