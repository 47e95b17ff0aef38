package vn.lotrinh.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person is told at an open task, asked of the room that owns the case at the moment at which it is shown. */
@Component
class StepFacts {

  private final Rooms rooms;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final List<StepNews> news;

  StepFacts(Rooms rooms, TaskService tasks, RuntimeService runtime, IdentityService identity, List<StepNews> news) {
    this.news = news;
    this.rooms = rooms;
    this.tasks = tasks;
    this.runtime = runtime;
    this.identity = identity;
  }

  /**
   * By name, without what there is nothing to say of; empty where the caller may not see the task or no room owns its model. Not read-only: a room
   * may ask a decision table, and the engine writes down that it did.
   */
  @Transactional
  public Map<String, String> of(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) return Map.of();
    Map<String, Object> variables = tasks.getVariables(taskId);
    // from here on the house answers: a person who may read the task need not have rights to the decision tables that a room asks
    identity.clearAuthentication();
    String model = task.getProcessDefinitionId().split(":")[0];
    Optional<CaseRoom> room = rooms.of(model);
    if (room.isEmpty()) return Map.of();
    String key = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
    Map<String, String> said = new HashMap<>();
    CaseStep step = new CaseStep(key, model, task.getTaskDefinitionKey(), variables);
    room.get().shown(step).forEach((name, text) -> {
      if (text != null && !text.isBlank()) said.put(name, text);
    });
    news.stream().map(other -> other.at(step)).filter(text -> text != null && !text.isBlank())
        .forEach(text -> said.merge(CaseRoom.FACTS, text, (known, more) -> known + "\n\n" + more));
    return said;
  }
}
