package vn.lotrinh.dissolution;

/**
 * Which procedure the register's own knowledge points to.
 *
 * @param debts whether the register knows of anything owed
 * @param ground of the revocation, e.g. {@code DORMANT}; null where the voluntary procedure is proposed
 * @param basis the article and the finding, in Vietnamese
 */
public record Proposal(Procedure procedure, boolean debts, String ground, String basis) {}
