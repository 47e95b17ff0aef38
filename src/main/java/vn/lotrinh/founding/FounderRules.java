package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lotrinh.Written;
import vn.lotrinh.cooperative.CooperativeKind;

/**
 * What the law asks of those who found together: how many, who, and how much of the capital each (Luật Hợp tác xã 2023 Điều 4, 30, 38, 74).
 */
record FounderRules(CooperativeKind kind, List<Founder> founders) {

  private static final int ADULT = 18;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /**
   * Foreigners are fewer than this share of the official members (Điều 30.7), and hold no more than that share of the capital (Điều 74.3).
   */
  private static final int FOREIGN_MEMBERS_BELOW = 35;
  private static final int FOREIGN_CAPITAL = 30;

  /** Fewest official members: five of a co-operative (Điều 4.7), three co-operatives of a union (Điều 4.8). */
  static int fewest(CooperativeKind kind) {
    return kind == CooperativeKind.LIEN_HIEP ? 3 : 5;
  }

  /** The largest share of one member, and of all who only bring capital together, in per cent (Điều 74.1, 74.2). */
  static int largestShare(CooperativeKind kind) {
    return kind == CooperativeKind.LIEN_HIEP ? 40 : 30;
  }

  long official() {
    return founders.stream().filter(Founder::isOfficial).count();
  }

  /** What all commit together, in đồng. */
  BigDecimal capital() {
    return founders.stream().map(Founder::committed).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Under age on the day; one whose day of birth is not known is not judged. */
  static boolean isMinor(Founder one, LocalDate day) {
    return one.kind() == Founder.Kind.PERSON && one.bornOn() != null && one.bornOn().plusYears(ADULT).isAfter(day);
  }

  /** The first thing that the law asks for and the list does not have, as a sentence; empty where it may be adopted. */
  Optional<String> lack(LocalDate day) {
    Optional<String> incomplete = incomplete();
    if (incomplete.isPresent()) return incomplete;
    return founders.stream().filter(one -> isMinor(one, day)).findFirst()
        .map(one -> one.name() + " chưa đủ 18 tuổi ngày " + Written.day(day) + " (Điều 30.1 Luật Hợp tác xã 2023).")
        .or(this::tooFew).or(this::stranger).or(this::tooLargeShare).or(this::tooForeign);
  }

  private Optional<String> incomplete() {
    for (int i = 0; i < founders.size(); i++) {
      Founder one = founders.get(i);
      boolean known = one.name() != null && one.kind() != null && one.identity() != null && one.membership() != null
          && one.contribution() != null;
      if (!known) return Optional.of("Dòng " + (i + 1) + " chưa đủ họ tên, loại, số định danh, tư cách thành viên, vốn góp.");
      if (one.kind() == Founder.Kind.PERSON && one.bornOn() == null) return Optional.of("Dòng " + (i + 1)
          + ": cá nhân phải ghi ngày sinh.");
      if (!isAlone(one) && one.representative() == null) {
        return Optional.of("Dòng " + (i + 1) + ": " + one.kind().title() + " phải ghi người đại diện (Điều 30.1 Luật Hợp tác xã 2023).");
      }
    }
    return Optional.empty();
  }

  private static boolean isAlone(Founder one) {
    return one.kind() == Founder.Kind.PERSON || one.kind() == Founder.Kind.FOREIGN;
  }

  private Optional<String> tooFew() {
    if (official() >= fewest(kind)) return Optional.empty();
    return Optional.of(kind == CooperativeKind.LIEN_HIEP
        ? "Liên hiệp hợp tác xã cần ít nhất 03 hợp tác xã là thành viên chính thức, danh sách có " + official()
        + " (Điều 4.8 Luật Hợp tác xã 2023)."
        : "Hợp tác xã cần ít nhất 05 thành viên chính thức, danh sách có " + official() + " (Điều 4.7 Luật Hợp tác xã 2023).");
  }

  private Optional<String> stranger() {
    if (kind != CooperativeKind.LIEN_HIEP) return Optional.empty();
    return founders.stream().filter(one -> one.isOfficial() && one.kind() != Founder.Kind.COOPERATIVE).findFirst()
        .map(one -> "Sáng lập viên của liên hiệp hợp tác xã chỉ là hợp tác xã; " + one.name()
        + " không phải (Điều 38 Luật Hợp tác xã 2023).");
  }

  private Optional<String> tooLargeShare() {
    int cap = largestShare(kind);
    Optional<String> one = founders.stream().filter(founder -> exceeds(founder.committed(), cap)).findFirst()
        .map(founder -> founder.name() + " góp quá " + cap + "% vốn điều lệ (Điều 74.1 Luật Hợp tác xã 2023).");
    BigDecimal onlyCapital = founders.stream().filter(founder -> !founder.isOfficial()).map(Founder::committed).reduce(BigDecimal.ZERO,
        BigDecimal::add);
    if (one.isPresent() || !exceeds(onlyCapital, cap)) return one;
    return Optional.of("Các thành viên liên kết góp vốn góp quá " + cap + "% vốn điều lệ (Điều 74.2 Luật Hợp tác xã 2023).");
  }

  private Optional<String> tooForeign() {
    List<Founder> foreign = founders.stream().filter(Founder::isForeign).toList();
    long officials = foreign.stream().filter(Founder::isOfficial).count();
    if (officials > 0 && officials * 100 >= FOREIGN_MEMBERS_BELOW * official()) {
      return Optional.of("Nhà đầu tư nước ngoài phải dưới 35% số thành viên chính thức (Điều 30.7 Luật Hợp tác xã 2023).");
    }
    BigDecimal theirs = foreign.stream().map(Founder::committed).reduce(BigDecimal.ZERO, BigDecimal::add);
    return exceeds(theirs, FOREIGN_CAPITAL)
        ? Optional.of("Nhà đầu tư nước ngoài góp quá 30% vốn điều lệ (Điều 74.3 Luật Hợp tác xã 2023).") : Optional.empty();
  }

  private boolean exceeds(BigDecimal part, int percent) {
    return part.multiply(HUNDRED).compareTo(capital().multiply(BigDecimal.valueOf(percent))) > 0;
  }
}
