/**
 * Shows where everything stands: the start page of each role, the list of cases, one case with its history, the targets of plans. Changes nothing,
 * and knows none of the rooms that do a kind of work: they say themselves where their cases stand ({@link vn.lotrinh.plan.PlanWork},
 * {@link vn.lotrinh.casefile.CaseRoom}, {@link vn.lotrinh.Feature}) and bring pages of their own.
 *
 * <p>Numbers and lists come from the table of tasks that the room {@code deadline} keeps, grouped in SQL; the engine is asked only what that
 * table can't know (names of models, waiting timers, incidents), never row by row. Who may see a
 * case the room {@code casefile} says; who may not is told that there is none.
 */
package vn.lotrinh.progress;
