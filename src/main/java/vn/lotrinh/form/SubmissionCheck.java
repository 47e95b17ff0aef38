package vn.lotrinh.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Holds what a browser or a program sends for a task against the task's form, and hands on only what the form knows, under the right types. */
@Component
class SubmissionCheck {

  private final TaskService tasks;
  private final TaskForms forms;

  SubmissionCheck(TaskService tasks, TaskForms forms) {
    this.tasks = tasks;
    this.forms = forms;
  }

  /**
   * @param completes false when the task only goes back to its owner: then only what was sent is checked
   * @return the variables to hand to the engine; none when the caller may not see the task, for then the engine answers, and takes nothing
   * @throws FormRefusal when the form would not allow the submission
   */
  Map<String, VariableValueDto> accept(String taskId, Map<String, VariableValueDto> sent, boolean completes) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    return task == null ? Map.of() : check(task, sent, completes);
  }

  private Map<String, VariableValueDto> check(Task task, Map<String, VariableValueDto> sent, boolean completes) {
    Optional<FormSchema> form = forms.of(task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    if (form.isEmpty()) {
      refuseWithoutForm(sent);
      return Map.of();
    }
    List<FieldProblem> problems = new ArrayList<>();
    Map<String, Object> plain = new HashMap<>();
    sent.forEach((key, value) -> {
      String objection = declarationObjection(form.get(), key, value);
      if (objection != null) {
        problems.add(form.get().problem(key, objection));
      }
      plain.put(key, value == null ? null : value.getValue());
    });
    FormCheck check = form.get().check(plain, PlainValues.of(tasks.getVariables(task.getId())));
    check.problems().stream()
        .filter(problem -> completes || sent.containsKey(problem.key()))
        .filter(problem -> problems.stream().noneMatch(known -> known.key().equals(problem.key())))
        .forEach(problems::add);
    new FormCheck(problems, check.values(), check.hidden()).orRefuse();
    return typed(check.values());
  }

  private static void refuseWithoutForm(Map<String, VariableValueDto> sent) {
    if (!sent.isEmpty()) {
      throw new FormRefusal(sent.keySet().stream().map(key -> FieldProblem.of(key, key, "không được nhận, vì việc này không có biểu mẫu")).toList());
    }
  }

  private static String declarationObjection(FormSchema form, String key, VariableValueDto sent) {
    if (sent == null || sent.getType() == null || !form.keys().contains(key)) {
      return null;
    }
    boolean nothing = sent.getValue() == null && "Null".equalsIgnoreCase(sent.getType());
    if (!nothing && !form.allowsType(key, sent.getType())) {
      return "không nhận giá trị kiểu " + shortened(sent.getType());
    }
    boolean matches = switch (sent.getType().toLowerCase(Locale.ROOT)) {
      case "string" -> sent.getValue() instanceof String || sent.getValue() == null;
      case "boolean" -> sent.getValue() instanceof Boolean || sent.getValue() == null;
      case "double", "number" -> sent.getValue() instanceof Number || sent.getValue() == null;
      case "integer", "long", "short" -> sent.getValue() == null
          || sent.getValue() instanceof Number number && Numbers.exact(number) != null && Numbers.isWhole(Numbers.exact(number));
      default -> true;
    };
    return matches ? null : "được khai kiểu " + sent.getType() + " nhưng giá trị gửi lên không thuộc kiểu đó";
  }

  private static Map<String, VariableValueDto> typed(Map<String, Object> values) {
    Map<String, VariableValueDto> typed = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      VariableValueDto dto = new VariableValueDto();
      dto.setType(value == null ? "Null" : value instanceof List<?> ? "Json" : value.getClass().getSimpleName());
      dto.setValue(value instanceof List<?> list ? PlainValues.text(list) : value);
      typed.put(key, dto);
    });
    return typed;
  }

  private static String shortened(String type) {
    return "“" + (type.length() > 30 ? type.substring(0, 30) + "…" : type) + "”";
  }
}
