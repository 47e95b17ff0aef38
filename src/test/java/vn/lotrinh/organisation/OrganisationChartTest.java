package vn.lotrinh.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who answers along a timeline, one rule a test. */
class OrganisationChartTest {

  private static final String PLACES = """
      since: 2020-01-01
      roles:
        - { code: R, title: vai trò R }
        - { code: S, title: vai trò S }
      places:
        - { code: P, name: tỉnh P, level: TINH }
        - { code: P-H, name: huyện H, level: HUYEN, parent: P }
        - { code: P-X, name: xã X, level: XA, parent: P-H }
      agencies:
      """;

  private static OrganisationChart chart(String agenciesAndSuccessions) {
    OrganisationFile.Reading reading = OrganisationFile.read((PLACES + agenciesAndSuccessions).getBytes(StandardCharsets.UTF_8));
    assertThat(StructureCheck.faults(reading, Structure.EMPTY, Structure.EMPTY)).isEmpty();
    return new OrganisationChart(reading.structure());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** {@code A ──2022-01-01──▶ B ──2023-01-01──▶ C}, and nobody before the file begins. */
  @Test
  void aRoleFollowsAChainOfSuccessionsFromTheVeryDay() {
    OrganisationChart chart = chart("""
          - { code: A, name: A, short: a, level: SO, place: P, roles: [R] }
          - { code: B, name: B, short: b, level: SO, place: P, from: 2022-01-01 }
          - { code: C, name: C, short: c, level: SO, place: P, from: 2023-01-01 }
        successions:
          - { day: 2022-01-01, kind: RENAMED, from: A, to: B }
          - { day: 2023-01-01, kind: RENAMED, from: B, to: C }
        """);
    assertThat(chart.holders("R", "P", day("2019-12-31"))).isEmpty();
    assertThat(chart.holders("R", "P", day("2020-01-01"))).containsExactly("A");
    assertThat(chart.holders("R", "P", day("2021-12-31"))).containsExactly("A");
    assertThat(chart.holders("R", "P", day("2022-01-01"))).containsExactly("B");
    assertThat(chart.holders("R", "P", day("2023-01-01"))).containsExactly("C");
    assertThat(chart.successors("A", day("2023-01-01"))).containsExactly("C");
    assertThat(chart.exists("A", day("2021-12-31"))).isTrue();
    assertThat(chart.exists("A", day("2022-01-01"))).isFalse();
  }

  /** {@code A ──2022-01-01──▶ B} without inheritance: the role and the open work stay without a body. */
  @Test
  void aSuccessorThatDoesNotInheritGetsNeitherRoleNorWork() {
    OrganisationChart chart = chart("""
          - { code: A, name: A, short: a, level: SO, place: P, roles: [R] }
          - { code: B, name: B, short: b, level: SO, place: P }
        successions:
          - { day: 2022-01-01, kind: MERGED, from: A, to: B, inherits: false }
        """);
    assertThat(chart.holders("R", "P", day("2022-01-01"))).isEmpty();
    assertThat(chart.successors("A", day("2022-01-01"))).isEmpty();
  }

  /** {@code A ──2022-01-01──▶ B}, but the file gives the role to C from that day. */
  @Test
  void aRoleGivenAnewIsNotInherited() {
    OrganisationChart chart = chart("""
          - { code: A, name: A, short: a, level: SO, place: P, roles: [R] }
          - { code: B, name: B, short: b, level: SO, place: P }
          - { code: C, name: C, short: c, level: SO, place: P, from: 2022-01-01, roles: [R] }
        successions:
          - { day: 2022-01-01, kind: MERGED, from: A, to: B }
        """);
    assertThat(chart.holders("R", "P", day("2022-01-01"))).containsExactly("C");
    assertThat(chart.holdersEverywhere("R", day("2022-01-01"))).containsExactly("C");
    assertThat(chart.successors("A", day("2022-01-01"))).containsExactly("B");
  }

  /** Two versions of A: with the role {@code [2020 ── 2022)}, without it from 2022 on. */
  @Test
  void aRoleThatItsLivingHolderLostIsHeldByNobody() {
    OrganisationChart chart = chart("""
          - { code: A, name: A, short: a, level: SO, place: P, until: 2022-01-01, roles: [R, S] }
          - { code: A, name: A mới, short: a, level: SO, place: P, from: 2022-01-01, roles: [S] }
        """);
    assertThat(chart.holders("R", "P", day("2021-12-31"))).containsExactly("A");
    assertThat(chart.holders("R", "P", day("2022-01-01"))).isEmpty();
    assertThat(chart.holders("S", "P", day("2022-01-01"))).containsExactly("A");
    assertThat(chart.versions("A")).extracting(Agency::name).containsExactly("A", "A mới");
    assertThat(chart.agencies(day("2022-01-01"))).extracting(Agency::name).containsExactly("A mới");
  }

  @Test
  void theNextLargerPlaceAnswersWhereAPlaceHasNoHolderOfItsOwn() {
    OrganisationChart chart = chart("""
          - { code: A, name: A, short: a, level: SO, place: P, roles: [R, S] }
          - { code: H, name: H, short: h, level: HUYEN, place: P-H, from: 2021-01-01, roles: [R] }
        """);
    assertThat(chart.holders("R", "P-X", day("2020-06-01"))).containsExactly("A");
    assertThat(chart.holders("R", "P-X", day("2021-01-01"))).containsExactly("H");
    assertThat(chart.holders("S", "P-X", day("2021-01-01"))).containsExactly("A");
    assertThat(chart.holders("R", "P", day("2021-01-01"))).containsExactly("A");
  }

  /** {@code C1 "HTX Một" ──2022-01-01──▶ C1 "HTX Một mới" ──2023-01-01──▶ C2}; the head office stays where it was. */
  @Test
  void aCooperativeMayBeRenamedAndMergedAndItsSeatStillAnswers() {
    OrganisationChart chart = chart("""
          - { code: A, name: A, short: a, level: HUYEN, place: P-H, roles: [S] }
          - { code: C1, name: HTX Một, short: c1, level: HTX, place: P-X, until: 2022-01-01, roles: [R] }
          - { code: C1, name: HTX Một mới, short: c1, level: HTX, place: P-X, from: 2022-01-01, roles: [R] }
          - { code: C2, name: HTX Hai, short: c2, level: HTX, place: P-H, roles: [R] }
        successions:
          - { day: 2023-01-01, kind: MERGED, from: C1, to: C2 }
        """);
    assertThat(chart.holders("R", "C1", day("2021-01-01"))).containsExactly("C1");
    assertThat(chart.holders("R", "C1", day("2022-01-01"))).containsExactly("C1");
    assertThat(chart.holders("R", "C1", day("2023-01-01"))).containsExactly("C2");
    assertThat(chart.holders("S", "C1", day("2023-01-01"))).containsExactly("A");
  }

  @Test
  void textsNameAnAgencyByItsNameOfAnyTime() {
    OrganisationChart chart = chart("""
          - { code: A, name: Sở Đường bộ, short: a, level: SO, place: P, roles: [R] }
          - { code: B, name: Sở Giao thông, short: b, level: SO, place: P, from: 2022-01-01 }
        successions:
          - { day: 2022-01-01, kind: RENAMED, from: A, to: B }
        """);
    assertThat(chart.resolve("SO DUONG BO", day("2021-01-01"))).containsExactly(new Resolved(null, "A"));
    assertThat(chart.resolve("Sở Đường bộ tỉnh", day("2022-01-01"))).containsExactly(new Resolved(null, "B"));
  }
}
