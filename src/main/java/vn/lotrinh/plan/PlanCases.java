package vn.lotrinh.plan;

import java.util.List;
import java.util.Set;

/**
 * Where a room's cases that count toward a plan stand, as the page of the plan's targets tells it below the bars; every address is a page of the
 * room's own.
 *
 * @param links what the room has to show of the plan
 * @param steps to which the cases that run count
 * @param running address of the list of all that run; a step may follow as {@code step}
 * @param groups how many there are of each kind
 * @param ended what the room calls a case that has counted, e.g. "Đã giải thể"
 * @param places where the co-operatives of the cases are, by name
 */
public record PlanCases(List<Link> links, Set<String> steps, String running, List<Group> groups, String ended, List<Place> places) {

  /** A page. */
  public record Link(String title, String address) {}

  /** Counts under one heading. */
  public record Group(String title, List<Count> counts) {}

  /** How many cases stand somewhere, and the address of their list. @param late whether somebody has to look */
  public record Count(String title, long count, String address, boolean late) {}

  /** A place and the cases in it. @param atRisk those that may not, @param tooLate those that cannot end in time */
  public record Place(String name, long running, long atRisk, long tooLate, long done, String address) {}
}
