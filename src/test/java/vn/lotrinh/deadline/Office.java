package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** An office of its own for one test: an agency, its people, its work, and the morning round run by hand. */
class Office implements AutoCloseable {

  static final String ROUND = "daily-round";
  static final String WORK = "daily-round-sample";

  final String mark = UUID.randomUUID().toString().substring(0, 8);
  final String agency = "NV-" + mark.toUpperCase(Locale.ROOT);

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final HistoryService history;
  private final IdentityService identity;

  Office(ProcessEngine engine) {
    runtime = engine.getRuntimeService();
    tasks = engine.getTaskService();
    management = engine.getManagementService();
    history = engine.getHistoryService();
    identity = engine.getIdentityService();
    engine.getRepositoryService().createDeployment().name(WORK).enableDuplicateFiltering(true)
        .addModelInstance(WORK + ".bpmn", work()).deploy();
    List.of("officer", "head", "coordinator", agency).forEach(this::group);
  }

  /** Nothing stays open for the rounds of other tests. */
  @Override
  public void close() {
    for (String process : List.of(WORK, ROUND)) {
      runtime.createProcessInstanceQuery().processDefinitionKey(process).list()
          .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }
  }

  // --- the morning round

  /** Runs the whole round. */
  String round() {
    String round = startRound();
    finish(round);
    return round;
  }

  /** Fires the timer; the round then waits for its first job, or is over. */
  String startRound() {
    List<String> before = rounds();
    management.executeJob(management.createJobQuery().processDefinitionKey(ROUND).activityId("StartEvent_Morning").singleResult().getId());
    List<String> started = rounds();
    started.removeAll(before);
    assertThat(started).hasSize(1);
    return started.get(0);
  }

  /** Hands over and draws up; the digests then wait to be sent. */
  void drawUp(String round) {
    jobs(round).forEach(job -> management.executeJob(job.getId()));
  }

  void finish(String round) {
    for (List<Job> due = jobs(round); !due.isEmpty(); due = jobs(round)) {
      due.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private List<Job> jobs(String round) {
    return management.createJobQuery().processInstanceId(round).executable().list();
  }

  List<Job> job(String round) {
    return jobs(round);
  }

  /** Lets the time of a timer come. */
  void timer(String round, String activity) {
    management.executeJob(management.createJobQuery().processInstanceId(round).activityId(activity).singleResult().getId());
  }

  boolean isOver(String round) {
    return history.createHistoricProcessInstanceQuery().processInstanceId(round).finished().count() == 1;
  }

  boolean passed(String round, String activity) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(round).activityId(activity).count() == 1;
  }

  private List<String> rounds() {
    return new ArrayList<>(history.createHistoricProcessInstanceQuery().processDefinitionKey(ROUND).list().stream()
        .map(HistoricProcessInstance::getId).toList());
  }

  // --- people

  String officer(String name) {
    return person(name, agency, "officer");
  }

  String head(String name) {
    return person(name, agency, "head");
  }

  /** @param groups agencies and roles, created where missing */
  String person(String name, String... groups) {
    User user = identity.newUser(name + "." + mark);
    user.setFirstName("Chuyên viên " + user.getId());
    user.setEmail(user.getId() + "@example.vn");
    user.setPassword("Mat-khau-2021!");
    identity.saveUser(user);
    for (String group : groups) {
      group(group);
      identity.createMembership(user.getId(), group);
    }
    return user.getId();
  }

  void address(String person, String address) {
    User user = identity.createUserQuery().userId(person).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }

  private void group(String id) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      identity.saveGroup(identity.newGroup(id));
    }
  }

  // --- work

  /** Opens a task at the office's own agency; its case is {@code HS-} and the mark. */
  String open(String title, String planDue, String due) {
    return open(title, planDue, due, agency);
  }

  String open(String title, String planDue, String due, String at) {
    return open(Map.of("title", title, "agency", at, "due", endOf(due), "planDue", endOf(planDue)));
  }

  /** Opens a task about one co-operative, due on the day at another agency. */
  String openAbout(String cooperative, String due, String at) {
    return open(Map.of("title", "Việc về " + cooperative, "agency", at, "due", endOf(due), "planDue", endOf(due),
        "cooperative", cooperative));
  }

  private String open(Map<String, Object> variables) {
    String instance = runtime.startProcessInstanceByKey(WORK, "HS-" + mark, variables).getId();
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  Task task(String id) {
    return tasks.createTaskQuery().taskId(id).singleResult();
  }

  List<String> candidates(String task) {
    return tasks.getIdentityLinksForTask(task).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
  }

  static Date endOf(String day) {
    return Date.from(LocalDate.parse(day).atTime(LocalTime.of(23, 59, 59)).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
  }

  private static BpmnModelInstance work() {
    return Bpmn.createExecutableProcess(WORK).camundaHistoryTimeToLiveString("P1D").startEvent()
        .userTask("Work").name("${title}").camundaCandidateGroups("${agency}").camundaDueDate("${due}").camundaFollowUpDate("${planDue}")
        .endEvent().done();
  }
}
