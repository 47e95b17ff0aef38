package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Application;
import vn.lotrinh.Post;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.deadline.DailyRound;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Cases;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.TargetFigure;
import vn.lotrinh.rehearsal.TestDate;

/**
 * A scenario of its own, as somebody starts it, whose plan a program plays to its end: confirmed and handed out over the interface for programs,
 * every task received, done with what its kind asks, contributed to, accepted; periods and later lines on their day; the bodies that end handed over.
 */
final class PlayedPlan implements AutoCloseable {

  private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
  private static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";
  private static final List<String> ORDER = List.of("UserTask_ReceiveTask", "UserTask_Contribute", "UserTask_DoTask", "UserTask_AcceptProduct");

  private final ConfigurableApplicationContext app;
  private final TestRestTemplate http;
  private final String code;
  private final Plan plan;
  private final Assignments assignments;
  private final TaskService tasks;
  private final Cases desk;
  private final PlayedRows rows;
  private final Map<String, Boolean> held = new HashMap<>();
  private LocalDate today;
  private int completed;

  PlayedPlan(String scenario, String code, String opens) {
    app = new SpringApplicationBuilder(Application.class).profiles("rehearsal").run("--rehearsal.scenario=" + scenario, "--rehearsal.data=target/rehearsal-" + UUID.randomUUID(),
        "--rehearsal.run-jobs=false", "--server.port=0", "--server.shutdown=immediate");
    http = new TestRestTemplate("dieuphoi", "DienTap#2021");
    this.code = code;
    assignments = bean(Assignments.class);
    tasks = bean(TaskService.class);
    desk = bean(Cases.class);
    on(LocalDate.parse(opens));
    confirm();
    plan = bean(PlanService.class).plan(code);
    String province = bean(PlanService.class).place(plan).orElseThrow();
    rows = new PlayedRows(bean(CooperativeService.class).operating(province, today).stream().map(Cooperative::code).toList());
  }

  Plan plan() {
    return plan;
  }

  LocalDate today() {
    return today;
  }

  int completed() {
    return completed;
  }

  <T> T bean(Class<T> type) {
    return app.getBean(type);
  }

  private void on(LocalDate day) {
    today = day;
    bean(TestDate.class).set(day);
  }

  /** Lines of the shipped file that were hard to read are looked through before anything is handed out; the one that has no day gets one. */
  private void confirm() {
    JsonNode known = get("/api/plans/" + code);
    if (known.path("open").asInt() == 0) return;
    Map<String, Object> said = new HashMap<>(Map.of("confirmed", "all"));
    if (code.equals("CM-2025")) said.put("tasks", Map.of("CM-3.5", Map.of("dueText", "30/9/2025")));
    ResponseEntity<String> answer = http.exchange(address("/api/plans/" + code), HttpMethod.PUT, new HttpEntity<>(said), String.class);
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
  }

  JsonNode get(String path) {
    ResponseEntity<JsonNode> answer = http.getForEntity(address(path), JsonNode.class);
    assertThat(answer.getStatusCode().value()).as(path + " " + answer.getBody()).isEqualTo(200);
    return answer.getBody();
  }

  private String address(String path) {
    return "http://localhost:" + app.getEnvironment().getProperty("local.server.port") + path;
  }

  /** Confirms of which kind each line is, the first that its words suggest and that counts most of its units, and hands the plan out. */
  void handOut(Map<String, String> chosen) {
    Map<String, String> kinds = new LinkedHashMap<>();
    bean(LineKindDesk.class).shown(code).lines().forEach(line -> kinds.put(line.step(), line.suggested().stream()
        .min(Comparator.comparingLong(kind -> -line.units().stream().filter(bean(WorkKinds.class).of(kind)::counts).count())).orElse("")));
    http.put(address("/api/plans/" + code + "/kinds"), kinds);
    assertThat(bean(LineKinds.class).all(code)).hasSameSizeAs(kinds);
    List<Map<String, Object>> bodies = chosen.entrySet().stream().map(one -> Map.<String, Object>of("step", one.getKey(), "coordinating", false, "agency", one.getValue())).toList();
    ResponseEntity<JsonNode> answer = http.postForEntity(address("/api/plans/" + code + "/hand-out"), Map.of("chosen", bodies), JsonNode.class);
    assertThat(answer.getStatusCode().is2xxSuccessful()).as(String.valueOf(answer.getBody())).isTrue();
    settle();
  }

