package vn.lotrinh.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.organisation.TaskAtHand;

/** The steps of a case that wait for somebody now. Whoever asks has been let into the case before. */
@Component
public class OpenSteps {

  private final TaskService tasks;
  private final RuntimeService runtime;

  OpenSteps(TaskService tasks, RuntimeService runtime) {
    this.tasks = tasks;
    this.runtime = runtime;
  }

  /** An open task and the step that it is. */
  public record Open(String taskId, CaseStep step) {}

  /** The step that a task is; empty once it is done, and for a task of no case. */
  @Transactional(readOnly = true)
  public Optional<CaseStep> of(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).filter(task -> task.getProcessInstanceId() != null)
        .map(task -> step(task, tasks.getVariables(taskId)));
  }

  /** The open steps of a case, with what the engine knows at them. */
  @Transactional(readOnly = true)
  public List<Open> openIn(String caseKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseKey).orderByTaskCreateTime().asc().list().stream()
        .map(task -> new Open(task.getId(), step(task, tasks.getVariables(task.getId())))).toList();
  }

  /** Whose hands a task is in, and to whom it is given; empty once it is done. */
  @Transactional(readOnly = true)
  public Optional<TaskAtHand> atHand(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).map(task -> new TaskAtHand(taskId, task.getAssignee(),
        tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList(), task.getProcessDefinitionId().split(":")[0]));
  }

  /** The open steps of a case, without what the engine knows at them. */
  @Transactional(readOnly = true)
  public List<CaseStep> ofCase(String caseKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseKey).orderByTaskCreateTime().asc().list().stream().map(task -> step(task, Map.of())).toList();
  }

  /** The agencies to which open steps of a case are given. */
  @Transactional(readOnly = true)
  public Set<String> actors(String caseKey, Collection<String> userTasks) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseKey).list().stream().filter(task -> userTasks.contains(task.getTaskDefinitionKey()))
        .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream()).map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private CaseStep step(Task task, Map<String, Object> variables) {
    ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    return new CaseStep(instance.getBusinessKey(), task.getProcessDefinitionId().split(":")[0], task.getTaskDefinitionKey(), variables);
  }
}
