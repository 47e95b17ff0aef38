package vn.lotrinh.issuance;

import java.util.List;
import java.util.Optional;

/** A room whose cases need papers that the system writes. */
public interface PaperWriter {

  /** All papers that it writes. */
  List<PaperForm> forms();

  /** Their templates. */
  PaperTemplates templates();

  /** Whether a case is one of the room's. */
  boolean owns(String caseKey);

  /** The body that issues a paper of a case today; empty where there is none. */
  Optional<Office> issuer(String caseKey, PaperForm form);

  /** What the case knows today. */
  CaseWords words(String caseKey);
}
