package vn.lotrinh.casetable;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lotrinh.Post;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.CaseStep;

/** Follows every user task, in the engine's transaction: nobody completes one while something is missing in a table that it asks for. */
@Component
class CaseTableProcess {

  private final TaskService tasks;
  private final AskedTables asked;

  CaseTableProcess(TaskService tasks, AskedTables asked) {
    this.tasks = tasks;
    this.asked = asked;
  }

  /** The agencies that an open task lies with; empty when there is no such task. */
  Set<String> agencies(String taskId) {
    if (tasks.createTaskQuery().taskId(taskId).count() == 0) return Set.of();
    return Post.agencies(tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).toList());
  }

  @EventListener
  void on(DelegateTask task) {
    String key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    if (key == null || !TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) return;
    CaseStep step = new CaseStep(key, task.getProcessDefinitionId().split(":")[0], task.getTaskDefinitionKey(), task.getVariables());
    String missing = asked.required(step).stream().flatMap(table -> table.lack(key).stream()).collect(Collectors.joining(" "));
    if (!missing.isEmpty()) throw new Refusal(missing + " Bảng nằm ở thẻ “Bảng số liệu” của việc này.");
  }
}
