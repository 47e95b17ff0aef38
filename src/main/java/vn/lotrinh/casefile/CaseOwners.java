package vn.lotrinh.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be asked of the room that owns a case, whichever it is. */
@Component
public class CaseOwners {

  private static final int DEEPEST = 10;

  private final Rooms rooms;
  private final CaseFiles cases;

  CaseOwners(Rooms rooms, CaseFiles cases) {
    this.rooms = rooms;
    this.cases = cases;
  }

  /** Code of the plan to which a case, or the case of which it is a part, belongs. */
  public Optional<String> plan(String caseKey) {
    Optional<CaseFile> at = cases.get(caseKey);
    for (int depth = 0; at.isPresent() && depth < DEEPEST; depth++) {
      CaseFile file = at.get();
      Optional<String> plan = rooms.of(file.kind()).map(room -> room.plan(file.key()));
      if (plan.isPresent()) return plan;
      at = file.parent() == null ? Optional.empty() : cases.get(file.parent());
    }
    return Optional.empty();
  }

  /** Whether a step is done again because what was handed in at it came back. */
  public boolean cameBack(CaseStep step) {
    return rooms.of(step.model()).map(room -> room.cameBack(step)).orElse(false);
  }
}
