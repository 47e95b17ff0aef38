package vn.lotrinh.deadline;

import java.time.LocalDate;

/**
 * An open task whose due day is near or past.
 *
 * @param post the candidate group: the agency itself, or a role inside it
 * @param processKey key of the model by which it runs
 */
record DueTask(String taskId, String caseKey, String title, String agency, String post, String assignee, LocalDate planDue, LocalDate due, String processKey) {}
