package vn.lotrinh.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** A case's chronicle as people read it: agencies by name, and with the opinions at steps that are still open. */
@Component
@Transactional(readOnly = true)
public class CaseChronicle {

  private static final int BRIEF = 500;

  /**
   * One line.
   *
   * @param person by name; null for a timer
   * @param agency by name; null where none acted
   * @param text an opinion, a file, or from which agency work was handed over
   * @param late whether the step was done after its term, by the day of its paper where it has one; null where it had no term
   */
  public record Line(Entry entry, String person, String agency, String text, Boolean late) {

    /** Whether it is little enough to be read at once. */
    public boolean isBrief() {
      return others().stream().mapToInt(one -> one.answer().length()).sum() < BRIEF;
    }

    /** Whether it was entered on a later day than that of its paper. */
    public boolean isEnteredLate() {
      return entry.actOn() != null && entry.actOn().isBefore(entry.day());
    }

    /** What was filled in besides the decision and its reason. */
    public List<Entry.Answer> others() {
      return entry.answers().stream().filter(one -> !one.answer().equals(entry.decision()) && !one.answer().equals(entry.reason())).toList();
    }
  }

  private final Chronicle chronicle;
  private final OrganisationService organisation;
  private final TaskService tasks;
  private final People people;
  private final Clock clock;
  private final List<ChronicleSource> sources;

  CaseChronicle(Chronicle chronicle, OrganisationService organisation, TaskService tasks, People people, Clock clock, List<ChronicleSource> sources) {
    this.sources = sources;
    this.chronicle = chronicle;
    this.organisation = organisation;
    this.tasks = tasks;
    this.people = people;
    this.clock = clock;
  }

  /** The oldest first. */
  public List<Line> of(String caseKey) {
    List<Entry> entries = new ArrayList<>(chronicle.of(caseKey));
    entries.addAll(openOpinions(caseKey));
    sources.forEach(source -> entries.addAll(source.of(caseKey)));
    return entries.stream().sorted(Comparator.comparing(Entry::day).thenComparing(Entry::at, Comparator.nullsFirst(Comparator.naturalOrder()))).map(this::line).toList();
  }

  private List<Entry> openOpinions(String caseKey) {
    List<Entry> opinions = new ArrayList<>();
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(caseKey).list()) {
      for (Comment one : tasks.getTaskComments(task.getId())) {
        LocalDate day = LocalDate.ofInstant(one.getTime().toInstant(), clock.getZone());
        opinions.add(new Entry(0, Entry.What.OPINION, day, null, one.getTime().toInstant(), task.getId(), task.getName(), one.getUserId(), null, null, null, null, null, null,
            one.getFullMessage(), List.of()));
      }
    }
    Map<String, String> names = people.names(opinions.stream().map(Entry::person).filter(Objects::nonNull).toList());
    return opinions.stream().map(one -> one.named(names.get(one.person()))).toList();
  }

  private Line line(Entry entry) {
    boolean handedOver = entry.what() == Entry.What.HANDED_OVER;
    boolean done = entry.what() == Entry.What.COMPLETED && entry.due() != null;
    return new Line(entry, entry.name(), agency(entry.agency()), handedOver ? "từ " + agency(entry.content()) : entry.content(),
        done ? (entry.actOn() == null ? entry.day() : entry.actOn()).isAfter(entry.due()) : null);
  }

  private String agency(String code) {
    return code == null ? null : organisation.name(code);
  }
}
