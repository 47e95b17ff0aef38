package vn.lotrinh.issuance;

import java.util.Set;

/** The bodies that issue the documents of one room: whose registers of numbers are kept here before the first number is drawn. */
public interface IssuingBodies {

  /** Codes of agencies, as they were and as they are today. */
  Set<String> issuing();
}
