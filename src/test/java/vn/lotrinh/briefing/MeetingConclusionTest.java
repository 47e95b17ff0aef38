package vn.lotrinh.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.assignment.GivenTasks;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.web.Visitor;

/** What a meeting concluded, from the page on which it is entered to the tasks at the bodies. */
@SystemTest
class MeetingConclusionTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired MeetingOffice office;
  @Autowired ConclusionDesk conclusions;
  @Autowired BriefingPapers papers;
  @Autowired GivenTasks given;
  @Autowired PlanService plans;
  @Autowired MailService mails;
  private String key;

  @BeforeEach
  void monday() {
    office.on("2021-11-08");
  }

  @AfterEach
  void end() {
    office.endAll();
    office.giveBackNumbers();
    if (key != null) office.end(key);
    if (key != null) office.end("KH-" + key);
  }

  private static ConclusionDesk.Entered entered(ConclusionDesk.Typed... rows) {
    return new ConclusionDesk.Entered(MeetingOffice.ISSUER, "2021-11-08", "Chủ tịch Liên minh Hợp tác xã tỉnh", List.of(rows));
  }

  private static ConclusionDesk.Typed typed(String text, String agency, String due) {
    return new ConclusionDesk.Typed(text, agency, due);
  }

  @Test
  void eachConclusionOfTheIssuedNoticeBecomesATaskOfItsBody() {
    key = conclusions.conclude(Whos.coordinator("dieuphoi"), entered(typed("Rà soát, bố trí kinh phí tập huấn năm 2022", "KG-STC",
        "2021-11-30"), typed("", "", ""),
        typed("Hoàn thiện hồ sơ của các hợp tác xã thí điểm, báo cáo kết quả", "KG-SKHDT", "2021-12-10")));
    office.toIssue(key);
    assertThat(office.word(key, 1)).contains("THÔNG BÁO",
        "Kết luận của Chủ tịch Liên minh Hợp tác xã tỉnh tại cuộc họp giao ban ngày 08/11/2021",
        "Rà soát, bố trí kinh phí tập huấn năm 2022", "Sở Tài chính tỉnh Kiên Giang", "30/11/2021", "10/12/2021");
    assertThat(plans.codes()).as("before it is issued").doesNotContain(key);
    office.issue(key, "2021-11-08");
    String number = office.document(key).paperNumber();
    assertThat(number).endsWith("/TB-LMHTX");
    office.run(key, "ServiceTask_SendOut");
    await().atMost(Duration.ofMinutes(2)).until(() -> given.of(key).size() == 2 && office.openTasks(key + "-").size() == 2);
    assertThat(given.of(key)).extracting(GivenTasks.Row::agency, GivenTasks.Row::plannedDue).containsExactlyInAnyOrder(
        org.assertj.core.groups.Tuple.tuple("KG-STC", LocalDate.of(2021, 11, 30)), org.assertj.core.groups.Tuple.tuple("KG-SKHDT",
            LocalDate.of(2021, 12, 10)));
    assertThat(given.owner(key)).contains(MeetingOffice.ISSUER);
    assertThat(plans.plan(key).number()).isEqualTo(number);
    assertThat(office.openTasks(key + "-")).hasSize(2);
    assertThat(mails.inbox("stc.cv1", 30)).anySatisfy(one -> assertThat(one.subject())
        .isEqualTo("Thông báo kết luận số " + number + " ngày 08/11/2021"));
    assertThat(office.passed(key, "EndEvent_PaperIssued")).isTrue();
  }

  @Test
  void whatIsWrongIsToldByRowAndNothingIsBegun() {
    assertRefused(entered(), "chưa có kết luận nào");
    assertRefused(entered(typed("Ngắn", "KG-STC", "2021-11-30")), "Kết luận 1: nội dung phải có từ 10");
    assertRefused(entered(typed("Nội dung đủ dài của kết luận", "", "2021-11-30")), "Kết luận 1: chưa chọn cơ quan");
    assertRefused(entered(typed("Nội dung đủ dài của kết luận", "KG-STC", "2021-11-01")), "đã qua");
    assertRefused(entered(typed("Nội dung đủ dài của kết luận", "KG-STC", "mai")), "không phải là một ngày");
    assertRefused(entered(typed("Nội dung \u0007 đủ dài của kết luận", "KG-STC", "2021-11-30")), "ký tự không đọc được");
    assertRefused(new ConclusionDesk.Entered(MeetingOffice.ISSUER, "2021-11-09", "Chủ tịch",
        List.of(typed("Nội dung đủ dài của kết luận", "KG-STC", "2021-11-30"))), "không được sau hôm nay");
    assertThatThrownBy(() -> conclusions.conclude(Whos.officer("stc.cv1", "KG-STC"),
        entered(typed("Nội dung đủ dài của kết luận", "KG-STC", "2021-11-30"))))
        .hasMessageContaining("không thuộc phạm vi");
  }

  private void assertRefused(ConclusionDesk.Entered entered, String why) {
    int before = papers.latest(BriefingPaper.Kind.NOTICE, null, 1_000).size();
    assertThatThrownBy(() -> conclusions.conclude(Whos.coordinator("dieuphoi"), entered)).hasMessageContaining(why);
    assertThat(papers.latest(BriefingPaper.Kind.NOTICE, null, 1_000)).hasSize(before);
  }

  @Test
  void thePageKeepsWhatWasTypedAndAProgramDoesTheSame() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/conclusions").body();
    String refused = visitor.post("/conclusions", "issuer=KG-LMHTX&meetingOn=2021-11-08&chair=" + Visitor.encoded("Chủ tịch") + "&text="
        + Visitor.encoded("Tập trung, dứt điểm, đúng hạn")
        + "&agency=&due=2021-11-30&_csrf=" + Visitor.encoded(Visitor.token(page))).body();
    assertThat(refused).contains("Kết luận 1: chưa chọn cơ quan", "Tập trung, dứt điểm, đúng hạn");
    JsonNode answer = http.withBasicAuth("dieuphoi", PASSWORD).postForObject("/api/conclusions",
        entered(typed("Kết luận do chương trình nhập vào", "KG-STC", "2021-11-30")), JsonNode.class);
    key = answer.at("/key").asText();
    assertThat(key).startsWith("TBKL-2021-");
    assertThat(visitor.get("/briefing-papers/" + key).body()).contains("Kết luận do chương trình nhập vào");
    assertThat(http.withBasicAuth("stc.cv1", PASSWORD).postForEntity("/api/conclusions", Map.of(), String.class).getStatusCode()
        .is4xxClientError()).isTrue();
  }
}
