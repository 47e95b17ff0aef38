/**
 * The case ("hồ sơ"): what it is called and belongs to, who takes part in it and may see it, what happened in it, and what a person is told at a
 * step of it. A room that takes cases from first to last answers as a {@link vn.lotrinh.casefile.CaseRoom}.
 *
 * <p>One listener follows all tasks of all models ({@link vn.lotrinh.casefile.CaseProcess}): a case opens with its first step, its agencies take
 * part from then on, and each completed step goes into the chronicle in the words of its form, in the same transaction.
 *
 * <p>A model says of a step who does it, until when and in which form. Which papers and tables it asks for, the room that owns the case
 * says. Papers are noted when the step opens ({@link vn.lotrinh.casefile.StepOpened}), by that opening: the same step may be open at several bodies
 * of one case, and a step that comes back wants what was handed in since. Tables belong to the case, so the room is asked for them whenever it matters.
 *
 * <p>What one body hands in and another accepts or gives back with a reason is a {@link vn.lotrinh.casefile.HandIn}: the rooms say who may do it,
 * when, and what follows of it.
 *
 * <p>An entry keeps what the person was called then; opinions are copied when their step ends, because they are asked for by its task.
 *
 * <p>Decisions: what a form shows beside its fields is computed when it is shown, by the room that owns the case, and stored nowhere: a variable
 * of the engine holds 4,000 characters, people's words quoted and escaped hold more. It is added to what the engine answers, so whoever may not
 * read the task is not told.
 */
package vn.lotrinh.casefile;
