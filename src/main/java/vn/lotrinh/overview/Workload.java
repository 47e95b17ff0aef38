package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * Who has how much to do.
 *
 * @param monday first day of the first of the weeks that are told one by one
 * @param usual the median of what people hold who hold anything
 * @param bodies with all their work, taken or not, the most late first
 * @param people every officer of the bodies, also those who hold nothing
 * @param untaken what no officer has taken yet, by body
 */
public record Workload(Span span, LocalDate day, LocalDate monday, double usual, List<Load> bodies, List<Load> people, List<Load> untaken) {

  public List<Load> drowning() {
    return people.stream().filter(one -> one.isTooMuch(usual)).toList();
  }

  public List<Load> idle() {
    return people.stream().filter(Load::hasNothing).toList();
  }

  public long untakenAt(String agency) {
    return untaken.stream().filter(one -> agency.equals(one.agency())).mapToLong(Load::open).sum();
  }

  public long peopleAt(String agency) {
    return people.stream().filter(one -> agency.equals(one.agency())).count();
  }

  public long idleAt(String agency) {
    return people.stream().filter(one -> agency.equals(one.agency()) && one.hasNothing()).count();
  }
}
