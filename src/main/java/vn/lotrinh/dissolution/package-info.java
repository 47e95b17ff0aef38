/**
 * Takes one co-operative from "should cease" to "đã giải thể" by the Co-operative Law 2023 and NĐ 92/2024/NĐ-CP.
 *
 * <p>Models see one bean a subject ({@code dissolution} for questions, then {@code dissolutionResolution}, {@code dissolutionRevocation},
 * {@code dissolutionSettlement} and so on); every step reaches {@link vn.lotrinh.dissolution.Dissolution} in the task's own transaction, and
 * the register's legal status changes there and nowhere else. Every act carries the day of its paper ({@link
 * vn.lotrinh.casefile.ActDay}: not in the future, not before the act that led there); terms run from that day, and an entry that comes later is
 * shown as such. A co-operative without officers of its own is acted for by the Liên minh HTX, because dormant co-operatives
 * rarely have anybody left. Whether a certificate may be revoked is told by a decision table, of a case by the engine, so that the decision
 * stays on record, of a whole register without it. A revocation runs through the same settlement as a resolution; what differs is from which
 * day the six months run. An end counts toward the plan's task that the case carries, once, with the register's status. An objection in
 * writing, once accepted, ends the silent route for good; nothing is armed again by itself. Terms that no law gives stand with those
 * of all rooms in {@link vn.lotrinh.calendar.OpenTerms} and are shown as "cần xác nhận". {@link vn.lotrinh.dissolution.DissolutionProcess} alone speaks to the engine.
 */
package vn.lotrinh.dissolution;
