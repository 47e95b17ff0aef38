package vn.lotrinh.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.TaskFormData;
import org.springframework.stereotype.Component;

/** The form of each step of each deployed model. A form bound to its deployment never changes, so it is read once. */
@Component
public class TaskForms {

  private static final String BOUND_TO_DEPLOYMENT = "deployment";

  private final FormService forms;
  private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

  TaskForms(FormService forms) {
    this.forms = forms;
  }

  /** The form of an open task, or nothing where its step has no Camunda Form. Who may see the task may read its form. */
  public Optional<FormSchema> of(String taskId, String processDefinitionId, String step) {
    FormSchema known = schemas.get(processDefinitionId + " " + step);
    if (known != null) {
      return Optional.of(known);
    }
    TaskFormData data = forms.getTaskFormData(taskId);
    boolean bound = data != null && data.getCamundaFormRef() != null;
    boolean named = data != null && data.getFormKey() != null && data.getFormKey().startsWith("camunda-forms:");
    if (!bound && !named) {
      return Optional.empty();
    }
    FormSchema schema = read(taskId);
    if (bound && BOUND_TO_DEPLOYMENT.equals(data.getCamundaFormRef().getBinding())) {
      schemas.put(processDefinitionId + " " + step, schema);
    }
    return Optional.of(schema);
  }

  private FormSchema read(String taskId) {
    try (InputStream form = forms.getDeployedTaskForm(taskId)) {
      return FormSchema.parse(new String(form.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
