package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;

/** A plan in time, as its bodies work: what was planned, what counts, what is done and what is late. */
@SystemTest
class PlanTimelineTest {

  private static final RequestPostProcessor SUPERVISOR = user("theodoi").authorities(AuthorityUtils.createAuthorityList("GROUP_supervisor"));
  private static final RequestPostProcessor OFFICER = user("stc.cv1").authorities(AuthorityUtils.createAuthorityList("GROUP_officer", "GROUP_KG-STC"));
  // 30 April and 1 May are holidays, and 2 and 3 May 2022 were days off in exchange: the term ends on the 4th
  private static final String MODELS = "title: Xây dựng HTX điểm, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-04-30, product: 18 HTX điểm, "
      + "target: { quantity: 18, unit: HTX điểm, op: '=' }";
  private static final String REPORT = "title: Báo cáo tài chính, lead: Sở Tài chính, coordinating: [], due: 2022-03-31, product: Báo cáo";

  @Autowired WebApplicationContext web;
  @Autowired ObjectMapper json;
  @Autowired AssignmentOffices desk;

  private MockMvcTester http;

  @BeforeEach
  void openDoors() {
    desk.on("2022-01-10");
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void beforeAnythingIsGivenThePlanAndItsEffectiveDayAreDrawn() throws Exception {
    String code = desk.plan(MODELS);
    JsonNode row = rows(code, "").get(0);
    assertThat(row.get("told").asText()).isEqualTo("Theo kế hoạch 01/01/2022–30/04/2022; hạn xử lý 04/05/2022");
    assertThat(row.at("/bars/0/look").asText()).isEqualTo("planned");
    // 120 of 365 days
    assertThat(row.at("/bars/0/x").asText()).isEqualTo("0.00%");
    assertThat(row.at("/bars/0/width").asText()).isEqualTo("32.88%");
    assertThat(row.at("/ticks/0/look").asText()).isEqualTo("due-open");
    assertThat(row.get("state").asText()).isEqualTo("Chưa giao");
  }

  @Test
  void whatIsDoneAndWhatIsLateStandsInWordsTooByLineAndByBody() throws Exception {
    String code = desk.plan(MODELS, REPORT);
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    desk.tell(key, "HTX điểm", 18, null);
    desk.submit(key);
    desk.on("2022-02-15");
    desk.accept(key);
    desk.on("2022-04-11");
    JsonNode rows = rows(code, "");
    assertThat(rows.get(0).get("state").asText()).isEqualTo("Đã xong");
    assertThat(rows.get(0).at("/bars/1/look").asText()).isEqualTo("done");
    assertThat(rows.get(0).at("/ticks/0/look").asText()).isEqualTo("due-done");
    assertThat(rows.get(1).get("late").asBoolean()).isTrue();
    assertThat(rows.get(1).findValuesAsText("look")).contains("planned", "doing", "late", "due-open");
    assertThat(rows.get(1).get("state").asText()).isEqualTo("Quá hạn");

    JsonNode bodies = rows(code, "?by=agency");
    assertThat(bodies.findValuesAsText("title")).contains("Liên minh Hợp tác xã tỉnh Kiên Giang", "Xây dựng HTX điểm", "Báo cáo tài chính");
    assertThat(bodies.findValuesAsText("state")).contains("1/1 việc xong", "Xong 15/02/2022", "0/1 việc xong", "Quá hạn 31/03/2022");
    assertThat(rows(code, "?by=agency&agency=KG-STC").findValuesAsText("title")).contains("Báo cáo tài chính").doesNotContain("Xây dựng HTX điểm");
    assertThat(rows(code, "?agency=KG-STC").findValuesAsText("title")).contains("Báo cáo tài chính").doesNotContain("Xây dựng HTX điểm");

    String page = page("/plans/" + code + "/timeline?by=agency&paper=A3");
    assertThat(page).contains("Quá hạn 31/03/2022", "href=\"/cases/" + key + "\"", "hôm nay 11/04/2022", "size: A3 landscape", "T4/22", "class=\"bar-work-late\"",
        "background-image: url(\"data:image/svg+xml;base64,");
    assertThat(page("/plans/" + code)).contains("/plans/" + code + "/timeline");
  }

  @Test
  void fiveHundredLinesStayAPageThatABrowserTakes() throws Exception {
    String code = desk.plan(IntStream.rangeClosed(1, 500).mapToObj(n -> "title: Nhiệm vụ thứ " + n + ", lead: Sở Tài chính, coordinating: [], due: 2022-"
        + "%02d".formatted(n % 12 + 1) + "-15, product: Báo cáo").toArray(String[]::new));
    String page = page("/plans/" + code + "/timeline");
    assertThat(page).contains("Nhiệm vụ thứ 1<", "Nhiệm vụ thứ 500<");
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(900_000);
    assertThat(page.split("<rect", -1).length).as("days off are drawn once, not in each row").isLessThan(2_000);
  }

  @Test
  void whoDoesNotWatchSeesNoneAndDaysThatMakeNoSenseAreRefusedInWords() {
    String code = desk.plan(REPORT);
    assertThat(get("/plans/" + code + "/timeline", OFFICER)).hasStatus(403);
    assertThat(get("/plans/" + code + "/timeline?from=2022-06-01&until=2022-05-01", SUPERVISOR)).hasStatus(422);
    assertThat(get("/plans/" + code + "/timeline?from=1900-01-01", SUPERVISOR)).hasStatus(422);
  }

  private JsonNode rows(String code, String question) throws Exception {
    MvcTestResult answer = get("/api/plans/" + code + "/timeline" + question, SUPERVISOR);
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray()).get("rows");
  }

  private String page(String address) {
    MvcTestResult answer = get(address, SUPERVISOR);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return http.get().uri(address).with(who).exchange();
  }
}
