package vn.lotrinh.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.rehearsal.TestDate;

/** Half a year in which tasks are opened, finished and called off at random, and what is known of each beside the product's tables. */
@Component
class PlayedTasks implements CaseRoom {

  static final String PROCESS = "overview-played";
  static final String PLAN = "KG-135-2021";
  static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  static final int DAYS = 150;

  /** One task as it was played. @param calledOff rather than finished; @param person who took it at once, or null */
  record Played(String key, String agency, String cooperative, String plan, LocalDate opened, LocalDate due, LocalDate closed, boolean calledOff,
      String person) {}

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  private final TestDate date;
  private String deployment;

  PlayedTasks(RepositoryService repository, RuntimeService runtime, TaskService tasks, JdbcClient jdbc, TestDate date) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.date = date;
  }

  /** @param cooperatives some cases are about one of them; null among the agencies is not meant */
  List<Played> play(int count, long seed, List<String> agencies, List<String> cooperatives) {
    deployment = repository.createDeployment().addModelInstance(PROCESS + ".bpmn", Bpmn.createExecutableProcess(PROCESS).name("Việc diễn thử")
        .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Played").name("Việc diễn thử").camundaCandidateGroups("${agency}")
        .camundaDueDate("${due}").endEvent().done()).deploy().getId();
    Random random = new Random(seed);
    String word = UUID.randomUUID().toString().substring(0, 8);
    List<Played> played = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate opened = FIRST.plusDays(random.nextInt(DAYS - 10));
      LocalDate due = random.nextInt(6) == 0 ? null : opened.plusDays(random.nextInt(40));
      LocalDate closed = random.nextInt(3) == 0 ? null : opened.plusDays(random.nextInt(45));
      if (closed != null && closed.isAfter(FIRST.plusDays(DAYS))) closed = null;
      boolean ofPlan = random.nextBoolean();
      played.add(new Played("OV-" + word + (ofPlan ? "-P-" : "-") + i, agencies.get(random.nextInt(agencies.size())),
          random.nextBoolean() ? cooperatives.get(random.nextInt(cooperatives.size())) : null, ofPlan ? PLAN : null, opened, due, closed, closed != null && random.nextInt(8) == 0,
          random.nextBoolean() ? null : "overview.person" + random.nextInt(3)));
    }
    for (int day = 0; day <= DAYS; day++) run(FIRST.plusDays(day), played);
    return played;
  }

  private void run(LocalDate today, List<Played> played) {
    if (played.stream().noneMatch(one -> today.equals(one.opened) || today.equals(one.closed))) return;
    date.set(today);
    played.stream().filter(one -> today.equals(one.opened)).forEach(this::open);
    for (Played one : played) {
      if (!today.equals(one.closed)) continue;
      var task = tasks.createTaskQuery().processInstanceBusinessKey(one.key).singleResult();
      if (one.calledOff) runtime.deleteProcessInstance(task.getProcessInstanceId(), "thử");
      else tasks.complete(task.getId());
    }
  }

  private void open(Played one) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("caseTitle", "Hồ sơ <b>" + one.key);
    variables.put("agency", one.agency);
    variables.put("cooperative", one.cooperative);
    variables.put("due", one.due == null ? null : Date.from(one.due.atTime(23, 59, 59).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant()));
    runtime.startProcessInstanceByKey(PROCESS, one.key, variables);
    if (one.person != null) tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(one.key).singleResult().getId(), one.person);
  }

  /** Takes all away again. */
  void end() {
    repository.deleteDeployment(deployment, true);
    jdbc.sql("delete from deadline_news where task_id in (select task_id from deadline_task where process_key = ?)").param(PROCESS).update();
    jdbc.sql("delete from deadline_task where process_key = ?").param(PROCESS).update();
  }

  @Override
  public String work() {
    return "test-overview";
  }

  @Override
  public String workTitle() {
    return "Việc thử tình hình";
  }

  @Override
  public Set<String> models() {
    return Set.of(PROCESS);
  }

  @Override
  public Set<String> steps() {
    return Set.of("UserTask_Played");
  }

  @Override
  public Asked asked(CaseStep step) {
    return Asked.NOTHING;
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    return Map.of();
  }

  @Override
  public String plan(String caseKey) {
    return caseKey.contains("-P-") ? PLAN : null;
  }
}
