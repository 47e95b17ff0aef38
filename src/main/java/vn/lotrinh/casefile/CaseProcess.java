package vn.lotrinh.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lotrinh.Post;
import vn.lotrinh.form.Answered;
import vn.lotrinh.form.TaskForms;
import vn.lotrinh.organisation.Absence;
import vn.lotrinh.organisation.DutyService;
import vn.lotrinh.organisation.StandIns;
import vn.lotrinh.organisation.TaskAtHand;

/**
 * Follows every user task of every model, in the engine's transaction: the case opens with its first step, whoever gets a step takes part, and
 * what was answered goes into the chronicle. Comes second, after the room {@code form} has found the answers good and made their types right,
 * before all others; what any of them refuses is rolled back with the entry. The name and the key are also given to the task itself: of a case's
 * variables, Tasklist's list and an officer's program may only see what belongs to the task.
 */
@Component
class CaseProcess {

  private static final String TITLE = "caseTitle";
  private static final String KEY = "caseKey";

  /** Fields in which a decision is explained. */
  private static final Pattern REASON = Pattern.compile("reason|[a-z]+Reason");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Rooms rooms;
  private final CaseFiles cases;
  private final CaseOwners owners;
  private final Chronicle chronicle;
  private final TaskForms forms;
  private final TaskService tasks;
  private final DutyService duties;
  private final StandIns standIns;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseProcess(Rooms rooms, CaseFiles cases, CaseOwners owners, Chronicle chronicle, TaskForms forms, TaskService tasks, DutyService duties, StandIns standIns,
      ApplicationEventPublisher events, Clock clock) {
    this.rooms = rooms;
    this.cases = cases;
    this.owners = owners;
    this.chronicle = chronicle;
    this.forms = forms;
    this.tasks = tasks;
    this.duties = duties;
    this.standIns = standIns;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  public void on(DelegateTask task) {
    String key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    if (key == null) return;
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> open(task, key);
      case TaskListener.EVENTNAME_UPDATE -> cases.admit(key, agencies(task), clock.instant());
      case TaskListener.EVENTNAME_COMPLETE -> complete(task, step(task, key));
      case TaskListener.EVENTNAME_DELETE -> cancel(task, step(task, key));
      default -> { }
    }
  }

  private void open(DelegateTask task, String key) {
    Map<String, Object> variables = task.getVariables();
    String title = text(variables, TITLE) == null ? key : text(variables, TITLE);
    task.setVariableLocal(TITLE, title);
    task.setVariableLocal(KEY, key);
    CaseStep step = new CaseStep(key, model(task), task.getTaskDefinitionKey(), variables);
    Optional<CaseRoom> room = rooms.of(model(task));
    String parent = room.map(owner -> owner.parent(step)).orElse(null);
    LocalDate today = LocalDate.now(clock);
    boolean planUnknown = cases.open(new CaseFile(key, model(task), title, parent, text(variables, "place"), text(variables, "cooperative"), today, today),
        agencies(task), clock.instant());
    if (planUnknown) cases.belongsTo(key, owners.plan(key).orElse(null));
    room.map(owner -> owner.asked(step)).filter(asked -> !asked.equals(Asked.NOTHING))
        .ifPresent(asked -> events.publishEvent(new StepOpened(task.getId(), key, asked)));
  }

  private void complete(DelegateTask task, Chronicle.Step step) {
    opinions(step);
    List<Answered> answered = forms.of(task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey())
        .map(form -> form.answered(task.getVariables())).orElse(List.of());
    String decision = answered.stream().filter(Answered::choice).map(Answered::text).findFirst().orElse(null);
    String reason = answered.stream().filter(one -> REASON.matcher(one.key()).matches()).map(Answered::text).findFirst().orElse(null);
    List<Entry.Answer> answers = answered.stream().map(one -> new Entry.Answer(one.key(), one.label(), one.text())).toList();
    chronicle.completed(step, user(task), new Chronicle.Said(decision, reason, authority(task), answers));
    events.publishEvent(new StepAnswered(new CaseStep(step.caseKey(), step.model(), step.task(), task.getVariables()), step.taskId(), step.title(), step.agency(),
        user(task), answers));
  }

  private String authority(DelegateTask task) {
    String person = user(task);
    if (person == null) return null;
    TaskAtHand at = new TaskAtHand(task.getId(), task.getAssignee(), task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList(), model(task));
    Optional<Absence> instead = standIns.insteadOf(person, at);
    return instead.isPresent() ? standIns.words(instead.get()) : task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .flatMap(group -> duties.authority(person, Post.of(group)).stream()).findFirst().orElse(null);
  }

  private void cancel(DelegateTask task, Chronicle.Step step) {
    opinions(step);
    chronicle.cancelled(step);
  }

  /** Opinions are asked for by their task, which a person soon no longer finds. */
  private void opinions(Chronicle.Step step) {
    for (Comment opinion : tasks.getTaskComments(step.taskId())) {
      chronicle.opinion(step, opinion.getUserId(), opinion.getTime().toInstant(), opinion.getFullMessage());
    }
  }

  private Chronicle.Step step(DelegateTask task, String key) {
    LocalDate due = task.getDueDate() == null ? null : LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone());
    return new Chronicle.Step(key, task.getId(), model(task), task.getTaskDefinitionKey(), Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
        agencies(task).stream().findFirst().orElse(null), due, actOn(task));
  }

  private static LocalDate actOn(DelegateTask task) {
    boolean completed = TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName());
    return completed && task.getVariable(CaseRoom.ACT_DAY) instanceof String day && DAY.matcher(day).matches() ? LocalDate.parse(day) : null;
  }

  private static Set<String> agencies(DelegateTask task) {
    return Post.agencies(task.getCandidates().stream().map(IdentityLink::getGroupId).toList());
  }

  private static String model(DelegateTask task) {
    return task.getProcessDefinitionId().split(":")[0];
  }

  private static String text(Map<String, Object> variables, String name) {
    return variables.get(name) instanceof String text && !text.isBlank() ? text : null;
  }

  private static String user(DelegateTask task) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? task.getAssignee() : login.getName();
  }
}
