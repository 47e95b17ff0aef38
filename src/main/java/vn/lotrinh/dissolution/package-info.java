/**
 * Takes one co-operative from "should cease" to "đã giải thể" by the Co-operative Law 2023 and NĐ 92/2024/NĐ-CP.
 *
 * <p>Models see one bean a subject ({@code dissolution}, {@code dissolutionResolution}, {@code dissolutionSettlement}, {@code
 * dissolutionDossier}); every step reaches {@link vn.lotrinh.dissolution.Dissolution} in the task's own transaction, and the register's legal
 * status changes there and nowhere else. The day on which the resolution is handed in here is the day on which the registration office
 * receives it. A co-operative without officers of its own is acted for by the Liên minh HTX, because dormant co-operatives rarely have
 * anybody left. An objection in writing, once accepted, ends the silent route for good; nothing is armed again by itself. Terms that no law
 * gives stand in {@code dissolution_term} and are shown as "cần xác nhận". {@link vn.lotrinh.dissolution.DissolutionProcess} alone speaks to the engine.
 */
package vn.lotrinh.dissolution;
