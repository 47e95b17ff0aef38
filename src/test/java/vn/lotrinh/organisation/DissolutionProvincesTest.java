package vn.lotrinh.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** The provinces of 2025 whose plans ask for dissolutions, on the days around the two reorganisations of that year. */
class DissolutionProvincesTest {

  private static final LocalDate OPENING = LocalDate.parse("2025-01-02");
  private static final LocalDate DEPARTMENTS_MERGED = LocalDate.parse("2025-03-01");
  private static final LocalDate LAST_DISTRICT_DAY = LocalDate.parse("2025-06-30");
  private static final LocalDate MERGED = LocalDate.parse("2025-07-01");
  private static final List<LocalDate> DAYS = List.of(OPENING, DEPARTMENTS_MERGED, LAST_DISTRICT_DAY, MERGED, LocalDate.parse("2025-12-31"));

  enum Province {
    CA_MAU("ca-mau", "CM", "CMM", 9, 100, 39, Set.of()),
    /** The other texts name bodies without saying which. */
    BINH_PHUOC("binh-phuoc", "BP", "DN", 11, 111, 40,
        Set.of("Các đơn vị liên quan", "Các đơn vị có liên quan", "Các đơn vị, địa phương liên quan"));

    final String file;
    final String before;
    final String after;
    final int districts;
    final int communesBefore;
    final int communes;
    final Set<String> notResolvable;
    final OrganisationChart chart;

    Province(String file, String before, String after, int districts, int communesBefore, int communes, Set<String> notResolvable) {
      this.file = file;
      this.before = before;
      this.after = after;
      this.districts = districts;
      this.communesBefore = communesBefore;
      this.communes = communes;
      this.notResolvable = notResolvable;
      this.chart = new OrganisationChart(reading(file).structure());
    }

    String holder(String role, String place, LocalDate day) {
      assertThat(chart.holders(role, place, day)).as("%s at %s on %s", role, place, day).hasSize(1);
      return chart.holders(role, place, day).iterator().next();
    }

    List<Place> places(PlaceLevel level, LocalDate day) {
      return chart.structure().places().stream().filter(place -> place.level() == level && place.period().contains(day)).toList();
    }
  }

