/**
 * The figures that leaders ask for every week: what is open, due soon, late and finished, by plan, body, level, place and kind of work, and
 * whether the targets will be met at this pace. Reads the table of tasks that the room {@code deadline} keeps, changes nothing.
 *
 * <p>Nothing that can be computed is stored: what was open or late a week ago follows from the days on which tasks were opened and closed. One
 * statement counts for a whole page; names, levels and places are put to its rows afterwards.
 *
 * <p>The services take the span, the filter and the day as arguments, so that pages, files and printed sheets show the same figures.
 */
package vn.lotrinh.overview;
