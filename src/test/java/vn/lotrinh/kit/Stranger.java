package vn.lotrinh.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Fills in any form as somebody would who knows nothing of it: what stands there already, the first choice, some text, today. */
@Component
public class Stranger {

  public static final String NUMBER = "01/CV ngày 02/8/2021";
  public static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FormService forms;
  private final TaskService tasks;

  Stranger(FormService forms, TaskService tasks) {
    this.forms = forms;
    this.tasks = tasks;
  }

  /** The answers to the form of an open task, as it was deployed with the model by which the task runs. */
  public Map<String, Object> answers(Task task, LocalDate today) {
    Map<String, Object> answers = new HashMap<>();
    try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
      fill(JSON.readTree(form).get("components"), tasks.getVariables(task.getId()), today, answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answers;
  }

  private static void fill(JsonNode components, Map<String, Object> variables, LocalDate today, Map<String, Object> answers) {
    for (JsonNode field : components) {
      if (field.has("components")) fill(field.get("components"), variables, today, answers);
      String key = field.path("key").asText();
      if (!key.isEmpty()) answer(field, key, variables.get(key), variables, today, answers);
    }
  }

  /** No two papers bear the same. */
  private static String nextNumber() {
    return (10_000 + NUMBERS.incrementAndGet()) + NUMBER.substring(NUMBER.indexOf('/'));
  }

  private static void answer(JsonNode field, String key, Object standing, Map<String, Object> variables, LocalDate today, Map<String, Object> answers) {
    switch (field.path("type").asText()) {
      case "select", "radio" -> answers.put(key, standing instanceof String ? standing : options(field, variables).get(0));
      case "checkbox" -> answers.put(key, field.at("/validate/required").asBoolean() || Boolean.TRUE.equals(standing));
      case "number" -> {
        if (standing instanceof Number) answers.put(key, standing);
        else if (field.at("/validate/required").asBoolean()) answers.put(key, field.at("/validate/min").asInt());
      }
      case "textfield" -> answers.put(key, standing instanceof String ? standing : key.endsWith("Number") ? nextNumber() : NUMBER);
      case "textarea" -> answers.put(key, standing instanceof String ? standing : TEXT);
      case "datetime" -> answers.put(key, standing instanceof String ? standing : today.toString());
      default -> { }
    }
  }

  /** What a person may choose from: written in the form, or held by a variable. */
  private static List<String> options(JsonNode field, Map<String, Object> variables) {
    try {
      JsonNode values = field.has("valuesKey") ? JSON.readTree(String.valueOf(variables.get(field.get("valuesKey").asText()))) : field.get("values");
      List<String> options = new ArrayList<>();
      values.forEach(option -> options.add(option.get("value").asText()));
      return options;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
