package vn.lotrinh.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each role may ask of the engine, address by address; what no line names is refused before the engine sees it. A line gives the methods,
 * the address behind the interface ({@code {}} is one segment, {@code {me}} the caller's own user name, {@code @} the web applications' own
 * addresses under {@code /camunda/api}), and the fields its body may have: none, the named ones, or {@code *} for a query or a form.
 * Within its list a call still meets the engine's own authorizations.
 */
final class EngineCalls {

  /** Whoever is logged in: what the web applications need to start, and one's own account. */
  private static final List<Call> EVERYBODY = calls("""
      GET engine
      GET version
      GET identity/groups
      GET identity/password-policy
      POST identity/password-policy password profile
      GET authorization/check
      GET user/{}/profile
      PUT user/{me}/credentials password authenticatedUserPassword
      OPTIONS authorization
      OPTIONS filter
      OPTIONS filter/{}
      OPTIONS group
      OPTIONS group/{}
      OPTIONS group/{}/members
      OPTIONS tenant
      OPTIONS tenant/{}
      OPTIONS user
      OPTIONS user/{}
      GET @{}/auth/user/default
      GET @{}/plugin/{}/static/{*}
      """);

  /** Everybody with a role: tasks, models and what was done, as far as the engine lets this person read them. */
  private static final List<Call> READING = calls("""
      GET task
      GET task/count
      POST task *
      POST task/count *
      GET task/{}
      GET task/{}/form
      GET task/{}/deployed-form
      GET task/{}/form-variables
      GET task/{}/variables
      GET task/{}/variables/{}
      GET task/{}/variables/{}/data
      GET task/{}/localVariables
      GET task/{}/localVariables/{}
      GET task/{}/identity-links
      GET task/{}/comment
      GET task/{}/comment/{}
      GET task/{}/attachment
      GET filter
      GET filter/count
      GET filter/{}
      GET filter/{}/count
      GET filter/{}/list
      GET filter/{}/singleResult
      POST filter/{}/count *
      POST filter/{}/list *
      POST filter/{}/singleResult *
      GET process-definition
      GET process-definition/count
      GET process-definition/{}
      GET process-definition/{}/xml
      GET process-definition/{}/diagram
      GET process-definition/{}/startForm
      GET process-definition/{}/form-variables
      GET process-definition/key/{}
      GET process-definition/key/{}/xml
      GET process-definition/key/{}/diagram
      GET case-definition
      GET case-definition/{}
      GET case-instance/{}
      GET process-instance
      GET process-instance/count
      POST process-instance *
      POST process-instance/count *
      GET process-instance/{}
      GET process-instance/{}/activity-instances
      GET process-instance/{}/variables
      GET process-instance/{}/variables/{}
      GET variable-instance
      GET variable-instance/count
      POST variable-instance *
      POST variable-instance/count *
      GET variable-instance/{}
      GET history/task
      GET history/task/count
      POST history/task *
      POST history/task/count *
      GET history/process-instance
      GET history/process-instance/count
      POST history/process-instance *
      POST history/process-instance/count *
      GET history/process-instance/{}
      GET history/activity-instance
      GET history/activity-instance/count
      POST history/activity-instance *
      POST history/activity-instance/count *
      GET history/activity-instance/{}
      GET history/variable-instance
      GET history/variable-instance/count
      POST history/variable-instance *
      POST history/variable-instance/count *
      GET history/variable-instance/{}
      GET history/detail
      GET history/detail/count
      POST history/detail *
      GET history/detail/{}
      GET history/user-operation
      GET history/user-operation/count
      GET history/identity-link-log
      GET history/identity-link-log/count
      GET group
      GET group/count
      POST group *
      POST group/count *
      GET group/{}
      GET user
      GET user/count
      """);

