package vn.lotrinh.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each role may do in the engine, and the task filters that everybody shares. Written once, on the first start; an administrator may
 * change it afterwards. Nobody but an administrator may create or change filters, because a filter's expressions are executed.
 */
@Component
class Rights {

  private static final List<Role> OFFICE = List.of(Role.OFFICER, Role.HEAD, Role.CLERK);

  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;
  private final Accounts accounts;
  private final TransactionTemplate transaction;

  Rights(AuthorizationService authorizations, FilterService filters, TaskService tasks, Accounts accounts, TransactionTemplate transaction) {
    this.authorizations = authorizations;
    this.filters = filters;
    this.tasks = tasks;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  @PostConstruct
  void establish() {
    if (authorizations.createAuthorizationQuery().groupIdIn(Role.OFFICER.id()).count() > 0) return;
    transaction.executeWithoutResult(status -> {
      for (Role role : Role.values()) accounts.role(role);
      for (Role role : Role.values()) seeModels(role);
      for (Role role : List.of(Role.SUPERVISOR, Role.COORDINATOR)) watch(role);
      for (Resources resource : Resources.values()) grant(Role.ADMINISTRATOR, resource, "*", Permissions.ALL);
      sharedFilters();
    });
  }

  private void seeModels(Role role) {
    if (role == Role.ADMINISTRATOR) return;
    grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS);
    if (OFFICE.contains(role)) grant(role, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ);
  }

  private void watch(Role role) {
    grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant(role, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
    grant(role, Resources.TASK, "*", Permissions.READ);        // Cockpit's page of tasks; each is readable by way of its procedure anyway
    grant(role, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY);
    grant(role, Resources.DEPLOYMENT, "*", Permissions.READ);
    grant(role, Resources.GROUP, "*", Permissions.READ);       // the names of the agencies that tasks are given to
  }

  private void grant(Role role, Resource resource, String id, Permission... permissions) {
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId(role.id());
    grant.setResource(resource);
    grant.setResourceId(id);
    for (Permission permission : permissions) grant.addPermission(permission);
    authorizations.saveAuthorization(grant);
  }

  private void sharedFilters() {
    List<Role> office = List.of(Role.OFFICER, Role.HEAD, Role.CLERK, Role.COORDINATOR);
    filter("Việc của cơ quan", "Mọi việc đang giao cho cơ quan tôi", 10, "#0a6b3b", ofAgency(), office);       // the first is what Tasklist opens with
    filter("Việc của tôi", "Những việc tôi đã nhận", 20, "#1f5f99", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"), office);
    filter("Sắp đến hạn", "Việc của cơ quan đến hạn trong 7 ngày tới", 30, "#b7791f",
        ofAgency().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(8).withTimeAtStartOfDay()}"), office);
    filter("Quá hạn", "Việc của cơ quan đã quá hạn", 40, "#b42318", ofAgency().dueBeforeExpression("${now()}"), office);
    filter("Tất cả", "Mọi việc đang mở trong tỉnh", 50, "#475467", tasks.createTaskQuery(), List.of(Role.COORDINATOR, Role.SUPERVISOR));
  }

  private TaskQuery ofAgency() {
    return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
  }

  private void filter(String name, String description, int priority, String color, TaskQuery query, List<Role> readers) {
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query.orderByDueDate().asc());
    filter.setProperties(Map.of("description", description, "priority", priority, "color", color, "refresh", true,
        "showUndefinedVariable", false, "variables", List.of(Map.of("name", "caseTitle", "label", "Hồ sơ"), Map.of("name", "caseKey", "label", "Mã hồ sơ"))));
    filters.saveFilter(filter);
    for (Role role : readers) grant(role, Resources.FILTER, filter.getId(), Permissions.READ);
  }
}
