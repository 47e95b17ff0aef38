package vn.lotrinh.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.PersonMoved;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.organisation.Absence;
import vn.lotrinh.organisation.StandIns;

/**
 * Gives the tasks back to their agency that somebody has claimed who no longer works there, takes back what the claim had granted, and tells
 * the agency's people. What was done stays as it is and whose it is.
 */
@Component
class Departures {

  private final DeadlineTasks tasks;
  private final TaskService taskService;
  private final AuthorizationService rights;
  private final StaffDirectory people;
  private final NoticeService notices;
  private final StandIns standIns;
  private final Chronicle chronicle;
  private final People names;
  private final Clock clock;

  Departures(DeadlineTasks tasks, TaskService taskService, AuthorizationService rights, StaffDirectory people, NoticeService notices,
      StandIns standIns, Chronicle chronicle, People names, Clock clock) {
    this.tasks = tasks;
    this.taskService = taskService;
    this.rights = rights;
    this.people = people;
    this.notices = notices;
    this.standIns = standIns;
    this.chronicle = chronicle;
    this.names = names;
    this.clock = clock;
  }

  /** On the day on which somebody was moved, and every morning for what went another way. */
  @EventListener(PersonMoved.class)
  @Transactional
  public void giveBack() {
    afterAbsences();
    Map<String, Set<String>> staff = new HashMap<>();
    List<DeadlineTasks.Claimed> held = tasks.left().stream().flatMap(left -> tasks.claimed(left).stream())
        .filter(task -> !staff.computeIfAbsent(task.post(), people::membersOf).contains(task.assignee())).toList();
    if (held.isEmpty()) return;
    held.forEach(this::giveBack);
    Map<String, User> accounts = people.accounts(held.stream().map(DeadlineTasks.Claimed::assignee).distinct().toList());
    held.stream().collect(groupingBy(task -> List.of(task.post(), task.caseKey(), task.assignee()), LinkedHashMap::new, toList()))
        .values().forEach(together -> tell(together, accounts.get(together.get(0).assignee())));
  }

  /** What a substitute took over and has not done goes back to who is no longer away, or to the agency where that one works there no more. */
  private void afterAbsences() {
    for (Map.Entry<String, Absence> over : standIns.overdue(LocalDate.now(clock))) {
      Absence absence = over.getValue();
      standIns.returned(over.getKey());
      tasks.held(over.getKey(), absence.substitute()).ifPresent(task -> {
        boolean back = people.membersOf(task.post()).contains(absence.person());
        taskService.setAssignee(task.taskId(), back ? absence.person() : null);
        takeBackGrants(task);
        chronicle.noted(task.caseKey(), task.taskId(), "Hết thời gian làm thay", null, task.agency(),
            "“" + task.title() + "” trở về " + (back ? names.name(absence.person()) : "cơ quan") + ", người vắng " + absence.days() + ".");
      });
    }
  }

  private void giveBack(DeadlineTasks.Claimed task) {
    taskService.setAssignee(task.taskId(), null);
    takeBackGrants(task);
    tasks.givenBack(task, clock.instant());
  }

  private void takeBackGrants(DeadlineTasks.Claimed task) {
    for (Resources resource : List.of(Resources.TASK, Resources.HISTORIC_TASK)) {
      rights.createAuthorizationQuery().resourceType(resource).resourceId(task.taskId()).userIdIn(task.assignee()).list().stream()
          .map(Authorization::getId).forEach(rights::deleteAuthorization);
    }
  }

  private void tell(List<DeadlineTasks.Claimed> given, User account) {
    DeadlineTasks.Claimed first = given.get(0);
    String person = account == null ? first.assignee() : DailyRound.name(account);
    String titles = given.stream().map(task -> "“" + task.title() + "”").collect(joining(", "));
    String subject = "Việc trở về cơ quan: " + first.caseTitle();
    String text = person + " không còn thuộc cơ quan, hoặc không còn giữ vai trò của bước này, nên việc đã nhận trở về danh sách việc chung, đang chờ người nhận: " + titles + ".\n"
        + "Những gì đã làm được giữ nguyên.";
    String matter = "tro-ve:" + LocalDate.now(clock) + ":" + first.taskId();
    notices.send(first.post(), first.caseKey(), matter, subject, text);
  }
}
