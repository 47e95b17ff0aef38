package vn.lotrinh.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Post;
import vn.lotrinh.Refusal;

/**
 * Who does a task for somebody who is away today. A substitute takes over what the other had taken, and does the steps of his roles in the body
 * that neither sign nor decide. All of it counts only on the days of the absence.
 */
@Component
@Transactional(readOnly = true)
public class StandIns {

  private final Absences absences;
  private final KindsOfWork kinds;
  private final People people;
  private final Clock clock;

  StandIns(Absences absences, KindsOfWork kinds, People people, Clock clock) {
    this.absences = absences;
    this.kinds = kinds;
    this.people = people;
    this.clock = clock;
  }

  /** For whose absence somebody does a task, or could do it, today; empty for whoever does it in his own right. */
  public Optional<Absence> insteadOf(String person, TaskAtHand task) {
    List<Absence> standing = absences.insteadBy(person, today());
    if (standing.isEmpty()) return Optional.empty();
    if (person.equals(task.holder())) {
      Optional<Absence> taken = absences.takenFor(task.id()).filter(one -> one.substitute().equals(person) && one.countsOn(today()));
      if (taken.isPresent()) return taken;
    } else if (task.holder() != null) {
      Optional<Absence> held = standing.stream().filter(one -> one.person().equals(task.holder()) && isFor(one, task) && covers(one, task.model())).findFirst();
      if (held.isPresent()) return held;
    }
    return byRole(person, task, standing).filter(one -> covers(one, task.model()));
  }

  /**
   * Whether a substitute may do a task that is his only because he stands in.
   *
   * @throws Refusal where the time is over, or the absence is not for this kind of work
   */
  public void demand(String person, TaskAtHand task) {
    Optional<Absence> taken = person.equals(task.holder()) ? absences.takenFor(task.id()).filter(one -> one.substitute().equals(person)) : Optional.empty();
    if (taken.isPresent() && !taken.get().countsOn(today())) {
      throw new Refusal("Thời gian làm thay " + people.name(taken.get().person()) + " đã hết ngày " + DayText.of(taken.get().lastDay())
          + "; việc này trở về người ấy.");
    }
    if (taken.isPresent()) return;
    List<Absence> standing = absences.insteadBy(person, today());
    Optional<Absence> role = standing.isEmpty() ? Optional.empty() : byRole(person, task, standing);
    if (role.isEmpty() || standing.stream().anyMatch(one -> one.person().equals(role.get().person()) && isFor(one, task) && covers(one, task.model()))) return;
    throw new Refusal("Bạn làm thay " + people.name(role.get().person()) + " chỉ về “" + String.join("”, “", titles(role.get()))
        + "”; bước này thuộc loại việc khác.");
  }

  /** Whether an absence is for work that runs by a model. */
  public boolean covers(Absence absence, String model) {
    return absence.kinds().isEmpty() || kinds.of(model).filter(absence.kinds()::contains).isPresent();
  }

  /** Titles of the kinds of work that an absence is for; empty: all. */
  public List<String> titles(Absence absence) {
    Map<String, String> titles = kinds.titles();
    return absence.kinds().stream().map(code -> titles.getOrDefault(code, code)).toList();
  }

  /** What counts on a day. */
  public List<Absence> on(LocalDate day) {
    return absences.on(day);
  }

  /** For whom somebody stands in today. */
  public List<Absence> by(String substitute) {
    return absences.insteadBy(substitute, today());
  }

  /** "làm thay Nguyễn Văn A, vắng từ 03/03/2025 đến hết 07/03/2025". */
  public String words(Absence absence) {
    return "làm thay " + people.name(absence.person()) + ", vắng " + absence.days();
  }

  /** The substitute has taken the task over. */
  @Transactional
  public void taken(String taskId, Absence absence) {
    absences.taken(taskId, absence.id(), clock.instant());
  }

  /** For whose absence a task was taken over that has not gone back since. */
  public Optional<Absence> takenFor(String taskId) {
    return absences.takenFor(taskId);
  }

  /** Whether somebody is one of those to whom the task is given. */
  public boolean mayHold(String person, TaskAtHand task) {
    return task.groups().stream().anyMatch(group -> people.members(group).containsKey(person));
  }

  /** The task is in other hands again. */
  @Transactional
  public void returned(String taskId) {
    absences.returned(List.of(taskId), clock.instant());
  }

  /** The tasks are in other hands again. */
  @Transactional
  public void returned(Collection<String> taskIds) {
    absences.returned(taskIds, clock.instant());
  }

  /** Tasks that were taken over and should have gone back by a day, with their absence. */
  public List<Map.Entry<String, Absence>> overdue(LocalDate day) {
    return absences.overdue(day);
  }

  /** Where the task is given to a role that the person holds for somebody else only. */
  private Optional<Absence> byRole(String person, TaskAtHand task, List<Absence> standing) {
    for (String group : task.groups()) {
      Post post = Post.of(group);
      if (!post.namesDuty() || absences.holdsBySelf(person, group, today())) continue;
      Optional<Absence> found = standing.stream().filter(one -> one.agency().equals(post.agency()) && people.members(group).containsKey(one.person()))
          .min((one, other) -> Boolean.compare(!covers(one, task.model()), !covers(other, task.model())));
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private static boolean isFor(Absence absence, TaskAtHand task) {
    return Post.agencies(task.groups()).contains(absence.agency());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
