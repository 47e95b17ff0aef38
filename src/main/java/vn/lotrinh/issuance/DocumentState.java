package vn.lotrinh.issuance;

import java.time.LocalDate;
import java.util.List;

/**
 * All of one version of a document but its figures: how far it is, who signs, what stands around the text.
 *
 * @param version counted from 1 within the document
 * @param sign kind and body behind the number, e.g. {@code BC-LMHTX}; @param number and {@code day} null until the clerk has issued it
 * @param signature who signs; on a draft who is expected to; may be null
 * @param grounds the legal grounds, one a line; @param addressees to whom it is sent; nobody where the law names none; @param copies receivers under "Nơi nhận" besides the addressee and the archive
 * @param unit short name of the drafting unit, for the archive's line; @param replaces the issued document that this one replaces; null otherwise
 */
public record DocumentState(Stage stage, int version, String sign, Integer number, LocalDate day, Signature signature, List<String> grounds,
    List<String> addressees, List<String> copies, String unit, String replaces) {

  /** A draft is marked as one; a signed version is what the leader puts the name to; an issued one has its number and day. */
  public enum Stage {
    DRAFT("Dự thảo"), SIGNED("Bản trình ký đã duyệt"), ISSUED("Bản phát hành");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public DocumentState {
    grounds = List.copyOf(grounds);
    addressees = List.copyOf(addressees);
    copies = List.copyOf(copies);
  }

  /** "07/BC-LMHTX", with room to write the number by hand before it is drawn. */
  public String paperNumber() {
    return number == null ? "        /" + sign : Formal.paperNumber(number, sign);
  }

  /** "ngày 08 tháng 12 năm 2025", with room for the day before the document is issued. */
  public String printedDay() {
    return day == null ? "ngày      tháng      năm 20    " : Formal.longDay(day);
  }

  public DocumentState signed(Signature by) {
    return new DocumentState(Stage.SIGNED, version + 1, sign, null, null, by, grounds, addressees, copies, unit, replaces);
  }

  public DocumentState issued(int number, LocalDate on) {
    return new DocumentState(Stage.ISSUED, version + 1, sign, number, on, signature, grounds, addressees, copies, unit, replaces);
  }
}
