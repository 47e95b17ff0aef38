package vn.lotrinh.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.classification.ScoringOffices;
import vn.lotrinh.kit.Cases;
import vn.lotrinh.kit.Stranger;
import vn.lotrinh.pilot.PilotDesk;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.report.ReportOffices;

/**
 * A province goes over to this version in the middle of its work: cases that an earlier version opened, in all four kinds of work, are played on
 * by the same services to their end. Has an engine and a database of its own, so it runs apart from the other tests.
 */
@Tag("upgrade")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"rehearsal.run-jobs=false", "server.shutdown=immediate"})
@ActiveProfiles("rehearsal")
class UpgradeTest {

  private static final int MOST = 2000;
  /** Cases of a kind that are not over, by the room's own tables. */
  private static final Map<String, String> OPEN = Map.of("K", "select code from pilot_programme where stage <> 'CONCLUDED' and code like 'K_-%'",
      "PL", "select key from classification where ended_on is null", "GT", "select number from dissolution where ended_on is null",
      "BC", "select key from report_submission where state in ('PENDING', 'OPEN', 'SUBMITTED', 'RETURNED')");

  @Autowired Cases cases;
  @Autowired Stranger stranger;
  @Autowired Told told;
  @Autowired HandIns handIns;
  @Autowired TestDate date;
  @Autowired PilotDesk pilot;
  @Autowired ReportOffices report;
  @Autowired ScoringOffices scoring;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;

  /** Tasks and jobs that were refused, by id, with what was said. */
  private final Map<String, String> stuck = new LinkedHashMap<>();
  private LocalDate today;
  private int completed;

  @DynamicPropertySource
  static void oldDatabase(DynamicPropertyRegistry registry) throws IOException, SQLException {
    String folder = OldDatabase.restored("/upgrade/open-cases.sql.gz").toString();
    registry.add("rehearsal.data", () -> folder);
  }

  /** What the keys of open cases begin with, the day on which they are taken up again, and how many steps they take at least. */
  static Stream<Arguments> openCases() {
    LocalDate spring = LocalDate.of(2021, 4, 2);
    return Stream.of(Arguments.of("K1-2021", spring, 100), Arguments.of("K2-2021", spring, 40), Arguments.of("K3-2021", spring, 40),
        Arguments.of("K4-2021", LocalDate.of(2021, 11, 2), 40), Arguments.of("PL-2024", LocalDate.of(2025, 1, 3), 4),
        Arguments.of("GT-2025", LocalDate.of(2025, 4, 8), 50), Arguments.of("BC-MAU1-2024", LocalDate.of(2024, 11, 4), 5),
        Arguments.of("BC-KG-206", LocalDate.of(2063, 11, 29), 5));
  }

  @ParameterizedTest
  @MethodSource("openCases")
  void everyOpenCaseGoesOnToItsEnd(String prefix, LocalDate day, int atLeast) {
    go(day);
    Set<String> before = cases.openTasks(prefix).stream().map(cases::key).collect(Collectors.toCollection(TreeSet::new));
    assertThat(before).isNotEmpty();
    for (int acts = 0; act(prefix); acts++) assertThat(acts).as("%s come to no end: %s", prefix, running(prefix)).isLessThan(MOST);
    assertThat(stuck).as("what this version does not carry on").isEmpty();
    assertThat(running(prefix)).isEmpty();
    assertThat(jdbc.sql(OPEN.get(prefix.replaceAll("[^A-Z].*", ""))).query(String.class).list()).filteredOn(key -> key.startsWith(prefix)).isEmpty();
    assertThat(completed).isGreaterThan(atLeast);
    assertThat(jdbc.sql("select key from casefile_case where key = any(:keys)").param("keys", before.toArray(String[]::new)).query(String.class).set())
        .as("in the case file").containsAll(before);
  }

  @Test
  void noCaseOfTheOldDatabaseIsLeftOut() {
    assertThat(history.createHistoricProcessInstanceQuery().unfinished().rootProcessInstances().list()).extracting(HistoricProcessInstance::getBusinessKey)
        .filteredOn(Objects::nonNull).allMatch(key -> openCases().anyMatch(one -> key.startsWith((String) one.get()[0])));
  }

  @Test
  void everyPartKnowsItsWhole() {
    assertThat(parent("K1-2021")).isNull();
    assertThat(parent("K1-2021-HS-01")).isEqualTo("K1-2021");
    assertThat(parent("K4-2021-KT-2021-03")).isEqualTo("K4-2021");
    assertThat(parent("BC-MAU1-2024-MAU1-SO")).isEqualTo("BC-MAU1-2024");
    assertThat(parent("BC-KG-2061-VB1")).isEqualTo("BC-KG-2061");
    assertThat(parent("GT-2025-0001")).isNull();
  }

