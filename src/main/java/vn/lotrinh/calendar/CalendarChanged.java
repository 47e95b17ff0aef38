package vn.lotrinh.calendar;

/**
 * A day was declared off or worked, or a declaration was withdrawn; told in the transaction that writes it down.
 *
 * @param change its number, under which the calendar before and after it can be asked for
 * @param user who declared it
 */
public record CalendarChanged(int change, String user) {}
