package vn.lotrinh.casefile;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.history.UserOperationLogEntryDto;
import org.camunda.bpm.engine.rest.dto.task.CommentDto;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import vn.lotrinh.People;
import vn.lotrinh.organisation.OrganisationService;

/**
 * What happened to a task as the web applications show it ("Quá trình xử lý"): people and bodies by name, where the engine knows login names and
 * codes. Programs that ask at {@code /engine-rest} keep what the engine answers.
 */
class NamedHistory implements ContainerResponseFilter {

  private static final String APPLICATIONS = "/camunda/api/";
  private static final Set<String> PERSON = Set.of("assignee", "owner");
  private static final Set<String> BODY_LINKS = Set.of("AddGroupLink", "DeleteGroupLink");
  private static final Set<String> PERSON_LINKS = Set.of("AddUserLink", "DeleteUserLink");

  @Context
  private ServletContext application;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != 200 || !request.getUriInfo().getRequestUri().getPath().contains(APPLICATIONS)) return;
    if (!(response.getEntity() instanceof List<?> rows) || rows.isEmpty()) return;
    if (all(rows, CommentDto.class)) name(rows.stream().map(CommentDto.class::cast).toList());
    if (all(rows, UserOperationLogEntryDto.class)) response.setEntity(named(rows.stream().map(UserOperationLogEntryDto.class::cast).toList()));
  }

  private static boolean all(List<?> rows, Class<?> type) {
    return rows.stream().allMatch(type::isInstance);
  }

  private void name(List<CommentDto> opinions) {
    Map<String, String> names = bean(People.class).names(opinions.stream().map(CommentDto::getUserId).toList());
    opinions.forEach(one -> one.setUserId(names.get(one.getUserId())));
  }

  private List<Map<String, Object>> named(List<UserOperationLogEntryDto> operations) {
    Map<String, String> names = bean(People.class).names(operations.stream().flatMap(NamedHistory::people).collect(Collectors.toSet()));
    OrganisationService organisation = bean(OrganisationService.class);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (UserOperationLogEntryDto one : operations) {
      Function<String, String> value = isPerson(one) ? names::get : BODY_LINKS.contains(one.getOperationType()) ? organisation::name : Function.identity();
      rows.add(row(one, names.get(one.getUserId()), value));
    }
    return rows;
  }

  private static Stream<String> people(UserOperationLogEntryDto one) {
    return isPerson(one) ? Stream.of(one.getUserId(), one.getOrgValue(), one.getNewValue()).filter(user -> user != null)
        : Stream.ofNullable(one.getUserId());
  }

  private static boolean isPerson(UserOperationLogEntryDto one) {
    return PERSON.contains(String.valueOf(one.getProperty())) || PERSON_LINKS.contains(String.valueOf(one.getOperationType()));
  }

  private static Map<String, Object> row(UserOperationLogEntryDto one, String person, Function<String, String> value) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", one.getId());
    row.put("operationId", one.getOperationId());
    row.put("operationType", one.getOperationType());
    row.put("entityType", one.getEntityType());
    row.put("category", one.getCategory());
    row.put("timestamp", one.getTimestamp());
    row.put("userId", person);
    row.put("property", one.getProperty());
    row.put("orgValue", one.getOrgValue() == null ? null : value.apply(one.getOrgValue()));
    row.put("newValue", one.getNewValue() == null ? null : value.apply(one.getNewValue()));
    row.put("taskId", one.getTaskId());
    row.put("processInstanceId", one.getProcessInstanceId());
    row.put("processDefinitionKey", one.getProcessDefinitionKey());
    row.put("annotation", one.getAnnotation());
    return row;
  }

  private <T> T bean(Class<T> type) {
    WebApplicationContext context = WebApplicationContextUtils.getRequiredWebApplicationContext(application);
    return context.getBean(type);
  }
}
