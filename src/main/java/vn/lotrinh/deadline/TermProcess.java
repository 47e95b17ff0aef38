package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.TermRule;
import vn.lotrinh.calendar.TermRules;

/** Terms as the engine keeps them: due dates, follow-up dates and the timers that stand on the same day. */
@Component
class TermProcess {

  private static final Pattern NAMED = Pattern.compile("(?:'([^']+)'|\\b(step))\\s*\\)");

  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final DeadlineService deadlines;
  private final Clock clock;
  private final Map<String, TermRules> rules = new HashMap<>();
  private final Map<String, String> expressions = new ConcurrentHashMap<>();

  TermProcess(TaskService tasks, ManagementService management, RepositoryService repository, DeadlineService deadlines, List<TermRules> rules,
      Clock clock) {
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.deadlines = deadlines;
    this.clock = clock;
    rules.forEach(room -> room.models().forEach(model -> this.rules.put(model, room)));
  }

  /** How a task's term is moved by a change of the calendar: as its room says, else as its model reckons it. */
  BiFunction<TermShift, TermShift.Term, Optional<TermShift.Term>> move(TermMoves.OpenTerm open) {
    Task task = tasks.createTaskQuery().taskId(open.taskId()).singleResult();
    String expression = expression(task);
    TermShift.Reckoning reckoning = TermShift.Reckoning.of(expression);
    Optional<TermRule> rule = reckoning == TermShift.Reckoning.WORKING_DAYS ? Optional.empty()
        : Optional.ofNullable(rules.get(task.getProcessDefinitionId().split(":")[0])).flatMap(room -> room.rule(open.caseKey(), line(task, expression)));
    return (shift, term) -> rule.map(known -> shift.of(term, known)).orElseGet(() -> shift.of(term, reckoning));
  }

  private String expression(Task task) {
    return expressions.computeIfAbsent(task.getProcessDefinitionId() + " " + task.getTaskDefinitionKey(), any -> repository
        .getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask step
            && step.getCamundaDueDate() != null ? step.getCamundaDueDate() : "");
  }

  /** What the expression names: a quoted name, or the value of the variable {@code step}. */
  private String line(Task task, String expression) {
    Matcher named = NAMED.matcher(expression);
    if (!named.find()) return null;
    return named.group(1) != null ? named.group(1) : (String) tasks.getVariable(task.getId(), named.group(2));
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
