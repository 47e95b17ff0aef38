package vn.lotrinh.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Of whom the shares that plans set are taken on a day, by the plan's code; empty where the room counts nobody. */
  default Map<String, Concerned> concerned(List<Plan> plans, LocalDate day) {
    return Map.of();
  }

  /** The cases that run toward the lines of plans on a day, by the plan's code and the step. */
  default Map<String, Map<String, Running>> running(List<Plan> plans, LocalDate day) {
    return Map.of();
  }

  /** Where the room's cases that count toward a plan stand on a day; empty where the plan has no work for the room, and none was ever counted. */
  default Optional<PlanCases> cases(Plan plan, LocalDate day) {
    return Optional.empty();
  }

  /** Where people read of the cases by which the room does lines of a plan: step → page. */
  default Map<String, CasesPage> pages(Plan plan) {
    return Map.of();
  }

  /** The cases of a line. @param title e.g. "Hồ sơ giải thể"; @param address of the page on which they stand */
  record CasesPage(String title, String address) {}

  /** Cases that run toward a step. @param atRisk those that may not, @param tooLate those that cannot end in time; these are among those at risk */
  record Running(long all, long atRisk, long tooLate) {

    public static final Running NONE = new Running(0, 0, 0);

    public Running plus(Running other) {
      return new Running(all + other.all, atRisk + other.atRisk, tooLate + other.tooLate);
    }
  }
}
