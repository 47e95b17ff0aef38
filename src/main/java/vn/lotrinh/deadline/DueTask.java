package vn.lotrinh.deadline;

import java.time.LocalDate;

/**
 * An open task whose due day is near or past.
 *
 * @param post the candidate group: the agency itself, or a role inside it
 */
record DueTask(String taskId, String caseKey, String title, String agency, String post, String assignee, LocalDate planDue, LocalDate due) {}
