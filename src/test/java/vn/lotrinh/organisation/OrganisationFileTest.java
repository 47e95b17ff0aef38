package vn.lotrinh.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every wrong line of a file is told, with its number and a reason that an administrator can act on. */
class OrganisationFileTest {

  /** A small right file; the tests below put one wrong line into it or behind it. */
  private static final String RIGHT = """
      since: 2021-01-01
      roles:
        - { code: LMHTX, title: Liên minh }
      places:
        - { code: T, name: tỉnh T, level: TINH }
        - { code: T-H, name: huyện H, level: HUYEN, parent: T, until: 2025-07-01 }
        - { code: T-X, name: xã X, level: XA, parent: T, from: 2025-07-01 }
      agencies:
        - { code: T-A, name: Liên minh T, short: a, level: LIEN_MINH, place: T, roles: [LMHTX] }
        - { code: T-B, name: Liên minh mới, short: b, level: LIEN_MINH, place: T, from: 2025-07-01 }
      successions:
        - { day: 2025-07-01, kind: RENAMED, from: T-A, to: T-B }
      """;

  private static List<String> faults(String yaml) {
    return faults(yaml, Structure.EMPTY, Structure.EMPTY);
  }

  private static List<String> faults(String yaml, Structure before, Structure others) {
    return StructureCheck.faults(read(yaml), before, others).stream().map(fault -> fault.line() + ": " + fault.sentence()).toList();
  }

