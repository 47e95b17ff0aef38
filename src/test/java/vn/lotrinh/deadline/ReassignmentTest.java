package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.Visitor;

/** A head or a coordinator gives many tasks on at once: looks first, in batches that a crash neither loses nor doubles, and back on the same day. */
@SystemTest
class ReassignmentTest {

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired MailService mails;
  @Autowired TestDate date;

  private Office office;
  private String leaving;
  private String first;
  private String second;

  @BeforeEach
  void anOffice() {
    date.set(LocalDate.parse("2024-03-04"));
    office = new Office(engine);
    leaving = office.officer("di");
    first = office.officer("mot");
    second = office.officer("hai");
  }

  @AfterEach
  void close() {
    jdbc.sql("drop trigger if exists test_cut on reassignment_item").update();
    office.close();
  }

  @Test
  void tasksOfOnePersonAreDealtOutAmongTwoAndEachIsToldOnce() {
    List<String> tasks = held(leaving, 5);
    String unclaimed = office.open("Chưa ai nhận", "2024-03-29", "2024-03-29");
    JsonNode drawn = drawUp("dieuphoi", Map.of("agency", office.agency, "holder", leaving, "to", List.of(first, second)));
    assertThat(drawn.get("able").asInt()).isEqualTo(5);
    assertThat(tasks).as("nothing has changed yet").allMatch(task -> leaving.equals(office.task(task).getAssignee()));
    finish(start("dieuphoi", drawn));
    assertThat(tasks).extracting(task -> office.task(task).getAssignee()).containsOnly(first, second);
    assertThat(tasks.stream().filter(task -> first.equals(office.task(task).getAssignee())).count()).isBetween(2L, 3L);
    assertThat(office.task(unclaimed).getAssignee()).isNull();
    assertThat(engine.getAuthorizationService().createAuthorizationQuery().userIdIn(leaving).resourceType(Resources.TASK).resourceId(tasks.get(0)).count()).isZero();
    for (String person : List.of(leaving, first, second)) assertThat(letters(person)).as(person).hasSize(1);
    assertThat(letters(leaving).get(0).subject()).contains("chuyển đi 5 việc");
    assertThat(letters(first).get(0).text()).contains("Nghỉ việc", "Việc 1");
    JsonNode chronicle = call("dieuphoi", HttpMethod.GET, "/api/cases/HS-" + office.mark + "/chronicle", null).getBody();
    assertThat(chronicle.findValuesAsText("step")).filteredOn("Giao lại việc"::equals).hasSize(5);
    assertThat(chronicle.findValuesAsText("text")).anyMatch(text -> text.contains("từ Chuyên viên " + leaving + " sang Chuyên viên "));
  }

  @Test
  void whatCannotChangeHandsIsToldWithTheReasonBefore() {
    String outsider = office.person("ngoai", "NV-NGOAI-" + office.mark, "officer");
    List<String> tasks = held(first, 2);
    JsonNode drawn = drawUp("dieuphoi", Map.of("agency", office.agency, "to", List.of(outsider)));
    assertThat(drawn.get("able").asInt()).isZero();
    assertThat(drawn.findValuesAsText("refusal")).allMatch(why -> why.startsWith("Không ai được chọn là người của "));
    assertThat(drawUp("dieuphoi", Map.of("tasks", tasks, "to", List.of(first))).findValuesAsText("refusal")).allMatch(why -> why.endsWith("đang giữ việc này."));
    String open = office.open("Chưa ai nhận", "2024-03-29", "2024-03-29");
    assertThat(drawUp("dieuphoi", Map.of("tasks", List.of(open))).findValuesAsText("refusal")).allMatch(why -> why.startsWith("Chưa ai nhận"));
    assertThat(refused(Map.of("tasks", tasks, "to", List.of("khong.co")))).contains("Không có tài khoản");
    assertThat(refused(Map.of("tasks", tasks, "reason", " "))).contains("Lý do");
    assertThat(refused(Map.of("tasks", List.of("khong-co")))).contains("Chưa chọn việc");
    assertThat(call("dieuphoi", HttpMethod.POST, "/api/reassignments/" + drawn.get("id").asLong() + "/start", null).getStatusCode().value()).isEqualTo(422);
    assertThat(call("lmhtx.cv1", HttpMethod.POST, "/api/reassignments", wish(Map.of("tasks", tasks))).getStatusCode().value()).as("an officer").isEqualTo(403);
    assertThat(call("theodoi", HttpMethod.POST, "/api/reassignments", wish(Map.of("tasks", tasks))).getStatusCode().value()).as("who only watches").isEqualTo(403);
  }

