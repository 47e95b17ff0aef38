package vn.lotrinh.casefile;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.sub.task.TaskResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Puts what a person is told at a task into the engine's answer to {@code GET task/{id}/form-variables}, under every address that leads there:
 * Tasklist takes it for variables. What an earlier version stored as a variable is replaced by what is true today.
 */
class FormFacts implements ContainerResponseFilter {

  @Context
  private ServletContext application;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean ofTask = request.getUriInfo().getPath().endsWith("/form-variables")
        && request.getUriInfo().getMatchedResources().stream().anyMatch(TaskResource.class::isInstance);
    if (!ofTask || response.getStatus() != 200 || !(response.getEntity() instanceof Map<?, ?> variables)) return;
    Map<Object, Object> answer = new LinkedHashMap<>(variables);
    String wanted = request.getUriInfo().getQueryParameters().getFirst("variableNames");
    facts(request.getUriInfo().getPathParameters().getFirst("id")).forEach((name, text) -> {
      if (wanted == null || Arrays.asList(wanted.split(",")).contains(name)) answer.put(name, value(text));
    });
    response.setEntity(answer);
  }

  private Map<String, String> facts(String taskId) {
    return WebApplicationContextUtils.getRequiredWebApplicationContext(application).getBean(StepFacts.class).of(taskId);
  }

  private static VariableValueDto value(String text) {
    VariableValueDto value = new VariableValueDto();
    value.setType("String");
    value.setValue(text);
    value.setValueInfo(Map.of());
    return value;
  }
}
