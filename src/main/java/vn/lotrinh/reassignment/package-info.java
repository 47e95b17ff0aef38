/**
 * Many tasks change hands at once: chosen by body, person, plan, kind of work and place, looked at, given to other people of their body or back to
 * it, with a reason.
 *
 * <p>Decisions: what was looked at is kept with who had each task then; a task that has moved on since is left alone. The work goes through the
 * room {@code bulk}, so a crash repeats nothing and loses nothing, and it can be undone on the same day. Each case's chronicle tells it, and
 * everybody concerned gets one letter, however many tasks there are.
 */
package vn.lotrinh.reassignment;
