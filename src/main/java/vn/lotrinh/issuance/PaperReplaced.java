package vn.lotrinh.issuance;

import java.time.LocalDate;

/**
 * A numbered paper of a case was replaced by a corrected one (NĐ 30/2020/NĐ-CP Điều 18.3).
 *
 * @param title as people call the paper; @param replaced the number of the old one, e.g. {@code 05/TB-TCKH}
 * @param number of the new one with its day; @param day of the new one
 */
public record PaperReplaced(String caseKey, String title, String replaced, String number, String reason, LocalDate day) {}