  /** Office staff: taking a task of the own body, giving it back, doing it, a word about it. Changing hands is answered by {@link TaskHands}. */
  private static final List<Call> WORKING = calls("""
      POST task/{}/claim userId
      POST task/{}/unclaim
      POST task/{}/assignee userId
      POST task/{}/submit-form *
      POST task/{}/complete *
      POST task/{}/comment/create message processInstanceId
      """);

  /** The coordinator sees to it that a task that lies with somebody is done by somebody else of the same body. */
  private static final List<Call> COORDINATING = calls("""
      POST task/{}/unclaim
      POST task/{}/assignee userId
      """);

  /** Cockpit, read only. */
  private static final List<Call> WATCHING = calls("""
      GET @cockpit/plugin/base/default/process-definition/statistics
      GET @cockpit/plugin/base/default/process-definition/statistics-count
      GET @cockpit/plugin/base/default/process-definition/{}/called-process-definitions
      POST @cockpit/plugin/base/default/process-definition/{}/called-process-definitions *
      GET @cockpit/plugin/base/default/process-instance
      GET @cockpit/plugin/base/default/process-instance/count
      POST @cockpit/plugin/base/default/process-instance *
      POST @cockpit/plugin/base/default/process-instance/count *
      GET @cockpit/plugin/base/default/process-instance/{}/called-process-instances
      POST @cockpit/plugin/base/default/process-instance/{}/called-process-instances *
      GET @cockpit/plugin/base/default/incident
      GET @cockpit/plugin/base/default/incident/count
      POST @cockpit/plugin/base/default/incident *
      POST @cockpit/plugin/base/default/incident/count *
      GET process-definition/statistics
      GET process-definition/{}/statistics
      GET process-definition/{}/static-called-process-definitions
      GET process-definition/key/{}/statistics
      GET decision-definition
      GET decision-definition/count
      GET decision-definition/{}
      GET decision-definition/{}/xml
      GET decision-definition/{}/diagram
      GET decision-definition/key/{}
      GET decision-definition/key/{}/xml
      GET decision-definition/key/{}/diagram
      GET decision-requirements-definition
      GET decision-requirements-definition/count
      GET decision-requirements-definition/{}
      GET decision-requirements-definition/{}/xml
      GET case-definition/count
      GET case-definition/{}/xml
      GET case-instance
      GET case-instance/count
      GET deployment
      GET deployment/count
      GET deployment/{}
      GET deployment/{}/resources
      GET deployment/{}/resources/{}
      GET deployment/{}/resources/{}/data
      GET execution
      GET execution/count
      POST execution *
      POST execution/count *
      GET execution/{}
      GET execution/{}/localVariables
      GET execution/{}/localVariables/{}
      GET event-subscription
      GET event-subscription/count
      GET external-task
      GET external-task/count
      POST external-task *
      POST external-task/count *
      GET incident
      GET incident/count
      GET incident/{}
      GET job
      GET job/count
      POST job *
      POST job/count *
      GET job/{}
      GET job-definition
      GET job-definition/count
      POST job-definition *
      POST job-definition/count *
      GET job-definition/{}
      GET task/report/candidate-group-count
      GET history/batch
      GET history/batch/count
      GET history/incident
      GET history/incident/count
      GET history/job-log
      GET history/job-log/count
      POST history/job-log *
      POST history/job-log/count *
      GET history/job-log/{}
      GET history/decision-instance
      GET history/decision-instance/count
      GET history/decision-instance/{}
      GET history/external-task-log
      GET history/external-task-log/count
      POST history/external-task-log *
      POST history/external-task-log/count *
      GET history/process-definition/{}/statistics
      GET history/process-instance/report
      GET history/task/report
      GET batch
      GET batch/count
      GET batch/statistics
      GET batch/statistics/count
      GET tenant
      GET tenant/count
      """);

