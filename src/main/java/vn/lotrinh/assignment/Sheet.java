package vn.lotrinh.assignment;

import java.time.LocalDate;

/**
 * The result sheet of a task.
 *
 * @param period of a continuous task the last day of its period as ISO; else empty
 * @param year of the plan, in which the sheet's people count once
 * @param version of the kind's file by which it was opened
 * @param acceptedOn null until its result was accepted
 */
record Sheet(long id, String caseKey, String period, String plan, int year, String kind, int version, LocalDate acceptedOn) {

  static String period(Assignment task) {
    return task.noteUntil() == null ? "" : task.noteUntil().toString();
  }

  /** A task of a period counts for that period's year, every other for the year in which it is to be done. */
  static int year(Assignment task) {
    if (task.noteUntil() != null) return task.noteUntil().getYear();
    return task.year() == null ? task.plannedDue().getYear() : task.year();
  }
}
