package vn.lotrinh.security;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Post;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.Absence;
import vn.lotrinh.organisation.DutyService;
import vn.lotrinh.organisation.StandIns;
import vn.lotrinh.organisation.TaskAtHand;

/**
 * Whose hands a task is in. A task is given to a body; one of its people takes it for himself. Whoever holds it gives it back, the head of the
 * body takes it over or gives it to one of the body's people, and so does the coordinator for a body whose people can't. Every change leaves a
 * word at the task: who, from whom, to whom, why.
 */
@Service
@Transactional
public class TaskHands {

  private static final int LONGEST_REASON = 500;

  private final TaskService tasks;
  private final IdentityService identity;
  private final AuthorizationService rights;
  private final Accounts accounts;
  private final DutyService duties;
  private final StandIns standIns;

  TaskHands(TaskService tasks, IdentityService identity, AuthorizationService rights, Accounts accounts, DutyService duties,
      StandIns standIns) {
    this.tasks = tasks;
    this.identity = identity;
    this.rights = rights;
    this.accounts = accounts;
    this.duties = duties;
    this.standIns = standIns;
  }

  /**
   * What somebody may do about a task's holder.
   *
   * @param holder     who has taken the task; null while nobody has
   * @param mayTake    nobody holds it and the caller works at the body
   * @param insteadOf  who is away and for whom the caller takes the task over, or has; null: nobody
   * @param colleagues people of the body to whom the caller may give the task; empty when he may not
   */
  public record Hands(Person holder, boolean mayTake, boolean mayGiveBack, boolean mayTakeOver, boolean mayAssign, Person insteadOf, List<Person> colleagues) {}

  /** There is no such task, or it is none of the caller's business: both read alike. */
  static class NotYours extends RuntimeException {

    NotYours() {
      super("Không tìm thấy việc này, hoặc cơ quan của bạn không tham gia hồ sơ; có thể việc đã hoàn thành.");
    }
  }

  /** @throws NotYours when the caller doesn't see the task */
  @Transactional(readOnly = true)
  public Hands of(String taskId, Authentication caller) {
    Case task = visible(taskId, caller);
    boolean assigns = task.assigns();
    return new Hands(task.holder() == null ? null : accounts.person(task.holder()), task.holder() == null && task.atWork(),
        task.holder() != null && (task.holds() || assigns), task.takesOver(), assigns,
        task.instead() == null ? null : accounts.person(task.instead().person()), assigns ? colleagues(task) : List.of());
  }

  /**
   * Takes a task over for its holder who is away, where somebody who takes it stands in for that one.
   *
   * @return whether that was done; else it is to be claimed as any other
   */
  boolean takenInstead(String taskId, Authentication caller) {
    Case task = visible(taskId, caller);
    if (task.holder() == null || !task.standsIn()) return false;
    takeOver(task, null);
    return true;
  }

  /** @throws Refusal naming who holds the task already, or the role whose step it is */
  @Transactional(readOnly = true)
  void mayClaim(String taskId, Authentication caller) {
    Case task = visible(taskId, caller);
    demandRole(task);
    if (task.holder() != null && !task.holds()) {
      throw new Refusal("Việc này " + accounts.person(task.holder()).title() + " đã nhận; muốn làm thay thì lãnh đạo đơn vị hoặc điều phối giao lại.");
    }
  }

  /**
   * Whether somebody may do the step: of a role inside a body only who holds the role today, whoever he is else.
   *
   * @throws Refusal naming the role; nothing is said of a task that the caller doesn't see, or that has ended: the engine answers that
   */
  @Transactional(readOnly = true)
  void mayComplete(String taskId, Authentication caller) {
    try {
      demandRole(visible(taskId, caller));
    } catch (NotYours none) {
      return;
    }
  }

