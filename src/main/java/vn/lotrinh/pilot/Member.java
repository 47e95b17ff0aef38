package vn.lotrinh.pilot;

import java.time.LocalDate;

/**
 * A co-operative's time on the list of pilot co-operatives, {@code [fromDay, untilDay)}.
 *
 * @param untilDay null while it is on the list
 * @param basis the deciding document
 */
record Member(String cooperative, LocalDate fromDay, LocalDate untilDay, String basis) {}
