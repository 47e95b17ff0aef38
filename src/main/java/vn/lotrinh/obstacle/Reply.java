package vn.lotrinh.obstacle;

import java.time.LocalDate;

/**
 * An answer to a difficulty.
 *
 * @param round in which it was given
 * @param number of the paper, where there is one
 * @param agency code of the body that answered; @param person login name, {@code personName} as the person was called then
 * @param rejectedOn the day on which the raiser said that it is not resolved, with the {@code reason}; null where nobody did
 */
record Reply(String obstacle, int round, String text, String number, String agency, String person, String personName, LocalDate answeredOn, LocalDate rejectedOn,
    String reason) {}
