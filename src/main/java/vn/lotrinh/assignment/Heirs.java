package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Who goes on with the task of a body that has ended, e.g. of a district on 1 July 2025: its one successor; of several the one in whose area all
 * co-operatives of the result sheet lie; else the first that took over, until the plan's owner has chosen another or divided the task. So
 * no task waits at a body that is no more.
 */
@Component
class Heirs {

  private final OrganisationService organisation;
  private final SheetService sheets;
  private final Clock clock;

  Heirs(OrganisationService organisation, SheetService sheets, Clock clock) {
    this.organisation = organisation;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** The body that acts for an agency today, whatever the task. */
  String today(String agency) {
    LocalDate day = LocalDate.now(clock);
    return organisation.successor(agency, day).orElseGet(() -> first(agency, organisation.successors(agency, day)));
  }

  /** The body that has a task today, or its part of it. @param agency to which it was given, as lead or beside it */
  String today(Assignment task, String agency) {
    return of(task, agency, LocalDate.now(clock));
  }

  /** The body itself while it exists, and where nobody took over. */
  String of(Assignment task, String agency, LocalDate day) {
    List<String> successors = organisation.successors(agency, day);
    if (successors.size() < 2) return first(agency, successors);
    Set<String> here = sheets.places(task).stream().flatMap(place -> organisation.successor(agency, day, place).stream()).collect(Collectors.toSet());
    return here.size() == 1 ? here.iterator().next() : organisation.successor(agency, day).orElse(successors.get(0));
  }

  private static String first(String agency, List<String> successors) {
    return successors.isEmpty() ? agency : successors.get(0);
  }
}
