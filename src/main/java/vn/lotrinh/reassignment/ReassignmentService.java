package vn.lotrinh.reassignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.organisation.Absence;
import vn.lotrinh.organisation.AbsenceService;
import vn.lotrinh.organisation.StandIns;

/** Gives many open tasks to other people of their bodies: choose, look at what would come of it, do it in batches. */
@Service
@Transactional
class ReassignmentService {

  /** How many tasks one reassignment takes. */
  static final int MOST = 2000;
  private static final int LONGEST_REASON = 500;

  private final Reassignments reassignments;
  private final TasksInHand tasks;
  private final Passing passing;
  private final AbsenceService absences;
  private final StandIns standIns;
  private final BulkService bulk;
  private final People people;
  private final Clock clock;

  ReassignmentService(Reassignments reassignments, TasksInHand tasks, Passing passing, AbsenceService absences, StandIns standIns, BulkService bulk, People people,
      Clock clock) {
    this.reassignments = reassignments;
    this.tasks = tasks;
    this.passing = passing;
    this.absences = absences;
    this.standIns = standIns;
    this.bulk = bulk;
    this.people = people;
    this.clock = clock;
  }

  /** What was looked at. */
  record Shown(Reassignments.Order order, List<Item> items) {

    long able() {
      return items.stream().filter(one -> one.refusal() == null).count();
    }
  }

  /** The bodies whose tasks somebody gives on: all (null) for coordinators and administrators, the own for a body's head, none for others. */
  Set<String> bodies(Who who) {
    return who.steers() ? null : who.agencies().stream().filter(agency -> absences.mayForAll(who, agency)).collect(Collectors.toCollection(TreeSet::new));
  }

  /** @throws AccessDeniedException for whoever gives on no body's tasks */
  List<OpenTask> find(Who who, Choice choice) {
    return tasks.find(choice, demand(who), MOST + 1);
  }

  /**
   * Draws up what would come of it; nothing changes yet.
   *
   * @param taskIds what was ticked; empty: all that the choice finds
   * @param targets login names among whom the tasks are dealt out; empty: back to the body
   * @throws Refusal where nothing is chosen, somebody is not known, or the reason is missing
   */
  Shown drawUp(Who who, Choice choice, Collection<String> taskIds, Collection<String> targets, String reason) {
    Set<String> allowed = demand(who);
    String why = reason == null ? "" : Written.line("Lý do", reason);
    if (why.isEmpty()) throw new Refusal("Chưa điền “Lý do”.");
    if (Written.length(why) > LONGEST_REASON) throw new Refusal("“Lý do” dài quá " + LONGEST_REASON + " ký tự.");
    List<String> to = known(targets);
    List<OpenTask> chosen = taskIds.isEmpty() ? tasks.find(choice, allowed, MOST + 1) : tasks.of(new LinkedHashSet<>(clean(taskIds)));
    if (chosen.isEmpty()) throw new Refusal("Chưa chọn việc nào đang mở.");
    if (chosen.size() > MOST) throw new Refusal("Mỗi lần giao lại nhiều nhất " + Written.number(MOST) + " việc; hãy thu hẹp điều kiện.");
    long id = reassignments.add(to, why, who.user(), clock.instant(), dealing(to, chosen, allowed).of(chosen));
    return new Shown(reassignments.find(id).orElseThrow(), reassignments.items(id));
  }

  /** @throws Refusal where there is none of the caller's */
  @Transactional(readOnly = true)
  public Shown shown(Who who, long id) {
    Reassignments.Order order = reassignments.find(id).filter(one -> one.drawnBy().equals(who.user()) || who.steers())
        .orElseThrow(() -> new Refusal("Không có lần giao lại việc nào mang số " + id + "."));
    return new Shown(order, reassignments.items(id));
  }

  /** @return the number of the run that does it */
  long start(Who who, long id) {
    demand(who);
    Shown shown = shown(who, id);
    if (!shown.order.drawnBy().equals(who.user())) throw new Refusal("Lần giao lại này do người khác xem trước; hãy tự chọn và xem trước.");
    if (shown.able() == 0) throw new Refusal("Không việc nào giao lại được.");
    if (!reassignments.started(id)) throw new Refusal("Lần giao lại này đã bắt đầu.");
    List<String> keys = shown.items.stream().filter(one -> one.refusal() == null).map(Item::key).toList();
    long run = bulk.submit(ReassignmentWork.KIND, "Giao lại " + keys.size() + " việc", keys, Map.of("reason", shown.order.reason()), who.user());
    reassignments.carriedBy(id, run);
    return run;
  }

  /** The case of an item. */
  @Transactional(readOnly = true)
  public String caseOf(String key) {
    return reassignments.items(List.of(key)).stream().map(Item::caseKey).findFirst().orElseThrow(() -> new Refusal("Không có việc ấy."));
  }

  private Dealing dealing(List<String> to, List<OpenTask> chosen, Set<String> allowed) {
    Set<String> posts = chosen.stream().map(OpenTask::post).collect(Collectors.toSet());
    Map<String, String> names = new HashMap<>(people.names(Stream.concat(to.stream(), chosen.stream().map(OpenTask::holder)).filter(Objects::nonNull).distinct().toList()));
    posts.forEach(post -> names.put(post, "người của " + passing.title(post)));
    Set<String> away = standIns.on(LocalDate.now(clock)).stream().map(Absence::person).collect(Collectors.toSet());
    return new Dealing(to, passing.fitting(posts), away, allowed, names);
  }

  private List<String> known(Collection<String> targets) {
    List<String> named = clean(targets);
    Map<String, String> names = people.names(named);
    names.forEach((user, name) -> {
      if (name.equals(People.GONE)) throw new Refusal("Không có tài khoản “" + user + "”.");
    });
    return named;
  }

  private static List<String> clean(Collection<String> texts) {
    return texts.stream().filter(text -> text != null && !text.isBlank()).map(Written::line).distinct().toList();
  }

  private Set<String> demand(Who who) {
    Set<String> bodies = bodies(who);
    if (bodies != null && bodies.isEmpty()) throw new AccessDeniedException("reassignments");
    return bodies;
  }
}
