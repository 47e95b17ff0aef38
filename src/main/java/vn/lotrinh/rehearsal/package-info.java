/**
 * Rehearsal ("Diễn tập"): a province's programme practised on a date of its own that a coordinator moves forward, on an embedded database,
 * with demo accounts and an inbox page instead of real mail. Nothing of this room exists under the production profile.
 *
 * <p>The engine's job executor is off here: {@link vn.lotrinh.rehearsal.RehearsalJobs} runs what falls due, one job after the other in the
 * order of its due date, so that five years pass in minutes and always in the same order.
 */
package vn.lotrinh.rehearsal;