  @Test
  void whatWasGivenBackBeforeIsARoundOfTheCase() {
    assertThat(firstRound("K1-2021-HS-03", "hồ sơ đăng ký tham gia")).containsExactly(HandIn.Decision.RETURNED, "Thiếu bảy loại giấy tờ", LocalDate.of(2021, 4, 12));
    assertThat(firstRound("K4-2021-TD-01", "đề nghị thay đổi")).containsExactly(HandIn.Decision.RETURNED, "Làm rõ nguyên nhân", null);
    assertThat(firstRound("GT-2025-0005", "hồ sơ đăng ký giải thể")).containsExactly(HandIn.Decision.RETURNED, "Báo cáo thiếu chữ ký", LocalDate.of(2025, 3, 14));
  }

  private List<Object> firstRound(String key, String subject) {
    HandIn round = handIns.rounds(key, subject).get(0);
    return Arrays.asList(round.decision(), round.reason(), round.againBy());
  }

  private String parent(String key) {
    return jdbc.sql("select coalesce(parent, '') from casefile_case where key = ?").param(key).query(String.class).single().transform(parent -> parent.isEmpty() ? null : parent);
  }

  /** One open task, or else the next job; false when there is neither. */
  private boolean act(String prefix) {
    Optional<Task> open = cases.openTasks(prefix).stream().filter(task -> !stuck.containsKey(task.getId())).findFirst();
    if (open.isPresent()) {
      attempt(open.get().getId(), cases.key(open.get()) + " " + open.get().getTaskDefinitionKey(), () -> fill(open.get()));
      return true;
    }
    return jobs(prefix).stream().filter(job -> !stuck.containsKey(job.getId())).min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))).map(next -> {
      if (next.getDuedate() != null && Cases.day(next.getDuedate()).isAfter(today)) go(Cases.day(next.getDuedate()));
      attempt(next.getId(), "job " + next.getProcessDefinitionKey(), () -> cases.run(next));
      return true;
    }).orElse(false);
  }

  private void attempt(String id, String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException refused) {
      stuck.put(id, what + ": " + refused.getMessage());
    }
  }

  private List<Job> jobs(String prefix) {
    Set<String> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(prefix + "%").list().stream().map(ProcessInstance::getId)
        .collect(Collectors.toCollection(HashSet::new));
    return management.createJobQuery().active().withRetriesLeft().list().stream().filter(job -> instances.contains(job.getProcessInstanceId())).toList();
  }

  private void fill(Task task) {
    String key = cases.key(task);
    Map<String, Object> answers = new HashMap<>(stranger.answers(task, today));
    told.of(task.getId());
    answers.putAll(known(task, key));
    cases.complete(task, answers);
    completed++;
  }

  /** What a stranger could not know. */
  private Map<String, Object> known(Task task, String key) {
    switch (task.getTaskDefinitionKey()) {
      case "UserTask_PreliminaryReview" -> pilot.answerConditions(key);
      case "UserTask_DraftDocument" -> pilot.nominate(key);
      case "UserTask_PrepareSubmission" -> report.enterOwn(key);
      case "UserTask_ScoreOwn" -> scoring.scoreAll(key, "5");
      case "UserTask_ConcludeSilent" -> go(today.plusDays(1)); // the earlier version asked on the last day of the six months
      default -> { }
    }
    return switch (task.getTaskDefinitionKey()) {
      case "UserTask_RecordObjection" -> Map.of("decision", "dismiss");
      case "UserTask_HoldMeeting" -> meeting();
      case "UserTask_PayDebts" -> Map.of("paidTax", 12.5, "paidBank", 30);
      case "UserTask_CheckDossier" -> key.equals("K1-2021-HS-02") && !hasPapers(key)
          ? Map.of("verdict", "supplement", "supplementReason", Stranger.TEXT, "supplementWorkingDays", 7) : Map.of();
      case "UserTask_VerifyGround" -> Map.of("monthsInactive", 35);
      case "UserTask_SignReport", "UserTask_SignLetter" -> Map.of("signerName", "Họ Và Tên");
      default -> Map.of();
    };
  }

  private boolean hasPapers(String key) {
    return jdbc.sql("select exists (select from document_paper where case_key = ?)").param(key).query(Boolean.class).single();
  }

  /** Called four days before. */
  private Map<String, Object> meeting() {
    String called = today.toString();
    go(today.plusDays(8));
    return Map.of("invitedOn", called, "heldOn", today.toString(), "members", 20, "attending", 16, "votesCast", 16, "votesFor", 14);
  }

  private void go(LocalDate day) {
    today = day;
    date.set(day);
  }

  private Set<String> running(String prefix) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(prefix + "%").list().stream().map(ProcessInstance::getBusinessKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
