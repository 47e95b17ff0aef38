package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.document.TestPapers;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.rehearsal.TestDate;

/** Plays every body of a province in the tests of the pilot: each test has a programme of its own, a copy of Kiên Giang's plan under another code. */
@Component
public class PilotDesk extends CaseDesk {

  static final String NUMBER = "01/CV ngày 02/8/2021";
  static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";

  private final PlanService plans;
  private final CooperativeService cooperatives;
  private final PilotService pilot;
  private final ConditionTable conditions;
  private final NomineeTable nominees;
  private final TestDate date;

  PilotDesk(Engine engine, PlanService plans, CooperativeService cooperatives,
      PilotService pilot, ConditionTable conditions, NomineeTable nominees, TestDate date) {
    super(engine);
    this.plans = plans;
    this.cooperatives = cooperatives;
    this.pilot = pilot;
    this.conditions = conditions;
    this.nominees = nominees;
    this.date = date;
  }

  /** Starts a programme on 1 April 2021 under a code of its own. */
  String start(String code) {
    return start(code, Map.of());
  }

  /** The drafting of a document that the plan asks for; whoever has to sign it gives it back where another test has handed it on. */
  public Task drafting(String key) {
    date.set(LocalDate.of(2021, 4, 1));
    if (isOpen(key, "UserTask_IssueDocument")) complete(key, "UserTask_IssueDocument", Map.of("decision", "return", "reason", TEXT));
    return task(key, "UserTask_DraftDocument");
  }

  /** With texts of the plan file replaced by others. */
  String start(String code, Map<String, String> replaced) {
    date.set(LocalDate.of(2021, 4, 1));
    cooperatives.load(new ClassPathResource("cooperative/kien-giang.yaml"));
    plans.load(plan(code, replaced));
    return pilot.start(code);
  }

