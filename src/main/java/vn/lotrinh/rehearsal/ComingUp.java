package vn.lotrinh.rehearsal;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** What a rehearsal comes to next when its date is moved: tasks that fall due, and days on which a case goes on by itself. */
@Component
@Profile("rehearsal")
class ComingUp {

  /** An open task that falls due. */
  record DueTask(String taskId, String caseKey, String title, String agency, LocalDate due) {}

  /** A case that goes on by itself on a day. */
  record WakingCase(String caseKey, String event, LocalDate day) {}

  private final JdbcClient jdbc;
  private final OrganisationService organisation;
  private final ManagementService management;
  private final RuntimeService runtime;
  private final RepositoryService repository;

  ComingUp(JdbcClient jdbc, OrganisationService organisation, ManagementService management, RuntimeService runtime, RepositoryService repository) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
  }

  /** Open tasks due on {@code today} or later, the nearest first. */
  List<DueTask> tasks(LocalDate today, int limit) {
    return jdbc.sql("""
        select task_id, case_key, title, agency, due from deadline_task where state = 'OPEN' and due >= :today
        order by due, case_key, task_id limit :limit""").param("today", today).param("limit", limit).query(DueTask.class).list().stream()
        .map(task -> new DueTask(task.taskId, task.caseKey, task.title, name(task.agency), task.due)).toList();
  }

  /** Cases whose own timers run out after {@code today}, the nearest first. The daily round is no case: it starts anew every morning. */
  List<WakingCase> cases(LocalDate today, int limit) {
    List<Job> timers = management.createJobQuery().timers().active().duedateHigherThan(startOf(today.plusDays(1))).orderByJobDuedate().asc()
        .listPage(0, limit + 10).stream().filter(job -> job.getProcessInstanceId() != null).limit(limit).toList();
    if (timers.isEmpty()) return List.of();
    var keys = runtime.createProcessInstanceQuery().processInstanceIds(timers.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet()))
        .list().stream().collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
    return timers.stream().filter(job -> keys.containsKey(job.getProcessInstanceId()))
        .map(job -> new WakingCase(String.valueOf(keys.get(job.getProcessInstanceId()).getBusinessKey()), event(job), day(job.getDuedate()))).toList();
  }

  /** The next day after {@code today} on which a task is due or a case goes on. */
  Optional<LocalDate> next(LocalDate today) {
    Stream<LocalDate> due = jdbc.sql("select min(due) from deadline_task where state = 'OPEN' and due > :today").param("today", today)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single().stream();
    return Stream.concat(due, cases(today, 1).stream().map(WakingCase::day)).min(LocalDate::compareTo);
  }

  private String event(Job timer) {
    JobDefinition definition = management.createJobDefinitionQuery().jobDefinitionId(timer.getJobDefinitionId()).singleResult();
    FlowElement element = repository.getBpmnModelInstance(timer.getProcessDefinitionId()).getModelElementById(definition.getActivityId());
    return element == null || element.getName() == null ? "đến ngày hẹn" : element.getName();
  }

  private String name(String agency) {
    return agency == null ? "chưa rõ cơ quan" : organisation.name(agency);
  }

  private static Date startOf(LocalDate day) {
    return Date.from(RehearsalClock.startOf(day));
  }

  private static LocalDate day(Date date) {
    return RehearsalClock.dayOf(date.toInstant());
  }
}
