package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Terms as the engine keeps them: due dates, follow-up dates and the timers that stand on the same day. */
@Component
class TermProcess {

  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final DeadlineService deadlines;
  private final Clock clock;
  private final Map<String, TermShift.Reckoning> reckonings = new ConcurrentHashMap<>();

  TermProcess(TaskService tasks, ManagementService management, RepositoryService repository, DeadlineService deadlines, Clock clock) {
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** How a task's model reckons its term. */
  TermShift.Reckoning reckoning(TermMoves.OpenTerm open) {
    Task task = tasks.createTaskQuery().taskId(open.taskId()).singleResult();
    return reckonings.computeIfAbsent(task.getProcessDefinitionId() + " " + open.taskKey(), any -> repository
        .getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(open.taskKey()) instanceof UserTask step
            ? TermShift.Reckoning.of(step.getCamundaDueDate()) : TermShift.Reckoning.NAMED_DAY);
  }

  /** Moves the task's days, and every timer of its case that ends on the day on which the term ended. */
  void move(TermMoves.OpenTerm old, TermShift.Term now) {
    Task task = tasks.createTaskQuery().taskId(old.taskId()).singleResult();
    task.setDueDate(deadlines.endOf(now.due()));
    if (now.planDue() != null) task.setFollowUpDate(deadlines.endOf(now.planDue()));
    tasks.saveTask(task);
    for (Job timer : management.createJobQuery().processInstanceId(old.processInstance()).timers().list()) {
      if (day(timer).equals(old.due())) management.setJobDuedate(timer.getId(), onto(timer, old.due(), now.due()));
    }
  }

  private LocalDate day(Job timer) {
    return LocalDate.ofInstant(timer.getDuedate().toInstant(), clock.getZone());
  }

  private Date onto(Job timer, LocalDate from, LocalDate to) {
    Duration into = Duration.between(from.atStartOfDay(clock.getZone()).toInstant(), timer.getDuedate().toInstant());
    return Date.from(to.atStartOfDay(clock.getZone()).toInstant().plus(into));
  }
}
