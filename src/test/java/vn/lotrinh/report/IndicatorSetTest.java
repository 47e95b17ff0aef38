package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.YamlText;

/** What an indicator file may say, and what every check and formula makes of figures. */
class IndicatorSetTest {

  static final IndicatorSet SHIPPED = IndicatorSet.read(YamlText.of(new ClassPathResource("report/indicators.yaml")));

  private static final String SMALL = """
      title: Bộ thử
      threshold: 30
      indicators:
        - { code: total, group: A, name: Tổng số, unit: cái, type: integer, levels: [xa], source: register.total }
        - { code: active, group: A, name: Đang chạy, unit: cái, type: integer, levels: [xa] }
        - { code: share, group: A, name: Tỷ lệ, unit: "%", type: percent, levels: [xa], formula: active / total * 100 }
        - { code: mean, group: A, name: Bình quân, unit: tr.đ, type: decimal, levels: [xa], required: false, consolidation: weightedMean, weight: active }
      checks:
        - { expression: active <= total, message: "Đang chạy ({active}) quá tổng số ({total})." }
      """;

  private static IndicatorSet read(String text) {
    return IndicatorSet.read(new YamlText("thu.yaml", text));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void theShippedSetHoldsAndCoversEveryLevel() {
    assertThat(List.of("so", "huyen", "xa", "htx-pilot")).allSatisfy(level -> assertThat(SHIPPED.of(level)).as(level).isNotEmpty());
    assertThat(SHIPPED.checks()).hasSizeGreaterThan(5);
    assertThat(SHIPPED.indicators()).extracting(Indicator::code).doesNotHaveDuplicates();
  }

  @Test
  void jsonIsReadAsWell() {
    IndicatorSet set = read("""
        {"year": 2025, "title": "Bộ khác", "threshold": 10, "checks": null, "indicators": [
          {"code": "x", "group": "G", "name": "X", "unit": "u", "type": "decimal", "levels": ["all"], "source": null, "formula": null, "min": -5}]}""");
    assertThat(set.indicators().get(0).isReportedBy("htx-pilot")).isTrue();
    assertThat(set.indicators().get(0).fault(number("-6"))).contains("không được nhỏ hơn -5");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "code: active|code: total|dòng 5: mã “total” bị trùng",
      "code: active|code: 1a|dòng 5: mã chỉ tiêu phải bắt đầu bằng chữ cái",
      "levels: [xa] }|levels: [thon] }|dòng 5: không có cấp báo cáo “thon”",
      "source: register.total|source: register.stars|dòng 4: không có nguồn số liệu “register.stars”",
      "active / total * 100|active / totals|dòng 6: công thức “active / totals” dùng mã không có",
      "active / total * 100|active / (total|dòng 6: công thức “active / (total” không đọc được",
      "active / total * 100|share + 1|dòng 6: công thức của “share” quay vòng",
      "weight: active|weight: none|dòng 7: bình quân gia quyền cần mã",
      "weightedMean|median|dòng 7: không có cách tổng hợp “median”",
      "active <= total|active + total|dòng 9: phép kiểm tra “active + total” dùng mã không có",
      "active <= total|1 = 2|dòng 9: phép kiểm tra “1 = 2”",
      "threshold: 30|limit: 30|không có khóa “limit”",
      "type: integer, levels: [xa], source|type: whole, levels: [xa], source|dòng 4: giá trị “whole”",
      "name: Đang chạy|title: Đang chạy|không có khóa “title”"})
  void everyFaultIsToldWithItsLine(String from, String to, String told) {
    assertThat(SMALL).contains(from);
    assertThatThrownBy(() -> read(SMALL.replace(from, to))).hasMessageContaining(told);
  }

  @Test
  void formulasBuildOnOneAnotherAndLeaveOpenWhatCannotBeCalculated() {
    IndicatorSet set = read(SMALL.replace("required: false, consolidation: weightedMean, weight: active", "formula: share * 2"));
    Map<String, BigDecimal> given = new HashMap<>(Map.of("total", number("3"), "active", number("2")));
    assertThat(IndicatorSet.calculated(set.indicators(), given)).containsEntry("share", number("66.67")).containsEntry("mean", number("133.34"));
    given.put("total", BigDecimal.ZERO);
    assertThat(IndicatorSet.calculated(set.indicators(), given)).containsEntry("share", null);
  }

