package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.organisation.AgencyLevel;

/** Names of bodies as annexes of official plans write them. */
class BodyNamesTest {

  private static final Map<String, List<String>> ALIASES = Map.ofEntries(Map.entry("ubnd tinh", List.of("UBND")),
      Map.entry("lien minh hop tac xa tinh", List.of("LMHTX")),
      Map.entry("lien minh htx tinh", List.of("LMHTX")), Map.entry("so nong nghiep va phat trien nong thon", List.of("SNN")),
          Map.entry("so ke hoach va dau tu", List.of("SKHDT")),
      Map.entry("so tai chinh", List.of("STC")), Map.entry("so cong thuong", List.of("SCT")), Map.entry("so van hoa the thao va du lich",
          List.of("SVH")),
      Map.entry("so lao dong thuong binh va xa hoi", List.of("SLD")), Map.entry("hoi nong dan tinh", List.of("HND")),
          Map.entry("cac so ban nganh", List.of("SNN", "SKHDT", "STC", "SCT")),
      Map.entry("ubnd huyen thoi binh", List.of("TB")), Map.entry("ubnd xa my an", List.of("MA")), Map.entry("ubnd xa my dong",
          List.of("MD")), Map.entry("so noi vu", List.of("SNV")));
  private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

  static KnownBodies known() {
    return new KnownBodies(text -> ALIASES.getOrDefault(Folded.words(text), List.of()),
        level -> level == AgencyLevel.HUYEN ? List.of("TB", "UM", "CN") : level == AgencyLevel.XA ? List.of("MA", "MD") : List.of());
  }

