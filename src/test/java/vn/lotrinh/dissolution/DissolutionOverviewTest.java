package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.web.Visitor;

/** What those see who watch over many dissolutions: the list, who cannot end in time, and the targets of a plan. */
@SystemTest
class DissolutionOverviewTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String PLAN = "CM-2025";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired DissolutionOffices desk;
  @Autowired ObstacleService obstacles;
  @Autowired PlanService plans;

  @BeforeEach
  void today() {
    desk.on("2025-01-02");
    plans.load(new ClassPathResource("plans/ca-mau-2025.yaml"));
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void aTargetCountsWhatRunsAndWhatEndedAndWhatCannotEndInTime() {
    JsonNode before = target("CM-1.1");
    JsonNode whole = target("CM-1");
    String key = start(1, "voluntary").get(0);
    start(2, "voluntary");
    JsonNode running = target("CM-1.1");
    assertThat(running.at("/unit").asText()).isEqualTo("HTX");
    assertThat(running.at("/relation").asText()).isEqualTo("=");
    assertThat(running.at("/target").asInt()).isEqualTo(20);
    assertThat(running.at("/running").asInt()).isEqualTo(before.at("/running").asInt() + 3);
    assertThat(running.at("/atRisk").asInt()).isEqualTo(before.at("/atRisk").asInt());
    assertThat(target("CM-1").at("/running").asInt()).as("the group is the sum of its parts").isEqualTo(whole.at("/running").asInt() + 3);
    desk.toSettlement(key, "none", false, false);
    assertThat(target("CM-1.1").at("/done").asInt()).as("not yet dissolved").isEqualTo(before.at("/done").asInt());
    desk.on("2025-07-11");
    assertThat(target("CM-1.1").at("/tooLate").asInt()).as("15 June has passed").isGreaterThanOrEqualTo(3);
    desk.run(key, "StartEvent_SixMonthsPassed");
    desk.number(key, "UserTask_ConcludeSilent");
    assertThat(target("CM-1.1").at("/done").asInt()).isEqualTo(before.at("/done").asInt() + 1);
    assertThat(target("CM-1.1").at("/running").asInt()).isEqualTo(before.at("/running").asInt() + 2);
    assertThat(target("CM-1").at("/done").asInt()).isEqualTo(whole.at("/done").asInt() + 1);
  }

  @Test
  void thePagesShowWhereTheCasesStandAndWhatHoldsThemUp() throws Exception {
    String key = start(1, "voluntary").get(0);
    desk.toSettlement(key, "none", false, false);
    obstacles.object(key, "Ngân hàng", false, "CV 1", "Còn nợ");
    Visitor visitor = visitor("theodoi");
    assertThat(visitor.get("/plans").body()).contains("/plans/" + PLAN + "/targets");
    assertThat(visitor.get("/").body()).as("start page").contains("hồ sơ giải thể đang làm", "/plans/" + PLAN + "/targets", "CM-1.1", "/20 HTX", "Tất cả 25 chỉ tiêu");
    assertThat(visitor.get("/plans/" + PLAN + "/targets").body()).contains("CM-1.1", "20 HTX", "Đối với HTX giải thể tự nguyện", "<svg", "phản đối bằng văn bản",
        "huyện Hòn Đất", "hạn 15/06/2025", "240 học viên");
    String blocked = visitor.get("/dissolutions?plan=" + PLAN + "&block=OBJECTION").body();
    assertThat(blocked).contains(key, "phản đối bằng văn bản", "đang làm thủ tục giải thể", "/camunda/app/tasklist/default/#/?task=", "/camunda/app/cockpit/default/#/process-instance/").doesNotContain("Khởi động hàng loạt");
    assertThat(visitor.get("/dissolutions?plan=" + PLAN + "&stage=MEETING").body()).doesNotContain(key);
    assertThat(visitor.get("/dissolutions?place=KG-HD&outlook=TIGHT&procedure=VOLUNTARY&step=1.1").statusCode()).isEqualTo(200);
    desk.on("2025-08-01");
    assertThat(visitor.get("/dissolutions?plan=" + PLAN + "&block=OVERDUE").body()).contains(key);
    assertThat(visitor.get("/dissolutions?plan=" + PLAN + "&block=MISSING_PAPERS").body()).contains(key);
    assertThat(visitor.get("/dissolutions/outlook").body()).contains("không thể kịp hạn theo luật");
    assertThat(visitor("dieuphoi").get("/dissolutions").body()).contains("Khởi động hàng loạt", "/dissolutions/start");
  }

  @Test
  void aLongListIsShownPageByPageAndGoesWholeIntoExcel() throws Exception {
    List<String> numbers = start(60, "compulsory");
    Visitor visitor = visitor("theodoi");
    String first = visitor.get("/dissolutions?plan=" + PLAN + "&procedure=COMPULSORY").body();
    assertThat(first).contains("Trang 1 / ", numbers.get(59)).doesNotContain(numbers.get(0));
    assertThat(visitor.get("/dissolutions?plan=" + PLAN + "&procedure=COMPULSORY&page=2").body()).contains(numbers.get(0));
    for (String address : List.of("/dissolutions.xlsx?plan=" + PLAN, "/dissolutions/outlook.xlsx")) {
      try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(address)))) {
        List<Row> rows = book.getFirstSheet().read();
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã hồ sơ");
        assertThat(rows.stream().map(row -> row.getCellText(0))).containsAll(numbers);
        Row one = rows.stream().filter(row -> row.getCellText(0).equals(numbers.get(0))).findFirst().orElseThrow();
        assertThat(one.getCellText(4)).isEqualTo("Giải thể bắt buộc");
        assertThat(one.getCellText(13)).startsWith("kịp hạn");
      }
    }
  }

  @Test
  void onlyThoseWhoWatchOverTheProvinceSeeIt() throws Exception {
    Visitor officer = visitor("lmhtx.cv1");
    for (String address : List.of("/dissolutions", "/dissolutions/outlook", "/dissolutions.xlsx", "/dissolutions/outlook.xlsx", "/plans", "/plans/" + PLAN + "/targets")) {
      assertThat(officer.get(address).statusCode()).as(address).isEqualTo(403);
    }
    assertThat(http.withBasicAuth("lmhtx.cv1", PASSWORD).getForEntity("/api/plans/" + PLAN + "/targets", String.class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(http.withBasicAuth("theodoi", PASSWORD).getForEntity("/api/plans/KHONG-CO/targets", String.class).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(officer.get("/").body()).doesNotContain("href=\"/plans\"", "/plans/" + PLAN + "/targets", "hồ sơ giải thể đang làm");
    assertThat(visitor("theodoi").get("/").body()).contains("href=\"/plans\"", "href=\"/dissolutions\"");
  }

  private List<String> start(int count, String procedure) {
    List<String> codes = IntStream.range(0, count).mapToObj(n -> desk.cooperative(false)).toList();
    JsonNode answer = http.withBasicAuth("dieuphoi", PASSWORD)
        .postForObject("/api/dissolutions", new HashMap<>(Map.of("cooperatives", codes, "procedure", procedure, "plan", PLAN)), JsonNode.class);
    assertThat(answer.at("/started")).hasSize(count);
    return StreamSupport.stream(answer.at("/started").spliterator(), false).map(JsonNode::asText).toList();
  }

  private JsonNode target(String task) {
    JsonNode all = http.withBasicAuth("theodoi", PASSWORD).getForObject("/api/plans/" + PLAN + "/targets", JsonNode.class);
    return StreamSupport.stream(all.spliterator(), false).filter(line -> line.at("/task").asText().equals(task)).findFirst().orElseThrow();
  }

  private Visitor visitor(String user) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login(user, PASSWORD);
    return visitor;
  }

  private byte[] file(String address) throws Exception {
    return visitor("theodoi").file(address);
  }
}
