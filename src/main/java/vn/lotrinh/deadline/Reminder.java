package vn.lotrinh.deadline;

import java.time.LocalDate;

/**
 * One task that one person is to be reminded of, or was.
 *
 * @param due the due day it is about: a task whose day is moved is told anew
 */
record Reminder(String person, String taskId, Stage stage, LocalDate due) {}
