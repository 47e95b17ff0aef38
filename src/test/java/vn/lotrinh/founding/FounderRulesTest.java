package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lotrinh.cooperative.CooperativeKind;
import vn.lotrinh.founding.Founder.Kind;
import vn.lotrinh.founding.Founder.Membership;

/** Who may found with whom, at the borders of the law. */
class FounderRulesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);

  @Test
  void article4FiveMembersAreEnoughAndFourAreNot() {
    assertThat(lack(CooperativeKind.HTX, official(5, 20))).isNull();
    assertThat(lack(CooperativeKind.HTX, official(4, 25))).contains("ít nhất 05").contains("Điều 4.7");
    List<Founder> withCapital = official(4, 20);
    withCapital.add(of(Kind.PERSON, Membership.CAPITAL, 20));
    assertThat(lack(CooperativeKind.HTX, withCapital)).as("who only brings capital is no official member").contains("danh sách có 4");
  }

  @Test
  void article4ThreeCooperativesFoundAUnionAndNobodyElse() {
    assertThat(lack(CooperativeKind.LIEN_HIEP, cooperatives(3))).isNull();
    assertThat(lack(CooperativeKind.LIEN_HIEP, cooperatives(2))).contains("Điều 4.8");
    List<Founder> mixed = cooperatives(3);
    mixed.add(of(Kind.PERSON, Membership.OFFICIAL, 10));
    assertThat(lack(CooperativeKind.LIEN_HIEP, mixed)).contains("chỉ là hợp tác xã").contains("Điều 38");
  }

  @Test
  void article30NobodyUnderEighteenOnTheDay() {
    List<Founder> founders = official(5, 20);
    founders.set(0, born(DAY.minusYears(18)));
    assertThat(lack(CooperativeKind.HTX, founders)).as("eighteen today").isNull();
    founders.set(0, born(DAY.minusYears(18).plusDays(1)));
    assertThat(lack(CooperativeKind.HTX, founders)).as("eighteen tomorrow").contains("chưa đủ 18 tuổi").contains("Điều 30.1");
  }

  @Test
  void article74OneMemberHoldsThirtyPerCentAtMostAndFortyInAUnion() {
    assertThat(lack(CooperativeKind.HTX, shares(30, 20, 20, 20, 10))).isNull();
    assertThat(lack(CooperativeKind.HTX, shares(31, 20, 20, 20, 9))).contains("góp quá 30%").contains("Điều 74.1");
    List<Founder> union = new ArrayList<>(List.of(of(Kind.COOPERATIVE, Membership.OFFICIAL, 40), of(Kind.COOPERATIVE, Membership.OFFICIAL,
        30),
        of(Kind.COOPERATIVE, Membership.OFFICIAL, 30)));
    assertThat(lack(CooperativeKind.LIEN_HIEP, union)).isNull();
    union.set(0, of(Kind.COOPERATIVE, Membership.OFFICIAL, 41));
    assertThat(lack(CooperativeKind.LIEN_HIEP, union)).contains("góp quá 40%");
  }

  @Test
  void article74WhoOnlyBringCapitalTogetherHoldThirtyPerCentAtMost() {
    List<Founder> founders = official(5, 14);
    founders.add(of(Kind.PERSON, Membership.CAPITAL, 15));
    founders.add(of(Kind.PERSON, Membership.CAPITAL, 15));
    assertThat(lack(CooperativeKind.HTX, founders)).as("30 of 100").isNull();
    founders.add(of(Kind.PERSON, Membership.CAPITAL, 1));
    assertThat(lack(CooperativeKind.HTX, founders)).contains("liên kết góp vốn góp quá 30%").contains("Điều 74.2");
  }

  @Test
  void article30ForeignersAreFewerThanThirtyFivePerCentOfTheMembers() {
    List<Founder> founders = official(14, 10);
    for (int i = 0; i < 6; i++) founders.add(of(Kind.FOREIGN, Membership.OFFICIAL, 5));
    assertThat(lack(CooperativeKind.HTX, founders)).as("6 of 20 are 30 %").isNull();
    founders.add(of(Kind.FOREIGN, Membership.OFFICIAL, 5));
    assertThat(lack(CooperativeKind.HTX, founders.subList(1, 21))).as("7 of 20 are 35 %").contains("dưới 35%").contains("Điều 30.7");
  }

  @Test
  void article74ForeignersHoldThirtyPerCentOfTheCapitalAtMost() {
    List<Founder> founders = official(7, 10);
    founders.add(of(Kind.FOREIGN, Membership.OFFICIAL, 30));
    assertThat(lack(CooperativeKind.HTX, founders)).isNull();
    founders.set(7, of(Kind.FOREIGN, Membership.OFFICIAL, 15));
    founders.add(of(Kind.FOREIGN, Membership.OFFICIAL, 16));
    assertThat(lack(CooperativeKind.HTX, founders)).contains("nước ngoài góp quá 30%").contains("Điều 74.3");
  }

  @Test
  void article30WhoIsNoPersonActsThroughSomebody() {
    List<Founder> founders = official(4, 20);
    founders.add(new Founder("Hộ ông Mẫu", Kind.HOUSEHOLD, "H1", null, null, Membership.OFFICIAL, BigDecimal.valueOf(20), null));
    assertThat(lack(CooperativeKind.HTX, founders)).contains("Dòng 5").contains("người đại diện");
    founders.set(4, new Founder("Hộ ông Mẫu", Kind.HOUSEHOLD, "H1", null, "Ông Mẫu", Membership.OFFICIAL, BigDecimal.valueOf(20), null));
    assertThat(lack(CooperativeKind.HTX, founders)).isNull();
    founders.set(4, new Founder("Không rõ", Kind.PERSON, "000000000001", null, null, Membership.OFFICIAL, BigDecimal.valueOf(20), null));
    assertThat(lack(CooperativeKind.HTX, founders)).contains("ngày sinh");
  }

  private static String lack(CooperativeKind kind, List<Founder> founders) {
    return new FounderRules(kind, founders).lack(DAY).orElse(null);
  }

  private static List<Founder> official(int count, int each) {
    List<Founder> founders = new ArrayList<>();
    for (int i = 0; i < count; i++) founders.add(of(Kind.PERSON, Membership.OFFICIAL, each));
    return founders;
  }

  private static List<Founder> cooperatives(int count) {
    List<Founder> founders = new ArrayList<>();
    for (int i = 0; i < count; i++) founders.add(of(Kind.COOPERATIVE, Membership.OFFICIAL, 30));
    return founders;
  }

  private static List<Founder> shares(int... shares) {
    List<Founder> founders = new ArrayList<>();
    for (int share : shares) founders.add(of(Kind.PERSON, Membership.OFFICIAL, share));
    return founders;
  }

  private static Founder of(Kind kind, Membership membership, int contribution) {
    return new Founder("Mẫu", kind, "1", LocalDate.of(1980, 1, 1), "Người đại diện", membership, BigDecimal.valueOf(contribution), null);
  }

  private static Founder born(LocalDate day) {
    return new Founder("Mẫu", Kind.PERSON, "1", day, null, Membership.OFFICIAL, BigDecimal.valueOf(20), null);
  }
}
