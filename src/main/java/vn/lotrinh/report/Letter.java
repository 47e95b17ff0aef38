package vn.lotrinh.report;

/**
 * A letter that corrects an error of form or technique in an issued document (NĐ 30/2020 Điều 18.3).
 *
 * @param corrected the document, e.g. "Báo cáo số 07/BC-LMHTX ngày 08 tháng 12 năm 2025"
 * @param subject what that document is about; @param text what is wrong and what it shall read, as it was typed
 */
record Letter(Office issuer, String corrected, String subject, String text) {}
