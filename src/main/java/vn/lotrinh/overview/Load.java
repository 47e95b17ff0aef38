package vn.lotrinh.overview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Work in the hands of one person, or of one body with all its people.
 *
 * @param agency code; null where nobody knows whose it is
 * @param user login name; null for what nobody of the body has taken, and for the body as a whole
 * @param name of the person or the body
 * @param weeks open work that falls due in this week (what is late is not among it), the next, and so on, {@link #WEEKS} weeks in all
 * @param later due after them, or without a term
 * @param finishedLate of those finished
 */
public record Load(String agency, String agencyName, String user, String name, long late, List<Long> weeks, long later, long finished, long finishedLate) {

  /** How many weeks ahead are told one by one. */
  public static final int WEEKS = 6;
  /** Fewer than so many tasks are never too many. */
  static final int FEW = 5;
  private static final int MANY_TIMES = 2;

  public Load {
    weeks = List.copyOf(weeks);
  }

  public long open() {
    return late + weeks.stream().mapToLong(Long::longValue).sum() + later;
  }

  public boolean hasNothing() {
    return open() == 0;
  }

  /** Whether somebody holds at least five tasks and twice what is usual among those who hold any. @param usual see {@link #usual} */
  public boolean isTooMuch(double usual) {
    return user != null && open() >= FEW && open() >= MANY_TIMES * usual;
  }

  /** The median of what people hold who hold anything; 0 where nobody does. */
  static double usual(List<Load> people) {
    List<Long> held = new ArrayList<>(people.stream().filter(one -> one.user != null && !one.hasNothing()).map(Load::open).toList());
    if (held.isEmpty()) return 0;
    Collections.sort(held);
    int middle = held.size() / 2;
    return held.size() % 2 == 1 ? held.get(middle) : (held.get(middle - 1) + held.get(middle)) / 2.0;
  }
}
