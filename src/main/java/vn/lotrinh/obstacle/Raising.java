package vn.lotrinh.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.CaseNumbers;
import vn.lotrinh.casefile.CaseOwners;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.obstacle.Obstacle.Origin;

/** Opens the case of a difficulty. */
@Component("obstacleRaising")
@Transactional
class Raising {

  /**
   * What is raised, where and by whom.
   *
   * @param kind code or null; @param body code of the body that the raiser would ask, or null
   */
  record Raised(String caseKey, String taskId, String userTask, String step, String agency, String person, String text, String kind, String body) {}

  private final Obstacles obstacles;
  private final Bodies bodies;
  private final ObstacleProcess process;
  private final CaseFiles cases;
  private final CaseNumbers numbers;
  private final CaseOwners owners;
  private final Chronicle chronicle;
  private final People people;
  private final Clock clock;

  Raising(Obstacles obstacles, Bodies bodies, ObstacleProcess process, CaseFiles cases, CaseNumbers numbers, CaseOwners owners, Chronicle chronicle,
      People people, Clock clock) {
    this.obstacles = obstacles;
    this.bodies = bodies;
    this.process = process;
    this.cases = cases;
    this.numbers = numbers;
    this.owners = owners;
    this.chronicle = chronicle;
    this.people = people;
    this.clock = clock;
  }

  /** Whoever takes part in the raising case takes part in this one. */
  Obstacle raise(Raised what, Origin origin) {
    LocalDate today = LocalDate.now(clock);
    String key = "VM-%d-%04d".formatted(today.getYear(), numbers.next("VM-" + today.getYear()));
    Obstacle one = new Obstacle(key, State.RAISED, what.text, what.kind, what.caseKey, what.taskId, what.userTask, what.step, origin, what.person,
        people.name(what.person), what.agency, owners.plan(what.caseKey).orElse(null), bodies.place(what.agency), what.body, null, 1, false, null, today, null);
    obstacles.add(one);
    process.start(one);
    Set<String> parties = new HashSet<>(cases.participants(what.caseKey));
    parties.add(what.agency);
    cases.admit(key, parties, clock.instant());
    chronicle.noted(what.caseKey, what.taskId, "Nêu vướng mắc " + key, what.person, what.agency, what.text);
    return one;
  }

  /** One that says the same at the same case and is still open. */
  List<Obstacle> same(String caseKey, String text) {
    String folded = CaseFiles.folded(text);
    return obstacles.raisedAt(caseKey).stream().filter(one -> one.state().isOpen() && CaseFiles.folded(one.text()).equals(folded)).toList();
  }
}