  /** Waits for what is being opened. */
  private void settle() {
    bean(ManagementService.class).createJobQuery().processDefinitionKey("work-plan").executable().list().forEach(job -> bean(ManagementService.class).executeJob(job.getId()));
    await().atMost(Duration.ofMinutes(2)).until(() -> !bean(BulkService.class).isRunning(HandOutWork.KIND, HandOutWork.PLAN, code));
  }

  /** Works on everything that is open and everything that opens, day by day, until nothing of the plan is left; every second body is late for the summer of 2025. */
  void toTheEnd() {
    boolean crosses = today.isBefore(TWO_LEVELS) && plan.end().isAfter(TWO_LEVELS);
    while (true) {
      LocalDate next = nextDay();
      boolean last = crosses && today.isBefore(TWO_LEVELS) && (next == null || !next.isBefore(TWO_LEVELS));
      work(last ? task -> Math.floorMod(task.agency().hashCode(), 2) == 0 : task -> true);
      if (last) handOver();
      else if ((next = nextDay()) == null) return;
      else on(next);
      fire();
    }
  }

  private void handOver() {
    on(TWO_LEVELS);
    Set<String> before = holders();
    bean(DailyRound.class).handOver();
    Set<String> after = holders();
    assertThat(after).as("bodies with open work after the districts ended, before: " + before)
        .allMatch(agency -> bean(OrganisationService.class).exists(agency, TWO_LEVELS));
  }

  private Set<String> holders() {
    Set<String> holders = new TreeSet<>();
    open().forEach(task -> groups(task).forEach(group -> holders.add(Post.of(group).agency())));
    return holders;
  }

  private List<Job> timers() {
    List<Job> timers = new ArrayList<>();
    for (String model : List.of("work-plan", "plan-task")) timers.addAll(bean(ManagementService.class).createJobQuery().processDefinitionKey(model).timers().list());
    return timers;
  }

  private LocalDate nextDay() {
    return timers().stream().map(job -> CaseDesk.day(job.getDuedate())).min(Comparator.naturalOrder()).map(day -> day.isBefore(today) ? today : day).orElse(null);
  }

  private void fire() {
    timers().stream().filter(job -> !CaseDesk.day(job.getDuedate()).isAfter(today)).forEach(job -> bean(ManagementService.class).executeJob(job.getId()));
    settle();
  }

  private List<Task> open() {
    return tasks.createTaskQuery().processInstanceBusinessKeyLike(code + "-%").processDefinitionKeyIn("plan-task", "contribution").orderByTaskCreateTime().asc().list().stream()
        .filter(task -> assignments.find(desk.key(task)).isPresent()).toList();
  }

