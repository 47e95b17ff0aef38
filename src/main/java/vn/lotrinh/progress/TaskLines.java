package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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
  private final EngineView engine;
  private final WorkingCalendar calendar;

  TaskLines(Agencies agencies, EngineView engine, WorkingCalendar calendar) {
    this.agencies = agencies;
    this.engine = engine;
    this.calendar = calendar;
  }

  List<TaskLine> of(List<Step> steps, Viewer viewer, LocalDate today) {
    Map<String, String> titles = engine.titles(steps.stream().flatMap(step -> Stream.of(step.assignee(), step.closedBy()).filter(Objects::nonNull)));
    return steps.stream().map(step -> {
      String user = step.isOpen() ? step.assignee() : step.closedBy();
      return new TaskLine(step, Term.of(step, today, calendar), agencies.name(step.agency()),
          user == null ? null : titles.getOrDefault(user, user), viewer.opens(step));
    }).toList();
  }
}
