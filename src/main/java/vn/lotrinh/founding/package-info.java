/**
 * Takes founders from their list to the certificate of a new co-operative, and co-operatives to the contract by which they become one, by
 * the
 * Co-operative Law 2023 (Điều 38–44, 94, 95) and NĐ 92/2024/NĐ-CP.
 *
 * <p>Founders have no officers of their own: the Liên minh HTX enters what they do. Its advice is a task that is offered and goes away when
 * the dossier is filed; nothing waits for it. The dossier ({@link vn.lotrinh.founding.DossierService}) runs by a model of its own and knows
 * only a {@link vn.lotrinh.founding.RegisteredCase}: what is registered, and what follows of it, the case says. Every act carries the day
 * of
 * its paper; terms run from that day. A new co-operative enters the register, and counts toward its line of the plan, on the day of its
 * certificate and in the same transaction; merged ones stop operating on that day and exist until tax and branches are settled (NĐ 92 Điều
 * 52).
 * A dossier that is given back, and handed in again, is a {@link vn.lotrinh.casefile.HandIn}. What happened the chronicle of the case
 * tells; the
 * room keeps no second one. Terms and shares that no law gives stand with those of all rooms in {@link vn.lotrinh.calendar.OpenTerms}.
 * {@link vn.lotrinh.founding.FoundingProcess} alone speaks to the engine.
 */
package vn.lotrinh.founding;
