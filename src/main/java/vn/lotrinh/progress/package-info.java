/**
 * Shows where everything stands: the start page of each role, the list of cases, one case with its history. Reads all rooms, changes nothing.
 *
 * <p>Numbers and lists come from the table of tasks that the room {@code deadline} keeps, grouped in SQL; the engine is asked only what that
 * table can't know (names of models, waiting timers, incidents), never row by row. The room keeps one thing of its own, the titles of cases.
 * An agency sees the cases it took part in and those of the agencies whose work it took over; who may not see a case is told that there is none.
 */
package vn.lotrinh.progress;