  @Test
  void aTaskThatMovedOnSinceIsLeftAlone() {
    List<String> tasks = held(leaving, 2);
    JsonNode drawn = drawUp("dieuphoi", Map.of("tasks", tasks, "to", List.of(first)));
    engine.getTaskService().setAssignee(tasks.get(0), second);
    JsonNode run = finish(start("dieuphoi", drawn));
    assertThat(run.get("done").asInt()).isEqualTo(1);
    assertThat(run.findValuesAsText("reason")).anyMatch(why -> why.contains("đã đổi người giữ từ lúc xem trước"));
    assertThat(office.task(tasks.get(0)).getAssignee()).isEqualTo(second);
    assertThat(call("dieuphoi", HttpMethod.POST, "/api/reassignments/" + drawn.get("id").asLong() + "/start", null).getStatusCode().value()).as("once").isEqualTo(422);
  }

  @Test
  void theServerDiesInTheMiddleAndEachTaskChangesHandsOnce() {
    List<String> tasks = held(leaving, 120);
    JsonNode drawn = drawUp("dieuphoi", Map.of("agency", office.agency, "holder", leaving, "to", List.of(first)));
    cutAt(drawn.get("id").asLong(), 110);
    JsonNode run = finish(start("dieuphoi", drawn));
    assertThat(run.get("done").asInt()).isEqualTo(120);
    assertThat(jdbc.sql("select last_value from test_cuts").query(Long.class).single()).as("the connection was lost on the way").isGreaterThan(1);
    assertThat(tasks).allMatch(task -> first.equals(office.task(task).getAssignee()));
    assertThat(jdbc.sql("select count(*) from casefile_entry where case_key = ? and title = 'Giao lại việc'").param("HS-" + office.mark).query(Long.class).single())
        .as("each told once").isEqualTo(120);
    assertThat(letters(first)).hasSize(1);
    assertThat(letters(first).get(0).text()).contains("… và 70 việc khác.");
  }

  @Test
  void itIsTakenBackOnTheSameDayWhereNobodyHasGoneOn() {
    List<String> tasks = held(leaving, 3);
    long run = start("dieuphoi", drawUp("dieuphoi", Map.of("tasks", tasks, "to", List.of(first))));
    finish(run);
    engine.getTaskService().complete(tasks.get(2));
    JsonNode undone = finish(call("dieuphoi", HttpMethod.POST, "/api/bulk/" + run + "/undo", Map.of("reason", "Nhầm người")).getBody().get("run").asLong());
    assertThat(undone.get("done").asInt()).isEqualTo(2);
    assertThat(undone.findValuesAsText("reason")).anyMatch(why -> why.contains("đã xong"));
    assertThat(tasks.subList(0, 2)).allMatch(task -> leaving.equals(office.task(task).getAssignee()));
    assertThat(letters(leaving)).hasSize(2);
    long other = start("dieuphoi", drawUp("dieuphoi", Map.of("tasks", tasks.subList(0, 2), "to", List.of(second))));
    finish(other);
    date.set(LocalDate.parse("2024-03-05"));
    assertThat(call("dieuphoi", HttpMethod.POST, "/api/bulk/" + other + "/undo", Map.of("reason", "Muộn")).getStatusCode().value()).as("the next day").isEqualTo(422);
  }

