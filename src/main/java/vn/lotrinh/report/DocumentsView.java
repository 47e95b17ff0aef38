package vn.lotrinh.report;

import java.time.LocalDate;
import java.util.List;
import vn.lotrinh.issuance.DocumentVersions;

/** The documents of a campaign as they are shown to people and programs. */
record DocumentsView(String campaign, String province, int year, List<One> documents) {

  /**
   * @param name as in addresses, e.g. {@code VB1}; @param corrects key of the document that this one replaces or corrects; null otherwise
   * @param replacedBy number of the issued document that replaced this one; @param correctedBy of the letter that corrected it
   * @param mayCorrect whether the caller may say that it has an error
   */
  record One(String key, String name, String title, String step, String stepTitle, LocalDate openedOn, LocalDate signedOn, LocalDate issuedOn, String paperNumber,
      String corrects, String error, String replacedBy, String correctedBy, boolean mayCorrect, List<Version> versions,
      List<DocumentVersions.Entry> history) {}

  /** @param actor user; null where the system wrote it */
  record Version(int version, String stage, String stageTitle, String actor, LocalDate day) {}
}
