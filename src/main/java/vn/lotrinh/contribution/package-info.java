/**
 * The part of coordinating bodies ("cơ quan phối hợp") in work that another body leads: asked for an opinion or a part of the work, answered within a
 * term of its own, shown to the lead. One model and one table for every kind of work; a room that asks offers {@link
 * vn.lotrinh.contribution.AskingRoom} and says when somebody is asked and when nothing is waited for any more.
 *
 * <p>Decisions: the lead waits for nobody, so a contribution runs beside the work and ends with it. It runs under the key of the case in which it is
 * asked, where the body is to see that case, or under a key of its own, where it is to see its part alone: the asking room chooses. Each body is
 * asked once in a case. Contributions that earlier versions began by models of their rooms go on by those to their end.
 */
package vn.lotrinh.contribution;
