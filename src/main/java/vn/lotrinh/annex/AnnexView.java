package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as a program sees it: what was understood, the cells it was understood from, and what is doubtful.
 *
 * @param state {@code reading} while cells are open or the plan was not kept, else {@code kept}
 * @param version of the kept plan; null before the first
 * @param open how many cells wait for somebody's decision
 * @param plan by the keys of a plan file
 * @param doubts the cells with a doubt, the open ones first
 * @param bodies which agencies the names of each task mean on the plan's first day
 */
record AnnexView(String code, String state, Integer version, String file, long open, Map<String, Object> plan, List<SourceCell> doubts,
    List<SourceCell> cells,
    List<Meant> bodies) {

  /** The bodies that a task names; {@code column} is {@code lead} or {@code coordinating}. */
  record Meant(String task, String column, String text, Body.Kind kind, String unit, List<String> agencies) {}

  static AnnexView of(Reading reading, Integer version, BodyNames names) {
    List<SourceCell> doubts = new ArrayList<>(reading.cells().stream().filter(SourceCell::isOpen).toList());
    reading.cells().stream().filter(cell -> cell.doubt() != null && cell.confirmed()).forEach(doubts::add);
    boolean kept = reading.id() == null && version != null;
    return new AnnexView(reading.plan(), kept ? "kept" : "reading", version, reading.file(), reading.open(), reading.content(), doubts,
        reading.cells(), bodies(reading, names));
  }

  private static List<Meant> bodies(Reading reading, BodyNames names) {
    Map<String, List<Body>> known = new LinkedHashMap<>();
    List<Meant> bodies = new ArrayList<>();
    for (Map<String, Object> task : PlanChange.tasks(reading.content())) {
      String id = String.valueOf(task.get("id"));
      if (task.get("lead") != null) add(id, "lead", task.get("lead").toString(), names, known, bodies);
      if (task.get("coordinating") instanceof List<?> helping) helping.forEach(one -> add(id, "coordinating", String.valueOf(one), names,
          known, bodies));
    }
    return bodies;
  }

  private static void add(String task, String column, String text, BodyNames names, Map<String, List<Body>> known, List<Meant> bodies) {
    known.computeIfAbsent(text, names::bodies).forEach(body -> bodies.add(new Meant(task, column, body.text(), body.kind(), body.unit(),
        body.agencies())));
  }
}
