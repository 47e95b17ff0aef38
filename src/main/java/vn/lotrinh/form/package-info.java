/**
 * Refuses a submission that its {@code .form} would not allow and makes the types right; knows no feature.
 *
 * <p>Decisions. A submission over HTTP is checked after the engine's own JSON reader has read it, so what is checked is what is stored; every
 * other way of completing a task is checked once more on {@code complete}. What a person cannot see is not that person's statement: the value of a
 * hidden field is dropped, as the browser does, and so is a computed one. {@code disallowPassedDates} is not enforced: a browser compares with
 * its own day, not with the day of a rehearsal. A text holds 4,000 characters at most, for that is what the engine can store.
 */
package vn.lotrinh.form;
