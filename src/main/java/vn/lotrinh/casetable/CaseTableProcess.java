package vn.lotrinh.casetable;

import java.time.Clock;
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

/** Follows every user task, in the engine's transaction: nobody completes one while something is missing in a table that it asks for. */
@Component
class CaseTableProcess {

  private final TaskService tasks;
  private final Requirements requirements;
  private final Tables tables;
  private final Clock clock;

  CaseTableProcess(TaskService tasks, Requirements requirements, Tables tables, Clock clock) {
    this.tasks = tasks;
    this.requirements = requirements;
    this.tables = tables;
    this.clock = clock;
  }

  /** The agencies that an open task lies with; empty when there is no such task. */
  Set<String> agencies(String taskId) {
    if (tasks.createTaskQuery().taskId(taskId).count() == 0) return Set.of();
    return Post.agencies(tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).toList());
  }

  @EventListener
  void on(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_COMPLETE -> complete(task.getId());
      case TaskListener.EVENTNAME_DELETE -> requirements.close(task.getId(), clock.instant());
      default -> { }
    }
  }

  private void complete(String taskId) {
    String missing = requirements.ofTask(taskId).stream().filter(Requirement::blocking)
        .flatMap(asked -> tables.get(asked.caseKey(), asked.name()).lack(asked.caseKey()).stream()).collect(Collectors.joining(" "));
    if (!missing.isEmpty()) throw new Refusal(missing + " Bảng nằm ở thẻ “Bảng số liệu” của việc này.");
    requirements.close(taskId, clock.instant());
  }
}
