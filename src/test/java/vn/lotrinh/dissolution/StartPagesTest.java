package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.bulk.BulkProgress;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.web.Visitor;

/** Choosing, looking and starting on the pages, and the same in one command for programs. */
@SystemTest
class StartPagesTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String PLAN = "CM-2025";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired DissolutionOffices desk;
  @Autowired Selections selections;
  @Autowired StartOrders orders;
  @Autowired Dissolutions dissolutions;
  @Autowired BulkService bulk;
  @Autowired PlanService plans;
  @Autowired TaskService tasks;

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
  void thePreviewSaysWhoCanStartWithWhatGroundAndWhetherTheLawLeavesTime() throws Exception {
    String owing = desk.cooperative(true);
    String free = desk.cooperative(false);
    String running = desk.cooperative(false);
    start(Map.of("cooperatives", List.of(running), "procedure", "voluntary"));
    String page = look(List.of(owing, free, running, "KHONG-CO"), "plan=" + PLAN);
    assertThat(page).contains("4 hợp tác xã, 2 khởi động được", "CM-1.3", "CM-1.2", "hạn 30/11/2025", "hạn 30/09/2025", "Điều 103", "03/03/2025",
        "kịp hạn ngay cả khi", "đang trong thủ tục giải thể GT-2025-", "Không có hợp tác xã nào mang mã “KHONG-CO”", "Khởi động 2 thủ tục", "10 ngày làm việc");
    assertThat(look(List.of(owing, free), "plan=" + PLAN + "&procedure=voluntary")).contains("CM-1.1", "hạn 15/06/2025", "Mời họp đại hội");
    desk.on("2025-03-10");
    assertThat(look(List.of(free), "plan=" + PLAN + "&part=tight")).contains("chỉ kịp hạn nếu mọi cơ quan làm ngay");
    desk.on("2025-05-05");
    assertThat(look(List.of(free), "plan=" + PLAN + "&part=impossible")).contains("không thể kịp hạn theo luật", "Phải bắt đầu chậm nhất ngày 03/03/2025");
  }

  @Test
  void aLongListIsShownPageByPage() throws Exception {
    List<String> codes = IntStream.range(0, 120).mapToObj("KHONG-CO-%03d"::formatted).toList();
    assertThat(look(codes, "page=1")).contains("Trang 1 / 3", "KHONG-CO-049").doesNotContain("KHONG-CO-050");
    assertThat(look(codes, "page=3&part=refused")).contains("Trang 3 / 3", "KHONG-CO-119").doesNotContain("KHONG-CO-099");
    assertThat(look(codes, "part=able")).contains("Không có hợp tác xã nào trong nhóm này.");
  }

  @Test
  void whatWasLookedAtIsStartedTowardItsTask() throws Exception {
    String owing = desk.cooperative(true);
    String free = desk.cooperative(false);
    Visitor visitor = visitor("dieuphoi");
    String address = "/dissolutions/start/" + selections.add("Thử", List.of(owing, free, "KHONG-CO"), "dieuphoi", java.time.Instant.EPOCH);
    String page = visitor.get(address + "?plan=" + PLAN).body();
    var answer = visitor.post(address, "procedure=proposed&plan=" + PLAN + "&due=&_csrf=" + Visitor.encoded(Visitor.token(page)));
    assertThat(answer.uri().getPath()).matches("/bulk/\\d+");
    long run = Long.parseLong(answer.uri().getPath().replaceAll("\\D", ""));
    BulkProgress done = await().atMost(Duration.ofSeconds(30)).until(() -> bulk.progress(run), one -> one.state() == BulkProgress.State.FINISHED);
    assertThat(done.done()).isEqualTo(2);
    assertThat(done.refused()).isEqualTo(1);
    Dissolution started = dissolutions.get(done.outcomes().get(0).result());
    assertThat(started.procedure()).isEqualTo(Procedure.COMPULSORY);
    assertThat(started.target()).isEqualTo(new CaseTarget(PLAN, "1.3", java.time.LocalDate.of(2025, 11, 30)));
    assertThat(dissolutions.get(done.outcomes().get(1).result()).target().step()).isEqualTo("1.2");
    assertThat(http.withBasicAuth("dieuphoi", PASSWORD).getForObject("/api/dissolutions/" + started.number(), JsonNode.class).at("/history/0/actor").asText())
        .as("in the name of who ordered it").isEqualTo("Điều phối viên chương trình");
    assertThat(visitor.get("/bulk/" + run + "?of=done").body()).contains("/dissolutions/" + started.number());
  }

  @Test
  void singleCooperativesAreLeftOutBeforeTheStart() throws Exception {
    String first = desk.cooperative(false);
    String second = desk.cooperative(false);
    String third = desk.cooperative(true);
    Visitor visitor = visitor("dieuphoi");
    String address = "/dissolutions/start/" + selections.add("Thử", List.of(first, second, third), "dieuphoi", java.time.Instant.EPOCH);
    String page = visitor.get(address + "?plan=" + PLAN).body();
    assertThat(page).as("one question with its consequence").contains("Khởi động thủ tục giải thể của 3 hợp tác xã?", "Hoàn tác được trong hôm nay");
    String token = "&_csrf=" + Visitor.encoded(Visitor.token(page));
    var left = visitor.post(address + "/leave", "out=" + second + "&procedure=proposed&plan=" + PLAN + "&due=" + token);
    assertThat(left.body()).contains("2 hợp tác xã", "đã bỏ ra 1").doesNotContain(second);
    assertThat(selections.find(Long.parseLong(left.uri().getPath().replaceAll("\\D", ""))).orElseThrow().codes()).containsExactly(first, third);
    assertThat(selections.find(Long.parseLong(address.replaceAll("\\D", ""))).orElseThrow().codes()).as("the list before stays").hasSize(3);
    assertThat(visitor.post(address + "/leave", "procedure=proposed" + token).body()).contains("Chưa đánh dấu hợp tác xã nào");
  }

  @Test
  void aRunStartedByMistakeIsTakenBackWithinTheDayWhereNobodyHasWorked() throws Exception {
    String untouched = desk.cooperative(false);
    String claimed = desk.cooperative(false);
    JsonNode answer = start(Map.of("cooperatives", List.of(untouched, claimed), "procedure", "voluntary")).getBody();
    long run = answer.at("/run").asLong();
    String first = dissolutions.running(List.of(untouched)).get(untouched);
    String second = dissolutions.running(List.of(claimed)).get(claimed);
    tasks.claim(tasks.createTaskQuery().processInstanceBusinessKey(second).singleResult().getId(), "lmhtx.cv1");

    Visitor visitor = visitor("dieuphoi");
    String page = visitor.get("/bulk/" + run).body();
    assertThat(page).contains("Hoàn tác cả lượt", "Hủy 2 hồ sơ");
    String token = "&_csrf=" + Visitor.encoded(Visitor.token(page));
    assertThat(visitor.post("/bulk/" + run + "/undo", "reason=+" + token).body()).contains("Chưa điền “Lý do hoàn tác”");
    var undone = visitor.post("/bulk/" + run + "/undo", "reason=" + Visitor.encoded("Chọn nhầm danh sách") + token);
    long undoing = Long.parseLong(undone.uri().getPath().replaceAll("\\D", ""));
    BulkProgress done = await().atMost(Duration.ofSeconds(30)).until(() -> bulk.progress(undoing), one -> one.state() == BulkProgress.State.FINISHED);

    assertThat(done.done()).isEqualTo(1);
    assertThat(done.outcomes()).filteredOn(one -> one.reason() != null).singleElement().satisfies(one -> assertThat(one.reason()).contains(second, "đã có người nhận"));
    assertThat(dissolutions.get(first).stage()).isEqualTo(Stage.CANCELLED);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(first).count()).isZero();
    JsonNode kept = http.withBasicAuth("dieuphoi", PASSWORD).getForObject("/api/dissolutions/" + first, JsonNode.class);
    assertThat(kept.at("/history").toString()).as("history stays").contains("Khởi động thủ tục", "Hủy việc khởi động", "Chọn nhầm danh sách");
    assertThat(dissolutions.running(List.of(untouched, claimed))).containsOnlyKeys(claimed);
    assertThat(start(Map.of("cooperatives", List.of(untouched), "procedure", "voluntary")).getBody().at("/started")).as("can be started again").hasSize(1);
    assertThat(visitor.get("/bulk/" + run).body()).contains("đã được hoàn tác bằng").doesNotContain("Hoàn tác cả lượt");
    assertThat(undo("dieuphoi", run).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(undo("theodoi", run).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void onTheNextDayARunIsNotTakenBackAnyMore() throws Exception {
    long run = start(Map.of("cooperatives", List.of(desk.cooperative(false)), "procedure", "voluntary")).getBody().at("/run").asLong();
    desk.on("2025-01-03");
    assertThat(undo("dieuphoi", run).getBody().at("/message").asText()).isEqualTo("Chỉ hoàn tác được trong ngày khởi động.");
    assertThat(visitor("dieuphoi").get("/bulk/" + run).body()).doesNotContain("Hoàn tác cả lượt");
  }

  private ResponseEntity<JsonNode> undo(String user, long run) {
    return http.withBasicAuth(user, PASSWORD).postForEntity("/api/bulk/" + run + "/undo", Map.of("reason", "Nhầm"), JsonNode.class);
  }

  @Test
  void theRegisterIsNarrowedDown() throws Exception {
    String owing = desk.cooperative(true);
    String free = desk.cooperative(false);
    Visitor visitor = visitor("dieuphoi");
    String page = visitor.get("/dissolutions/start").body();
    assertThat(page).contains("Chọn theo sổ hợp tác xã", "Chọn theo tệp Excel");
    String token = "&_csrf=" + Visitor.encoded(Visitor.token(page));
    long id = selected(visitor.post("/dissolutions/start/filter", "place=KG-HD&months=12&debts=true" + token));
    assertThat(selections.find(id).orElseThrow().codes()).contains(owing).doesNotContain(free);
    long debtless = selected(visitor.post("/dissolutions/start/filter", "place=KG-HD&sector=" + Visitor.encoded("Khác") + "&debts=false" + token));
    assertThat(selections.find(debtless).orElseThrow().codes()).contains(free).doesNotContain(owing);
    assertThat(visitor.post("/dissolutions/start/filter", "place=KG-HD&months=599" + token).body()).contains("Không có hợp tác xã nào khớp");
  }

  @Test
  void anExcelListIsReadAndHostileFilesAreRefusedInOneSentence() throws Exception {
    String code = desk.cooperative(false);
    long id = upload(workbook("Danh sách cần giải thể", "", "STT|Mã HTX|Tên", "1|" + code + "|HTX Thử", "2|LA-LAM|HTX Lạ", "3|" + code + "|lặp lại"), "ds.xlsx");
    assertThat(selections.find(id).orElseThrow().codes()).containsExactly(code, "LA-LAM");
    long bare = upload(workbook(code, "LA-LAM"), "ma.xlsx");
    assertThat(selections.find(bare).orElseThrow().codes()).containsExactly(code, "LA-LAM");
    assertThat(refusal("x".getBytes(), "a.csv")).contains("Tệp không phải là tệp Excel (.xlsx)");
    assertThat(refusal(new byte[0], "a.xlsx")).contains("Chưa chọn tệp nào");
    byte[] broken = workbook("Mã HTX", code);
    assertThat(refusal(java.util.Arrays.copyOf(broken, broken.length / 2), "a.xlsx")).contains("bị hỏng");
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}, "cu.xls")).contains("Excel cũ");
    assertThat(refusal(workbook(""), "trong.xlsx")).contains("không có mã hợp tác xã nào");
  }

  @Test
  void oneCommandTakesCodesOrEverybodyDormant() {
    String owing = desk.cooperative(true);
    String free = desk.cooperative(false);
    JsonNode answer = start(Map.of("cooperatives", List.of(owing, free), "procedure", "proposed", "plan", PLAN)).getBody();
    assertThat(answer.at("/started")).hasSize(2);
    assertThat(answer.at("/run").asLong()).isPositive();
    assertThat(dissolutions.get(answer.at("/started/0").asText()).target().step()).isEqualTo("1.3");
    String first = orders.dormant().get(0);
    ResponseEntity<JsonNode> all = start(Map.of("all", true, "procedure", "proposed", "plan", PLAN));
    assertThat(all.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(all.getBody().at("/started").size() + all.getBody().at("/refused").size()).isEqualTo(orders.dormant().size());
    assertThat(dissolutions.running(List.of(first))).hasSize(1);
    assertThat(start(Map.of("all", true, "cooperatives", List.of(free), "procedure", "proposed")).getBody().at("/message").asText()).contains("Chỉ dùng một trong hai");
    assertThat(start(Map.of("cooperatives", List.of(free), "procedure", "proposed", "plan", "KG-135-2021")).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(start(Map.of("cooperatives", List.of(free))).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @Test
  void onlyCoordinatorsChooseAndStart() throws Exception {
    for (String user : List.of("lmhtx.cv1", "theodoi")) {
      Visitor visitor = visitor(user);
      assertThat(visitor.get("/dissolutions/start").statusCode()).as(user).isEqualTo(403);
      assertThat(visitor.get("/dissolutions/start/1").statusCode()).as(user).isEqualTo(403);
      assertThat(http.withBasicAuth(user, PASSWORD).postForEntity("/api/dissolutions", Map.of("all", true, "procedure", "proposed"), JsonNode.class).getStatusCode())
          .as(user).isEqualTo(HttpStatus.FORBIDDEN);
    }
  }

  private String look(List<String> codes, String query) throws Exception {
    long id = selections.add("Thử", codes, "dieuphoi", java.time.Instant.EPOCH);
    return visitor("dieuphoi").get("/dissolutions/start/" + id + "?" + query).body();
  }

  private Visitor visitor(String user) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login(user, PASSWORD);
    return visitor;
  }

  private static long selected(java.net.http.HttpResponse<String> answer) {
    assertThat(answer.uri().getPath()).as(answer.body()).matches("/dissolutions/start/\\d+");
    return Long.parseLong(answer.uri().getPath().replaceAll("\\D", ""));
  }

  private ResponseEntity<JsonNode> start(Map<String, Object> order) {
    return http.withBasicAuth("dieuphoi", PASSWORD).postForEntity("/api/dissolutions", new HashMap<>(order), JsonNode.class);
  }

  private long upload(byte[] file, String name) throws Exception {
    return selected(visitor("dieuphoi").upload("/dissolutions/start", "/dissolutions/start/file", name, file));
  }

  private String refusal(byte[] file, String name) throws Exception {
    var answer = visitor("dieuphoi").upload("/dissolutions/start", "/dissolutions/start/file", name, file);
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  private static byte[] workbook(String... rows) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "thu", "1.0")) {
      Worksheet sheet = book.newWorksheet("Danh sách");
      for (int row = 0; row < rows.length; row++) {
        String[] cells = rows[row].split("\\|");
        for (int i = 0; i < cells.length; i++) if (!cells[i].isEmpty()) sheet.value(row, i, cells[i]);
      }
    }
    return out.toByteArray();
  }
}