  /**
   * The task lies with the body again, for any of its people to take.
   *
   * @param reason said at the task; may be null for the holder himself
   * @throws Refusal when nobody holds it or the caller may not
   */
  public void giveBack(String taskId, Authentication caller, String reason) {
    Case task = visible(taskId, caller);
    if (task.holder() == null) throw new Refusal("Việc này chưa có ai nhận.");
    if (!task.holds() && !task.assigns()) throw onlyTheirs(task);
    Optional<Absence> away = task.holds() ? standIns.takenFor(taskId).filter(one -> one.substitute().equals(task.caller())) : Optional.empty();
    if (away.isPresent() && standIns.mayHold(away.get().person(), task.at())) {
      pass(task, away.get().person(), reason, "Trả lại việc cho " + accounts.person(away.get().person()).title() + ".");
      return;
    }
    pass(task, null, reason, task.holds() ? "Trả lại việc." : "Lấy việc lại từ " + accounts.person(task.holder()).title() + ".");
  }

  /** @throws Refusal when the caller is neither the head of the task's body nor stands in for the holder */
  public void takeOver(String taskId, Authentication caller, String reason) {
    Case task = visible(taskId, caller);
    if (task.holds()) throw new Refusal("Bạn đang giữ việc này.");
    takeOver(task, reason);
  }

  private void takeOver(Case task, String reason) {
    demandRole(task);
    if (!task.takesOver()) throw onlyTheirs(task);
    boolean instead = task.standsIn();
    pass(task, task.caller(), reason, instead ? "Nhận việc, " + standIns.words(task.instead()) + "." : "Nhận thay việc" + from(task) + ".");
    if (instead) standIns.taken(task.id(), task.instead());
  }

  /**
   * @param to user name of somebody who works at the task's body
   * @throws Refusal when the caller may not assign it, or the other does not work there
   */
  public void assign(String taskId, String to, Authentication caller, String reason) {
    Case task = visible(taskId, caller);
    if (to.equals(task.holder())) return;
    if (to.equals(task.caller()) && task.roles().stream().anyMatch(Role::works)) demandRole(task);
    if (to.equals(task.caller()) && task.standsIn()) {
      takeOver(task, reason);
      return;
    }
    if (to.equals(task.caller()) && task.holder() == null && task.atWork()) {
      pass(task, to, reason, "Nhận việc.");
      return;
    }
    if (!task.assigns()) throw onlyTheirs(task);
    Person colleague = colleagues(task).stream().filter(person -> person.user().equals(to)).findFirst()
        .orElseThrow(() -> new Refusal(task.duty().isEmpty() ? "Chỉ giao được việc cho người của cơ quan được giao việc này."
            : "Chỉ giao được việc này cho người giữ vai trò " + titles(task) + "."));
    pass(task, to, reason, "Giao việc" + from(task) + " cho " + colleague.title() + ".");
  }

  /** Empty for a task that was given by hand and belongs to no process. */
  private static String model(Task task) {
    return task.getProcessDefinitionId() == null ? "" : task.getProcessDefinitionId().split(":")[0];
  }

  /** A step of a role inside a body is done by whoever holds the role, be he who else he may. */
  private void demandRole(Case task) {
    if (task.duty().isEmpty() || task.fits()) {
      standIns.demand(task.caller(), task.at());
      return;
    }
    throw new Refusal("Bước này do " + titles(task) + " làm; tài khoản của bạn không giữ vai trò ấy. Ai giữ vai trò nào xem ở trang Cơ quan.");
  }

  private String titles(Case task) {
    return task.duty().stream().map(duties::title).collect(Collectors.joining(", "));
  }

  private Refusal onlyTheirs(Case task) {
    return new Refusal(task.holder() == null ? "Chỉ lãnh đạo đơn vị được giao hoặc điều phối mới giao việc này."
        : "Việc này " + accounts.person(task.holder()).title() + " đang giữ; chỉ người ấy, lãnh đạo đơn vị hoặc điều phối đổi được.");
  }

  private String from(Case task) {
    return task.holder() == null ? "" : " từ " + accounts.person(task.holder()).title();
  }

