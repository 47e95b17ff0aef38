package vn.lotrinh.cooperative;

import java.time.LocalDate;

/**
 * A legal status that a co-operative entered.
 *
 * @param day from which on it counts
 * @param paper that decided it; null where none is known
 * @param decided true where a procedure or an officer decided it, false where it came with a file
 */
public record StatusChange(String cooperative, LegalStatus status, LocalDate day, String paper, boolean decided) {}
