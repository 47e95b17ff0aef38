package vn.lotrinh.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.Post;
import vn.lotrinh.Who;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.organisation.Duty;
import vn.lotrinh.organisation.OrganisationService;

/** Makes tasks readable: agencies and people by their names, terms in words. */
@Component
public class TaskLines {

  /**
   * A task in a list.
   *
   * @param agency whose task it is, by name
   * @param role   the role inside the agency that does it, e.g. "văn thư"; null: any of its people
   * @param person who took it, or who closed it; null for nobody
   * @param opens  whether the reader can open it in Tasklist
   */
  public record TaskLine(Step step, Term term, String agency, String role, String person, boolean opens) {

    /** "Liên minh HTX – văn thư". */
    public String whose() {
      return role == null ? agency : agency + " – " + role;
    }
  }

  private final OrganisationService organisation;
  private final People people;
  private final WorkingCalendar calendar;

  TaskLines(OrganisationService organisation, People people, WorkingCalendar calendar) {
    this.organisation = organisation;
    this.people = people;
    this.calendar = calendar;
  }

  /** In the order of the steps. */
  public List<TaskLine> of(List<Step> steps, Who viewer, LocalDate today) {
    Map<String, String> names = people.names(steps.stream().flatMap(step -> Stream.of(step.assignee(), step.closedBy())).filter(Objects::nonNull).toList());
    return steps.stream().map(step -> {
      String user = step.isOpen() ? step.assignee() : step.closedBy();
      return new TaskLine(step, Term.of(step, today, calendar), agency(step.agency()), role(step),
          user == null ? null : names.get(user), opens(viewer, step));
    }).toList();
  }

  private String agency(String code) {
    return code == null ? "chưa rõ cơ quan" : organisation.name(code);
  }

  /** Null where any of the body's people does it. */
  public static String role(Step step) {
    return step.post() == null ? null : Duty.of(Post.of(step.post()).duty()).map(Duty::title).orElse(null);
  }

  /** Whether Tasklist shows this task to the viewer; a task that is given to no body is shown to whoever has it. */
  private static boolean opens(Who viewer, Step step) {
    boolean asked = step.post() != null && viewer.groups().contains(step.post());
    return step.isOpen() && (viewer.watches() || asked || viewer.user().equals(step.assignee()));
  }
}