  @Test
  void theCoordinatorChoosesOnThePageAndLooksBeforeItCounts() throws Exception {
    held(leaving, 2);
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", "DienTap#2021");
    String page = visitor.get("/reassignments?agency=" + office.agency).body();
    assertThat(page).contains("Giao lại nhiều việc", "2 việc đang mở", "Việc 1", "Chuyên viên " + leaving);
    String preview = visitor.post("/reassignments", "agency=" + office.agency + "&all=true&to=" + first + "&reason=" + Visitor.encoded("Nghỉ thai sản")
        + "&_csrf=" + Visitor.encoded(Visitor.token(page))).body();
    assertThat(preview).contains("Xem trước khi giao lại", "giao Chuyên viên " + first, "Giao lại 2 việc", "Nghỉ thai sản");
    assertThat(visitor.get("/reassignments?plan=KHONG-CO&kind=pilot").body()).contains("Không có việc đang mở nào khớp");
    assertThat(visitor.get("/reassignments?place=KHONG").body()).contains("Không có địa bàn nào mang mã “KHONG”");
    Visitor officer = new Visitor(port);
    officer.login("lmhtx.cv1", "DienTap#2021");
    assertThat(officer.get("/reassignments").statusCode()).isEqualTo(403);
  }

  private List<String> held(String person, int count) {
    List<String> tasks = new ArrayList<>();
    IntStream.rangeClosed(1, count).forEach(n -> tasks.add(office.open("Việc " + n, "2024-03-29", "2024-03-29")));
    tasks.forEach(task -> engine.getTaskService().setAssignee(task, person));
    return tasks;
  }

  /** The database drops the connection as it writes this item down, once. */
  private void cutAt(long reassignment, int position) {
    jdbc.sql("create sequence if not exists test_cuts").update();
    jdbc.sql("alter sequence test_cuts restart").update();
    jdbc.sql("""
        create or replace function test_cut() returns trigger language plpgsql as $$ begin
          if new.reassignment = %d and new.position = %d and nextval('test_cuts') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
          return new;
        end $$""".formatted(reassignment, position)).update();
    jdbc.sql("create trigger test_cut before update on reassignment_item for each row execute function test_cut()").update();
  }

  private JsonNode drawUp(String user, Map<String, Object> wish) {
    ResponseEntity<JsonNode> answer = call(user, HttpMethod.POST, "/api/reassignments", wish(wish));
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(201);
    return answer.getBody();
  }

  private String refused(Map<String, Object> wish) {
    ResponseEntity<JsonNode> answer = call("dieuphoi", HttpMethod.POST, "/api/reassignments", wish(wish));
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(422);
    return answer.getBody().get("message").asText();
  }

  private static Map<String, Object> wish(Map<String, Object> changed) {
    Map<String, Object> wish = new HashMap<>(Map.of("reason", "Nghỉ việc"));
    wish.putAll(changed);
    return wish;
  }

  private long start(String user, JsonNode drawn) {
    ResponseEntity<JsonNode> answer = call(user, HttpMethod.POST, "/api/reassignments/" + drawn.get("id").asLong() + "/start", null);
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(202);
    return answer.getBody().get("run").asLong();
  }

  private JsonNode finish(long run) {
    return await().atMost(Duration.ofSeconds(60)).until(() -> call("dieuphoi", HttpMethod.GET, "/api/bulk/" + run, null).getBody(),
        progress -> progress.get("state").asText().equals("FINISHED"));
  }

  private List<SentMail> letters(String person) {
    return mails.inbox(person, 100).stream().filter(mail -> mail.kind().startsWith("giao-lai:")).toList();
  }

  private ResponseEntity<JsonNode> call(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, "DienTap#2021").exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
  }
}
