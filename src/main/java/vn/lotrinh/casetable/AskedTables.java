package vn.lotrinh.casetable;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.OpenSteps;
import vn.lotrinh.casefile.Rooms;

/** Which tables open steps ask for: as the room says that owns the case, whenever it matters; nothing of it is stored that could grow stale. */
@Component
class AskedTables {

  /** A table that an open task asks for. */
  record OfTask(String taskId, String caseKey, String name) {}

  private final Rooms rooms;
  private final OpenSteps steps;
  private final Tables tables;

  AskedTables(Rooms rooms, OpenSteps steps, Tables tables) {
    this.rooms = rooms;
    this.steps = steps;
    this.tables = tables;
  }

  /** What an open task asks for, what has to be complete first. */
  List<OfTask> of(String taskId) {
    return steps.of(taskId).stream().flatMap(step -> of(taskId, step)).toList();
  }

  /** What the open tasks of a case ask for. */
  List<OfTask> in(String caseKey) {
    return steps.openIn(caseKey).stream().flatMap(open -> of(open.taskId(), open.step())).toList();
  }

  /** Those that have to be complete before a step can be. */
  List<CaseTable> required(CaseStep step) {
    return asked(step).requiredTables().stream().map(name -> tables.get(step.caseKey(), name)).toList();
  }

  private Stream<OfTask> of(String taskId, CaseStep step) {
    Asked asked = asked(step);
    return Stream.concat(asked.requiredTables().stream(), asked.expectedTables().stream()).distinct()
        .map(name -> new OfTask(taskId, step.caseKey(), name));
  }

  private Asked asked(CaseStep step) {
    return rooms.of(step.model()).map(room -> room.asked(step)).orElse(Asked.NOTHING);
  }
}
