package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.organisation.StandIns;

/** Reads people and groups from the engine's accounts: one query an agency and a role, never one a task. */
@Component
class StaffDirectory {

  private final IdentityService identity;
  private final StandIns standIns;
  private final Clock clock;

  StaffDirectory(IdentityService identity, StandIns standIns, Clock clock) {
    this.identity = identity;
    this.standIns = standIns;
    this.clock = clock;
  }

  /** Who gets the letters of people who are away today. */
  Substitutes substitutes() {
    return new Substitutes(standIns.on(LocalDate.now(clock)), standIns::covers);
  }

  /** The staff that a morning's tasks may concern. */
  Staff of(Collection<String> agencies, Collection<DueTask> tasks) {
    Map<String, Set<String>> members = new HashMap<>();
    agencies.forEach(agency -> members.put(agency, membersOf(agency)));
    tasks.stream().filter(task -> task.agency() != null && members.containsKey(task.agency()))
        .forEach(task -> members.computeIfAbsent(task.post(), this::membersOf));
    return new Staff(existing(tasks), members, membersOf("officer"), membersOf("head"), membersOf("coordinator"), substitutes());
  }

  Set<String> administrators() {
    return membersOf(People.ADMINISTRATORS);
  }

  Set<String> membersOf(String group) {
    return ids(users().memberOfGroup(group));
  }

  /** The accounts of people, by id; those that were removed are missing. */
  Map<String, User> accounts(Collection<String> ids) {
    return users().userIdIn(ids.toArray(String[]::new)).list().stream().collect(Collectors.toMap(User::getId, user -> user));
  }

  private Set<String> existing(Collection<DueTask> tasks) {
    List<String> assignees = tasks.stream().map(DueTask::assignee).filter(Objects::nonNull).distinct().toList();
    return assignees.isEmpty() ? Set.of() : ids(users().userIdIn(assignees.toArray(String[]::new)));
  }

  private UserQuery users() {
    return identity.createUserQuery();
  }

  private static Set<String> ids(UserQuery query) {
    return query.list().stream().map(User::getId).collect(Collectors.toUnmodifiableSet());
  }
}
