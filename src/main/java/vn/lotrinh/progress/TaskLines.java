package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.Who;
import vn.lotrinh.calendar.WorkingCalendar;

/** Makes tasks readable: agencies and people by their names, terms in words. */
@Component
class TaskLines {

  /**
   * A task in a list.
   *
   * @param agency whose task it is, by name
   * @param person who took it, or who closed it; null for nobody
   * @param opens  whether the reader can open it in Tasklist
   */
  record TaskLine(Step step, Term term, String agency, String person, boolean opens) {}

  private final Agencies agencies;
  private final People people;
  private final WorkingCalendar calendar;

  TaskLines(Agencies agencies, People people, WorkingCalendar calendar) {
    this.agencies = agencies;
    this.people = people;
    this.calendar = calendar;
  }

  List<TaskLine> of(List<Step> steps, Who viewer, LocalDate today) {
    Map<String, String> names = people.names(steps.stream().flatMap(step -> Stream.of(step.assignee(), step.closedBy())).filter(Objects::nonNull).toList());
    return steps.stream().map(step -> {
      String user = step.isOpen() ? step.assignee() : step.closedBy();
      return new TaskLine(step, Term.of(step, today, calendar), agencies.name(step.agency()),
          user == null ? null : names.get(user), opens(viewer, step));
    }).toList();
  }

  /** Whether Tasklist shows this task to the viewer. */
  private static boolean opens(Who viewer, Step step) {
    return step.isOpen() && (viewer.watches() || viewer.worksFor(step.agency()) || viewer.user().equals(step.assignee()));
  }
}
