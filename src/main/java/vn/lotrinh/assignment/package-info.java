/**
 * A line of a plan handed to a body ("nhiệm vụ được giao"): received, done together with the coordinating bodies, told of, handed in, accepted and
 * counted.
 *
 * <p>Decisions: a case is one line, body and period of a plan, opened once whatever happens; what is asked stands in the plan and is read from it.
 * Bodies are those of the day on which a line opened. Whoever owns the plan (its issuer, or the body a coordinator names at the hand-out) accepts;
 * only what is accepted becomes a result of the plan. Quantities are told in one table ({@link vn.lotrinh.assignment.ProgressTable}), as often as
 * people like, without ending the task; the newest of each unit is what a hand-in brings. A continuous line is told of by periods instead of being due.
 * Lines that another room does by its own cases are given to nobody. The room uses {@code annex} to read names of bodies as the reading of the annex does,
 * and {@code deadline} to write to bodies.
 */
package vn.lotrinh.assignment;
