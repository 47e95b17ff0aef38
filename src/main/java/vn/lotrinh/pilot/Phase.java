package vn.lotrinh.pilot;

import java.time.LocalDate;

/** When a phase was opened and accepted; {@code acceptedOn} is null while it runs. */
record Phase(int phase, LocalDate openedOn, LocalDate acceptedOn) {}
