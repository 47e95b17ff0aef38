package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.form.LongTexts;
import vn.lotrinh.plan.PlanService;

/**
 * Founders and registry choose their ways at random, as far as forms allow, every second case with texts as long as they may be; whatever
 * comes of
 * it, founding, dossier, register and plan say the same.
 */
@SystemTest
class FoundingWalkTest {

  private static final int CASES = 24;
  private static final int LONGEST = 120;
  private static final Pattern HIDDEN = Pattern.compile("=(\\w+) (!?=) \"([^\"]+)\"");
  private static final List<String> TIMERS = List.of("BoundaryEvent_SupplementOverdue", "BoundaryEvent_CapitalOverdue");

  @Autowired FoundingOffices desk;
  @Autowired WithdrawalService giveUp;
  @Autowired Foundings foundings;
  @Autowired Dossiers dossiers;
  @Autowired CooperativeService cooperatives;
  @Autowired PlanService plans;
  @Autowired FormService forms;
  @Autowired Told told;
  @Autowired ObjectMapper json;

  private LocalDate today;
  private LongTexts.Kind longest;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void whateverTheyChooseEverythingAgreesInTheEnd() throws IOException {
    desk.planned();
    Set<Stage> ends = EnumSet.noneOf(Stage.class);
    for (int seed = 0; seed < CASES; seed++) {
      Random chance = new Random(seed * 1_000_003L + 7);
      longest = seed % 2 == 0 ? null : LongTexts.Kind.values()[seed / 2 % LongTexts.Kind.values().length];
      String key = desk.start(FoundingOffices.PLAN);
      today = LocalDate.of(2025, 1, 6);
      for (int step = 0; desk.isRunning(key); step++) {
        assertThat(step).as("%s (seed %d) comes to no end: %s", key, seed, desk.open(key)).isLessThan(LONGEST);
        act(key, chance, step);
      }
      agree(key, seed);
      ends.add(foundings.get(key).stage());
    }
    assertThat(ends).as("the walk has seen much").contains(Stage.FOUNDED, Stage.NOT_FOUNDED, Stage.WITHDRAWN);
  }

  private void act(String key, Random chance, int step) throws IOException {
    List<String> timers = TIMERS.stream().filter(timer -> desk.waits(key, timer)).toList();
    List<String> open = desk.open(key);
    if (!timers.isEmpty() && chance.nextInt(3) == 0) fire(key, timers.get(0));
    else if (foundings.get(key).stage().isOpen() && !open.contains("UserTask_DecideFilingStop") && chance.nextInt(25) == 0) {
      giveUp.withdraw(key, FoundingOffices.TEXT, null, "lmhtx.cv1");
    } else complete(key, open.get(chance.nextInt(open.size())), chance, step);
    if (chance.nextInt(3) == 0) go(today.plusDays(chance.nextInt(5)));
  }

  private void go(LocalDate day) {
    today = day;
    desk.on(day.toString());
  }

  private void fire(String key, String timer) {
    if (!desk.timer(key, timer).isBefore(today)) go(desk.timer(key, timer).plusDays(1));
    desk.run(key, timer);
  }

  private void complete(String key, String userTask, Random chance, int step) throws IOException {
    Task task = desk.task(key, userTask);
    assertThat(told.of(task.getId()).get("facts")).contains(key);
    if (userTask.equals("UserTask_DecideRegistration") && desk.isOpen(key, "UserTask_DecideFilingStop")) return;
    Map<String, Object> answers = new HashMap<>();
    for (JsonNode component : form(task).path("components")) answer(component, answers, chance);
    switch (userTask) {
      case "UserTask_PrepareFounding" -> {
        desk.list(key, FoundingOffices.founders(7));
        answers.put("cooperativeName", foundings.get(key).name());
      }
      case "UserTask_HoldFoundingMeeting" -> meet(answers, chance);
      case "UserTask_ReconsiderFounding" -> answers.put("next", List.of("prepare", "meet", "meet", "stop").get(step > 60 ? 3
          : chance.nextInt(4)));
      case "UserTask_DecideRegistration" -> answers.computeIfPresent("taxCode", (field, any) -> desk.taxCode());
      case "UserTask_LowerCapital" -> answers.putAll(Map.of("charterCapital", 50, "members", 5));
      default -> { }
    }
    desk.complete(key, userTask, answers);
  }

  private JsonNode form(Task task) throws IOException {
    return json.readTree(Path.of("forms", forms.getTaskFormData(task.getId()).getCamundaFormRef().getKey() + ".form").toFile());
  }

  private void answer(JsonNode field, Map<String, Object> answers, Random chance) {
    Matcher hidden = HIDDEN.matcher(field.path("conditional").path("hide").asText());
    if (hidden.matches() && hidden.group(3).equals(answers.get(hidden.group(1))) == hidden.group(2).equals("=")) return;
    String key = field.path("key").asText();
    switch (field.path("type").asText()) {
      case "select" -> answers.put(key, field.path("values").path(chance.nextBoolean() ? 0 : chance.nextInt(field.path("values").size()))
          .path("value").asText());
      case "textarea" -> answers.put(key, longest != null ? LongTexts.of(field, longest) : FoundingOffices.TEXT);
      case "textfield" -> answers.put(key, longest != null ? LongTexts.of(field, longest) : FoundingOffices.NUMBER);
      case "checkbox" -> answers.put(key, true);
      case "datetime" -> answers.put(key, today.toString());
      default -> { }
    }
  }

  private static void meet(Map<String, Object> answers, Random chance) {
    if (!answers.get("outcome").equals("held")) return;
    int votes = chance.nextInt(4) == 0 ? 3 : 7;
    answers.putAll(Map.of("attending", 7, "charterVotes", votes, "membersVotes", 7, "planVotes", 7, "electionVotes", 7, "governance",
        "reduced",
        "councilSeats", 0, "supervisorSeats", 1));
  }

  private void agree(String key, int seed) {
    Founding founding = foundings.get(key);
    boolean founded = founding.is(Stage.FOUNDED);
    assertThat(founding.endedOn()).as("seed %d", seed).isNotNull();
    assertThat(founding.cooperative() != null).as("seed %d, ended as %s", seed, founding.stage()).isEqualTo(founded);
    assertThat(dossiers.get(key).is(Dossier.Stage.REGISTERED)).as("seed %d", seed).isEqualTo(founded);
    assertThat(plans.results(FoundingOffices.PLAN)).as("seed %d", seed).filteredOn(result -> key.equals(result.note())).hasSize(founded ? 1
        : 0);
    if (!founded) return;
    assertThat(cooperatives.get(founding.cooperative()).status()).isEqualTo(LegalStatus.DANG_HOAT_DONG);
    assertThat(cooperatives.get(founding.cooperative()).foundedOn()).isEqualTo(founding.registeredOn());
  }
}
