package vn.lotrinh.casefile;

import java.time.LocalDate;
import java.util.List;
import vn.lotrinh.Who;

/** Papers that the system itself writes for a case: shown beside those that people hand in. */
public interface WrittenPapers {

  /**
   * One of them, as a page shows it.
   *
   * @param address of the page on which it is written, numbered and fetched
   * @param number e.g. "05/TB-TCKH ngày 10/03/2025"; null as long as it has none
   * @param file address of the numbered file; null as long as there is none
   * @param replaces the number that this one replaced and why; null where it replaced none
   */
  record Shown(String title, String address, String number, String file, String replaces) {}

  /**
   * Those that an open step offers, and those of the case that have a number.
   *
   * @param taskId null: of the whole case; whoever asks has been let into the case
   */
  List<Shown> of(Who who, String caseKey, String taskId);

  /** A paper with its file. @param number as it was issued; {@code day} of the paper; {@code body} that issued it, by name */
  record Issued(String title, String number, LocalDate day, String body, byte[] content) {}

  /** The Word files of all that got a number in the case, in the order of their days; whoever asks has been let into the case. */
  List<Issued> issued(String caseKey);
}
