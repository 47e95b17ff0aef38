package vn.lotrinh.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

  private static final String TEXT = "'type':'textfield','key':'f','label':'Tên'";
  private static final String LINES = "'type':'textarea','key':'f','label':'Ghi chú'";
  private static final String POINTS = "'type':'number','key':'f','label':'Điểm ưu tiên','decimalDigits':0,'validate':{'min':0,'max':100}";
  private static final String RADIO = "'type':'radio','key':'f','label':'Kết luận','values':[{'label':'Đạt','value':'dat'},{'label':'Không đạt','value':'khong'}]";
  private static final String LIST = "'type':'checklist','key':'f','label':'Lĩnh vực','values':[{'label':'Lúa','value':'lua'},{'label':'Cá','value':'ca'}]";
  private static final String DATE = "'type':'datetime','subtype':'date','key':'f','dateLabel':'Ngày họp'";
  private static final String TICK = "'type':'checkbox','key':'f','label':'Đồng ý'";

  static FormSchema form(String... components) {
    return FormSchema.parse("{'components':[".replace('\'', '"')
        + String.join(",", List.of(components).stream().map(c -> "{" + c.replace('\'', '"') + "}").toList()) + "]}");
  }

  static List<Arguments> accepted() {
    return List.of(
        Arguments.of(TEXT, "Hợp tác xã Mẫu 01", "Hợp tác xã Mẫu 01"),
        Arguments.of(TEXT, "Hợp tác xã", "Hợp tác xã"),
        Arguments.of(TEXT, "được 🌾 mùa", "được 🌾 mùa"),
        Arguments.of(TEXT, "50.000", "50.000"),
        Arguments.of(TEXT, "", null),
        Arguments.of(TEXT, null, null),
        Arguments.of(LINES, "một\nhai\tba\r\nbốn", "một\nhai\tba\nbốn"),
        Arguments.of(LINES, "ă".repeat(4000), "ă".repeat(4000)),
        Arguments.of(TEXT + ",'validate':{'minLength':3,'maxLength':5}", " abcde ", "abcde"),
        Arguments.of(TEXT, "a\nb\u000Bc", "a b c"),
        Arguments.of(TEXT, "a\u202Eb\u00A0c\u200B", "ab c"),
        Arguments.of(LINES, "a\u000Bb\u2028c\fd\u0096e", "a\nb\nc\nd–e"),
        Arguments.of(TEXT + ",'validate':{'validationType':'email'}", "\u200Bcan.bo@coquan.gov.vn\u00A0", "can.bo@coquan.gov.vn"),
        Arguments.of(TEXT + ",'properties':{'format':'money'}", "\u200B１\u00A0２５０.000 đồng", "1250000"),
        Arguments.of("'type':'number','key':'f','serializeToString':true", "\u200B750", "750"),
        Arguments.of(TEXT + ",'validate':{'pattern':'^[A-Z]{2}\\\\d{3}$'}", "KG135", "KG135"),
        Arguments.of(TEXT + ",'validate':{'validationType':'email'}", "can.bo@coquan.gov.vn", "can.bo@coquan.gov.vn"),
        Arguments.of(TEXT + ",'validate':{'validationType':'phone'}", "+84297386000", "+84297386000"),
        Arguments.of(TEXT + ",'validate':{'validationType':'phone'}", "0297386000", "0297386000"),
        Arguments.of(TEXT + ",'properties':{'format':'money'}", "1.250.000 đồng", "1250000"),
        Arguments.of(TEXT + ",'properties':{'format':'money'}", "50.000", "50000"),
        Arguments.of(TEXT + ",'properties':{'format':'money'}", "50000", "50000"),
        Arguments.of(POINTS, 0, 0),
        Arguments.of(POINTS, 100L, 100),
        Arguments.of(POINTS, 65.0, 65),
        Arguments.of(POINTS, new BigDecimal("1E2"), 100),
        Arguments.of(POINTS, null, null),
        Arguments.of("'type':'number','key':'f'", 3_000_000_000L, 3_000_000_000L),
        Arguments.of("'type':'number','key':'f'", BigInteger.valueOf(5), 5),
        Arguments.of("'type':'number','key':'f','decimalDigits':2", 12.25, 12.25),
        Arguments.of("'type':'number','key':'f','decimalDigits':2", 12.5f, 12.5),
        Arguments.of("'type':'number','key':'f','serializeToString':true", "1250.5", "1250.5"),
        Arguments.of("'type':'number','key':'f','serializeToString':true", 50000, "50000"),
        Arguments.of("'type':'number','key':'f','validate':{'min':'5'}", 5, 5),
        Arguments.of(TICK, true, true),
        Arguments.of(TICK, false, false),
        Arguments.of(TICK, null, false),
        Arguments.of(RADIO, "dat", "dat"),
        Arguments.of(RADIO, null, null),
        Arguments.of("'type':'select','key':'f','values':[{'label':'Một','value':1}]", 1L, 1),
        Arguments.of(LIST, List.of("ca", "lua"), List.of("ca", "lua")),
        Arguments.of(LIST, "[\"lua\"]", List.of("lua")),
        Arguments.of(LIST, null, List.of()),
        Arguments.of(LIST.replace("checklist", "taglist"), List.of(), List.of()),
        Arguments.of(DATE, "2021-12-09", "2021-12-09"),
        Arguments.of(DATE, "2024-02-29", "2024-02-29"),
        Arguments.of(DATE, Date.from(Instant.parse("2021-12-09T16:59:59Z")), "2021-12-09"),
        Arguments.of("'type':'datetime','subtype':'time','key':'f'", "14:30+07:00", "14:30+07:00"),
        Arguments.of("'type':'datetime','subtype':'time','key':'f','timeSerializingFormat':'no_timezone'", "14:30", "14:30"),
        Arguments.of("'type':'datetime','subtype':'time','key':'f','timeSerializingFormat':'utc_normalized'", "07:30Z", "07:30Z"),
        Arguments.of("'type':'datetime','subtype':'datetime','key':'f'", "2021-12-09T14:30+07:00", "2021-12-09T14:30+07:00"),
        Arguments.of("'type':'datetime','subtype':'datetime','key':'f','timeSerializingFormat':'no_timezone'", "2021-12-09T14:30", "2021-12-09T14:30"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsAndMakesTheTypeRight(String component, Object value, Object stored) {
    FormCheck check = form(component).check(Collections.singletonMap("f", value), Map.of()).orRefuse();
    assertThat(check.values()).containsOnlyKeys("f").containsEntry("f", stored);
  }

  static List<Arguments> refused() {
    String whole = "“Điểm ưu tiên” phải là số nguyên từ 0 đến 100";
    String written = whole + "; hãy gửi một con số viết liền, ví dụ 50000, không gửi chữ như “50.000”.";
    String day = "“Ngày họp” phải là ngày có thật từ năm 1900 đến năm 2100, viết dạng năm-tháng-ngày, ví dụ 2021-12-09.";
    String listed = "“Kết luận” phải được chọn trong danh sách đã cho: Đạt; Không đạt.";
    String several = "“Lĩnh vực” chỉ gồm những lựa chọn trong danh sách đã cho: Lúa; Cá.";
    String list = "“Lĩnh vực” phải là danh sách các lựa chọn, ví dụ [\"a\", \"b\"].";
    String tick = "“Đồng ý” phải là có hoặc không (true hoặc false).";
    String money = TEXT + ",'properties':{'format':'money'}";
    return List.of(
        Arguments.of(TEXT, 5, "“Tên” phải là chữ."),
        Arguments.of(TEXT, true, "“Tên” phải là chữ."),
        Arguments.of(TEXT, List.of("a"), "“Tên” phải là chữ."),
        Arguments.of(TEXT, Map.of("a", 1), "“Tên” phải là chữ."),
        Arguments.of(TEXT, "a\u0000b", "“Tên” có ký tự không đọc được ở ký tự thứ 2: “a[U+0000]b”; hãy xóa ký tự ấy."),
        Arguments.of(LINES, "a\u0007b", "“Ghi chú” có ký tự không đọc được ở ký tự thứ 2: “a[U+0007]b”; hãy xóa ký tự ấy."),
        Arguments.of(LINES, "x\n a\uD800b", "“Ghi chú” có ký tự không đọc được ở dòng 2, ký tự thứ 3: “x  a[U+D800]b”; hãy xóa ký tự ấy."),
        Arguments.of(LINES, "a".repeat(4001), "“Ghi chú” dài quá 4.000 ký tự."),
        Arguments.of(LINES, "a".repeat(1_000_000), "“Ghi chú” dài quá 4.000 ký tự."),
        Arguments.of(TEXT + ",'validate':{'maxLength':20}", "a".repeat(21), "“Tên” dài quá 20 ký tự."),
        Arguments.of(TEXT + ",'validate':{'minLength':3}", "ab ", "“Tên” phải có ít nhất 3 ký tự."),
        Arguments.of(TEXT + ",'validate':{'pattern':'^[A-Z]{2}\\\\d{3}$'}", "kg135", "“Tên” không đúng quy cách."),
        Arguments.of(TEXT + ",'description':'hai chữ hoa và ba chữ số.','validate':{'pattern':'^[A-Z]{2}\\\\d{3}$'}", "kg135",
            "“Tên” không đúng quy cách: hai chữ hoa và ba chữ số."),
        Arguments.of(TEXT + ",'validate':{'validationType':'email'}", "khong phai thu", "“Tên” phải là địa chỉ thư điện tử, ví dụ ten@coquan.gov.vn."),
        Arguments.of(TEXT + ",'validate':{'validationType':'phone'}", "12", "“Tên” phải là số điện thoại viết liền, ví dụ 0297386xxxx hoặc +84297386xxxx."),
        Arguments.of(money, "1,250.5", "“Tên” phải là số tiền, ví dụ 1.250.000: “1,250.5” không phải là số viết đúng cách; hãy dùng dấu chấm giữa các hàng nghìn"
            + " và dấu phẩy trước phần lẻ, ví dụ 1.250,5."),
        Arguments.of(money, "-5", "“Tên” phải là số tiền nguyên đồng, không âm."),
        Arguments.of(money, "12,5", "“Tên” phải là số tiền nguyên đồng, không âm."),
        Arguments.of(POINTS, -1, whole + "."),
        Arguments.of(POINTS, 101, whole + "."),
        Arguments.of(POINTS, 50.5, whole + "."),
        Arguments.of(POINTS, Double.NaN, whole + "."),
        Arguments.of(POINTS, Double.POSITIVE_INFINITY, whole + "."),
        Arguments.of(POINTS, new BigDecimal("1E1000000000"), whole + "."),
        Arguments.of(POINTS, BigInteger.ONE.shiftLeft(100_000), whole + "."),
        Arguments.of(POINTS, true, whole + "."),
        Arguments.of(POINTS, List.of(5), whole + "."),
        Arguments.of(POINTS, "50.000", written),
        Arguments.of(POINTS, "50", written),
        Arguments.of("'type':'number','key':'f','label':'Vốn'", Double.MAX_VALUE, "“Vốn” phải là số."),
        Arguments.of("'type':'number','key':'f','label':'Vốn'", BigInteger.ONE.shiftLeft(64), "“Vốn” phải là số."),
        Arguments.of("'type':'number','key':'f','label':'Vốn','validate':{'min':1000000}", 5, "“Vốn” phải là số không nhỏ hơn 1.000.000."),
        Arguments.of("'type':'number','key':'f','label':'Vốn','validate':{'max':1}", 5, "“Vốn” phải là số không lớn hơn 1."),
        Arguments.of("'type':'number','key':'f','label':'Vốn','decimalDigits':2", 1.005, "“Vốn” phải là số, có tối đa 2 chữ số thập phân."),
        Arguments.of("'type':'number','key':'f','label':'Vốn','serializeToString':true", "50.000",
            "“Vốn” phải là số; hãy gửi một con số viết liền, ví dụ 50000, không gửi chữ như “50.000”."),
        Arguments.of(TICK, "true", tick),
        Arguments.of(TICK, 1, tick),
        Arguments.of(RADIO, "Đạt", listed),
        Arguments.of(RADIO, 1, listed),
        Arguments.of(RADIO, List.of("dat"), listed),
        Arguments.of(RADIO, Map.of("value", "dat"), listed),
        Arguments.of(LIST, List.of("tom"), several),
        Arguments.of(LIST, List.of(List.of("lua")), several),
        Arguments.of(LIST, Collections.singletonList(null), several),
        Arguments.of(LIST, List.of("lua", "lua"), "“Lĩnh vực” có lựa chọn bị lặp lại."),
        Arguments.of(LIST, "lua", list),
        Arguments.of(LIST, "[\"lua\"", list),
        Arguments.of(LIST, "[".repeat(50_000), list),
        Arguments.of(LIST, 5, list),
        Arguments.of(DATE, "2021-02-29", day),
        Arguments.of(DATE, "09/12/2021", day),
        Arguments.of(DATE, "2021-12-09T00:00:00", day),
        Arguments.of(DATE, "1899-12-31", day),
        Arguments.of(DATE, "2101-01-01", day),
        Arguments.of(DATE, "+999999999-12-31", day),
        Arguments.of(DATE, 20211209, day),
        Arguments.of("'type':'datetime','subtype':'time','key':'f','timeLabel':'Giờ'", "25:00+07:00",
            "“Giờ” phải là giờ có thật viết dạng giờ:phút, ví dụ 14:30+07:00."),
        Arguments.of("'type':'datetime','subtype':'time','key':'f','timeLabel':'Giờ','timeSerializingFormat':'utc_normalized'", "14:30+07:00",
            "“Giờ” phải là giờ có thật viết dạng giờ:phút, ví dụ 14:30Z."),
        Arguments.of("'type':'datetime','subtype':'datetime','key':'f','dateLabel':'Lúc','timeSerializingFormat':'no_timezone'", "2021-13-09T14:30",
            "“Lúc” phải là ngày giờ có thật từ năm 1900 đến năm 2100, ví dụ 2021-12-09T14:30."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesInOneSentence(String component, Object value, String sentence) {
    FormCheck check = form(component).check(Map.of("f", value), Map.of());
    assertThat(check.problems()).extracting(FieldProblem::sentence).containsExactly(sentence);
    assertThat(check.values()).isEmpty();
    assertThatThrownBy(check::orRefuse).isInstanceOf(FormRefusal.class).hasMessage(sentence);
  }

  static List<Arguments> required() {
    return List.of(
        Arguments.of(TEXT, null, "“Tên” là mục bắt buộc, chưa có nội dung."),
        Arguments.of(TEXT, "  ", "“Tên” là mục bắt buộc, chưa có nội dung."),
        Arguments.of(TEXT, "\u00A0\u200B\u2028\uFEFF", "“Tên” là mục bắt buộc, chưa có nội dung."),
        Arguments.of(LINES, "\u3164\u00AD\n\u202E", "“Ghi chú” là mục bắt buộc, chưa có nội dung."),
        Arguments.of(POINTS.replace("'validate':{", "'validate':{'required':true,"), null, "“Điểm ưu tiên” là mục bắt buộc, chưa có nội dung."),
        Arguments.of(RADIO, null, "“Kết luận” là mục bắt buộc, chưa được chọn."),
        Arguments.of(LIST, List.of(), "“Lĩnh vực” là mục bắt buộc, chưa chọn mục nào."),
        Arguments.of(LIST, "[]", "“Lĩnh vực” là mục bắt buộc, chưa chọn mục nào."),
        Arguments.of(TICK, false, "“Đồng ý” phải được đánh dấu."),
        Arguments.of(DATE, "", "“Ngày họp” là mục bắt buộc, chưa có nội dung."));
  }

  @ParameterizedTest
  @MethodSource("required")
  void refusesWhatIsMissing(String component, Object value, String sentence) {
    FormSchema form = form(component.contains("required") ? component : component + ",'validate':{'required':true}");
    assertThat(form.check(Collections.singletonMap("f", value), Map.of()).problems()).extracting(FieldProblem::sentence).containsExactly(sentence);
    assertThat(form.check(Map.of(), Map.of()).problems()).hasSize(1);
  }

  @Test
  void aPrefilledValueCountsAndIsCheckedToo() {
    FormSchema form = form(POINTS.replace("'validate':{", "'validate':{'required':true,"));
    assertThat(form.check(Map.of(), Map.of("f", 70)).problems()).isEmpty();
    assertThat(form.check(Map.of(), Map.of("f", 170)).problems()).hasSize(1);
  }

  @Test
  void tellsEverythingAtOnceInTheOrderOfTheForm() {
    FormSchema form = form("'type':'textfield','key':'ten','label':'Tên','validate':{'required':true}", POINTS, TICK.replace("'f'", "'ok'"));
    assertThatThrownBy(() -> form.check(Map.of("f", 500, "ok", "có"), Map.of()).orRefuse()).hasMessage(
        "“Tên” là mục bắt buộc, chưa có nội dung. “Điểm ưu tiên” phải là số nguyên từ 0 đến 100. “Đồng ý” phải là có hoặc không (true hoặc false).");
  }

  @Test
  void refusesUnknownKeysWithoutRepeatingThemAtLength() {
    assertThat(form(TEXT).check(Map.of("f", "a", "khac", 1), Map.of("khac", 1)).problems()).extracting(FieldProblem::sentence)
        .containsExactly("“khac” không có trong biểu mẫu của việc này.");
    assertThat(form(TEXT).check(Map.of("x".repeat(5000), 1), Map.of()).problems().get(0).sentence()).hasSizeLessThan(200);
  }

  @Test
  void aVeryLongListOfProblemsIsCutShort() {
    Map<String, Object> many = new HashMap<>();
    for (int i = 0; i < 500; i++) many.put("la" + i, i);
    assertThatThrownBy(() -> form(TEXT).check(many, Map.of()).orRefuse()).hasMessageEndingWith("Còn 480 chỗ khác chưa đúng.");
  }

  @Test
  void choosesFromAVariableOrAComputedList() {
    FormSchema form = form("'type':'select','key':'xa','label':'Xã','valuesKey':'dsXa'",
        "'type':'taglist','key':'htx','label':'HTX','valuesExpression':'=for x in dsHtx return {label: x.ten, value: x.ma}'");
    Map<String, Object> current = Map.of("dsXa", List.of(Map.of("label", "Xã An Bình", "value", "ab"), "bh"),
        "dsHtx", List.of(Map.of("ten", "HTX Mẫu 01", "ma", "M01")));
    assertThat(form.check(Map.of("xa", "ab", "htx", List.of("M01")), current).values()).containsEntry("xa", "ab").containsEntry("htx", List.of("M01"));
    assertThat(form.check(Map.of("xa", "bh"), current).problems()).isEmpty();
    assertThat(form.check(Map.of("xa", "zz", "htx", List.of("M02")), current).problems()).extracting(FieldProblem::sentence).containsExactly(
        "“Xã” phải được chọn trong danh sách đã cho: Xã An Bình; bh.", "“HTX” chỉ gồm những lựa chọn trong danh sách đã cho: HTX Mẫu 01.");
    assertThat(form.check(Map.of("xa", "ab"), Map.of()).problems()).hasSize(1);
  }

  @Test
  void aListThatCameWithTheSubmissionIsNoListToChooseFrom() {
    FormSchema form = form("'type':'select','key':'xa','label':'Xã','valuesKey':'dsXa'");
    assertThat(form.check(Map.of("xa", "zz", "dsXa", List.of("zz")), Map.of("dsXa", List.of("ab"))).problems()).hasSize(2);
  }

  @Test
  void aHiddenFieldIsNeitherRequiredNorStored() {
    FormSchema form = form(RADIO, "'type':'textarea','key':'lyDo','label':'Lý do','validate':{'required':true},'conditional':{'hide':'=f != \\\"khong\\\"'}");
    FormCheck passed = form.check(Map.of("f", "dat", "lyDo", "không ai thấy"), Map.of());
    assertThat(passed.problems()).isEmpty();
    assertThat(passed.values()).containsOnlyKeys("f");
    assertThat(passed.hidden()).containsExactly("lyDo");
    assertThat(form.check(Map.of("f", "khong"), Map.of()).problems()).extracting(FieldProblem::key).containsExactly("lyDo");
    assertThat(form.check(Map.of("f", "khong", "lyDo", "thiếu vốn"), Map.of()).problems()).isEmpty();
  }

  @Test
  void aGroupHidesItsFieldsAndAHiddenFieldCountsAsEmpty() {
    FormSchema form = form(TICK.replace("'f'", "'a'"),
        "'type':'group','label':'Nhóm','conditional':{'hide':'=a != true'},'components':[{'type':'checkbox','key':'b','label':'B','validate':{'required':true}}]",
        "'type':'textfield','key':'c','label':'C','validate':{'required':true},'conditional':{'hide':'=b != true'}");
    assertThat(form.check(Map.of("a", false, "b", true), Map.of()).problems()).isEmpty();
    assertThat(form.check(Map.of("a", true, "b", true), Map.of()).problems()).extracting(FieldProblem::key).containsExactly("c");
  }

  @Test
  void aReadOnlyFieldMayComeBackButNotChanged() {
    FormSchema form = form(TEXT + ",'readonly':true", "'type':'number','key':'von','label':'Vốn','disabled':true",
        "'type':'datetime','subtype':'date','key':'ngay','dateLabel':'Ngày','readonly':true", LIST.replace("'f'", "'nhom'") + ",'readonly':true");
    Map<String, Object> current = Map.of("f", "HTX Mẫu 01", "von", 5L, "ngay", Date.from(Instant.parse("2021-12-09T16:59:59Z")), "nhom", List.of("lua"));
    FormCheck same = form.check(Map.of("f", "HTX Mẫu 01", "von", 5.0, "ngay", "2021-12-09", "nhom", "[\"lua\"]"), current);
    assertThat(same.problems()).isEmpty();
    assertThat(same.values()).isEmpty();
    assertThat(form.check(Map.of("f", "HTX Khác", "von", 6, "ngay", "2021-12-10", "nhom", List.of()), current).problems())
        .extracting(FieldProblem::sentence).containsExactly("“Tên” chỉ để xem, không được sửa.", "“Vốn” chỉ để xem, không được sửa.",
            "“Ngày” chỉ để xem, không được sửa.", "“Lĩnh vực” chỉ để xem, không được sửa.");
  }

  @Test
  void aReadOnlyPresetIsKeptAndAConditionCannotBeForgedThroughIt() {
    FormSchema form = form("'type':'textfield','key':'loai','label':'Loại','readonly':true,'defaultValue':'A'",
        "'type':'textfield','key':'g','label':'G','validate':{'required':true},'conditional':{'hide':'=loai != \\\"A\\\"'}");
    assertThat(form.check(Map.of("loai", "A", "g", "x"), Map.of()).values()).containsEntry("loai", "A");
    assertThat(form.check(Map.of("loai", "B"), Map.of()).problems()).extracting(FieldProblem::key).containsExactly("loai", "g");
  }

  @Test
  void readOnlyMayDependOnAnotherField() {
    FormSchema form = form(TICK, "'type':'textfield','key':'g','label':'G','readonly':'=f'");
    assertThat(form.check(Map.of("f", true, "g", "mới"), Map.of("g", "cũ")).problems()).hasSize(1);
    assertThat(form.check(Map.of("f", false, "g", "mới"), Map.of("g", "cũ")).problems()).isEmpty();
  }

  @Test
  void aComputedFieldIsComputedHereAndNeverTaken() {
    FormSchema form = form("'type':'number','key':'n','label':'N'", "'type':'expression','key':'tong','expression':'=n * 2'",
        "'type':'textfield','key':'g','label':'G','validate':{'required':true},'conditional':{'hide':'=tong < 10'}");
    assertThat(form.check(Map.of("n", 2, "tong", 100), Map.of())).satisfies(check -> {
      assertThat(check.problems()).isEmpty();
      assertThat(check.values()).containsOnlyKeys("n");
    });
    assertThat(form.check(Map.of("n", 9, "tong", 0), Map.of()).problems()).extracting(FieldProblem::key).containsExactly("g");
  }

  @Test
  void aLimitMayBeComputed() {
    FormSchema form = form("'type':'number','key':'dat','label':'Đạt','validate':{'max':'=chiTieu'}");
    assertThat(form.check(Map.of("dat", 6), Map.of("chiTieu", 5)).problems()).extracting(FieldProblem::sentence)
        .containsExactly("“Đạt” phải là số không lớn hơn 5.");
    assertThat(form.check(Map.of("dat", 6), Map.of()).problems()).isEmpty();
  }

  @Test
  void componentsWithoutAValueHaveNoKey() throws Exception {
    FormSchema form = form("'type':'text','id':'t','text':'# Tiêu đề'", "'type':'separator'", "'type':'spacer'", "'type':'html'", "'type':'image'",
        "'type':'table','dataSource':'=ds'", "'type':'button','key':'nut'", TEXT);
    assertThat(form.keys()).containsExactly("f");
    assertThat(new ObjectMapper().writeValueAsString(form.check(Map.of("nut", 1), Map.of()).problems())).contains("nut");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "'type':'filepicker','key':'f'", "'type':'dynamiclist','path':'f','components':[]", "'type':'iframe'", "'type':'documentPreview','id':'x'",
    "'type':'group','path':'f','components':[]", "'type':'textfield','key':'a.b'", "'type':'textfield'", "'type':'kiểu lạ','key':'f'",
    "'type':'textfield','key':'f','conditional':{'hide':'=1 +'}", "'type':'textfield','key':'f','validate':{'pattern':'(a+)+$'}",
    "'type':'textfield','key':'f'},{'type':'number','key':'f'", "'type':'number','key':'f','validate':{'min':'mười'}"})
  void aFormThatCannotBeCheckedIsNoForm(String component) {
    assertThatThrownBy(() -> form(component)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"components\":5}", "không phải JSON"})
  void whatIsNoFormIsSaidSo(String json) {
    assertThatThrownBy(() -> FormSchema.parse(json)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not a form");
  }
}
