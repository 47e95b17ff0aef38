package vn.lotrinh.briefing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** Tasks of any body and term, each a case of its own, for the tests of sheets and letters. */
@Component
class WorkOfTheWeek {

  private static final String MODEL = "work-of-the-week";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;

  WorkOfTheWeek(RuntimeService runtime, TaskService tasks, RepositoryService repository) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
  }

  /** @return id of the task */
  String open(String title, String post, String due) {
    repository.createDeployment().name(MODEL).enableDuplicateFiltering(true).addModelInstance(MODEL + ".bpmn",
        Bpmn.createExecutableProcess(MODEL)
        .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("Work").name("${title}").camundaCandidateGroups("${post}")
            .camundaDueDate("${due}")
        .camundaFollowUpDate("${due}").endEvent().done()).deploy();
    Date end = Date.from(LocalDate.parse(due).atTime(LocalTime.of(23, 59, 59)).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
    String instance = runtime.startProcessInstanceByKey(MODEL, "GB-" + UUID.randomUUID().toString().substring(0, 8), Map.of("title", title,
        "post", post, "due", end)).getId();
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  void done(String task) {
    tasks.complete(task);
  }

  /** Nothing stays open for other tests. */
  void end() {
    runtime.createProcessInstanceQuery().processDefinitionKey(MODEL).list().forEach(one ->
        runtime.deleteProcessInstance(one.getId(), "test"));
  }
}