  private static OrganisationFile.Reading read(String yaml) {
    return OrganisationFile.read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static String with(int line, String replacement) {
    List<String> lines = new ArrayList<>(RIGHT.lines().toList());
    lines.set(line - 1, replacement);
    return String.join("\n", lines);
  }

  @Test
  void aRightFileHasNoFaultAndSuccessionsClosePeriods() {
    assertThat(faults(RIGHT)).isEmpty();
    Structure structure = read(RIGHT).structure();
    assertThat(structure.agencies()).first().extracting(Agency::period)
        .isEqualTo(new Period(LocalDate.parse("2021-01-01"), LocalDate.parse("2025-07-01")));
    assertThat(structure.holdings()).singleElement().extracting(h -> h.period().until()).isEqualTo(LocalDate.parse("2025-07-01"));
  }

  @Test
  void unknownAndRepeatedKeysAreRefused() {
    assertThat(faults(with(5, "  - { code: T, name: tỉnh T, level: TINH, dientich: 3 }"))).singleElement().asString()
        .startsWith("5: Không có khóa “dientich”");
    assertThat(faults(with(5, "  - { code: T, name: tỉnh T, name: tỉnh TT, level: TINH }")))
        .containsExactly("5: Khóa “name” được ghi hai lần.");
    assertThat(faults(RIGHT + "people: []\n")).singleElement().asString().startsWith("13: Không có khóa “people”");
  }

  @Test
  void missingAndWrongValuesAreRefused() {
    assertThat(faults(with(9, "  - { code: T-A, short: a, level: LIEN_MINH, place: T }"))).containsExactly("9: Thiếu khóa “name”.");
    assertThat(faults(with(6, "  - { code: T-H, name: huyện H, level: HUYEN, parent: T, until: 2025-06-31 }")))
        .containsExactly("6: Ngày “2025-06-31” không hợp lệ; ghi theo dạng năm-tháng-ngày, ví dụ 2025-07-01.");
    assertThat(faults(with(6, "  - { code: T-H, name: huyện H, level: HUYEN, parent: T, until: 2020-07-01 }")))
        .containsExactly("6: “T-H” kết thúc ngày 2020-07-01, không sau ngày bắt đầu 2021-01-01.");
    assertThat(faults(with(9, "  - { code: T-A, name: Liên minh T, short: a, level: XOM, place: T }"))).singleElement().asString()
        .startsWith("9: Không có cấp “XOM”; chọn một trong: [TRUNG_UONG, TINH");
    assertThat(faults(with(9, "  - { code: T/A, name: Liên minh T, short: a, level: SO, place: T }"))).element(0).asString()
        .startsWith("9: “T/A” không hợp lệ: chỉ dùng chữ không dấu");
    assertThat(faults(with(9, "  - { code: T-A, name: Liên minh T, short: a, level: SO, place: T, acts: vâng }")))
        .containsExactly("9: “acts” phải là true hoặc false, không phải “vâng”.");
    assertThat(faults(with(9, "  - Liên minh T"))).element(0).asString().startsWith("9: Ở đây phải là các cặp “khóa: giá trị”");
    assertThat(faults("roles: []\n")).containsExactly("1: Thiếu khóa “since”.");
  }

  @Test
  void pastedSignsAreCleanedAndUnreadableOnesToldWithTheirLine() {
    String clean = "  - { code: T-A, name: Liên minh T, short: a, level: LIEN_MINH, place: T }";
    assertThat(faults(with(9, clean.replace("name: Liên minh", "name: \u200BLiên\u00A0minh").replace("code: T-A", "code: T-A\u200B"))))
        .isEqualTo(faults(with(9, clean)));
    assertThat(faults(with(9, clean.replace("minh", "mi\u0007nh")))).singleElement().asString().startsWith("9: có ký tự không đọc được");
    assertThat(faults(with(9, clean.replace("Liên minh T", "\"Liên minh\\u0007 T\"")))).anyMatch(fault -> fault.startsWith("9: “name” có ký tự không đọc được"));
  }

  @Test
  void aValueOnItsOwnLineIsToldOnThatLine() {
    assertThat(faults("""
        since: 2021-01-01
        places:
          - code: T
            name: tỉnh T
            level: BANG
        """)).singleElement().asString().startsWith("5: Không có cấp “BANG”");
  }

  @Test
  void unknownReferencesAreRefused() {
    assertThat(faults(with(7, "  - { code: T-X, name: xã X, level: XA, parent: T-Z }")))
        .containsExactly("7: Không có địa bàn “T-Z” trong tệp.");
    assertThat(faults(with(9, "  - { code: T-A, name: Liên minh T, short: a, level: LIEN_MINH, place: K, roles: [STC] }")))
        .containsExactlyInAnyOrder("9: Không có địa bàn “K” trong tệp.", "9: Không có vai trò “STC” trong tệp.");
    assertThat(faults(with(12, "  - { day: 2025-07-01, kind: RENAMED, from: T-A, to: T-C }")))
        .containsExactly("12: Không có cơ quan “T-C” trong tệp.");
    assertThat(faults(RIGHT + "aliases:\n  - { texts: [Sở], roles: [SO] }\n  - { texts: [Hội] }\n"))
        .containsExactly("14: Không có vai trò “SO” trong tệp.", "15: Cách gọi này chưa nêu vai trò (roles) hay cơ quan (agencies).");
  }

  @Test
  void aBrokenEntryIsToldOnceNotAtEveryReference() {
    assertThat(faults(with(5, "  - { code: T, name: tỉnh T, level: BANG }"))).singleElement().asString()
        .startsWith("5: Không có cấp “BANG”");
  }

  @Test
  void aPlaceBelongsToALargerOne() {
    assertThat(faults(with(7, "  - { code: T-X, name: xã X, level: TINH, parent: T-H }")))
        .containsExactly("7: xã X không thể thuộc huyện H: địa bàn cha phải ở cấp cao hơn.");
    assertThat(faults(with(7, "  - { code: T-X, name: xã X, level: XA }"))).containsExactly("7: Thiếu khóa “parent”.");
  }

  @Test
  void codesAndHandlesAreUnique() {
    assertThat(faults(with(7, "  - { code: T-H, name: xã X, level: XA, parent: T }")))
        .containsExactly("7: Mã địa bàn “T-H” đã có ở dòng 6.");
    assertThat(faults(with(10, "  - { code: T-B, name: Liên minh mới, short: a, level: LIEN_MINH, place: T, from: 2025-07-01 }")))
        .containsExactly("10: Tên ngắn “a” đã dùng cho T-A ở dòng 9.");
  }

  /** {@code T-A [2021-01-01 ─────── 2025-07-01)} and a second version that begins inside it. */
  @Test
  void versionsOfAnAgencyDoNotOverlap() {
    String second = "  - { code: T-A, name: Liên minh cũ, short: a, level: LIEN_MINH, place: T, from: 2024-01-01, until: 2024-06-01 }";
    assertThat(faults(with(8, "agencies:\n" + second))).containsExactly("10: Cơ quan “T-A” đã có ở dòng 9 với thời gian trùng nhau.");
  }

  /** A mere change of name: {@code "Ban A" [2021-01-01 ── 2023-01-01) "Liên minh T" ── T-B}. */
  @Test
  void anAgencyMayHaveAnEarlierVersion() {
    String earlier = "  - { code: T-A, name: Ban A, short: a, level: LIEN_MINH, place: T, until: 2023-01-01, roles: [LMHTX] }";
    String later = "  - { code: T-A, name: Liên minh T, short: a, level: LIEN_MINH, place: T, from: 2023-01-01, roles: [LMHTX] }";
    assertThat(faults(with(9, earlier + "\n" + later))).isEmpty();
  }

  @Test
  void aRoleHasOneHolderAtATime() {
    assertThat(faults(RIGHT.replace("short: b, level: LIEN_MINH, place: T, from: 2025-07-01",
        "short: b, level: LIEN_MINH, place: T, from: 2025-06-30, roles: [LMHTX]")))
        .containsExactly("10: Vai trò “LMHTX tại T” đã có cơ quan khác đảm nhiệm cùng lúc (dòng 9).");
  }

  @Test
  void aSuccessionClosesAndOpens() {
    assertThat(faults(with(9, "  - { code: T-A, name: Liên minh T, short: a, level: LIEN_MINH, place: T, until: 2024-01-01 }")))
        .containsExactly("12: “T-A” không kết thúc vào ngày 2025-07-01 nên không thể được kế thừa từ ngày đó.");
    assertThat(faults(with(9, "  - { code: T-A, name: Liên minh T, short: a, level: LIEN_MINH, place: T, until: 2026-01-01 }")))
        .containsExactly("9: “T-A” ghi kết thúc ngày 2026-01-01 nhưng được kế thừa từ ngày 2025-07-01.");
    assertThat(faults(with(12, "  - { day: 2025-06-01, kind: RENAMED, from: T-A, to: T-B }")))
        .containsExactly("12: “T-B” không tồn tại vào ngày 2025-06-01 nên không thể kế thừa “T-A”.");
    assertThat(faults(with(12, "  - { day: 2025-07-01, kind: GONE, from: T-A, to: T-B }")))
        .containsExactly("12: Không có loại “GONE”; chọn một trong: [MERGED, SPLIT, RENAMED, RELEVELLED].");
  }

  @Test
  void circlesOfSuccessionsAreRefused() {
    assertThat(faults(RIGHT + "  - { day: 2026-01-01, kind: RENAMED, from: T-B, to: T-A }\n"))
        .contains("12: Kế thừa vòng tròn: “T-A” sau cùng lại kế thừa “T-B”.", "13: Kế thừa vòng tròn: “T-B” sau cùng lại kế thừa “T-A”.");
  }

  @Test
  void allFaultsAreToldAtOnceInTheOrderOfLines() {
    String wrong = RIGHT.replace("level: XA", "level: LANG").replace("place: T, from", "place: K, from")
        .replace("LMHTX, title", "lm, title");
    assertThat(faults(wrong)).extracting(fault -> fault.substring(0, fault.indexOf(':'))).containsExactly("3", "7", "9", "10");
  }

  @Test
  void otherFilesAndWhatWasLoadedBeforeAreRespected() {
    Structure loaded = read(RIGHT).structure();
    assertThat(faults(RIGHT, Structure.EMPTY, loaded)).contains("5: Mã “T” đã có trong tệp khác.", "9: Mã “T-A” đã có trong tệp khác.");
    assertThat(faults(with(7, ""), loaded, Structure.EMPTY))
        .containsExactly("1: “T-X” đã nạp trước đây nhưng không còn trong tệp; hãy giữ lại và ghi ngày kết thúc (until).");
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() {
    assertThat(faults("since: 2021-01-01\nroles: [\n")).singleElement().asString().contains("Sai cú pháp YAML");
    assertThat(faults(with(6, "  - { code: T-H, name: huyện H"))).singleElement().asString().startsWith("7: Sai cú pháp YAML");
    assertThat(faults("")).containsExactly("1: Tệp rỗng.");
    assertThat(StructureCheck.faults(OrganisationFile.read(new byte[] {(byte) 0xC3, 0x28}), Structure.EMPTY, Structure.EMPTY))
        .containsExactly(new LoadReport.Refused(1, "Tệp không được ghi bằng bảng mã UTF-8."));
  }

  @Test
  @Timeout(5)
  void hostileFilesAreRefusedQuickly() {
    assertThat(faults("since: 2021-01-01\na: &a [x, x]\nb: &b [*a, *a]\n")).containsExactly(
        "3: Không dùng tham chiếu YAML (dấu * và &); hãy ghi đầy đủ.");
    assertThat(faults("[".repeat(500_000))).containsExactly("1: Lồng quá 10 cấp.");
    assertThat(faults("since: 2021-01-01\n" + "- ".repeat(400_000))).hasSize(1);
    assertThat(faults("since: \0")).containsExactly("1: có ký tự không đọc được ở ký tự thứ 8: “since: [U+0000]”; hãy xóa ký tự ấy.");
    assertThat(faults("since: " + "[".repeat(50) + "]".repeat(50))).containsExactly("1: Lồng quá 10 cấp.");
    assertThat(faults("#".repeat(YamlFile.LARGEST + 1))).containsExactly("1: Tệp lớn hơn 1000000 byte.");
    assertThat(faults("since: !!javax.script.ScriptEngineManager [x]\n")).singleElement().asString().startsWith("1: Sai cú pháp");
    assertThat(faults("since: 2021-01-01\n--- \nsince: 2021-01-01\n")).singleElement().asString().startsWith("2: Sai cú pháp");
  }
}
