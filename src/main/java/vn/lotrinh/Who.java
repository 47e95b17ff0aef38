package vn.lotrinh;

import java.util.Collection;
import java.util.Set;

/**
 * Who asks: somebody who is logged in, with what this person may do today. Made by the room {@code security}; pages and interfaces take it as an
 * argument.
 *
 * @param administers keeps accounts, rights and the organisation
 * @param coordinates is a coordinator; see {@link #steers()} for what the administrator may do too
 * @param supervises reads every case of the province
 * @param keepsNumbers is a clerk ("văn thư"), who numbers what the own agencies issue
 * @param agencies codes of the agencies that this person works for
 * @param inherited these, and the agencies whose work they took over
 */
public record Who(String user, boolean administers, boolean coordinates, boolean supervises, boolean keepsNumbers, Set<String> agencies, Set<String> inherited) {

  /** Opens programmes and campaigns, starts cases, keeps the register: coordinator and administrator. */
  public boolean steers() {
    return coordinates || administers;
  }

  /** Reads every case of the province. */
  public boolean watches() {
    return supervises || steers();
  }

  public boolean worksFor(String agency) {
    return agency != null && agencies.contains(agency);
  }

  public boolean worksForOneOf(Collection<String> some) {
    return some.stream().anyMatch(agencies::contains);
  }
}