  private static BodyNames names() {
    return new BodyNames(known(), DAY, "Liên minh HTX tỉnh Nam Định");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      Sở Tài chính                                                             | Sở Tài chính
      Sở Tài chính, Sở Công Thương                                             | Sở Tài chính; Sở Công Thương
      Sở Tài chính và Sở Công Thương                                           | Sở Tài chính; Sở Công Thương
      Sở Tài chính; Sở Công Thương; UBND các huyện, thành phố                  | Sở Tài chính; Sở Công Thương; UBND các huyện, thành phố
      Sở Kế hoạch và Đầu tư, Sở Nông nghiệp và Phát triển nông thôn            | Sở Kế hoạch và Đầu tư; Sở Nông nghiệp và Phát triển nông thôn
      Sở Văn hóa, Thể thao và Du lịch                                          | Sở Văn hóa, Thể thao và Du lịch
      Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ                               | Sở Văn hóa, Thể thao và Du lịch; Sở Nội vụ
      Sở Lao động - Thương binh và Xã hội                                      | Sở Lao động - Thương binh và Xã hội
      Các sở, ban, ngành                                                       | Các sở, ban, ngành
      Các sở, ban, ngành, đoàn thể tỉnh                                        | Các sở, ban, ngành, đoàn thể tỉnh
      Các sở, ban, ngành; UBND các huyện, thị xã, thành phố                    | Các sở, ban, ngành; UBND các huyện, thị xã, thành phố
      Các sở, ban, ngành, UBND các huyện, thị xã, thành phố                    | Các sở, ban, ngành; UBND các huyện, thị xã, thành phố
      Các ban đảng, sở, ngành, đoàn thể tỉnh                                   | Các ban đảng, sở, ngành, đoàn thể tỉnh
      Các Sở: Tài chính, Công Thương, Nội vụ                                   | Sở Tài chính; Sở Công Thương; Sở Nội vụ
      Các Sở: Kế hoạch và Đầu tư, Tài chính; UBND các huyện                    | Sở Kế hoạch và Đầu tư; Sở Tài chính; UBND các huyện
      Sở Tài chính, Công Thương, Nội vụ                                        | Sở Tài chính; Sở Công Thương; Sở Nội vụ
      Các HTX, Liên hiệp HTX, Quỹ TDND                                         | Các HTX, Liên hiệp HTX, Quỹ TDND
      Liên minh HTX tỉnh và các đơn vị liên quan                               | Liên minh HTX tỉnh; các đơn vị liên quan
      UBND các xã Đốc Binh Kiều, Mỹ Đông, Mỹ An                                | UBND các xã Đốc Binh Kiều, Mỹ Đông, Mỹ An
      03 HTXNN được chọn thí điểm (Đốc Binh Kiều, Thắng Lợi, Mỹ An)            | 03 HTXNN được chọn thí điểm (Đốc Binh Kiều, Thắng Lợi, Mỹ An)
      Các cá nhân, phòng chuyên môn được giao giữ quan hệ phối hợp             | Các cá nhân, phòng chuyên môn được giao giữ quan hệ phối hợp
      Phòng Tài chính - Kế hoạch huyện, Phòng Kinh tế và Hạ tầng huyện         | Phòng Tài chính - Kế hoạch huyện; Phòng Kinh tế và Hạ tầng huyện
      Ủy ban MTTQ Việt Nam tỉnh, Hội Nông dân tỉnh, Hội LHPN tỉnh, Tỉnh đoàn   | Ủy ban MTTQ Việt Nam tỉnh; Hội Nông dân tỉnh; Hội LHPN tỉnh; Tỉnh đoàn
      Ban Dân tộc, Ngân hàng Nhà nước chi nhánh tỉnh, Cục Thuế tỉnh            | Ban Dân tộc; Ngân hàng Nhà nước chi nhánh tỉnh; Cục Thuế tỉnh
      Báo Cà Mau, Đài Phát thanh - Truyền hình                                 | Báo Cà Mau; Đài Phát thanh - Truyền hình
      Báo và Đài PTTH Cà Mau; Sở Tài chính                                     | Báo và Đài PTTH Cà Mau; Sở Tài chính
      Báo và Phát thanh, Truyền hình Cà Mau, Liên minh HTX tỉnh                | Báo và Phát thanh, Truyền hình Cà Mau; Liên minh HTX tỉnh
      """)
  void aListIsPartedWhereABodyBegins(String cell, String expected) {
    assertThat(BodyList.split(cell)).isEqualTo(Arrays.asList(expected.split("; ")));
  }

  @Test
  void linesAndDashesPartAListAndWrappedNamesStayWhole() {
    assertThat(BodyList.split("- Sở Tài chính\n- Sở Nông nghiệp và\nPhát triển nông thôn\n- UBND các huyện,\nthành phố"))
        .containsExactly("Sở Tài chính", "Sở Nông nghiệp và Phát triển nông thôn", "UBND các huyện, thành phố");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      Chủ trì: Liên minh HTX tỉnh; phối hợp: Sở Công Thương, UBND các huyện       | Liên minh HTX tỉnh | Sở Công Thương, UBND các huyện
      Cơ quan chủ trì: Sở Tài chính. Cơ quan phối hợp: Các sở, ngành              | Sở Tài chính       | Các sở, ngành
      Liên minh HTX tỉnh chủ trì, phối hợp với Sở Công Thương                     | Liên minh HTX tỉnh | Sở Công Thương
      Giao Sở Tài chính chủ trì, phối hợp các sở, ngành liên quan                 | Sở Tài chính       | các sở, ngành liên quan
      Sở Nội vụ chủ trì; Sở Tài chính phối hợp                                    | Sở Nội vụ          | Sở Tài chính
      Sở Công Thương (chủ trì), Sở Nội vụ, Sở Tài chính                           | Sở Công Thương     | Sở Nội vụ, Sở Tài chính
      Sở Công Thương chủ trì                                                      | Sở Công Thương     |
      Chủ trì: Sở Công Thương                                                     | Sở Công Thương     |
      Đơn vị chủ trì: Sở Tài chính; đơn vị phối hợp: UBND các huyện, thành phố    | Sở Tài chính       | UBND các huyện, thành phố
      Phối hợp: Sở Tài chính; chủ trì: Sở Công Thương                             | Sở Công Thương     | Sở Tài chính
      Sở Công Thương                                                              | Sở Công Thương     |
      """)
  void oneCellMaySayWhoLeadsAndWhoHelps(String cell, String lead, String help) {
    LeadAndHelp read = LeadAndHelp.of(cell);
    assertThat(read.lead()).isEqualTo(lead);
    assertThat(read.help()).isEqualTo(help);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      Liên minh Hợp tác xã tỉnh                          | ONE            | LMHTX
      Liên minh HTX tỉnh Nam Định                        | ONE            | LMHTX
      Thường trực Liên minh HTX tỉnh                     | ONE            | LMHTX
      Sở NN&PTNT                                         | ONE            | SNN
      Sở NN và PTNT                                      | ONE            | SNN
      Sở Nông nghiệp và PTNT                             | ONE            | SNN
      Sở KH&ĐT                                           | ONE            | SKHDT
      Sở VH,TT&DL                                        | ONE            | SVH
      Sở LĐTB&XH                                         | ONE            | SLD
      Hội Nông dân                                       | ONE            | HND
      Đề nghị Hội Nông dân tỉnh                          | ONE            | HND
      Giám đốc Sở Công Thương                            | ONE            | SCT
      UBND huyện Thới Bình                               | ONE            | TB
      UBND các huyện, thành phố                          | ALL_OF_A_LEVEL | TB,UM,CN
      UBND các huyện, thị xã, thành phố                  | ALL_OF_A_LEVEL | TB,UM,CN
      Ủy ban nhân dân các huyện, thành phố               | ALL_OF_A_LEVEL | TB,UM,CN
      UBND cấp huyện                                     | ALL_OF_A_LEVEL | TB,UM,CN
      UBND huyện, thành phố                              | ALL_OF_A_LEVEL | TB,UM,CN
      Các huyện, thành phố                               | ALL_OF_A_LEVEL | TB,UM,CN
      Chủ tịch UBND các huyện, thành phố                 | ALL_OF_A_LEVEL | TB,UM,CN
      UBND các xã, phường, đặc khu                       | ALL_OF_A_LEVEL | MA,MD
      UBND cấp huyện, cấp xã                             | ALL_OF_A_LEVEL | TB,UM,CN,MA,MD
      UBND cấp xã                                        | ALL_OF_A_LEVEL | MA,MD
      UBND các xã Mỹ Đông, Mỹ An                         | ALL_OF_A_LEVEL | MD,MA
      Các sở, ban, ngành                                 | ALL_OF_A_LEVEL | SNN,SKHDT,STC,SCT
      Các hợp tác xã                                     | COOPERATIVES   |
      """)
  void aNameMeansTheAgenciesOfTheDay(String text, Body.Kind kind, String agencies) {
    Body body = names().bodies(text).get(0);
    assertThat(body.kind()).isEqualTo(kind);
    assertThat(body.agencies()).isEqualTo(agencies == null ? new ArrayList<>() : Arrays.asList(agencies.split(",")));
    assertThat(body.doubt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"các sở, ban, ngành liên quan", "Các đơn vị có liên quan", "Các cơ quan, đơn vị liên quan",
      "UBND các huyện có liên quan", "Các doanh nghiệp", "Các đơn vị được giao"})
  void whoIsNotNamedHasToBeChosen(String text) {
    assertThat(names().bodies(text)).singleElement().satisfies(body -> {
      assertThat(body.kind()).isEqualTo(Body.Kind.TO_CHOOSE);
      assertThat(body.doubt()).contains("Cần chọn cơ quan");
    });
  }

  @Test
  void aUnitIsThatOfItsBody() {
    Body unit = names().bodies("Phòng Phong trào HTX (Liên minh HTX tỉnh)").get(0);
    assertThat(unit.unit()).isEqualTo("Phòng Phong trào HTX");
    assertThat(unit.agencies()).containsExactly("LMHTX");
    assertThat(unit.doubt()).isNull();
    assertThat(names().bodies("Phòng Quy hoạch thuộc Sở Công Thương").get(0).agencies()).containsExactly("SCT");
  }

  @Test
  void aUnitWithoutABodyIsTheIssuersAndIsAskedAbout() {
    Body unit = names().bodies("Phòng Phong trào").get(0);
    assertThat(unit.agencies()).containsExactly("LMHTX");
    assertThat(unit.doubt()).contains("Liên minh HTX tỉnh Nam Định");
  }

  @Test
  void aPersonBecomesTheOneToBeChosen() {
    Body person = names().bodies("Đồng chí Trần Văn Mẫu - Phó Giám đốc Sở Công Thương").get(0);
    assertThat(person.kind()).isEqualTo(Body.Kind.PERSON);
    assertThat(person.agencies()).containsExactly("SCT");
    assertThat(person.officer()).contains("Trần Văn Mẫu");
    assertThat(person.doubt()).contains("người chịu trách nhiệm");
  }

  @Test
  void anUnknownBodyIsToldNotGuessed() {
    assertThat(names().bodies("Sở Kinh tế biển").get(0).doubt()).contains("Sở Kinh tế biển");
  }

  @Test
  void aUnitOfEveryCommuneIsNoUnitOfTheIssuer() {
    Body unit = names().bodies("Phòng Kinh tế các xã, phường").get(0);
    assertThat(unit.kind()).isEqualTo(Body.Kind.ALL_OF_A_LEVEL);
    assertThat(unit.agencies()).containsExactly("MA", "MD");
    assertThat(unit.unit()).isEqualTo("Phòng Kinh tế");
    assertThat(names().bodies("Phòng Nông nghiệp của UBND các huyện").get(0).agencies()).containsExactly("TB", "UM", "CN");
  }
}
