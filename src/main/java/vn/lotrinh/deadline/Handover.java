package vn.lotrinh.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lotrinh.Post;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.casefile.Rooms;
import vn.lotrinh.organisation.DutyService;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Passes the open tasks of agencies that have ended on to whoever took over their work, and writes that down. With a task goes the right to
 * it: the engine keeps what it granted when it removes a candidate, so that is taken back here.
 */
@Component
class Handover {

  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

  private final DeadlineTasks tasks;
  private final TaskService taskService;
  private final AuthorizationService rights;
  private final StaffDirectory people;
  private final OrganisationService organisation;
  private final DutyService duties;
  private final Chronicle chronicle;
  private final Rooms rooms;
  private final Departures departures;

  Handover(DeadlineTasks tasks, TaskService taskService, AuthorizationService rights, StaffDirectory people, OrganisationService organisation,
      DutyService duties, Chronicle chronicle, Rooms rooms, Departures departures) {
    this.tasks = tasks;
    this.taskService = taskService;
    this.rights = rights;
    this.people = people;
    this.organisation = organisation;
    this.duties = duties;
    this.chronicle = chronicle;
    this.rooms = rooms;
    this.departures = departures;
  }

  /** What the staff of bodies that go on has left behind goes back to them on the same morning. */
  void of(LocalDate day) {
    duties.upToDate();
    tasks.agenciesAtWork().stream().filter(agency -> hasEnded(agency, day)).forEach(agency -> handOver(agency, day));
    departures.giveBack();
  }

  /** Whether a code means an agency that no longer exists on the day; a group that never was an agency has not ended. */
  boolean hasEnded(String agency, LocalDate day) {
    return organisation.agency(agency).isPresent() && !organisation.exists(agency, day);
  }

  private void handOver(String agency, LocalDate day) {
    Map<String, Set<String>> staff = new HashMap<>();
    for (DeadlineTasks.Open task : tasks.openAt(agency)) {
      Optional<String> successor = successor(task, day);
      if (successor.isPresent()) {
        Post post = Post.of(task.post()).at(successor.get());
        pass(task, post, staff.computeIfAbsent(duties.group(post), people::membersOf), day);
      } else {
        LOG.warn("Không xác định được cơ quan tiếp nhận việc {} của {} đã kết thúc hoạt động.", task.taskId(), agency);
      }
    }
  }

  /**
   * Where several agencies share the work, the room that takes the case tells which; else the co-operative of the case, or the place of its head office
   * by the register.
   */
  private Optional<String> successor(DeadlineTasks.Open task, LocalDate day) {
    if (organisation.successors(task.agency(), day).size() == 1) return organisation.successor(task.agency(), day);
    return rooms.of(task.processKey()).flatMap(room -> room.heir(task.caseKey(), task.agency(), day))
        .or(() -> organisation.successor(task.agency(), day, Stream.of("cooperative", "place").map(name -> taskService.getVariable(task.taskId(), name))
            .filter(String.class::isInstance).toArray(String[]::new)));
  }

  private void pass(DeadlineTasks.Open task, Post successor, Set<String> newStaff, LocalDate day) {
    taskService.deleteCandidateGroup(task.taskId(), task.post());
    taskService.addCandidateGroup(task.taskId(), successor.group());
    String released = task.assignee() == null || newStaff.contains(task.assignee()) ? null : task.assignee();
    if (released != null) {
      taskService.setAssignee(task.taskId(), null);
    }
    takeBackRights(task, newStaff);
    tasks.handedOver(task, successor, released, day);
    chronicle.handedOver(task.caseKey(), task.taskId(), task.title(), task.agency(), successor.agency());
  }

  /** What the task granted to the old agency, and to everybody who ever claimed it and does not work at the new one. */
  private void takeBackRights(DeadlineTasks.Open task, Set<String> newStaff) {
    for (Resources resource : List.of(Resources.TASK, Resources.HISTORIC_TASK)) {
      rights.createAuthorizationQuery().resourceType(resource).resourceId(task.taskId()).list().stream()
          .filter(grant -> task.post().equals(grant.getGroupId()) || grant.getUserId() != null && !newStaff.contains(grant.getUserId()))
          .map(Authorization::getId).forEach(rights::deleteAuthorization);
    }
  }
}
