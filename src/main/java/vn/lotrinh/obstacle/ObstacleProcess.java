package vn.lotrinh.obstacle;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.lotrinh.Post;

/** The one class of the room that knows the engine: starts a case, sends its messages, looks at the task at which a difficulty is raised. */
@Component
class ObstacleProcess {

  static final String MODEL = "obstacle";
  private static final Set<String> TAKEN_OUT = Set.of(HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED, HistoricProcessInstance.STATE_INTERNALLY_TERMINATED);

  /** An open task. @param agencies those to which it is given */
  record At(String taskId, String caseKey, String userTask, String title, Set<String> agencies) {}

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final FormService forms;
  private final HistoryService history;

  ObstacleProcess(RuntimeService runtime, TaskService tasks, FormService forms, HistoryService history) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.history = history;
  }

  /** Empty once it is done, and for a task of no case. */
  Optional<At> task(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null || task.getProcessInstanceId() == null) return Optional.empty();
    ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    if (instance == null || instance.getBusinessKey() == null) return Optional.empty();
    return Optional.of(new At(taskId, instance.getBusinessKey(), task.getTaskDefinitionKey(),
        Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()), agencies(taskId)));
  }

  void start(Obstacle one) {
    Map<String, Object> known = new HashMap<>();
    known.put("caseTitle", "Vướng mắc: " + one.brief());
    if (one.place() != null) known.put("place", one.place());
    runtime.startProcessInstanceByKey(MODEL, one.key(), known);
  }

  void withdrawn(String key) {
    runtime.createMessageCorrelation("obstacle.withdrawn").processInstanceBusinessKey(key).correlate();
  }

  /** The one into which this was merged is answered, or is no more. */
  void mainSettled(String key) {
    runtime.createMessageCorrelation("obstacle.mainSettled").processInstanceBusinessKey(key).correlate();
  }

  /** The raiser answers otherwise than in Tasklist. @return whether the raiser had been asked */
  boolean confirm(String key, Map<String, Object> answers) {
    Task asked = tasks.createTaskQuery().processInstanceBusinessKey(key).processDefinitionKey(MODEL).taskDefinitionKey("UserTask_ConfirmAnswer").singleResult();
    if (asked == null) return false;
    forms.submitTaskForm(asked.getId(), new HashMap<>(answers));
    return true;
  }

  boolean isRunning(String caseKey) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).count() > 0;
  }

  /** Whether a case that runs no more was taken out of the engine instead of coming to its end. */
  boolean wasCancelled(String caseKey) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseKey).rootProcessInstances().orderByProcessInstanceStartTime().desc().list()
        .stream().findFirst().filter(last -> TAKEN_OUT.contains(last.getState())).isPresent();
  }

  private Set<String> agencies(String taskId) {
    return Post.agencies(tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).toList());
  }
}
