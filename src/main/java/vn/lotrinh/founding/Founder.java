package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One who founds and becomes a member (Luật Hợp tác xã 2023 Điều 30, 38).
 *
 * @param identity personal number, passport, or number of a certificate
 * @param representative of a household, a group or a legal person
 * @param contribution committed, in đồng
 * @param office to which the person is elected, or null
 */
record Founder(String name, Kind kind, String identity, LocalDate bornOn, String representative, Membership membership,
    BigDecimal contribution,
    String office) {

  /** Who may be a member (Điều 30.1). */
  enum Kind {
    PERSON("Cá nhân Việt Nam"), FOREIGN("Nhà đầu tư nước ngoài"), HOUSEHOLD("Hộ gia đình"),
        GROUP("Tổ hợp tác, tổ chức không có tư cách pháp nhân"),
    LEGAL_PERSON("Pháp nhân Việt Nam"), COOPERATIVE("Hợp tác xã");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    static Kind of(String title) {
      return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst().orElse(null);
    }

    static List<String> titles() {
      return Arrays.stream(values()).map(Kind::title).toList();
    }
  }

  /** As what one joins; who is tied without capital stands in no dossier (Điều 42.2.d). */
  enum Membership {
    OFFICIAL("Thành viên chính thức"), CAPITAL("Thành viên liên kết góp vốn");

    private final String title;

    Membership(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    static Membership of(String title) {
      return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst().orElse(null);
    }

    static List<String> titles() {
      return Arrays.stream(values()).map(Membership::title).toList();
    }
  }

  boolean isOfficial() {
    return membership == Membership.OFFICIAL;
  }

  boolean isForeign() {
    return kind == Kind.FOREIGN;
  }

  BigDecimal committed() {
    return contribution == null ? BigDecimal.ZERO : contribution;
  }
}
