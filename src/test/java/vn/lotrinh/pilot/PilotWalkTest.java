package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.contribution.Contribution;
import vn.lotrinh.contribution.ContributionService;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.form.LongTexts;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** The whole programme from 2021 to 2025, every form filled from its own schema as a stranger would: first option, prefilled value, some text. */
@SystemTest
class PilotWalkTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired PilotDesk desk;
  @Autowired Told told;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired PlanService plans;
  @Autowired Programmes programmes;
  @Autowired PilotService pilot;
  @Autowired ContributionService contributions;

  private int score;
  private boolean longest;
  private int texts;

  /** Below the plan's goal the alliance has to explain, above it not; the second time every text is as long as its field takes it. */
  @ParameterizedTest
  @CsvSource({"0, true, false", "85, false, true"})
  void fiveYearsPassAndTheProgrammeConcludes(int everyScore, boolean explained, boolean longTexts) throws IOException {
    score = everyScore;
    longest = longTexts;
    String programme = desk.start("W" + everyScore + "-2021");
    int completed = 0;
    do {
      for (List<Task> open = desk.openTasks(programme); !open.isEmpty(); open = desk.openTasks(programme)) {
        for (Task task : open) {
          if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) continue;   // the lead was done before a coordinating body answered
          fill(task);
          completed++;
        }
      }
    } while (desk.runNext(programme));

    assertThat(programmes.get(programme).stage()).isEqualTo(Programme.Stage.CONCLUDED);
    assertThat(programmes.get(programme).concludedOn()).isBetween(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31));
    assertThat(programmes.phases(programme)).hasSize(3).allMatch(phase -> phase.acceptedOn() != null);
    assertThat(pilot.members(programme)).hasSize(5);
    assertThat(completed).isGreaterThan(150);
    assertThat(plans.results(programme)).extracting(PlanResult::step)
        .contains("1.1", "1.2", "1.3", "2.1.1", "2.1.2", "2.2.1", "2.2.4", "2.2.5", "2.2.6", "2.2.7", "3.1.1", "3.1.2", "3.2", "3.3", "4.2", "4.3");
    assertThat(plans.results(programme)).filteredOn(result -> result.step().equals("2.2.4")).hasSize(5);
    assertThat(contributions.of("pilot", programme)).filteredOn(one -> one.agency().endsWith("-SNNPTNT") || one.agency().endsWith("-SNNMT"))
        .extracting(Contribution::step).contains("1.2", "2.1.1", "2.2.2", "2.2.3", "2.2.4", "2.2.5", "2.2.6", "2.2.7", "3.1.1");
    assertThat(contributions.of("pilot", programme)).allMatch(one -> one.kind() != null, "nothing is waited for at the end");
    assertThat(desk.passed(programme, "UserTask_ExplainShortfall")).isEqualTo(explained);
    assertThat(desk.passed(programme, "EndEvent_Concluded")).isTrue();
    assertThat(desk.isRunning(programme)).isFalse();
  }

  private void fill(Task task) throws IOException {
    Map<String, Object> variables = tasks.getVariables(task.getId());
    Map<String, Object> answers = new HashMap<>();
    try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
      fill(JSON.readTree(form).get("components"), variables, answers);
    }
    answers.computeIfPresent("score", (key, least) -> score);
    told.of(task.getId());
    if (task.getTaskDefinitionKey().equals("UserTask_PreliminaryReview")) desk.answerConditions(desk.key(task));
    if (task.getTaskDefinitionKey().equals("UserTask_DraftDocument")) desk.nominate(desk.key(task));
    desk.handInPapers(task);
    forms.submitTaskForm(task.getId(), answers);
  }

  private void fill(JsonNode components, Map<String, Object> variables, Map<String, Object> answers) {
    for (JsonNode component : components) {
      if (component.has("components")) fill(component.get("components"), variables, answers);
      String key = component.path("key").asText();
      if (key.isEmpty() || hidden(component, variables, answers)) continue;
      Object prefilled = variables.get(key);
      switch (component.get("type").asText()) {
        case "select", "radio" -> answers.put(key, prefilled instanceof String ? prefilled : options(component, variables).get(0));
        case "checklist" -> answers.put(key, "chosen".equals(key) ? options(component, variables)
            .subList(0, (Integer) variables.get("tiePlaces")) : List.of());
        case "number" -> answers.put(key, prefilled instanceof Number ? prefilled : component.at("/validate/min").asInt());
        case "textfield" -> answers.put(key, prefilled instanceof String ? prefilled : longest ? longText(component) : PilotDesk.NUMBER);
        case "textarea" -> answers.put(key, prefilled instanceof String ? prefilled : longest ? longText(component) : PilotDesk.TEXT);
        default -> { }
      }
    }
  }

  private String longText(JsonNode component) {
    return LongTexts.of(component, LongTexts.Kind.values()[texts++ % LongTexts.Kind.values().length]);
  }

  /** What a person may choose from: written in the form, or held by a variable. */
  private static List<String> options(JsonNode component, Map<String, Object> variables) {
    List<String> options = new ArrayList<>();
    try {
      JsonNode values = component.has("valuesKey") ? JSON.readTree(String.valueOf(variables.get(component.get("valuesKey").asText())))
          : component.get("values");
      values.forEach(option -> options.add(option.get("value").asText()));
      return options;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms hide a field unless one choice was made, e.g. {@code =decision != "approve" and decision != "keep"}. */
  private static boolean hidden(JsonNode component, Map<String, Object> variables, Map<String, Object> answers) {
    String hide = component.at("/conditional/hide").asText();
    if (hide.equals("=tiePlaces = null")) return variables.get("tiePlaces") == null;
    if (!hide.contains("!=")) return hide.contains("= null or") && answers.values().stream().anyMatch(value -> hide.contains("= \"" + value + "\""));
    return answers.values().stream().noneMatch(value -> hide.contains("!= \"" + value + "\""));
  }
}
