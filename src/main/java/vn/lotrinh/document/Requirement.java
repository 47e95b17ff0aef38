package vn.lotrinh.document;

import vn.lotrinh.casefile.PaperKind;

/**
 * A kind of paper that a task asks for.
 *
 * @param blocking whether the task cannot be completed without it
 * @param met whether the case has a paper of that kind; where it is blocking, one handed in since it was asked for
 */
record Requirement(String kind, String title, boolean blocking, boolean met) {

  PaperKind paperKind() {
    return new PaperKind(kind, title);
  }
}
