package vn.lotrinh.cooperative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.PageToken;
import vn.lotrinh.rehearsal.TestDate;

/** One co-operative entered, changed and looked at again by hand, on pages and by programs. */
@SystemTest
class RegisterEditTest {

  private static final RequestPostProcessor COORDINATOR = user("dieuphoi").authorities(AuthorityUtils.createAuthorityList("GROUP_coordinator"));
  private static final RequestPostProcessor OFFICER = user("lmhtx.cv1").authorities(AuthorityUtils.createAuthorityList("GROUP_officer", "GROUP_KG-LMHTX"));
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  @Autowired WebApplicationContext web;
  @Autowired ImportService imports;
  @Autowired CooperativeService cooperatives;
  @Autowired RegisterHistory history;
  @Autowired TestDate date;

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final String code = "E-" + own;
  private MockMvcTester http;
  private RequestPostProcessor token;

  @BeforeEach
  void openDoors() throws Exception {
    date.set(TODAY);
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
    token = PageToken.of(MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build());
    imports.confirm(imports.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Mã số thuế", "Số TV", "Vốn điều lệ (tr.đ)", "Năm thành lập", "Tình trạng HĐ")
        .row(code, "HTX Sửa tay " + own, "huyện An Biên", "14%08d".formatted(Long.parseLong(own, 16) % 100_000_000L / 10 * 10 + wrongDigit()), 12, 1250.5, "2014", "Ngừng hoạt động").bytes(),
        "so.xlsx", new Keeper("dieuphoi")).id(), new Keeper("dieuphoi"));
  }

  @Test
  void aChangeCountsFromItsDayAndKeepsWhoAndWhy() throws Exception {
    date.set(TODAY.plusDays(30));
    String form = page("/cooperatives/" + code + "/edit", COORDINATOR);
    assertThat(form).contains("HTX Sửa tay " + own, "value=\"1250,5\"", "value=\"năm 2014\"", "Có hiệu lực từ ngày");
    MvcTestResult answer = http.post().uri("/cooperatives/" + code + "/edit").with(COORDINATOR).with(token).param("seen", seen(form)).param("field-members", "15")
        .param("field-charterCapitalMillion", "1250,5").param("field-foundedOn", "12/5/2014").param("field-operation", "Đang hoạt động").param("year", "2024").param("year-revenue", "900")
        .param("day", "15/01/2025").param("reason", "GCN thay đổi lần 2").exchange();
    assertThat(answer).hasStatus(302).hasRedirectedUrl("/cooperatives/" + code);
    assertThat(cooperatives.find(code, LocalDate.of(2025, 1, 14)).orElseThrow().members()).isEqualByComparingTo("12");
    Cooperative now = cooperatives.get(code);
    assertThat(List.of(now.members().intValue(), now.foundedOn().toString(), now.dormant(), now.charterCapitalMillion().toPlainString())).isEqualTo(List.of(15, "2014-05-12", false, "1250.5"));
    assertThat(cooperatives.years(code)).singleElement().satisfies(year -> assertThat(year.revenueMillion()).isEqualByComparingTo("900"));
    assertThat(page("/cooperatives/" + code, OFFICER)).contains("Số thành viên: 12 → 15", "GCN thay đổi lần 2", "Điều phối viên", "Ngày thành lập: năm 2014 → 12/05/2014").doesNotContain("/edit");
  }

  @Test
  void whatCannotBeTakenInIsSaidAndNothingTypedIsLost() throws Exception {
    MvcTestResult answer = http.post().uri("/cooperatives/" + code + "/edit").with(COORDINATOR).with(token).param("field-members", "nhiều").param("field-name", "HTX Sửa tay " + own)
        .param("field-foundedOn", "31/02/2014").param("day", "02/01/2025").param("reason", "thử <b>").exchange();
    assertThat(answer).hasStatus(422);
    assertThat(new String(answer.getResponse().getContentAsByteArray(), UTF_8)).contains("“nhiều” không phải là số", "“31/02/2014” không có trong lịch", "value=\"nhiều\"", "thử &lt;b&gt;");
    assertThat(status("field-name", "")).contains("không được để trống");
    assertThat(status("field-members", "12")).contains("Chưa có gì thay đổi");
    assertThat(refused("reason", " ", "02/01/2025")).contains("Chưa ghi lý do");
    assertThat(refused("reason", "đúng", "01/01/2025")).contains("trước ngày ấy");
    assertThat(cooperatives.get(code).members()).isEqualByComparingTo("12");
  }

  @Test
  void twoPeopleAtOnceDoNotOverwriteEachOther() throws Exception {
    String seen = seen(page("/cooperatives/" + code + "/edit", COORDINATOR));
    assertThat(change(seen, "20")).hasStatus(302);
    MvcTestResult second = change(seen, "21");
    assertThat(second).hasStatus(422);
    assertThat(cooperatives.get(code).members()).isEqualByComparingTo("20");
  }

  @Test
  void aDoubtStaysUntilSomebodyConfirmsOrCorrectsIt() throws Exception {
    String one = page("/cooperatives/" + code, COORDINATOR);
    assertThat(one).contains("Cần xem lại", "chữ số kiểm tra không đúng", "Đúng, giữ nguyên", "so.xlsx");
    assertThat(page("/cooperatives/" + code, OFFICER)).contains("Cần xem lại").doesNotContain("Đúng, giữ nguyên");
    assertThat(history.doubtful()).contains(code);
    long id = history.openDoubts(code).get(0).id();
    assertThat(http.post().uri("/cooperatives/" + code + "/doubts/" + id + "/confirm").with(OFFICER).with(token).exchange()).hasStatus(403);
    assertThat(http.post().uri("/cooperatives/" + code + "/doubts/" + id + "/confirm").with(COORDINATOR).with(token).exchange()).hasStatus(302);
    assertThat(history.openDoubts(code)).isEmpty();
    Preview again = imports.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Mã số thuế").row(code, "HTX Sửa tay " + own, cooperatives.get(code).taxCode()).bytes(), "so.xlsx",
        new Keeper("dieuphoi"));
    assertThat(again.doubtful()).as("what was confirmed is not asked again").isZero();
  }

  @Test
  void aNewOneIsEnteredByHandAndNeverDoubled() throws Exception {
    assertThat(page("/cooperatives/new", COORDINATOR)).contains("Ghi hợp tác xã mới");
    assertThat(enter("HTX Tay mới " + own, "N-" + own, false)).hasStatus(302).hasRedirectedUrl("/cooperatives/N-" + own);
    assertThat(cooperatives.get("N-" + own).place()).isEqualTo("KG-AB");
    MvcTestResult twice = enter("Hợp tác xã Tay mới " + own, "N2-" + own, false);
    assertThat(twice).hasStatus(422);
    assertThat(new String(twice.getResponse().getContentAsByteArray(), UTF_8)).contains("Sổ đã có HTX Tay mới");
    assertThat(enter("Hợp tác xã Tay mới " + own, "N2-" + own, true)).hasStatus(302);
    assertThat(enter("HTX khác " + own, "N-" + own, true)).hasStatus(422);
    for (String address : List.of("/cooperatives/new", "/cooperatives/" + code + "/edit")) assertThat(http.get().uri(address).with(OFFICER).exchange()).hasStatus(403);
    assertThat(http.get().uri("/cooperatives/KHONG-CO/edit").with(COORDINATOR).exchange()).hasStatus(404);
  }

  @Test
  void programsCanWhatPagesCan() throws Exception {
    MvcTestResult answer = http.put().uri("/api/cooperatives/" + code).with(COORDINATOR).with(token).contentType(MediaType.APPLICATION_JSON)
        .content("{\"fields\":{\"members\":\"33\",\"address\":\"ấp 3\",\"debt.THUE\":\"4,5\"},\"reason\":\"rà soát\"}").exchange();
    assertThat(answer).hasStatusOk().bodyText().contains("\"members\":33", "\"amountMillion\":4.5");
    assertThat(http.put().uri("/api/cooperatives/" + code).with(COORDINATOR).with(token).contentType(MediaType.APPLICATION_JSON)
        .content("{\"fields\":{\"nothing\":\"1\"},\"reason\":\"x\"}").exchange()).hasStatus(422);
    assertThat(http.put().uri("/api/cooperatives/" + code).with(OFFICER).with(token).contentType(MediaType.APPLICATION_JSON).content("{}").exchange()).hasStatus(403);
    MvcTestResult csv = http.get().uri("/api/cooperatives.csv?q=" + own).with(OFFICER).exchange();
    UploadedWorkbook back = UploadedWorkbook.read(csv.getResponse().getContentAsByteArray());
    assertThat(back.rows()).singleElement().satisfies(row -> assertThat(row.cell(0).text()).isEqualTo(code));
    assertThat(imports.preview(csv.getResponse().getContentAsByteArray(), "so.csv", new Keeper("dieuphoi")).counts()).as("what goes out comes in unchanged")
        .isEqualTo(new Preview.Counts(1, 0, 0, 1, 0));
  }

  @Test
  void aProgramMendsAFileAndTheListOfImportsTellsWhoAndWhen() throws Exception {
    byte[] file = new SampleWorkbook("Sổ").row("Mã số HTX", "Tên HTX", "Địa bàn", "Nhân khẩu " + own).row("M-" + own, "HTX Sửa tay " + own, "An Biên", 7).bytes();
    Preview preview = imports.preview(file, "goi-" + own + ".xlsx", new Keeper("dieuphoi"));
    assertThat(page("/cooperatives/import/" + preview.id(), COORDINATOR)).contains("Cột chưa hiểu", "Nhân khẩu " + own, "Tất cả là hợp tác xã đã có", "name=\"answer-2\"");
    MvcTestResult answer = http.post().uri("/api/cooperatives/import/" + preview.id() + "/mend").with(COORDINATOR).with(token).contentType(MediaType.APPLICATION_JSON)
        .content("{\"columns\":{\"3\":\"members\"},\"answers\":{\"2\":\"" + code + "\"}}").exchange();
    assertThat(answer).hasStatusOk().bodyText().contains("\"asked\":0", "\"field\":\"members\"");
    MvcTestResult byForm = http.post().uri("/cooperatives/import/" + preview.id() + "/answers").with(COORDINATOR).with(token).param("answer-2", "new").exchange();
    assertThat(byForm).hasStatus(302);
    assertThat(imports.find(preview.id()).orElseThrow().counts().added()).isEqualTo(1);
    assertThat(page("/cooperatives/import", COORDINATOR)).contains("goi-" + own + ".xlsx", "Mới xem trước");
  }

  private MvcTestResult enter(String name, String newCode, boolean another) {
    var request = http.post().uri("/cooperatives/new").with(COORDINATOR).with(token).param("field-name", name).param("field-code", newCode).param("field-place", "KG-AB")
        .param("field-kind", "HTX").param("field-sector", "Trồng lúa").param("field-members", "9").param("day", "02/01/2025").param("reason", "GCN số 5");
    return (another ? request.param("another", "yes") : request).exchange();
  }

  private MvcTestResult change(String seen, String members) {
    return http.post().uri("/cooperatives/" + code + "/edit").with(COORDINATOR).with(token).param("seen", seen).param("field-members", members).param("day", "02/01/2025")
        .param("reason", "rà soát").exchange();
  }

  private String status(String field, String value) {
    return body(http.post().uri("/cooperatives/" + code + "/edit").with(COORDINATOR).with(token).param(field, value).param("day", "02/01/2025").param("reason", "rà soát").exchange());
  }

  private String refused(String field, String value, String day) {
    return body(http.post().uri("/cooperatives/" + code + "/edit").with(COORDINATOR).with(token).param(field, value).param("day", day).param("field-members", "77").exchange());
  }

  private static String body(MvcTestResult answer) {
    assertThat(answer).hasStatus(422);
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static String seen(String form) {
    Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(form);
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private String page(String address, RequestPostProcessor who) {
    MvcTestResult answer = http.get().uri(address).with(who).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  /** The last digit of a tax code that does not check the others. */
  private int wrongDigit() {
    String start = "14%07d".formatted(Long.parseLong(own, 16) % 100_000_000L / 10);
    for (int digit = 0; digit < 10; digit++) if (!TaxCode.isRight(start + digit)) return digit;
    throw new IllegalStateException();
  }
}
