package vn.lotrinh.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demo province on the days around its two reorganisations. */
class KienGiangTest {

  private static final LocalDate IN_2021 = LocalDate.parse("2021-04-01");
  private static final LocalDate LAST_DISTRICT_DAY = LocalDate.parse("2025-06-30");
  private static final LocalDate MERGED = LocalDate.parse("2025-07-01");

  private final OrganisationChart chart = new OrganisationChart(file().structure());

  static OrganisationFile.Reading file() {
    try (InputStream in = KienGiangTest.class.getResourceAsStream("/organisation/kien-giang.yaml")) {
      OrganisationFile.Reading reading = OrganisationFile.read(in.readAllBytes());
      assertThat(StructureCheck.faults(reading, Structure.EMPTY, Structure.EMPTY)).isEmpty();
      return reading;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** {@code KG-SKHDT ──2025-03-01──▶ KG-STC ──2025-07-01──▶ AG-STC} */
  @Test
  void planningGoesToFinanceAndWithTheProvince() {
    assertThat(chart.holders("SKHDT", "KG", IN_2021)).containsExactly("KG-SKHDT");
    assertThat(chart.holders("SKHDT", "KG", LocalDate.parse("2025-02-28"))).containsExactly("KG-SKHDT");
    assertThat(chart.holders("SKHDT", "KG", LocalDate.parse("2025-03-01"))).containsExactly("KG-STC");
    assertThat(chart.holders("STC", "KG", LocalDate.parse("2025-03-01"))).containsExactly("KG-STC");
    assertThat(chart.holders("SKHDT", "KG", MERGED)).containsExactly("AG-STC");
    assertThat(chart.holders("SKHDT", "AG", MERGED)).containsExactly("AG-STC");
    assertThat(chart.successors("KG-SKHDT", LocalDate.parse("2025-03-01"))).containsExactly("KG-STC");
    assertThat(chart.successors("KG-SKHDT", MERGED)).containsExactly("AG-STC");
    assertThat(chart.successors("KG-SKHDT", LocalDate.parse("2025-02-28"))).isEmpty();
  }

  /**
   * <pre>
   * KG-SNNPTNT ┐
   *            ├─2025-03-01─▶ KG-SNNMT ─2025-07-01─▶ AG-SNNMT        KG-STTTT ─2025-03-01─▶ KG-SKHCN ─2025-07-01─▶ AG-SKHCN
   * KG-STNMT ──┘
   * </pre>
   */
  @Test
  void departmentsMerge() {
    assertThat(chart.holders("SNNPTNT", "KG", LocalDate.parse("2025-02-28"))).containsExactly("KG-SNNPTNT");
    assertThat(chart.holders("SNNPTNT", "KG", LocalDate.parse("2025-03-01"))).containsExactly("KG-SNNMT");
    assertThat(chart.holders("STNMT", "KG", MERGED)).containsExactly("AG-SNNMT");
    assertThat(chart.holders("STTTT", "KG", LAST_DISTRICT_DAY)).containsExactly("KG-SKHCN");
    assertThat(chart.holders("STTTT", "KG", MERGED)).containsExactly("AG-SKHCN");
  }

  /** {@code KG ──2025-07-01──▶ AG}: the old code goes on meaning the province. */
  @Test
  void provinceMerges() {
    for (String role : List.of("UBND_TINH", "LMHTX", "MTTQ", "STC", "THUE")) {
      assertThat(chart.holders(role, "KG", LAST_DISTRICT_DAY)).singleElement().asString().startsWith("KG-");
      assertThat(chart.holders(role, "KG", MERGED)).singleElement().asString().startsWith("AG-");
    }
    assertThat(chart.holders("LMHTX", "KG", LocalDate.parse("2025-07-02"))).containsExactly("AG-LMHTX");
    assertThat(chart.placesOn("KG", MERGED)).extracting(Place::code).containsExactly("AG");
    assertThat(chart.placesOn("AG", LAST_DISTRICT_DAY)).extracting(Place::code).containsExactly("KG");
  }

  /**
   * <pre>
   *                        ┌▶ AG-RACH-GIA-UBND
   * KG-RG-UBND ─2025-07-01─┤
   *                        └▶ AG-VINH-THONG-UBND
   * </pre>
   */
  @Test
  void districtSplitsAndACommuneTellsWhichHalf() {
    for (String role : List.of("UBND_CS", "UBND_HUYEN")) {
      assertThat(chart.holders(role, "KG-RG", LAST_DISTRICT_DAY)).containsExactly("KG-RG-UBND");
      assertThat(chart.holders(role, "AG-RACH-GIA", LAST_DISTRICT_DAY)).containsExactly("KG-RG-UBND");
      assertThat(chart.holders(role, "AG-RACH-GIA", MERGED)).containsExactly("AG-RACH-GIA-UBND");
      assertThat(chart.holders(role, "KG-RG", MERGED)).containsExactlyInAnyOrder("AG-RACH-GIA-UBND", "AG-VINH-THONG-UBND");
    }
    assertThat(chart.holders("LMHTX", "KG-RG", MERGED)).as("one answer for both halves").containsExactly("AG-LMHTX");
    assertThat(chart.holders("UBND_CS", "KG-KH", MERGED)).as("one island, one commune").containsExactly("AG-KIEN-HAI-UBND");
    assertThat(chart.successors("KG-RG-UBND", "AG-VINH-THONG", MERGED)).containsExactly("AG-VINH-THONG-UBND");
    assertThat(chart.successors("KG-RG-UBND", MERGED)).hasSize(2);
  }

  @Test
  void registryMovesFromDistrictToCommune() {
    assertThat(chart.holders("CQ_DKKD", "HTX-KG-01", LAST_DISTRICT_DAY)).containsExactly("KG-HD-TCKH");
    assertThat(chart.holders("CQ_DKKD", "HTX-KG-01", MERGED)).containsExactly("AG-HON-DAT-KT");
    assertThat(chart.successors("KG-HD-TCKH", "HTX-KG-01", MERGED)).containsExactly("AG-HON-DAT-KT");
  }

  @Test
  void cooperativeAnswersForItselfAndBelongsToItsCommune() {
    assertThat(chart.holders("HTX", "HTX-KG-06", IN_2021)).containsExactly("HTX-KG-06");
    assertThat(chart.holders("UBND_CS", "HTX-KG-06", IN_2021)).containsExactly("KG-RG-UBND");
    assertThat(chart.holders("LMHTX", "HTX-KG-06", MERGED)).containsExactly("AG-LMHTX");
    assertThat(chart.isWithin("HTX-KG-06", "KG-RG", IN_2021)).isTrue();
    assertThat(chart.isWithin("HTX-KG-06", "KG", MERGED)).isTrue();
    assertThat(chart.isWithin("HTX-KG-06", "KG-HD", IN_2021)).isFalse();
  }

  @Test
  void everyRoleHasAHolderInTheProvinceOnEveryReorganisationDay() {
    Set<String> local = Set.of("UBND_HUYEN", "UBND_CS", "CQ_DKKD", "HTX");
    for (Role role : chart.structure().roles()) {
      for (LocalDate day : List.of(IN_2021, LocalDate.parse("2025-03-01"), MERGED, LocalDate.parse("2026-01-01"))) {
        if (!local.contains(role.code())) {
          assertThat(chart.holders(role.code(), "KG", day)).as(role.code() + " " + day).hasSize(1);
        }
      }
    }
  }

  @Test
  void officialTextsAreUnderstood() {
    for (String text : List.of("Liên minh HTX", "LMHTX tỉnh", "Liên minh Hợp tác xã Tỉnh", "LIÊN MINH HỢP TÁC XÃ TỈNH", "lien minh htx")) {
      assertThat(chart.resolve(text, IN_2021)).as(text).containsExactly(new Resolved("LMHTX", "KG-LMHTX"));
    }
    assertThat(chart.resolve("Sở KH&ĐT", MERGED)).containsExactly(new Resolved("SKHDT", "AG-STC"));
    assertThat(chart.resolve("UBND các huyện, thành phố", IN_2021)).hasSize(15).extracting(Resolved::agency).contains("KG-RG-UBND");
    assertThat(chart.resolve("UBND các huyện, thành phố", MERGED)).hasSize(48);
    assertThat(chart.resolve("Các Sở, ban, ngành, đoàn thể cấp tỉnh; UBND các huyện, thành phố", IN_2021)).hasSize(26);
    assertThat(chart.resolve("UBND huyện Hòn Đất", IN_2021)).containsExactly(new Resolved(null, "KG-HD-UBND"));
    assertThat(chart.resolve("Sở Bốn mùa", IN_2021)).isEmpty();
  }
}
