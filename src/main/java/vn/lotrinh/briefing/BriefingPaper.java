package vn.lotrinh.briefing;

import java.time.LocalDate;
import vn.lotrinh.issuance.DocumentKind;

/**
 * A letter that urges a body, or the notice of what a meeting concluded.
 *
 * @param issuer code of the body that issues it; @param body to whom a letter is sent, null of a notice
 * @param meetingOn day of the meeting and {@code chair} who led it, null of a letter
 * @param dropped why it is not sent after all, null where it is; @param number and {@code issuedOn} once it is issued
 */
record BriefingPaper(String key, Kind kind, String issuer, String body, LocalDate openedOn, String openedBy, LocalDate meetingOn,
    String chair, String dropped,
    String number, LocalDate issuedOn) {

  /** The two kinds, by the abbreviations of the register of numbers. */
  enum Kind {
    LETTER(DocumentKind.LETTER, "DD", "Công văn đôn đốc"), NOTICE(DocumentKind.NOTICE, "TBKL", "Thông báo kết luận");

    private final DocumentKind document;
    private final String mark;
    private final String title;

    Kind(DocumentKind document, String mark, String title) {
      this.document = document;
      this.mark = mark;
      this.title = title;
    }

    DocumentKind document() {
      return document;
    }

    /** With which keys begin. */
    String mark() {
      return mark;
    }

    public String title() {
      return title;
    }
  }

  /** Documents of one series are signed alike. */
  String series() {
    return kind.mark() + "-" + issuer;
  }
}