  /** Two bodies; each figure of the shipped set that a check names, so that it holds; then one figure is wrong. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "htxActive|4|Tổng số HTX (5) phải bằng số đang hoạt động (4) cộng số ngừng hoạt động (2).",
      "htxFounded|2|Số đầu kỳ (6) cộng thành lập mới (2) trừ giải thể (2) phải bằng số cuối kỳ (5).",
      "dissolvedVoluntary|2|Số HTX giải thể (2) phải bằng tổng các hình thức: 2 + 1 + 0 + 0 + 0.",
      "rankGood|4|Tổng số HTX theo xếp loại không được lớn hơn tổng số HTX (5).",
      "managersCollege|9|Cán bộ sơ cấp, trung cấp (2) cộng cao đẳng, đại học (9) không được lớn hơn tổng số cán bộ (10).",
      "membersNew|300|Số thành viên mới (300) không được lớn hơn tổng số thành viên (200).",
      "groupsRegistered|9|Số tổ hợp tác có đăng ký (9) không được lớn hơn tổng số tổ hợp tác (8)."})
  void everyShippedCheckIsToldBesideItsFigure(String code, String wrong, String sentence) {
    Map<String, Entries.Entry> entries = entries();
    assertThat(sheet(entries).refusals()).isEmpty();
    entries.put(code, new Entries.Entry(code, number(wrong), "lý do"));
    assertThat(sheet(entries).refusals()).containsExactly(sentence);
    assertThat(sheet(entries).rows()).filteredOn(row -> row.lacks(FigureRow.Problem.Kind.CHECK)).isNotEmpty();
  }

  private static FigureSheet sheet(Map<String, Entries.Entry> entries) {
    return new FigureSheet(SHIPPED, "xa", Map.of(), Map.of(), entries);
  }

  private static Map<String, Entries.Entry> entries() {
    Map<String, Entries.Entry> entries = new HashMap<>();
    Map.ofEntries(Map.entry("htxStart", 6), Map.entry("htxFounded", 1), Map.entry("htxDissolved", 2), Map.entry("dissolvedVoluntary", 1), Map.entry("dissolvedWithoutDebt", 1),
        Map.entry("dissolvedWithDebt", 0), Map.entry("dissolvedBankrupt", 0), Map.entry("dissolvedOther", 0), Map.entry("htxTotal", 5), Map.entry("htxActive", 3),
        Map.entry("htxDormant", 2), Map.entry("rankGood", 1), Map.entry("rankFair", 1), Map.entry("rankAverage", 1), Map.entry("rankWeak", 0), Map.entry("rankNone", 0),
        Map.entry("members", 200), Map.entry("membersNew", 10), Map.entry("workers", 30), Map.entry("managers", 10), Map.entry("managersVocational", 2),
        Map.entry("managersCollege", 6), Map.entry("unions", 0), Map.entry("groups", 8), Map.entry("groupsRegistered", 3))
        .forEach((code, value) -> entries.put(code, new Entries.Entry(code, BigDecimal.valueOf(value), null)));
    return entries;
  }

  @Test
  void whatDepartsFromTheRegisterOrFromLastYearNeedsAWord() {
    IndicatorSet set = read(SMALL);
    Map<String, BigDecimal> register = Map.of("total", number("10"));
    Map<String, BigDecimal> previous = Map.of("total", number("4"), "active", number("4"));
    Map<String, Entries.Entry> entries = new HashMap<>(Map.of("active", new Entries.Entry("active", number("6"), null)));
    FigureSheet sheet = new FigureSheet(set, "xa", previous, register, entries);
    assertThat(sheet.refusals()).containsExactly("“Đang chạy” tăng 50 % so với năm trước (4), quá ngưỡng 30 %: cần ghi lý do.");
    assertThat(sheet.rows().get(0).problems()).as("the register's own figure is only pointed out").extracting(FigureRow.Problem::sentence)
        .containsExactly("“Tổng số” tăng 150 % so với năm trước (4), quá ngưỡng 30 %.");
    entries.put("active", new Entries.Entry("active", number("6"), "Nhiều HTX mới"));
    entries.put("total", new Entries.Entry("total", number("9"), null));
    assertThat(new FigureSheet(set, "xa", Map.of(), register, entries).refusals()).containsExactly("“Tổng số” khác số trong sổ (10): cần ghi lý do.");
    entries.put("total", new Entries.Entry("total", null, "không rõ"));
    assertThat(new FigureSheet(set, "xa", Map.of(), register, entries).refusals()).containsExactly("Chưa có số liệu “Tổng số”.");
  }

  @ParameterizedTest
  @CsvSource({"integer,2.5,phải là số nguyên", "integer,-1,không được nhỏ hơn 0", "percent,101,không được lớn hơn 100", "decimal,1.234,chỉ ghi đến 2 chữ số", "decimal,99999999999999999,quá lớn"})
  void aFigureIsWrongByItself(String type, String value, String told) {
    Indicator indicator = new Indicator("x", "G", "X", "u", Indicator.Type.valueOf(type), List.of("xa"), null, null, null, null, null, null, null, null, null, null, null);
    assertThat(indicator.fault(number(value))).contains(told);
  }
}
