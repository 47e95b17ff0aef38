package vn.lotrinh.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import vn.lotrinh.document.TestPapers;

/** The cases in the engine, as the tests of all rooms look at them and work on them; the desk of a room adds the steps of its own. */
public abstract class CaseDesk {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  protected final TaskService tasks;
  protected final FormService forms;
  protected final RuntimeService runtime;
  protected final HistoryService history;
  protected final ManagementService management;
  protected final TestPapers papers;

  protected CaseDesk(Engine engine) {
    this.tasks = engine.tasks;
    this.forms = engine.forms;
    this.runtime = engine.runtime;
    this.history = engine.history;
    this.management = engine.management;
    this.papers = engine.papers;
  }

  /** The one open task of a step. */
  public Task task(String key, String userTask) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(userTask).initializeFormKeys().list();
    assertThat(open).as("%s of %s; open are %s", userTask, key, open(key)).hasSize(1);
    return open.get(0);
  }

  /** Ids of the steps that are open in a case. */
  public List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  public boolean isOpen(String key, String userTask) {
    return open(key).contains(userTask);
  }

  /** The open tasks of all cases whose key starts so, the oldest first. */
  public List<Task> openTasks(String keyPrefix) {
    return tasks.createTaskQuery().processInstanceBusinessKeyLike(keyPrefix + "%").initializeFormKeys().orderByTaskCreateTime().asc().list();
  }

  /** Key of the case to which a task belongs. */
  public String key(Task task) {
    return runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
  }

  /** To which agencies a step is given. */
  public List<String> candidates(String key, String userTask) {
    return tasks.getIdentityLinksForTask(task(key, userTask).getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
  }

  public LocalDate due(String key, String userTask) {
    return day(task(key, userTask).getDueDate());
  }

  /** The day that the plan, or the term, names for a step. */
  public LocalDate planned(String key, String userTask) {
    return day(task(key, userTask).getFollowUpDate());
  }

  /** With what a field of the step's form opens. */
  public Object opened(String key, String userTask, String field) {
    return tasks.getVariable(task(key, userTask).getId(), field);
  }

  /** Completes the step with its papers handed in. */
  public void complete(String key, String userTask, Map<String, Object> form) {
    complete(task(key, userTask), form);
  }

  public void complete(Task task, Map<String, Object> form) {
    papers.handIn(key(task), task.getId());
    forms.submitTaskForm(task.getId(), new HashMap<>(form));
  }

  /** Completes the step as it is, whatever papers are missing. */
  public void completeWithoutPapers(String key, String userTask, Map<String, Object> form) {
    forms.submitTaskForm(task(key, userTask).getId(), new HashMap<>(form));
  }

  /** Runs one waiting job at an activity of a case, whatever its date. */
  public void run(String key, String activity) {
    management.executeJob(job(key, activity).getId());
  }

  /** Runs every job at an activity of a case. */
  public void runAll(String key, String activity) {
    jobs(key, activity).toList().forEach(job -> management.executeJob(job.getId()));
  }

  public void run(Job job) {
    management.executeJob(job.getId());
  }

  /** When the timer at an activity of a case is due. */
  public LocalDate timer(String key, String activity) {
    return day(job(key, activity).getDuedate());
  }

  public boolean waits(String key, String activity) {
    return jobs(key, activity).findFirst().isPresent();
  }

  public Job job(String key, String activity) {
    return jobs(key, activity).findFirst().orElseThrow(() -> new AssertionError("no job at " + activity + " of " + key));
  }

  private Stream<Job> jobs(String key, String activity) {
    return instances(key).stream().flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(activity).list().stream());
  }

  private List<ProcessInstance> instances(String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list();
  }

  public boolean isRunning(String key) {
    return !instances(key).isEmpty();
  }

  /** Whether a case went through an activity and left it. */
  public boolean passed(String key, String activity) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
        .anyMatch(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityId(activity).finished().count() > 0);
  }

  /** Takes all cases whose key starts so out of the engine, so that none stands in the way of other tests; some end with the one they stand beside. */
  public void end(String keyPrefix) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(keyPrefix + "%").rootProcessInstances().list()
        .forEach(root -> runtime.deleteProcessInstanceIfExists(root.getId(), "test", false, false, false, false));
  }

  public static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZONE);
  }
}
