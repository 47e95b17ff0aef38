package vn.lotrinh.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The works that a room can do for official plans; a line of a plan names the one it is done by, so that no room knows a plan's numbering. */
public interface PlanWork {

  /** The names of the works, e.g. {@code pilot.interim-review}. */
  Set<String> names();

  /** What keeps the room from working on the plan, each as part of a sentence; empty where nothing does, or the plan is none of the room's. */
  List<String> lacks(Plan plan);

  /** The lines that the room does itself by cases of its own, though the plan file names no work at them: step → what people call the work. */
  default Map<String, String> done(Plan plan) {
    return Map.of();
  }
}
