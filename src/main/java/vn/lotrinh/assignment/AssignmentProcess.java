package vn.lotrinh.assignment;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The one class of the room that knows the engine: starts cases, sends their messages, moves their terms. */
@Component
class AssignmentProcess {

  /** A case to be started. @param place where the body sits, by which open work finds its way when the body ends; or null */
  record Case(String key, String title, String place) {}

  private static final String DO = "UserTask_DoTask";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final TaskService tasks;

  AssignmentProcess(RuntimeService runtime, RepositoryService repository, TaskService tasks) {
    this.runtime = runtime;
    this.repository = repository;
    this.tasks = tasks;
  }

  /** Who is logged in, or in whose name a job runs; null for nobody. */
  static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? null : login.getName();
  }

  void start(List<Case> cases) {
    if (cases.isEmpty()) return;
    String model = repository.createProcessDefinitionQuery().processDefinitionKey("plan-task").latestVersion().singleResult().getId();
    for (Case one : cases) {
      Map<String, Object> variables = new HashMap<>(Map.of("caseTitle", one.title));
      if (one.place != null) variables.put("place", one.place);
      runtime.startProcessInstanceById(model, one.key, variables);
    }
  }

  /** The plan's own case goes on, or begins where something is opened later. */
  void planGiven(String key, String title, boolean more) {
    if (!runtime.createMessageCorrelation("assignment.planChanged").processInstanceBusinessKey(key).correlateAllWithResult().isEmpty()) return;
    if (more && runtime.createProcessInstanceQuery().processDefinitionKey("work-plan").processInstanceBusinessKey(key).count() == 0) {
      runtime.startProcessInstanceByKey("work-plan", key, Map.of("caseTitle", "Giao việc: " + title));
    }
  }

  void extensionAsked(String key, String title) {
    runtime.startProcessInstanceByKey("plan-task-extension", key, Map.of("caseTitle", title));
  }

  /** What was asked beside the task and is open still need not be answered any more. */
  void taskEnded(String key) {
    runtime.createMessageCorrelation("assignment.taskEnded").processInstanceBusinessKey(key).correlateAll();
  }

  /** @return whether the case was running */
  boolean taskCancelled(String key) {
    return !runtime.createMessageCorrelation("assignment.taskCancelled").processInstanceBusinessKey(key).correlateAllWithResult().isEmpty();
  }

  String title(String key) {
    return runtime.createProcessInstanceQuery().processDefinitionKey("plan-task").processInstanceBusinessKey(key).list().stream()
        .map(one -> runtime.getVariable(one.getId(), "caseTitle")).filter(String.class::isInstance).map(String.class::cast).findFirst().orElse(key);
  }

  /** Moves the term of the open step in which the work is done. */
  void dueMoved(String key, Date planned, Date due) {
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(DO).list()) {
      task.setDueDate(due);
      task.setFollowUpDate(planned);
      tasks.saveTask(task);
    }
  }

  /** A step that was open at a body. */
  record Step(String taskId, String title) {}

  /** The open steps of the lead body go to another one, and nobody there has claimed them. @return those that went */
  List<Step> passOn(String key, String from, String to) {
    List<Step> passed = new ArrayList<>();
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKeyIn("UserTask_ReceiveTask", DO).taskCandidateGroup(from)
        .includeAssignedTasks().list()) {
      tasks.deleteCandidateGroup(task.getId(), from);
      tasks.addCandidateGroup(task.getId(), to);
      tasks.setAssignee(task.getId(), null);
      passed.add(new Step(task.getId(), task.getName()));
    }
    return passed;
  }

  /** The open step goes to another person of the body. */
  void responsible(String key, String person) {
    tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(DO).list().forEach(task -> tasks.setAssignee(task.getId(), person));
  }
}