  static Resource plan(String code, Map<String, String> replaced) {
    try {
      String text = new ClassPathResource("plans/kien-giang-135-2021.yaml").getContentAsString(StandardCharsets.UTF_8);
      text = text.replace("code: KG-135-2021", "code: " + code);
      for (Map.Entry<String, String> one : replaced.entrySet()) text = text.replace(one.getKey(), one.getValue());
      return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
        @Override
        public String getFilename() {
          return code + ".yaml";
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the user tasks that are open in cases whose key starts so; what coordinating bodies were asked beside them is not among them. */
  @Override
  public List<String> open(String keyPrefix) {
    return openTasks(keyPrefix).stream().filter(task -> keyPrefix.contains("-PH-") || !key(task).contains("-PH-")).map(Task::getTaskDefinitionKey).toList();
  }

  /** Completes the task with its papers handed in. */
  @Override
  public void complete(String key, String userTask, Map<String, Object> form) {
    super.complete(key, userTask, form);
    if (userTask.equals("UserTask_SendCompletionPlans")) passGate(key, "Event_ApprovalOpens");
  }

  void handInPapers(Task task) {
    papers.handIn(key(task), task.getId());
  }

  TestPapers papers() {
    return papers;
  }

  void on(String day) {
    date.set(LocalDate.parse(day));
  }

  /** Where the programme waits for the plan's own day of a step, the day has come. */
  void passGate(String programme, String gate) {
    runAll(programme, gate);
  }

  /** When the timer at an activity of a case is due. */
  @Override
  public LocalDate due(String key, String activity) {
    return super.timer(key, activity);
  }

  /** Moves the date on to the next job of the programme and runs it with all others that are due; false when none is waiting. */
  boolean runNext(String programme) {
    List<Job> waiting = waiting(programme);
    if (waiting.isEmpty()) return false;
    Job next = waiting.get(0);
    if (next.getDuedate() != null) {
      LocalDate day = LocalDate.ofInstant(next.getDuedate().toInstant(), ZoneId.of("Asia/Ho_Chi_Minh"));
      date.set(day);
    }
    management.executeJob(next.getId());
    return true;
  }

  private List<Job> waiting(String programme) {
    Set<String> instances = new HashSet<>();
    runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(programme + "%").list().forEach(instance -> instances.add(instance.getId()));
    return management.createJobQuery().active().withRetriesLeft().list().stream().filter(job -> instances.contains(job.getProcessInstanceId()))
        .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
  }

  /** Phase 1 up to the point where every dossier is waiting for its co-operative. */
  void guide(String programme) {
    complete(programme + "-1.1", "UserTask_DraftDocument", Map.of("summary", TEXT));
    complete(programme + "-1.1", "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", NUMBER));
    passGate(programme, "Event_GuidanceOpens");
    complete(programme, "UserTask_GuideCooperatives", Map.of("guidance", TEXT, "registrationWorkingDays", 20));
  }

  /** A dossier from registration to the alliance's conclusion. */
  void dossier(String key) {
    complete(key, "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m01"));
    complete(key, "UserTask_CheckDossier", Map.of("verdict", "complete"));
    answerConditions(key);
    complete(key, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
  }

  /** Answers whatever the register does not know of a dossier so that it speaks for the co-operative. */
  public void answerConditions(String key) {
    answerConditions(key, "Đạt", 1_000_000);
  }

  /**
   * Answers what is not known yet.
   *
   * @param conclusion for what is no figure
   * @param figure for what is one; where the plan names no number it is compared with 500 000
   */
  void answerConditions(String key, String conclusion, int figure) {
    Stream<Map<String, Object>> unknown = conditions.rows(key).stream().filter(row -> row.get("result").equals("Chưa rõ"));
    List<Map<String, Object>> answers = unknown.map(row -> {
      Question question = conditions.question(key, (String) row.get("item"));
      Map<String, Object> answer = new HashMap<>(Map.of("item", row.get("item")));
      if (question.kind() == Question.Kind.CONCLUSION) answer.putAll(Map.of("conclusion", conclusion, "ground", "Xác nhận ngày 02/8/2021"));
      else answer.put("figure", BigDecimal.valueOf(figure));
      if (question.kind() == Question.Kind.COMPARISON) answer.put("level", BigDecimal.valueOf(500_000));
      return answer;
    }).toList();
    assertThat(conditions.write(key, answers, "lmhtx.cv1")).isEmpty();
  }

  /** Where a decision on commendations is drafted, somebody is proposed. */
  public void nominate(String key) {
    if (nominees.isOf(key)) assertThat(nominees.write(key, List.of(nominee("HTX Mẫu 01")), "stc.cv1")).isEmpty();
  }

  static Map<String, Object> nominee(String name) {
    return Map.of("kind", "Tổ chức", "name", name, "merit", "Mô hình đạt mục tiêu sớm", "award", "Bằng khen của Chủ tịch UBND tỉnh");
  }

  ConditionTable conditions() {
    return conditions;
  }

  /** Those of the programme's dossiers run, all others declined, the summary sent. */
  void dossiers(String programme, Integer... numbers) {
    List<Integer> run = List.of(numbers);
    for (int number = 1; number <= 12; number++) {
      String key = programme + "-HS-%02d".formatted(number);
      if (run.contains(number)) dossier(key);
      else complete(key, "UserTask_SubmitDossier", Map.of("participation", "decline"));
    }
    for (int number : run) {
      String key = programme + "-HS-%02d".formatted(number);
      if (isRunning(key)) run(key, "ServiceTask_NotifyIneligible");
    }
    complete(programme, "UserTask_SendSummary", Map.of("documentNumber", NUMBER, "summary", TEXT));
    passGate(programme, "Event_EvaluationOpens");
  }

  void evaluate(String programme, int number, int points) {
    complete(programme + "-DG-%02d".formatted(number), "UserTask_EvaluatePriority",
        Map.of("verdict", "rank", "priorityPoints", points, "priorityReason", TEXT));
  }

  /** From the list to the letters and the ministries. */
  void approveList(String programme) {
    complete(programme, "UserTask_SubmitList", Map.of("documentNumber", NUMBER));
    complete(programme, "UserTask_ApproveList", Map.of("decision", "approve", "documentNumber", NUMBER));
    runAll(programme, "ServiceTask_NotifyResults");
    complete(programme, "UserTask_SendToMinistries", Map.of("documentNumber", NUMBER));
    passGate(programme, "Event_CompletionPlansOpen");
  }

  /** A programme with pilot co-operatives 1, 2, 3 … at the start of phase 2, and one more that is ranked after them. */
  String inPhaseTwo(String code, int members) {
    String programme = start(code, Map.of("    quantity: 5\n    unit: HTX\n", "    quantity: " + members + "\n    unit: HTX\n"));
    guide(programme);
    Integer[] numbers = IntStream.rangeClosed(1, members + 1).boxed().toArray(Integer[]::new);
    dossiers(programme, numbers);
    for (int number : numbers) evaluate(programme, number, 90 - number);
    approveList(programme);
    return programme;
  }

  void completionPlan(String programme, int number) {
    String key = programme + "-KHHT-%02d".formatted(number);
    complete(key, "UserTask_DraftCompletionPlan", Map.of("plan", TEXT));
    complete(key, "UserTask_ReviewCompletionPlan", Map.of("decision", "accept"));
  }

  void approveCompletion(String programme) {
    for (int number = 1; number <= pilot.members(programme).size(); number++) completionPlan(programme, number);
    complete(programme, "UserTask_SendCompletionPlans", Map.of("documentNumber", NUMBER, "summary", TEXT));
    complete(programme, "UserTask_ApproveCompletionPlan", Map.of("decision", "approve", "documentNumber", NUMBER));
  }

  /** The year's inspections are open. */
  void openYear(String programme, int year) {
    runAll(programme, "CallActivity_AnnualReviews#multiInstanceBody");
    runAll(programme, "CallActivity_AnnualReviews");
    on(year + "-11-01");
    run(programme + "-NAM-" + year, "Event_ReviewOpens");
  }

  void inspect(String programme, int year, int number, double score, String proposal) {
    Map<String, Object> form = new HashMap<>(Map.of("score", score, "criteriaMet", 70, "findings", TEXT, "proposal", proposal));
    if (!proposal.equals("continue")) form.put("proposalReason", TEXT);
    complete(programme + "-KT-%d-%02d".formatted(year, number), "UserTask_InspectCooperative", form);
  }

  /** Interim reviews accepted, the end of the phase waited for. */
  void finishPhaseTwo(String programme) {
    on("2023-10-02");
    run(programme, "Event_InterimReviewOpens");
    complete(programme, "UserTask_InterimReviewAlliance", Map.of("documentNumber", NUMBER, "summary", TEXT));
    if (!isOpen(programme, "UserTask_InterimReviewDepartment")) run(programme, gate(programme, "2.2.7"));
    complete(programme, "UserTask_InterimReviewDepartment", Map.of("decision", "accept", "documentNumber", NUMBER, "summary", TEXT));
    on("2025-07-08");
    run(programme, "Event_PhaseEnds");
  }

  LocalDate dueOfTask(String key, String userTask) {
    return super.due(key, userTask);
  }

  Object prefilled(String key, String userTask, String field) {
    return tasks.getVariable(task(key, userTask).getId(), field);
  }

  /** The timer of a case that waits for a step of the plan. */
  String gate(String key, String step) {
    Date opens = pilot.opens(key, step);
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
        .filter(job -> job.getDuedate().equals(opens)).map(job -> management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult())
        .map(JobDefinition::getActivityId).findFirst().orElseThrow();
  }
}
