package vn.lotrinh.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Takes cases that were opened by mistake out of the engine, for every room that offers a way back; what was worked on is told before. */
@Component
public class UndoProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final HistoryService history;

  UndoProcess(RuntimeService runtime, TaskService tasks, HistoryService history) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
  }

  /** Of cases that run, those on which somebody has claimed or finished a task; three queries, however many they are. */
  public Set<String> worked(List<String> keys) {
    String[] asked = keys.toArray(String[]::new);
    Set<String> open = tasks.createTaskQuery().processInstanceBusinessKeyIn(asked).taskUnassigned().list().stream().map(Task::getProcessInstanceId)
        .collect(Collectors.toSet());
    List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyIn(asked).list();
    Set<String> running = instances.stream().filter(one -> one.getEndTime() == null).map(HistoricProcessInstance::getId).collect(Collectors.toSet());
    Map<String, String> cases = instances.stream().filter(one -> running.contains(one.getRootProcessInstanceId()))
        .collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    return history.createHistoricTaskInstanceQuery().processInstanceBusinessKeyIn(asked).list().stream().filter(task -> cases.containsKey(task.getProcessInstanceId()))
        .filter(task -> task.getAssignee() != null || task.getEndTime() != null || !open.contains(task.getProcessInstanceId()))
        .map(task -> cases.get(task.getProcessInstanceId())).collect(Collectors.toCollection(HashSet::new));
  }

  /** Ends everything that runs of a case. */
  public void cancel(String key, String reason) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).rootProcessInstances().list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
  }
}
