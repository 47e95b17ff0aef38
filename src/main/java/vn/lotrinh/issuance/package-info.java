/**
 * Issues official documents (NĐ 30/2020/NĐ-CP): draft, check of content, check of format, signature, number, issue, correction or replacement; the
 * register of numbers of each body, kind and year; the Word templates.
 *
 * <p>A room writes its documents as {@link vn.lotrinh.issuance.DocumentText} and calls {@link vn.lotrinh.issuance.IssuanceService} at the steps of
 * its own models; here nobody knows what the text is about. Each version keeps the text it was written from and the file: signing and numbering
 * write the file anew from what was checked.
 *
 * <p>Papers of a case ({@link vn.lotrinh.issuance.PaperWriter}) are offered at the steps that need them: a draft to edit, then the number, drawn
 * before the step ends so that the signed and stamped paper bears it; the step takes that number up.
 *
 * <p>Numbers are drawn in one place only, under the lock of the series, when the document is issued: two never get the same, and what is not issued
 * leaves no gap.
 */
package vn.lotrinh.issuance;
