package vn.lotrinh.founding;

import java.time.LocalDate;

/** A founding or a merger as far as the registry is concerned. */
interface Registrable {

  /** Code of the place of the head office. */
  String place();

  /** Whether those whose case it is may still give up: before the certificate. */
  boolean isOpen();

  /** The dossier was refused, or cancelled because nobody supplemented it. */
  void fail(String why);

  /** They have given up. */
  void withdraw(String why, LocalDate day);
}
