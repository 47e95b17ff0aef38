/**
 * Which agency exists on a day, at which level, and who took over from whom. The structure comes from one YAML file a province; the file is
 * the truth, and a wrong one is refused whole, line by line.
 *
 * <p>Decisions: all periods are half-open {@code [from, until)}. A succession closes the predecessor; roles are not rewritten but inherited
 * along successions when asked for. An agency that only changes its name keeps its code and gets a second version. Look-ups are answered
 * from an immutable chart in memory, because every task that opens asks; tables hold what was loaded and refuse overlaps themselves.
 */
package vn.lotrinh.organisation;
