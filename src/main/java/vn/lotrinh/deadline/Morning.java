package vn.lotrinh.deadline;

import java.time.LocalDate;

/**
 * A working morning has begun: rooms that have days of their own to remind bodies of do so now. The listener shares the round's
 * transaction.
 */
public record Morning(LocalDate day) {}
