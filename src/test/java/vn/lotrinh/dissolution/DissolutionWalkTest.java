package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Creditor;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.StatusChange;
import vn.lotrinh.form.LongTexts;
import vn.lotrinh.plan.PlanService;

/** All bodies choose their ways at random, as far as forms allow, every second case with texts as long as they may be; whatever comes of it, register, case, history and plan say the same. */
@SystemTest
class DissolutionWalkTest {

  private static final int CASES = 32;
  private static final int LONGEST = 120;
  private static final Pattern HIDDEN = Pattern.compile("=(\\w+) != \"([^\"]+)\"");
  private static final Map<Creditor, String> FIELD = Map.of(Creditor.NGUOI_LAO_DONG, "Workers", Creditor.BHXH, "Insurance", Creditor.THUE, "Tax",
      Creditor.NGAN_HANG, "Bank", Creditor.QUY_HTPT, "Fund", Creditor.KHAC, "Others");
  private static final List<String> TIMERS = List.of("StartEvent_SixMonthsPassed", "BoundaryEvent_NoShow", "BoundaryEvent_NotAdopted",
      "BoundaryEvent_SupplementOverdue", "BoundaryEvent_TaxSilent", "BoundaryEvent_BranchTaxSilent");

  @Autowired DissolutionOffices desk;
  @Autowired Told told;
  @Autowired DissolutionService service;
  @Autowired Dissolutions dissolutions;
  @Autowired Debts debts;
  @Autowired Journal journal;
  @Autowired CooperativeService cooperatives;
  @Autowired PlanService plans;
  @Autowired FormService forms;
  @Autowired ObjectMapper json;

  private LocalDate today;
  private LongTexts.Kind longest;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void whateverTheBodiesChooseEverythingAgreesInTheEnd() throws IOException {
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    Set<Stage> ends = EnumSet.noneOf(Stage.class);
    for (int seed = 0; seed < CASES; seed++) {
      Random chance = new Random(seed * 1_000_003L + 42);
      Procedure procedure = chance.nextBoolean() ? Procedure.VOLUNTARY : Procedure.COMPULSORY;
      go(LocalDate.of(2025, 3, 3));
      longest = seed % 2 == 0 ? null : LongTexts.Kind.values()[seed / 2 % LongTexts.Kind.values().length];
      String key = service.start(desk.cooperative(chance.nextInt(4) > 0), procedure, new CaseTarget("CM-2025", "1.2", LocalDate.of(2025, 9, 30)));
      for (int step = 0; desk.isRunning(key); step++) {
        assertThat(step).as("%s (seed %d) comes to no end: %s", key, seed, desk.open(key)).isLessThan(LONGEST);
        act(key, chance, step);
      }
      agree(key, seed);
      ends.add(dissolutions.get(key).stage());
    }
    assertThat(ends).as("the walk has seen much").contains(Stage.DISSOLVED, Stage.BANKRUPT).hasSizeGreaterThanOrEqualTo(6);
  }

  private void go(LocalDate day) {
    today = day;
    desk.on(day.toString());
  }

  private void act(String key, Random chance, int step) throws IOException {
    List<String> timers = TIMERS.stream().filter(timer -> desk.waits(key, timer)).toList();
    List<String> due = timers.stream().filter(timer -> desk.timer(key, timer).isBefore(today)).toList();
    List<String> open = desk.open(key);
    if (!due.isEmpty()) fire(key, due.get(0));
    else if (open.isEmpty() || !timers.isEmpty() && chance.nextInt(12) == 0) fire(key, first(key, timers));
    else complete(key, open.get(chance.nextInt(open.size())), chance, step);
    if (chance.nextInt(3) == 0) go(today.plusDays(chance.nextInt(5)));
  }

  private String first(String key, List<String> timers) {
    return timers.stream().min(Comparator.comparing(timer -> desk.timer(key, timer))).orElseThrow();
  }

  private void fire(String key, String timer) {
    LocalDate day = desk.timer(key, timer);
    if (!day.isBefore(today)) go(day.plusDays(1));
    desk.run(key, timer);
  }

