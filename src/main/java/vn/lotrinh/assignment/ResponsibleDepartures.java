package vn.lotrinh.assignment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.PersonLeft;
import vn.lotrinh.casefile.Chronicle;

/** A plan's task whose responsible person has left the body waits for another one to be named. */
@Component
class ResponsibleDepartures {

  private final Assignments assignments;
  private final AssignmentService service;
  private final Chronicle chronicle;
  private final People people;

  ResponsibleDepartures(Assignments assignments, AssignmentService service, Chronicle chronicle, People people) {
    this.assignments = assignments;
    this.service = service;
    this.chronicle = chronicle;
    this.people = people;
  }

  @EventListener
  @Transactional
  public void on(PersonLeft left) {
    for (Assignment found : assignments.namedAs(left.person())) {
      if (!service.body(found.key()).equals(left.agency())) continue;
      assignments.save(assignments.lock(found.key()).doneBy(null));
      chronicle.noted(found.key(), null, "Người chịu trách nhiệm rời cơ quan", null, left.agency(),
          people.name(left.person()) + " không còn làm việc tại cơ quan; nhiệm vụ chờ người chịu trách nhiệm khác.");
      left.told().add("Nhiệm vụ của kế hoạch chờ người chịu trách nhiệm: " + found.key());
    }
  }
}