  /** Accounts, rights and filters; jobs that failed. Models and forms come with the application alone, so nothing here deploys or starts. */
  private static final List<Call> ADMINISTERING = calls("""
      GET @admin/plugin/adminPlugins/default/metrics/aggregated
      POST user/create *
      DELETE user/{}
      PUT user/{}/profile *
      PUT user/{}/credentials password authenticatedUserPassword
      POST user/{}/unlock
      POST group/create *
      PUT group/{} *
      DELETE group/{}
      PUT group/{}/members/{}
      DELETE group/{}/members/{}
      OPTIONS authorization/{}
      GET authorization
      GET authorization/count
      GET authorization/{}
      POST authorization/create *
      PUT authorization/{} *
      DELETE authorization/{}
      POST filter/create *
      PUT filter/{} *
      DELETE filter/{}
      GET job/{}/stacktrace
      GET history/job-log/{}/stacktrace
      POST job/{}/execute
      PUT job/{}/retries retries dueDate
      PUT job/{}/suspended suspended
      PUT incident/{}/annotation annotation
      DELETE incident/{}/annotation
      DELETE process-instance/{}
      PUT process-instance/{}/suspended suspended
      GET metrics
      GET metrics/{}/sum
      GET history/cleanup/configuration
      GET history/cleanup/jobs
      GET history/process-definition/cleanable-process-instance-report
      GET history/process-definition/cleanable-process-instance-report/count
      GET history/decision-definition/cleanable-decision-instance-report
      GET history/decision-definition/cleanable-decision-instance-report/count
      GET history/batch/cleanable-batch-report
      GET history/batch/cleanable-batch-report/count
      GET external-task/topic-names
      GET telemetry/configuration
      GET telemetry/data
      """);

  private EngineCalls() {}

  /** The line that allows this call to somebody in these roles, if there is one. */
  static Optional<Call> allowing(Set<Role> roles, String user, String method, String address) {
    String verb = method.equals("HEAD") ? "GET" : method;
    return listOf(roles).stream().flatMap(List::stream).filter(call -> call.matches(verb, address, user)).findFirst();
  }

  private static List<List<Call>> listOf(Set<Role> roles) {
    List<List<Call>> lists = new ArrayList<>();
    lists.add(EVERYBODY);
    if (!roles.isEmpty()) lists.add(READING);
    if (roles.stream().anyMatch(Role::works) || roles.contains(Role.ADMINISTRATOR)) lists.add(WORKING);
    if (roles.contains(Role.COORDINATOR)) lists.add(COORDINATING);
    if (roles.stream().anyMatch(Role::watches)) lists.add(WATCHING);
    if (roles.contains(Role.ADMINISTRATOR)) lists.add(ADMINISTERING);
    return lists;
  }

  private static List<Call> calls(String lines) {
    return lines.lines().map(Call::of).toList();
  }

  /**
   * One line of a list.
   *
   * @param fields the fields that a body may have; empty: no body; null: any, because it is a query or a form's answer
   */
  record Call(String method, String address, Pattern pattern, Set<String> fields) {

    private static Call of(String line) {
      String[] words = line.trim().split(" +");
      Set<String> fields = Set.copyOf(Arrays.asList(words).subList(2, words.length));
      String regex = Arrays.stream(words[1].split("/")).map(Call::segment).reduce((a, b) -> a + "/" + b).orElseThrow();
      return new Call(words[0], words[1], Pattern.compile(regex), fields.contains("*") ? null : fields);
    }

    private static String segment(String segment) {
      return switch (segment) {
        case "{}" -> "[^/]+";
        case "@{}" -> "@[^/]+";
        case "{me}" -> "(?<me>[^/]+)";
        case "{*}" -> "[A-Za-z0-9._/-]+";
        default -> Pattern.quote(segment);
      };
    }

    private boolean matches(String method, String address, String user) {
      if (!this.method.equals(method)) return false;
      var match = pattern.matcher(address);
      return match.matches() && (!this.address.contains("{me}") || match.group("me").equals(user));
    }
  }
}
