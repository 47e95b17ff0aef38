package vn.lotrinh.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.PersonLeft;
import vn.lotrinh.PersonMoved;
import vn.lotrinh.Post;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.organisation.Absence;
import vn.lotrinh.organisation.StandIns;

/**
 * Gives the tasks back to their agency that somebody has claimed who no longer works there, takes back what the claim had granted, and tells
 * the agency's people, and its head with the whole list. What was done stays as it is and whose it is.
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
  private final FileLetters letters;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String baseUrl;

  Departures(DeadlineTasks tasks, TaskService taskService, AuthorizationService rights, StaffDirectory people, NoticeService notices,
      StandIns standIns, Chronicle chronicle, People names, FileLetters letters, ApplicationEventPublisher events,
      Clock clock, @Value("${lo-trinh.base-url}") String baseUrl) {
    this.tasks = tasks;
    this.taskService = taskService;
    this.rights = rights;
    this.people = people;
    this.notices = notices;
    this.standIns = standIns;
    this.chronicle = chronicle;
    this.names = names;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** On the day on which somebody was moved, and every morning for what went another way. */
  @EventListener(PersonMoved.class)
  @Transactional
  public void giveBack() {
    afterAbsences();
    Map<String, Set<String>> staff = new HashMap<>();
    List<DeadlineTasks.Left> gone = tasks.left();
    List<DeadlineTasks.Claimed> held = gone.stream().flatMap(left -> tasks.claimed(left).stream())
        .filter(task -> !staff.computeIfAbsent(task.post(), people::membersOf).contains(task.assignee())).toList();
    held.forEach(this::giveBack);
    tellOfficers(held);
    tellHeads(gone.stream().filter(left -> !Post.of(left.post()).namesDuty())
        .filter(left -> !staff.computeIfAbsent(left.post(), people::membersOf).contains(left.person())).toList(), held);
  }

  private void tellOfficers(List<DeadlineTasks.Claimed> held) {
    if (held.isEmpty()) return;
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

  /** The body's head reads in one letter what came back, and what else waits for somebody to be named. */
  private void tellHeads(List<DeadlineTasks.Left> gone, List<DeadlineTasks.Claimed> held) {
    Map<Gone, List<String>> lines = new LinkedHashMap<>();
    held.forEach(task -> lines.computeIfAbsent(new Gone(task.assignee(), task.agency()), any -> new ArrayList<>())
        .add("– Việc đã nhận trở về cơ quan: “" + task.title() + "”, " + task.caseTitle() + " (" + task.caseKey() + ")"));
    for (DeadlineTasks.Left left : gone) {
      List<String> told = new ArrayList<>();
      events.publishEvent(new PersonLeft(left.person(), left.post(), told));
      told.forEach(line -> lines.computeIfAbsent(new Gone(left.person(), left.post()), any -> new ArrayList<>()).add("– " + line));
    }
    lines.forEach(this::tellHead);
  }

  private void tellHead(Gone who, List<String> lines) {
    Set<String> heads = new TreeSet<>(people.membersOf(who.agency));
    heads.retainAll(people.membersOf("head"));
    heads.remove(who.person);
    String name = names.name(who.person);
    String subject = "Rời cơ quan hoặc đổi vai trò: " + name + ", " + lines.size() + " mục cần phân công lại";
    List<String> paragraphs = new ArrayList<>(List.of(name + " không còn làm việc tại cơ quan, hoặc không còn giữ vai trò của bước. Cần phân công lại:"));
    paragraphs.addAll(lines);
    letters.post(heads.isEmpty() ? people.membersOf("coordinator") : heads, "roi-di:" + who.person + ":" + LocalDate.now(clock) + ":" + Integer.toHexString(lines.hashCode()),
        "ROI-" + who.agency, subject, Map.of("paragraphs", paragraphs.toArray(String[]::new), "link", baseUrl + "/agencies/" + who.agency), List.of());
  }

  private record Gone(String person, String agency) {}

  private void giveBack(DeadlineTasks.Claimed task) {
    taskService.setAssignee(task.taskId(), null);
    standIns.returned(List.of(task.taskId()));
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
