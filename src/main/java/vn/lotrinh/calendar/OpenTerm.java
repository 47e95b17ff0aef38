package vn.lotrinh.calendar;

/**
 * A term that no law fixes, as it is set for the province.
 *
 * @param room the room that asks for it, e.g. {@code dissolution}
 * @param name how the room calls it
 * @param subject heading under which people find it
 * @param title what it is, with its unit in brackets
 * @param least shortest length that makes sense
 * @param confirmed false while it is shown as "cần xác nhận"
 */
public record OpenTerm(String room, String name, String subject, String title, int length, int least, boolean confirmed) {}