  private void complete(String key, String userTask, Random chance, int step) throws IOException {
    Task task = desk.task(key, userTask);
    assertThat(told.of(task.getId()).get("facts")).contains(key);
    Map<String, Object> answers = new HashMap<>();
    for (JsonNode component : form(task).path("components")) answer(component, answers, chance);
    switch (userTask) {
      case "UserTask_HoldMeeting" -> meet(answers, chance);
      case "UserTask_AdoptResolution" -> adopt(answers, chance);
      case "UserTask_PayDebts" -> pay(key, answers, step > 30 || chance.nextBoolean());
      case "UserTask_IssueViolationNotice" -> answers.put("explanationDue", today.plusDays(14).toString());
      case "UserTask_VerifyGround" -> answers.put("monthsInactive", chance.nextInt(40));
      case "UserTask_NotifyInsolvency" -> answers.computeIfPresent("overdueSince", (any, day) -> today.minusMonths(7).toString());
      default -> { }
    }
    desk.complete(key, userTask, answers);
  }

  private JsonNode form(Task task) throws IOException {
    return json.readTree(Path.of("forms", forms.getTaskFormData(task.getId()).getCamundaFormRef().getKey() + ".form").toFile());
  }

  private void answer(JsonNode field, Map<String, Object> answers, Random chance) {
    Matcher hidden = HIDDEN.matcher(field.path("conditional").path("hide").asText());
    if (hidden.matches() && !hidden.group(2).equals(answers.get(hidden.group(1)))) return;
    String key = field.path("key").asText();
    boolean required = field.path("validate").path("required").asBoolean();
    switch (field.path("type").asText()) {
      case "select" -> answers.put(key, choose(field.path("values"), chance));
      case "textarea" -> answers.put(key, longest != null ? LongTexts.of(field, longest) : DissolutionOffices.TEXT);
      case "textfield" -> answers.put(key, longest != null ? LongTexts.of(field, longest) : DissolutionOffices.NUMBER);
      case "checkbox" -> answers.put(key, required || !key.equals("forged") && !key.equals("forceMajeure") && chance.nextBoolean());
      case "datetime" -> answers.put(key, today.toString());
      default -> { }
    }
  }

  /** The first choice, which carries on, as often as all others together. */
  private static String choose(JsonNode values, Random chance) {
    return values.path(chance.nextBoolean() ? 0 : chance.nextInt(values.size())).path("value").asText();
  }

  private void meet(Map<String, Object> answers, Random chance) {
    if (!answers.get("outcome").equals("held")) return;
    go(today.plusDays(8));
    vote(answers, chance);
  }

  private void adopt(Map<String, Object> answers, Random chance) {
    if (!answers.get("outcome").equals("adopted")) return;
    go(today.plusDays(4));
    vote(answers, chance);
    answers.put("documentDate", today.toString());
  }

  private void vote(Map<String, Object> answers, Random chance) {
    int attending = 5 + chance.nextInt(16);
    answers.putAll(Map.of("assembly", "plenary", "invitedOn", today.minusDays(4).toString(), "heldOn", today.toString(), "members", 20, "attending", attending, "votesCast", attending,
        "votesFor", attending - chance.nextInt(3)));
  }

  private void pay(String key, Map<String, Object> answers, boolean all) {
    Map<Creditor, BigDecimal> open = debts.open(key);
    answers.put("outlook", all ? "continue" : "unpayable");
    if (!all) return;
    open.forEach((creditor, amount) -> answers.put("paid" + FIELD.get(creditor), amount));
  }

  private void agree(String key, int seed) {
    Dissolution d = dissolutions.get(key);
    StatusChange newest = cooperatives.statusHistory(d.cooperative()).get(0);
    boolean gone = d.is(Stage.DISSOLVED) || d.is(Stage.BANKRUPT);
    assertThat(d.endedOn()).as("seed %d", seed).isNotNull();
    assertThat(newest.status()).as("%s, seed %d, ended as %s", key, seed, d.stage()).isEqualTo(gone ? LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT
        : d.is(Stage.REVOKED_FOR_TAX) ? LegalStatus.THU_HOI_DO_CUONG_CHE_THUE : LegalStatus.DANG_HOAT_DONG);
    if (newest.decided()) assertThat(newest.day()).as("seed %d", seed).isEqualTo(d.endedOn());
    assertThat(plans.results("CM-2025")).as("seed %d", seed).filteredOn(result -> key.equals(result.note())).hasSize(gone ? 1 : 0);
    List<LocalDate> days = new ArrayList<>(journal.of(key).stream().map(Journal.Entry::day).toList());
    assertThat(days).isSorted().contains(d.endedOn());
    assertThat(service.whyNot(d.cooperative()).isEmpty()).as("may start again").isEqualTo(newest.status() == LegalStatus.DANG_HOAT_DONG);
  }
}
