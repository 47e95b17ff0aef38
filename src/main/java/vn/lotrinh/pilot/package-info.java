/**
 * The three-phase pilot of new-style co-operatives: select, complete, conclude; a phase opens when the one before it is accepted.
 *
 * <p>Models see one bean a subject ({@code pilot}, {@code pilotDossier}, {@code pilotReview} …); each step reaches its aggregate through one
 * {@code record…} method in the task's transaction. Whatever one body hands in and another may give back is an {@link vn.lotrinh.casefile.HandIn};
 * what was decided, by whom and when, is kept in the journal and never changed. Conditions are decided by DMN tables, their figures come from
 * the register, their thresholds from the plan. Lines of the plan are found by their {@link vn.lotrinh.pilot.Work}, never by a number; a work
 * that the plan does not ask for is left out, and a step opens on the plan's own day. {@link vn.lotrinh.pilot.PilotProcess} alone speaks to the engine.
 */
package vn.lotrinh.pilot;
