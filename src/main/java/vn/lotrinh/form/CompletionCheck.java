package vn.lotrinh.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whatever way a task is completed, its form's fields are checked as they stand before anything else hears of the completion; a refusal rolls
 * the whole transaction back and the task stays open.
 */
@Component
class CompletionCheck {

  private final TaskForms forms;

  CompletionCheck(TaskForms forms) {
    this.forms = forms;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  public void on(DelegateTask task) {
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      forms.of(task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey()).ifPresent(form -> complete(task, form));
    }
  }

  private static void complete(DelegateTask task, FormSchema form) {
    Map<String, Object> current = PlainValues.of(task.getVariables());
    Map<String, Object> standing = new HashMap<>();
    form.keys().forEach(key -> standing.put(key, current.get(key)));
    FormCheck accepted = form.check(standing, current).orRefuse();
    accepted.values().forEach((key, value) -> store(task, key, value, current.get(key)));
    accepted.hidden().stream().filter(key -> current.get(key) != null && task.getExecution().hasVariableLocal(key))
        .forEach(key -> task.setVariable(key, null));
  }

  private static void store(DelegateTask task, String key, Object value, Object standing) {
    boolean rightType = !(value instanceof List) || task.getVariable(key) instanceof SpinJsonNode;
    if (!rightType || !Objects.equals(standing, value)) {
      task.setVariable(key, PlainValues.typed(value));
    }
  }
}
