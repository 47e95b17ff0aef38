/**
 * Due dates for models, and the daily round: hand over, remind, escalate.
 *
 * <p>Decisions: a task's row in {@code deadline_task} is kept in the engine's own transaction, so it is never behind. A stage before the
 * due day ("còn 7 ngày", "còn 3 ngày", "hôm nay") is a span, not a day, and counts as told only when the digest was really sent: what was
 * missed while the application or SMTP was down is in the next digest. Overdue tasks are in every digest until they are done. A digest is
 * the news of its day; retried on a later day it is dropped, because that day's own digest says it all again.
 *
 * <p>The table of open tasks is read through {@link vn.lotrinh.deadline.OpenTasks} and made readable by {@link vn.lotrinh.deadline.TaskLines}, for the
 * pages of every room that shows many cases at once.
 */
package vn.lotrinh.deadline;
