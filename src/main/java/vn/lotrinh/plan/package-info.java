/**
 * Official plans: what their annex asks of whom by when, which parameters a pilot scheme takes from them, and what has been achieved.
 *
 * <p>The text of a plan is kept as published, in every version; whatever a programme needs to know is read from it. A parameter that a plan
 * does not name is derived from its own structure, then taken from a documented default, else refused: no model knows a number or a date.
 * A line names the work of a room that it is done by ({@link vn.lotrinh.plan.PlanWork}); the annex numbers as the province likes.
 */
package vn.lotrinh.plan;
