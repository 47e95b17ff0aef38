package vn.lotrinh.reassignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** The one class of the room that knows the engine: puts tasks into other hands and takes back what whoever had them was granted. */
@Component
class ReassignmentProcess {

  private final TaskService tasks;
  private final AuthorizationService rights;

  ReassignmentProcess(TaskService tasks, AuthorizationService rights) {
    this.tasks = tasks;
    this.rights = rights;
  }

  /** A task on its way. @param from and {@code to} null: nobody */
  record Hand(String taskId, String from, String to) {}

  void pass(Collection<Hand> hands) {
    hands.forEach(one -> tasks.setAssignee(one.taskId(), one.to()));
    Map<String, Set<String>> had = new HashMap<>();
    hands.stream().filter(one -> one.from() != null).forEach(one -> had.computeIfAbsent(one.from(), any -> new HashSet<>()).add(one.taskId()));
    had.forEach(this::takeBackGrants);
  }

  /** The engine grants a task to whoever takes it and never takes that back. */
  private void takeBackGrants(String person, Set<String> taskIds) {
    for (Resources resource : List.of(Resources.TASK, Resources.HISTORIC_TASK)) {
      rights.createAuthorizationQuery().userIdIn(person).resourceType(resource).list().stream().filter(grant -> taskIds.contains(grant.getResourceId()))
          .map(Authorization::getId).forEach(rights::deleteAuthorization);
    }
  }
}
