package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lotrinh.Post;

/** Writes down every user task as the engine opens, changes and closes it, in the engine's own transaction. */
@Component
class TaskRecord {

  private final DeadlineTasks tasks;
  private final TaskNews news;
  private final Clock clock;

  TaskRecord(DeadlineTasks tasks, TaskNews news, Clock clock) {
    this.tasks = tasks;
    this.news = news;
    this.clock = clock;
  }

  @EventListener
  void on(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> open(task, row(task));
      case TaskListener.EVENTNAME_ASSIGNMENT, TaskListener.EVENTNAME_UPDATE -> pass(row(task));
      case TaskListener.EVENTNAME_COMPLETE -> tasks.closed(task.getId(), "DONE", today(), user().orElse(task.getAssignee()));
      case TaskListener.EVENTNAME_DELETE -> tasks.closed(task.getId(), "CANCELLED", today(), user().orElse(null));
      default -> { /* a timeout listener changes nothing of the task */ }
    }
  }

  private void open(DelegateTask task, DeadlineTasks.Row row) {
    tasks.opened(row);
    news.opened(row, task::getVariables, user().orElse(null));
  }

  /** The engine tells of an update before it tells of the assignment in it: the first of the two finds who had the task. */
  private void pass(DeadlineTasks.Row row) {
    List<DeadlineTasks.Holder> before = tasks.holder(row.taskId());
    tasks.changed(row);
    before.forEach(held -> news.passed(row, held.assignee(), user().orElse(null)));
  }

  private DeadlineTasks.Row row(DelegateTask task) {
    String caseKey = Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), task.getProcessInstanceId());
    String caseTitle = task.getVariable("caseTitle") instanceof String named && !named.isBlank() ? named : caseKey;
    String post = post(task);
    String processKey = task.getProcessDefinitionId().split(":")[0];
    return new DeadlineTasks.Row(task.getId(), caseKey, caseTitle, processKey, task.getProcessInstanceId(), task.getTaskDefinitionKey(),
        Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()), post == null ? null : Post.of(post).agency(), post, task.getAssignee(), today(),
        day(task.getFollowUpDate()), day(task.getDueDate()));
  }

  private static String post(DelegateTask task) {
    return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Who is logged in; nobody where a timer or another process closes the task. */
  private static Optional<String> user() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(Authentication::getName);
  }

  private LocalDate day(Date date) {
    return date == null ? null : LocalDate.ofInstant(date.toInstant(), clock.getZone());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
