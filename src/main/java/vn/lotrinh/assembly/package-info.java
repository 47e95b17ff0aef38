/**
 * General meetings of members ("đại hội thành viên") as the Co-operative Law 2023 wants them, whatever they decide on: who meets, how many
 * have to come at which attempt, how many votes they carry, and the share that dissolving or reorganising needs (Điều 58–61). What a
 * meeting
 * decided, and what follows, the rooms keep that called it.
 */
package vn.lotrinh.assembly;