  private static OrganisationFile.Reading reading(String file) {
    try (InputStream in = DissolutionProvincesTest.class.getResourceAsStream("/organisation/" + file + ".yaml")) {
      OrganisationFile.Reading reading = OrganisationFile.read(in.readAllBytes());
      assertThat(StructureCheck.faults(reading, Structure.EMPTY, Structure.EMPTY)).isEmpty();
      return reading;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void placesAreThoseOfTheResolutions(Province province) {
    assertThat(province.places(PlaceLevel.HUYEN, LAST_DISTRICT_DAY)).hasSize(province.districts);
    assertThat(province.places(PlaceLevel.XA, LAST_DISTRICT_DAY)).hasSize(province.communesBefore);
    assertThat(province.places(PlaceLevel.HUYEN, MERGED)).isEmpty();
    assertThat(province.places(PlaceLevel.XA, MERGED)).hasSize(province.communes);
  }

  @ParameterizedTest
  @EnumSource
  void everyOldCommuneLeadsToOneNewCommuneAndEveryNewOneComesFromSome(Province province) {
    Set<String> reached = new LinkedHashSet<>();
    for (Place old : province.places(PlaceLevel.XA, LAST_DISTRICT_DAY)) {
      List<Place> now = province.chart.placesOn(old.code(), MERGED);
      assertThat(now).as(old.name()).singleElement().extracting(Place::level).isEqualTo(PlaceLevel.XA);
      reached.add(now.get(0).code());
    }
    assertThat(reached).hasSize(province.communes);
    for (Place district : province.places(PlaceLevel.HUYEN, LAST_DISTRICT_DAY)) {
      assertThat(province.chart.placesOn(district.code(), MERGED)).as(district.name()).hasSizeGreaterThan(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRegistryIsTheDistrictsOfficeThenTheCommunes(Province province) {
    for (String place : placesOfTheRegister(province)) {
      assertThat(province.holder("CQ_DKKD", place, LAST_DISTRICT_DAY)).startsWith(province.before + "-").endsWith("-TCKH");
      assertThat(province.holder("CQ_DKKD", place, MERGED)).startsWith(province.after + "-").endsWith("-KT");
      assertThat(province.holder("UBND_CS", place, LAST_DISTRICT_DAY)).startsWith(province.before + "-").endsWith("-UBND");
      assertThat(province.holder("UBND_CS", place, MERGED)).startsWith(province.after + "-").endsWith("-UBND");
      assertThat(province.holder("LMHTX", place, MERGED)).isEqualTo(province.after + "-LMHTX");
      assertThat(province.holder("THUE", place, LAST_DISTRICT_DAY)).isEqualTo(province.before + "-THUE");
      assertThat(province.holder("THUE", place, MERGED)).isEqualTo(province.after + "-THUE");
    }
  }

  /** A case that is open on 1 July 2025 goes on at the one office of the commune where the co-operative sits. */
  @ParameterizedTest
  @EnumSource
  void openWorkPassesToTheCommuneOfTheCooperative(Province province) {
    for (String place : placesOfTheRegister(province)) {
      for (String role : List.of("CQ_DKKD", "UBND_CS", "LMHTX", "THUE")) {
        assertThat(province.chart.successors(province.holder(role, place, LAST_DISTRICT_DAY), place, MERGED)).as("%s at %s", role, place)
            .containsExactly(province.holder(role, place, MERGED));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyBodyThatADissolutionAsksHasOfficers(Province province) {
    for (LocalDate day : DAYS) {
      for (String role : List.of("LMHTX", "UBND_CS", "CQ_DKKD", "THUE", "HTX", "UBND_TINH", "STC", "BHXH", "QUY_HTX")) {
        assertThat(province.chart.holdersEverywhere(role, day)).as("%s on %s", role, day).isNotEmpty()
            .allSatisfy(code -> assertThat(province.chart.versions(code)).as(code).allMatch(Agency::acts));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyProvincialRoleHasOneHolderOnEveryDay(Province province) {
    Set<String> local = Set.of("UBND_HUYEN", "UBND_CS", "CQ_DKKD", "PNNMT", "HTX");
    for (Role role : province.chart.structure().roles()) {
      if (!local.contains(role.code())) DAYS.forEach(day -> province.holder(role.code(), province.before, day));
    }
  }

  @ParameterizedTest
  @EnumSource
  void departmentsMergeInMarch(Province province) {
    assertThat(province.holder("SKHDT", province.before, DEPARTMENTS_MERGED.minusDays(1))).isEqualTo(province.before + "-SKHDT");
    assertThat(province.holder("SKHDT", province.before, DEPARTMENTS_MERGED)).isEqualTo(province.before + "-STC");
    assertThat(province.holder("SKHDT", province.before, MERGED)).isEqualTo(province.after + "-STC");
    assertThat(province.holder("SNNPTNT", province.before, DEPARTMENTS_MERGED)).isEqualTo(province.before + "-SNNMT");
    assertThat(province.holder("STTTT", province.before, DEPARTMENTS_MERGED)).isEqualTo(province.before + "-SKHCN");
    assertThat(province.holder("SLDTBXH", province.before, MERGED)).isEqualTo(province.after + "-SNV");
  }

  @ParameterizedTest
  @EnumSource
  void everyBodyThatThePlanNamesIsKnown(Province province) {
    Map<String, Object> plan = yaml("plans/" + province.file + "-2025.yaml");
    Set<String> texts = new LinkedHashSet<>();
    for (Map<String, Object> task : entries(plan, "tasks")) {
      if (task.get("lead") != null) texts.add(task.get("lead").toString());
      if (task.get("coordinating") instanceof List<?> bodies) bodies.forEach(body -> texts.add(body.toString()));
    }
    assertThat(texts).hasSizeGreaterThan(5);
    for (String text : texts) {
      for (LocalDate day : DAYS) {
        assertThat(province.chart.resolve(text, day).isEmpty()).as("%s on %s", text, day).isEqualTo(province.notResolvable.contains(text));
      }
    }
  }

  @Test
  void theLeadOfTheDissolutionsIsEveryDistrictThenEveryCommune() {
    String lead = "Chủ tịch UBND huyện, thành phố; Chủ tịch UBND xã, phường (sau khi sắp xếp đơn vị hành chính theo mô hình chính quyền địa phương 2 cấp)";
    assertThat(Province.CA_MAU.chart.resolve(lead, LAST_DISTRICT_DAY)).hasSize(9).contains(new Resolved("UBND_CS", "CM-TVT-UBND"));
    assertThat(Province.CA_MAU.chart.resolve(lead, MERGED)).hasSize(39).contains(new Resolved("UBND_CS", "CMM-DA-BAC-UBND"));
    assertThat(Province.BINH_PHUOC.chart.resolve("UBND các huyện, thị xã, thành phố", LAST_DISTRICT_DAY)).hasSize(11);
    assertThat(Province.BINH_PHUOC.chart.resolve("UBND các huyện, thị xã, thành phố", MERGED)).hasSize(40);
  }

  /** Both provinces are called Cà Mau; each of the codes means the one that there is on the day. */
  @Test
  void theOldAndTheNewCaMauAreTwoProvincesOfOneName() {
    OrganisationChart chart = Province.CA_MAU.chart;
    for (String code : List.of("CM", "CMM")) {
      assertThat(chart.placesOn(code, LAST_DISTRICT_DAY)).extracting(Place::code).containsExactly("CM");
      assertThat(chart.placesOn(code, MERGED)).extracting(Place::code).containsExactly("CMM");
    }
    assertThat(chart.resolve("Liên minh Hợp tác xã tỉnh Cà Mau", LAST_DISTRICT_DAY)).extracting(Resolved::agency).containsExactly("CM-LMHTX");
    assertThat(chart.resolve("Liên minh Hợp tác xã tỉnh Cà Mau", MERGED)).extracting(Resolved::agency).containsExactly("CMM-LMHTX");
  }

  /** Named before its time, a new commune means the district that it comes from, not the district and its communes side by side. */
  @Test
  void aNewCommuneMeansItsDistrictBefore() {
    assertThat(Province.CA_MAU.chart.placesOn("CMM-DA-BAC", LAST_DISTRICT_DAY)).extracting(Place::code).containsExactly("CM-TVT");
    assertThat(Province.CA_MAU.chart.placesOn("CM-TVT-KHANH-BINH-TAY", LAST_DISTRICT_DAY)).extracting(Place::code).containsExactly("CM-TVT-KHANH-BINH-TAY");
    assertThat(Province.CA_MAU.chart.isWithin("CM-TVT-KHANH-BINH-TAY", "CM-TVT", LAST_DISTRICT_DAY)).isTrue();
    assertThat(Province.CA_MAU.chart.isWithin("CM-TVT-KHANH-BINH-TAY", "CMM-DA-BAC", MERGED)).isTrue();
    assertThat(Province.CA_MAU.chart.isWithin("CM-TVT-KHANH-BINH-TAY", "CMM-SONG-DOC", MERGED)).isFalse();
  }

  /** Xã Thanh Bình of huyện Hớn Quản went to phường Bình Long, which otherwise comes from another district. */
  @Test
  void aCommuneThatWentToAnotherDistrictsWardIsFollowedThere() {
    OrganisationChart chart = Province.BINH_PHUOC.chart;
    assertThat(chart.holders("CQ_DKKD", "BP-HQ-THANH-BINH", LAST_DISTRICT_DAY)).containsExactly("BP-HQ-TCKH");
    assertThat(chart.successors("BP-HQ-TCKH", "BP-HQ-THANH-BINH", MERGED)).containsExactly("DN-BINH-LONG-KT");
    assertThat(chart.successors("BP-HQ-TCKH", "BP-HQ-TT-TAN-KHAI", MERGED)).containsExactly("DN-TAN-KHAI-KT");
  }

  private static Collection<String> placesOfTheRegister(Province province) {
    Set<String> places = new LinkedHashSet<>();
    entries(yaml("src/main/resources/cooperative/" + province.file + ".yaml"), "cooperatives").forEach(line -> places.add((String) line.get("place")));
    province.places(PlaceLevel.HTX, OPENING).forEach(place -> places.add(place.code()));
    assertThat(places).hasSizeGreaterThan(30);
    return places;
  }

  private static Map<String, Object> yaml(String file) {
    try (InputStream in = new FileInputStream(file)) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> entries(Map<String, Object> file, String key) {
    return new ArrayList<>((List<Map<String, Object>>) file.get(key));
  }
}
