package vn.lotrinh.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.PageToken;

/** The page of indicators: read by everybody in words, changed by administrators, with a log. Years of its own, that no campaign opens. */
@SystemTest
class IndicatorPagesTest {

  private static final RequestPostProcessor ADMINISTRATOR = user("quantri").authorities(AuthorityUtils.createAuthorityList("GROUP_camunda-admin"));
  private static final RequestPostProcessor OFFICER = user("lmhtx.cv1").authorities(AuthorityUtils.createAuthorityList("GROUP_officer", "GROUP_KG-LMHTX"));

  @Autowired WebApplicationContext web;
  @Autowired IndicatorSets sets;
  @Autowired TestDate date;

  private MockMvcTester http;
  private RequestPostProcessor token;

  @BeforeEach
  void openDoors() throws Exception {
    date.set(LocalDate.of(2025, 1, 2));
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
    token = PageToken.of(MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build());
  }

  @Test
  void anOfficerReadsWhatEachIndicatorMeansWithoutKnowingACode() {
    String page = page(2125, OFFICER);
    assertThat(page).contains("Chỉ tiêu báo cáo năm 2125", "Tổng số HTX cuối kỳ", "cấp huyện, cấp xã", "Điền sẵn từ sổ hợp tác xã", "Tính: “Số HTX đang hoạt động” : “Tổng số HTX cuối kỳ” × 100",
        "bình quân gia quyền theo “Số HTX đang hoạt động”", "“Tổng số HTX cuối kỳ” bằng “Số HTX đang hoạt động” + “Số HTX ngừng hoạt động”", "chênh quá 50% so với năm trước", "HTX thí điểm")
        .doesNotContain("Sửa bộ chỉ tiêu của năm", "th:");
  }

  @Test
  void anAdministratorChangesTheSetAndTheLogSaysWhatAndWhy() {
    String changed = sets.text(2126).replace("name: Số HTX hoạt động hiệu quả", "name: Số HTX làm ăn hiệu quả").replace("threshold: 50", "threshold: 40");
    assertThat(post(2126, changed, "Công văn 12/LMHTX", ADMINISTRATOR)).hasStatus(302).hasRedirectedUrl("/indicators?year=2126");
    String page = page(2126, OFFICER);
    assertThat(page).contains("Số HTX làm ăn hiệu quả", "Bộ của năm 2126, bản 1", "Công văn 12/LMHTX", "“Số HTX làm ăn hiệu quả”, tên: Số HTX hoạt động hiệu quả → Số HTX làm ăn hiệu quả.",
        "Ngưỡng giải trình chung (%): 50 → 40.");
    assertThat(page(2125, OFFICER)).as("an earlier year keeps its own").contains("Số HTX hoạt động hiệu quả").doesNotContain("<td>Số HTX làm ăn hiệu quả");
  }

  @Test
  void aFaultySetComesBackAsItWasTypedWithTheLine() throws Exception {
    String faulty = sets.text(2127).replace("formula: htxActive / htxTotal * 100", "formula: htxActive / htxAll * 100");
    MvcTestResult answer = post(2127, faulty, "thử", ADMINISTRATOR);
    assertThat(answer).hasStatus(422);
    String page = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    assertThat(page).contains("dùng mã không có trong bộ chỉ tiêu", "dòng ", "htxAll").contains("open");
    assertThat(sets.text(2127)).doesNotContain("htxAll");
    assertThat(post(2127, sets.text(2127), " ", ADMINISTRATOR)).as("without a reason").hasStatus(422);
    assertThat(post(2127, faulty, "thử", OFFICER)).hasStatus(403);
  }

  private String page(int year, RequestPostProcessor who) {
    MvcTestResult answer = http.get().uri("/indicators?year=" + year).with(who).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private MvcTestResult post(int year, String text, String reason, RequestPostProcessor who) {
    return http.post().uri("/indicators").param("year", String.valueOf(year)).param("text", text).param("reason", reason).with(who).with(token).exchange();
  }
}
