package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.LocalDate;
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
    return organisation.inCharge(agency, LocalDate.now(clock));
  }

  /** The body that has a task today, or its part of it. @param agency to which it was given, as lead or beside it */
  String today(Assignment task, String agency) {
    return of(task, agency, LocalDate.now(clock));
  }

  /** The body itself while it exists, and where nobody took over. */
  String of(Assignment task, String agency, LocalDate day) {
    if (organisation.successors(agency, day).size() < 2) return organisation.inCharge(agency, day);
    Set<String> here = sheets.places(task).stream().flatMap(place -> organisation.successor(agency, day, place).stream()).collect(Collectors.toSet());
    return here.size() == 1 ? here.iterator().next() : organisation.inCharge(agency, day);
  }
}
