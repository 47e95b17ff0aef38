package vn.lotrinh.dissolution;

import java.time.LocalDate;

/**
 * The dossier of registration that is being looked at.
 *
 * @param filedOn the newest version; null while there is none
 * @param supplementDue by when it has to be mended; null where it need not
 * @param returnReason what has to be mended; null where nothing has
 */
record Filing(LocalDate filedOn, LocalDate supplementDue, String returnReason) {

  static final Filing NONE = new Filing(null, null, null);

  static Filing on(LocalDate day) {
    return new Filing(day, null, null);
  }

  Filing sentBack(String reason, LocalDate due) {
    return new Filing(filedOn, due, reason);
  }
}
