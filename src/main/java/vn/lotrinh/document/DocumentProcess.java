package vn.lotrinh.document;

import java.time.Clock;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lotrinh.Post;
import vn.lotrinh.Refusal;

/**
 * Follows every user task of every process, in the engine's transaction: nobody completes it while a blocking paper is missing. Tasks of processes without a business key have no papers. An agency to which an open task is handed
 * over is heard of by the update event. That event still shows the one that gave it up; having ended, it hands in nothing all the same.
 */
@Component
class DocumentProcess {

  private final CaseTasks tasks;
  private final RuntimeService runtime;
  private final Clock clock;

  DocumentProcess(CaseTasks tasks, RuntimeService runtime, Clock clock) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.clock = clock;
  }

  /** Whether nothing will be done in the case any more; between two steps, while it waits for a day, it is not over. */
  boolean isOver(String caseKey) {
    return !tasks.hasOpen(caseKey) && runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).count() == 0;
  }

  @EventListener
  void on(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_UPDATE -> open(task);
      case TaskListener.EVENTNAME_COMPLETE -> complete(task);
      case TaskListener.EVENTNAME_DELETE -> tasks.close(task.getId(), clock.instant());
      default -> { }
    }
  }

  private void open(DelegateTask task) {
    String caseKey = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    if (caseKey != null) {
      tasks.open(task.getId(), caseKey, Post.agencies(task.getCandidates().stream().map(IdentityLink::getGroupId).toList()));
    }
  }

  private void complete(DelegateTask task) {
    String missing = tasks.requirements(task.getId()).stream().filter(requirement -> requirement.blocking() && !requirement.met())
        .map(Requirement::title).collect(Collectors.joining("; "));
    if (!missing.isEmpty()) {
      throw new Refusal("Chưa đủ giấy tờ, còn thiếu: " + missing + ".");
    }
    tasks.close(task.getId(), clock.instant());
  }
}
