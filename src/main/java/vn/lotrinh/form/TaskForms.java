package vn.lotrinh.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The form of each step of each deployed model. A form bound to its deployment never changes, so it is read once. */
@Component
class TaskForms {

  private static final String BOUND_TO_DEPLOYMENT = "deployment";

  private final RepositoryService repository;
  private final FormService forms;
  private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

  TaskForms(RepositoryService repository, FormService forms) {
    this.repository = repository;
    this.forms = forms;
  }

  /** The form of an open task, or nothing where its step has no Camunda Form. The caller needs the rights to read it. */
  Optional<FormSchema> of(String taskId, String processDefinitionId, String step) {
    FormSchema known = schemas.get(processDefinitionId + " " + step);
    if (known != null) {
      return Optional.of(known);
    }
    if (processDefinitionId == null
        || !(repository.getBpmnModelInstance(processDefinitionId).getModelElementById(step) instanceof UserTask userTask)) {
      return Optional.empty();
    }
    String formKey = userTask.getCamundaFormKey();
    boolean hasForm = userTask.getCamundaFormRef() != null || formKey != null && formKey.startsWith("camunda-forms:");
    if (!hasForm) {
      return Optional.empty();
    }
    FormSchema schema = read(taskId);
    if (BOUND_TO_DEPLOYMENT.equals(userTask.getCamundaFormRefBinding())) {
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
