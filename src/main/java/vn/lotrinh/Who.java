package vn.lotrinh;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who asks: somebody who is logged in, with what this person may do today. Made by the room {@code security}; pages and interfaces take it as an
 * argument.
 *
 * @param administers keeps accounts, rights and the organisation
 * @param coordinates is a coordinator; see {@link #steers()} for what the administrator may do too
 * @param supervises reads every case of the province
 * @param keepsNumbers is a clerk ("văn thư"), who numbers what the own agencies issue
 * @param agencies codes of the agencies that this person works for
 * @param inherited these, the agencies for which this person signs, and those whose work they took over
 * @param posts roles inside bodies that this person holds today, as candidate groups
 */
public record Who(String user, boolean administers, boolean coordinates, boolean supervises, boolean keepsNumbers, Set<String> agencies, Set<String> inherited,
    Set<String> posts) {

  /** Opens programmes and campaigns, starts cases, keeps the register: coordinator and administrator. */
  public boolean steers() {
    return coordinates || administers;
  }

  /** Reads every case of the province. */
  public boolean watches() {
    return supervises || steers();
  }

  /** The candidate groups whose steps are this person's to do: the agencies, and the roles held inside them. */
  public Set<String> groups() {
    Set<String> groups = new TreeSet<>(agencies);
    groups.addAll(posts);
    return groups;
  }

  public boolean worksFor(String agency) {
    return agency != null && agencies.contains(agency);
  }

  public boolean worksForOneOf(Collection<String> some) {
    return some.stream().anyMatch(agencies::contains);
  }
}
