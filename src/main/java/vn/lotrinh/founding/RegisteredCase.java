package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.List;
import vn.lotrinh.casefile.PaperKind;

/** A kind of case that ends with a certificate of the registry: what is filed for it, and what follows of the registry's decision. */
interface RegisteredCase {

  /**
   * The certificate, or the change of one, that the registry has issued.
   *
   * @param taxCode number of the new co-operative; null where none comes into being
   * @param user who decided
   */
  record Certificate(String number, LocalDate on, String taxCode, String user) {}

  /** @param what that day is, e.g. "ngày họp hội nghị thành lập" */
  record Before(LocalDate day, String what) {}

  boolean owns(String caseKey);

  /** The body that files and supplements. */
  String applicant(String caseKey);

  /** The registry of the head office, as it is today. */
  String registry(String caseKey);

  /** The working day on which the dossier should be filed. */
  LocalDate filingDue(String caseKey);

  /** Before which the dossier cannot have been filed. */
  Before filedAfter(String caseKey);

  /** What the law puts into the dossier; nothing beyond it may be asked for (NĐ 92/2024/NĐ-CP Điều 11). */
  List<PaperKind> papers(String caseKey);

  /** Whether a new co-operative comes into being, whose number the certificate gives. */
  boolean yieldsNew(String caseKey);

  /** A dossier was filed. */
  void filed(String caseKey);

  /** @throws vn.lotrinh.Refusal where the register cannot take in what was certified */
  void registered(String caseKey, Certificate certificate);

  /** The dossier was refused or cancelled. */
  void failed(String caseKey, String why);

  /** Whether those whose case it is may still give up: before the certificate. */
  boolean isOpen(String caseKey);

  /** They have given up, and where a dossier was under review the registry has stopped its look at it. */
  void stopped(String caseKey, String why, LocalDate day);
}