  private void work(Predicate<Assignment> now) {
    Set<String> left = new TreeSet<>();
    while (true) {
      List<Task> open = open().stream().filter(task -> !left.contains(task.getId())).sorted(Comparator.comparingInt(task -> ORDER.indexOf(task.getTaskDefinitionKey()))).toList();
      if (open.isEmpty()) return;
      for (Task task : open) {
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) continue;
        Assignment assignment = assignments.get(desk.key(task));
        if (task.getTaskDefinitionKey().equals("UserTask_DoTask") && !now.test(assignment)) left.add(task.getId());
        else step(task, assignment);
      }
    }
  }

  private List<String> groups(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
  }

  private void step(Task task, Assignment assignment) {
    assertThat(groups(task)).as("who has " + task.getName() + " of " + assignment.key()).isNotEmpty().anyMatch(this::isHeld);
    switch (task.getTaskDefinitionKey()) {
      case "UserTask_ReceiveTask" -> desk.complete(task, Map.of("responsible", "nobody"));
      case "UserTask_Contribute" -> desk.complete(task, Map.of("kind", "contribution", "answer", TEXT));
      case "UserTask_DoTask" -> {
        fill(assignment);
        desk.complete(task, Map.of("summary", TEXT, "documentNumber", (completed + 1) + "/BC"));
      }
      case "UserTask_AcceptProduct" -> desk.complete(task, Map.of("decision", "accepted"));
      default -> throw new AssertionError(task.getTaskDefinitionKey());
    }
    completed++;
  }

  private boolean isHeld(String group) {
    return held.computeIfAbsent(group + today, any -> bean(IdentityService.class).createUserQuery().memberOfGroup(group).count() > 0);
  }

  /** The result sheet where the line is of a kind, else the quantities themselves. */
  private void fill(Assignment task) {
    List<Share> shares = assignments.shares(task.key());
    Map<String, Integer> wanted = new LinkedHashMap<>();
    shares.forEach(share -> wanted.put(share.unit(), part(task, share, shares)));
    WorkKind kind = bean(SheetService.class).kind(task).orElse(null);
    if (kind != null) {
      Map<String, Integer> counted = new LinkedHashMap<>(wanted);
      counted.keySet().removeIf(unit -> !kind.counts(unit));
      write(task, bean(SheetTable.class), rows.of(kind, counted, today));
      wanted.keySet().removeIf(kind::counts);
    }
    List<Map<String, Object>> told = new ArrayList<>();
    wanted.forEach((unit, quantity) -> told.add(Map.of("unit", unit, "quantity", BigDecimal.valueOf(quantity), "note", "đủ")));
    if (!told.isEmpty()) write(task, bean(ProgressTable.class), told);
  }

  private void write(Assignment task, CaseTable table, List<Map<String, Object>> written) {
    List<RowFault> faults = bean(TransactionTemplate.class).execute(status -> table.write(task.key(), new ArrayList<>(written), "can-bo"));
    assertThat(faults).as(task.key()).isEmpty();
  }

  /** What the plan asks of the body; where its part of the whole is open, the bodies share it out among themselves. */
  private int part(Assignment task, Share share, List<Share> shares) {
    if (share.quantity() != null) return share.quantity().setScale(0, RoundingMode.CEILING).intValueExact();
    List<String> bodies = assignments.of(code).stream().filter(one -> one.step().equals(task.step()) && one.period().equals(task.period())).map(Assignment::key).sorted().toList();
    Share first = shares.get(0);
    int own = even(first.whole().intValueExact(), bodies, task.key());
    return share == first ? own : share.whole().intValueExact() * own / first.whole().intValueExact();
  }

  private static int even(int whole, List<String> bodies, String key) {
    int index = bodies.indexOf(key);
    return whole / bodies.size() + (index < whole % bodies.size() ? 1 : 0);
  }

  /** What the cases of other rooms bring, as those rooms record it: line by line what the plan asks for. @return the steps */
  Set<String> othersBring() {
    PlanService plans = bean(PlanService.class);
    Set<String> special = plans.special(plan).keySet();
    for (int year = plan.start().getYear(); year <= plan.end().getYear(); year++) {
      for (String step : special) {
        int of = year;
        for (TargetFigure figure : figures(year)) {
          if (!figure.step().equals(step) || figure.standing().isFulfilled() && figure.told() && figure.count().signum() > 0) continue;
          LocalDate day = LocalDate.of(of, 12, 1);
          plans.recordResult(code, new PlanResult(step, day, figure.needed().subtract(figure.count()), null, "hồ sơ của phòng khác", null, null));
        }
      }
    }
    return special;
  }

  /** The targets of a year as pages and reports show them. */
  List<TargetFigure> figures(int year) {
    PlanService plans = bean(PlanService.class);
    Concerned concerned = plans.concerned(List.of(plan), today).getOrDefault(code, Concerned.NOBODY);
    return plans.targets(code, concerned, year).figuresOfTheYear();
  }

  /** How each line runs, as the page about it tells: by what, and which lines. */
  Map<String, List<String>> ways() {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    Map<String, String> special = bean(PlanService.class).special(plan);
    Map<String, String> kinds = bean(LineKinds.class).all(code);
    for (PlanTask task : plan.tasks()) {
      if (task.group()) continue;
      String kind = kinds.get(task.step());
      String way = special.containsKey(task.step()) ? "quy trình " + process(special.get(task.step()))
          : kind == null ? "việc riêng, nhập tiến độ và số lượng" : "việc riêng, bảng “" + bean(WorkKinds.class).of(kind).title() + "”";
      ways.computeIfAbsent(way, any -> new ArrayList<>()).add(task.step());
    }
    return ways;
  }

  private static String process(String work) {
    return switch (work.split("\\.")[0]) {
      case "dissolution" -> "giải thể";
      case "founding" -> "thành lập";
      case "merger" -> "hợp nhất, sáp nhập";
      case "annual-report" -> "báo cáo năm";
      default -> "thí điểm";
    };
  }

  @Override
  public void close() {
    app.close();
  }
}
