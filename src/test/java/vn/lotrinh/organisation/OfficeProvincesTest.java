package vn.lotrinh.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nam Định and the district Tháp Mười, whose plans give work to units inside a body, to communes and to co-operatives. */
class OfficeProvincesTest {

  private static final LocalDate IN_2021 = LocalDate.parse("2021-04-16");
  private static final LocalDate IN_2024 = LocalDate.parse("2024-01-02");
  private static final LocalDate DEPARTMENTS_MERGED = LocalDate.parse("2025-03-01");
  private static final LocalDate LAST_DISTRICT_DAY = LocalDate.parse("2025-06-30");
  private static final LocalDate MERGED = LocalDate.parse("2025-07-01");
  private static final Set<String> LOCAL = Set.of("UBND_HUYEN", "UBND_CS", "UBND_XA", "CQ_DKKD", "PNNPTNT", "PKTHT", "HTX");

  private final OrganisationChart namDinh = ShippedStructures.chart("nam-dinh");
  private final OrganisationChart thapMuoi = ShippedStructures.chart("thap-muoi");

  @ParameterizedTest
  @CsvSource({"nam-dinh, ND, NB", "thap-muoi, DT, DTM"})
  void everyProvincialRoleHasOneHolderAroundEveryReorganisation(String name, String before, String after) {
    OrganisationChart chart = ShippedStructures.chart(name);
    for (Role role : chart.structure().roles()) {
      if (LOCAL.contains(role.code()) || name.equals("thap-muoi") && role.code().equals("BCD_KTTT")) continue;
      for (LocalDate day : List.of(IN_2021, IN_2024, DEPARTMENTS_MERGED, LAST_DISTRICT_DAY)) {
        assertThat(chart.holders(role.code(), before, day)).as("%s on %s", role.code(), day).singleElement().asString().startsWith(before + "-");
      }
      assertThat(chart.holders(role.code(), before, MERGED)).as(role.code()).singleElement().asString().startsWith(after + "-");
    }
    assertThat(chart.placesOn(before, MERGED)).extracting(Place::code).containsExactly(after);
  }

  @ParameterizedTest
  @CsvSource({"nam-dinh, ND", "thap-muoi, DT"})
  void departmentsMergeInMarch(String name, String province) {
    OrganisationChart chart = ShippedStructures.chart(name);
    assertThat(chart.holders("SKHDT", province, DEPARTMENTS_MERGED.minusDays(1))).containsExactly(province + "-SKHDT");
    assertThat(chart.holders("SKHDT", province, DEPARTMENTS_MERGED)).containsExactly(province + "-STC");
    assertThat(chart.holders("SNNPTNT", province, DEPARTMENTS_MERGED)).containsExactly(province + "-SNNMT");
    assertThat(chart.holders("STNMT", province, DEPARTMENTS_MERGED)).containsExactly(province + "-SNNMT");
    assertThat(chart.holders("STTTT", province, DEPARTMENTS_MERGED)).containsExactly(province + "-SKHCN");
  }

  @Test
  void theUnitsOfTheAllianceWorkForThemselvesAndTheirWorkPassesToTheMergedAlliance() {
    assertThat(namDinh.resolve("Phòng Phong trào HTX (Liên minh HTX tỉnh)", IN_2024)).extracting(Resolved::agency).containsExactly("ND-LMHTX-PT");
    assertThat(namDinh.resolve("Văn phòng (Liên minh HTX tỉnh)", IN_2024)).extracting(Resolved::agency).containsExactly("ND-LMHTX-VP");
    for (String unit : List.of("ND-LMHTX-PT", "ND-LMHTX-VP", "ND-LMHTX-BCH")) {
      assertThat(namDinh.versions(unit)).allMatch(Agency::acts);
      assertThat(namDinh.successors(unit, MERGED)).containsExactly("NB-LMHTX");
    }
  }

  @Test
  void namDinhHasTenDistrictsThenNineThenFiftySevenCommunes() {
    assertThat(namDinh.holdersEverywhere("UBND_HUYEN", LocalDate.parse("2024-08-31"))).hasSize(10).contains("ND-ML-UBND");
    assertThat(namDinh.holdersEverywhere("UBND_HUYEN", LocalDate.parse("2024-09-01"))).hasSize(9).doesNotContain("ND-ML-UBND");
    assertThat(namDinh.successors("ND-ML-TCKH", LocalDate.parse("2024-09-01"))).containsExactly("ND-TP-TCKH");
    assertThat(namDinh.holdersEverywhere("UBND_HUYEN", MERGED)).hasSize(57);
    assertThat(namDinh.holders("CQ_DKKD", "NB-HAI-HAU", LAST_DISTRICT_DAY)).containsExactly("ND-HH-TCKH");
    assertThat(namDinh.holders("CQ_DKKD", "NB-HAI-HAU", MERGED)).containsExactly("NB-HAI-HAU-KT");
    assertThat(namDinh.successors("ND-HH-TCKH", "NB-HAI-HAU", MERGED)).containsExactly("NB-HAI-HAU-KT");
  }

  @Test
  void theThreeCommunesOfThapMuoiAreThoseOfThePlanAndNotTheNewOnesOfTheSameName() {
    String text = "UBND các xã Đốc Binh Kiều, Mỹ Đông, Mỹ An";
    assertThat(thapMuoi.resolve(text, IN_2021)).extracting(Resolved::agency)
        .containsExactly("DT-TM-DOC-BINH-KIEU-UBND", "DT-TM-MY-DONG-UBND", "DT-TM-MY-AN-UBND");
    assertThat(thapMuoi.resolve(text, MERGED)).extracting(Resolved::agency)
        .containsExactlyInAnyOrder("DTM-DOC-BINH-KIEU-UBND", "DTM-MY-QUI-UBND", "DTM-THAP-MUOI-UBND");
    assertThat(thapMuoi.resolve("UBND các xã", IN_2021)).hasSize(13);
    assertThat(thapMuoi.resolve("UBND các xã", MERGED)).hasSize(6);
  }

  @Test
  void theOfficesOfTheDistrictPassTheirWorkToTheCommuneOfTheCooperative() {
    for (String office : List.of("DT-TM-TCKH", "DT-TM-NNPTNT", "DT-TM-KTHT")) {
      assertThat(thapMuoi.successors(office, "DT-TM-MY-DONG", MERGED)).as(office).containsExactly("DTM-MY-QUI-KT");
      assertThat(thapMuoi.successors(office, "HTX-TM-03", MERGED)).as(office).containsExactly("DTM-THAP-MUOI-KT");
    }
    assertThat(thapMuoi.holders("CQ_DKKD", "HTX-TM-01", IN_2021)).containsExactly("DT-TM-TCKH");
    assertThat(thapMuoi.holders("UBND_XA", "HTX-TM-01", IN_2021)).containsExactly("DT-TM-DOC-BINH-KIEU-UBND");
  }

  @ParameterizedTest
  @CsvSource({"nam-dinh", "thap-muoi"})
  void whoActsKeepsActingAfterTheReorganisations(String name) {
    OrganisationChart chart = ShippedStructures.chart(name);
    Set<String> idle = new TreeSet<>();
    for (Agency agency : chart.structure().agencies()) {
      if (agency.acts()) chart.successors(agency.code(), MERGED).stream().filter(heir -> chart.versions(heir).stream().noneMatch(Agency::acts)).forEach(idle::add);
    }
    assertThat(idle).isEmpty();
  }
}
