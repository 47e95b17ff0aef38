package vn.lotrinh.deadline;

import java.time.LocalDate;

/** An open task whose due day is near or past. */
record DueTask(String taskId, String caseKey, String title, String agency, String assignee, LocalDate planDue, LocalDate due) {}