  private void pass(Case task, String to, String reason, String word) {
    String why = reason == null ? "" : reason.strip();
    if (why.length() > LONGEST_REASON) throw new Refusal("Lý do dài quá " + LONGEST_REASON + " ký tự.");
    tasks.setAssignee(task.id(), to);
    standIns.returned(task.id());
    if (task.holder() != null) takeBackGrant(task.id(), task.holder());
    identity.setAuthenticatedUserId(task.caller());
    try {
      tasks.createComment(task.id(), task.instance(), why.isEmpty() ? word : word + " Lý do: " + why);
    } finally {
      identity.clearAuthentication();
    }
  }

  /** The engine grants a task to whoever takes it and never takes that back; what is left is the right of the body. */
  private void takeBackGrant(String taskId, String user) {
    rights.createAuthorizationQuery().userIdIn(user).resourceType(Resources.TASK).resourceId(taskId).list().stream()
        .map(Authorization::getId).forEach(rights::deleteAuthorization);
  }

  private List<Person> colleagues(Case task) {
    Map<String, User> people = new LinkedHashMap<>();
    for (String body : task.candidates()) identity.createUserQuery().memberOfGroup(body).list().forEach(user -> people.put(user.getId(), user));
    people.remove(task.holder());
    if (people.isEmpty()) return List.of();
    Set<String> working = new LinkedHashSet<>();
    String[] ids = people.keySet().toArray(String[]::new);
    for (Role role : Role.values()) {
      if (role.works()) identity.createUserQuery().userIdIn(ids).memberOfGroup(role.id()).list().forEach(user -> working.add(user.getId()));
    }
    return working.stream().map(user -> accounts.person(people.get(user))).sorted(Comparator.comparing(Person::title)).toList();
  }

  private Case visible(String taskId, Authentication caller) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) throw new NotYours();
    Set<String> candidates = new LinkedHashSet<>(tasks.getIdentityLinksForTask(taskId).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getGroupId).filter(Objects::nonNull).toList());
    List<String> groups = CamundaUsers.groups(caller);
    TaskAtHand at = new TaskAtHand(taskId, task.getAssignee(), candidates, model(task));
    Case seen = new Case(at, task.getProcessInstanceId(), caller.getName(), candidates,
        Post.agencies(candidates).stream().anyMatch(groups::contains), candidates.stream().anyMatch(groups::contains), CamundaUsers.roles(caller),
        standIns.insteadOf(caller.getName(), at).orElse(null));
    if (!seen.member() && !seen.fits() && !seen.holds() && seen.roles().stream().noneMatch(Role::watches)) throw new NotYours();
    return seen;
  }

  /**
   * A task as one person stands to it.
   *
   * @param candidates the agencies, or roles inside them, that it is given to
   * @param member     whether the caller works at one of the agencies
   * @param fits       whether the caller is one of those whose step it is
   * @param instead    the absence for which the caller does it, or could; null: none
   */
  private record Case(TaskAtHand at, String instance, String caller, Set<String> candidates, boolean member, boolean fits, Set<Role> roles, Absence instead) {

    String id() {
      return at.id();
    }

    String holder() {
      return at.holder();
    }

    /** The roles inside bodies whose step it is; empty where any of a body's people may do it. */
    List<Post> duty() {
      return candidates.stream().map(Post::of).allMatch(Post::namesDuty) ? candidates.stream().map(Post::of).toList() : List.of();
    }

    boolean holds() {
      return caller.equals(holder());
    }

    boolean atWork() {
      return fits && roles.stream().anyMatch(Role::works);
    }

    /** Whether the caller takes it over from its holder, who is away. */
    boolean standsIn() {
      return instead != null && atWork() && !holds() && instead.person().equals(holder());
    }

    boolean takesOver() {
      return standsIn() || fits && !holds() && holder() != null && (roles.contains(Role.HEAD) || roles.contains(Role.COORDINATOR));
    }

    boolean assigns() {
      return member && roles.contains(Role.HEAD) || roles.contains(Role.COORDINATOR) || roles.contains(Role.ADMINISTRATOR);
    }
  }
}
