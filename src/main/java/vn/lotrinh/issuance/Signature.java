package vn.lotrinh.issuance;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.Answers;
import vn.lotrinh.organisation.Appointment;

/**
 * Who signs, and by which power (NĐ 30/2020, Phụ lục I, mục II.7).
 *
 * @param collective the body for which {@code TM.} is signed, e.g. "Ủy ban nhân dân"; null otherwise
 * @param head the post for which {@code KT.}, {@code TL.} or {@code TUQ.} is signed, e.g. "Chủ tịch"; null otherwise
 * @param title the signer's own post; @param name the signer's name, without academic titles; null as long as nobody has signed
 */
public record Signature(Capacity capacity, String collective, String head, String title, String name) {

  /** The powers by which a document is signed; the codes are the form's options. */
  public enum Capacity {
    DIRECT("direct"), COLLECTIVE("tm"), DEPUTY_OF_COLLECTIVE("tm-kt"), DEPUTY("kt"), ACTING("q"), BY_ORDER("tl"), BY_AUTHORISATION("tuq");

    private final String code;

    Capacity(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Capacity of(String code) {
      for (Capacity capacity : values()) if (capacity.code.equals(code)) return capacity;
      throw new IllegalArgumentException(code);
    }

    boolean forCollective() {
      return this == COLLECTIVE || this == DEPUTY_OF_COLLECTIVE;
    }

    boolean forHead() {
      return this == DEPUTY_OF_COLLECTIVE || this == DEPUTY || this == BY_ORDER || this == BY_AUTHORISATION;
    }
  }

  private static final String TITLES = "(?iu)^(TS|ThS|PGS|GS|CN|KS|BS|Thạc sĩ|Tiến sĩ|Phó giáo sư|Giáo sư|Ông|Bà)[.\\s].*";

  /** @throws vn.lotrinh.Refusal where something is missing, or the name carries a title */
  public static Signature read(Answers answers) {
    Capacity capacity = Capacity.of(answers.choice("capacity", "Thẩm quyền ký", "direct", "tm", "tm-kt", "kt", "q", "tl", "tuq"));
    String name = answers.required("signerName", "Họ và tên người ký");
    if (name.matches(TITLES)) throw new vn.lotrinh.Refusal("Trước họ tên người ký không ghi học hàm, học vị và danh hiệu (NĐ 30/2020, Phụ lục I).");
    return new Signature(capacity, capacity.forCollective() ? answers.required("collective", "Thay mặt") : null,
        capacity.forHead() ? answers.required("headTitle", "Ký thay, thừa lệnh, thừa ủy quyền của") : null,
        answers.required("signerTitle", "Chức vụ người ký"), name);
  }

  /** The same name in the capacity and with the posts of a recorded authorisation; who signs KT. of a collective signs for it too. */
  Signature by(Appointment authorisation) {
    Capacity power = switch (authorisation.capacity()) {
      case KT -> collective == null ? Capacity.DEPUTY : Capacity.DEPUTY_OF_COLLECTIVE;
      case TL -> Capacity.BY_ORDER;
      case TUQ -> Capacity.BY_AUTHORISATION;
    };
    return new Signature(power, power.forCollective() ? collective : null, authorisation.headTitle(), authorisation.signerTitle(), name);
  }

  /** The lines over the name, in capitals. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (capacity.forCollective()) lines.add("TM. " + Formal.capitals(collective));
    if (capacity.forHead()) lines.add(prefix() + Formal.capitals(head));
    lines.add((capacity == Capacity.ACTING ? "Q. " : "") + Formal.capitals(title));
    return lines;
  }

  private String prefix() {
    return switch (capacity) {
      case BY_ORDER -> "TL. ";
      case BY_AUTHORISATION -> "TUQ. ";
      default -> "KT. ";
    };
  }
}
