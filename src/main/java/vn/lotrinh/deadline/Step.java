package vn.lotrinh.deadline;

import java.time.LocalDate;

/**
 * One task, open or closed, as the table of tasks has it.
 *
 * @param title     of the task
 * @param caseTitle of its case
 * @param post      the agency, or the role inside it that does the step
 * @param planDue   the plan's own day, or null
 * @param due       the day at whose end it is due, or null
 * @param state     OPEN, DONE or CANCELLED
 */
public record Step(String taskId, String caseKey, String caseTitle, String title, String agency, String post, String assignee, LocalDate openedOn, LocalDate planDue,
    LocalDate due, String state, LocalDate closedOn, String closedBy) {

  public boolean isOpen() {
    return state.equals("OPEN");
  }
}
