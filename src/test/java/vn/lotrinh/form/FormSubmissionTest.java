package vn.lotrinh.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;

/** Submissions over the engine's HTTP interfaces and from Java, against a form of our own that is deployed only here. */
@SystemTest
class FormSubmissionTest {

  private static final String PASSWORD = "Kiem-Thu#2021";
  private static final String GOOD = "{'points':{'value':70},'decision':{'value':'dat'},'reason':{'value':''},'urgent':{'value':true}}";
  private static final String REST = "/engine-rest/task/{id}/";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired FormTestLedger ledger;
  @LocalServerPort int port;

  private String deployment;
  private String task;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final HttpClient program = HttpClient.newHttpClient();

  @BeforeEach
  void openOneTask() {
    person("form-test.cv1", "FORM-TEST");
    person("form-test.other", "FORM-TEST-OTHER");
    deployment = repository.createDeployment().name("form-test").addClasspathResource("form/form-test.bpmn").addClasspathResource("form/form-test.form").deploy().getId();
    String instance = runtime.startProcessInstanceByKey("form-test", "FORM-TEST-1", Map.of("communes", Spin.JSON("[{\"label\":\"Xã An Bình\",\"value\":\"ab\"}]"))).getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  @AfterEach
  void remove() {
    repository.deleteDeployment(deployment, true);
    for (String user : List.of("form-test.cv1", "form-test.other")) identity.deleteUser(user);
    for (String group : List.of("FORM-TEST", "FORM-TEST-OTHER")) identity.deleteGroup(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task/{id}/submit-form", "/engine-rest/task/{id}/complete", "/engine-rest/engine/default/task/{id}/submit-form",
    "/engine-rest/engine/default/task/{id}/complete", "/engine-rest/task/{id}/%63omplete", "/engine-rest/task/{id}/complete/"})
  void anUnknownKeyIsRefusedUnderEveryAddress(String address) throws Exception {
    HttpResponse<String> answer = post(address, variables(GOOD.replace("{'points'", "{'approvedByLaw':{'value':true,'type':'Boolean'},'points'")));
    if (answer.statusCode() != 422) {
      assertThat(answer.statusCode()).isBetween(400, 404);   // an address that leads nowhere
    } else {
      assertThat(json(answer).get("message").asText()).isEqualTo("“approvedByLaw” không có trong biểu mẫu của việc này.");
    }
    assertNothingHappened();
  }

  @Test
  void theBrowserInterfaceRefusesTheSame() throws Exception {
    signIn();
    HttpResponse<String> refused = fromTasklist(variables(GOOD.replace("70", "'50.000'")));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(json(refused).get("message").asText()).isEqualTo("“Điểm ưu tiên” phải là số nguyên từ 0 đến 100; hãy gửi một con số viết liền, ví dụ 50000,"
        + " không gửi chữ như “50.000”.");
    assertNothingHappened();
    assertThat(fromTasklist(variables(GOOD)).statusCode()).isEqualTo(204);
    assertThat(ledger.recorded()).containsEntry("points", 70);
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit-form", "complete"})
  void everyProblemIsToldAtOnce(String verb) throws Exception {
    HttpResponse<String> answer = post(REST + verb, variables("{'points':{'value':'50.000','type':'Integer'},'day':{'value':'09/12/2021'},'commune':{'value':'zz'},"
        + "'cooperativeName':{'value':'HTX Khác'},'la':{'value':1}}"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(json(answer).get("fields").findValuesAsText("key")).containsExactlyInAnyOrder("la", "points", "decision", "commune", "day", "cooperativeName");
    assertThat(json(answer).get("fields").findValuesAsText("message")).contains(
        "“Ngày họp” phải là ngày có thật từ năm 1900 đến năm 2100, viết dạng năm-tháng-ngày, ví dụ 2021-12-09.",
        "“Kết luận” là mục bắt buộc, chưa được chọn.", "“Xã” phải được chọn trong danh sách đã cho: Xã An Bình.",
        "“Tên hợp tác xã” chỉ để xem, không được sửa.");
    assertThat(answer.body()).doesNotContain("ENGINE-", "Exception:", "vn.lotrinh");
    assertNothingHappened();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "'points':{'value':70,'type':'String'}", "'points':{'value':70.5,'type':'Integer'}", "'points':{'value':true,'type':'Boolean'}",
    "'points':{'value':{'a':1}}", "'points':{'value':[70]}", "'decision':{'value':'dat','type':'Object','valueInfo':{'objectTypeName':'java.lang.String','serializationDataFormat':'application/x-java-serialized-object'}}",
    "'decision':{'value':'ZGF0','type':'Bytes'}", "'decision':{'value':'ZGF0','type':'File','valueInfo':{'filename':'a'}}", "'day':{'value':'2021-12-09T00:00:00.000+0700','type':'Date'}",
    "'capital':{'value':'1,250.5'}", "'urgent':{'value':'true'}", "'fields':{'value':'[\\'lua\\',\\'lua\\']','type':'Json'}", "'commune':{'value':'<spin/>','type':'Xml'}"})
  void aWrongTypeIsRefused(String field) throws Exception {
    Map<String, String> all = new HashMap<>(Map.of("points", "'points':{'value':70}", "decision", "'decision':{'value':'dat'}"));
    all.put(field.substring(1, field.indexOf('\'', 1)), field);
    HttpResponse<String> answer = post(REST + "complete", variables("{" + String.join(",", all.values()) + "}"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(json(answer).get("fields")).hasSize(1);
    assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit-form", "complete"})
  void aGoodSubmissionIsStoredUnderTheRightTypes(String verb) throws Exception {
    HttpResponse<String> answer = post(REST + verb, variables("{'points':{'value':70.0,'type':'Double'},'decision':{'value':'khong','type':'String'},"
        + "'reason':{'value':'thiếu vốn'},'fields':{'value':'[\\'ca\\']','type':'Null','valueInfo':{}},'commune':{'value':'ab'},"
        + "'day':{'value':'2021-12-09'},'capital':{'value':'1.250.000 đồng'},'cooperativeName':{'value':'HTX Mẫu 01'}}"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(ledger.recorded()).containsEntry("points", 70).containsEntry("decision", "khong").containsEntry("reason", "thiếu vốn").containsEntry("commune", "ab")
        .containsEntry("day", "2021-12-09").containsEntry("capital", "1250000").containsEntry("urgent", false).containsEntry("cooperativeName", "HTX Mẫu 01");
    assertThat(ledger.recorded().get("fields")).isInstanceOfSatisfying(SpinJsonNode.class, fields -> assertThat(fields).hasToString("[\"ca\"]"));
  }

  @Test
  void aFieldThatIsNotShownIsDropped() throws Exception {
    assertThat(post(REST + "complete", variables(GOOD.replace("'value':''", "'value':'không ai thấy'"))).statusCode()).isEqualTo(204);
    assertThat(ledger.recorded().get("reason")).isNull();
  }

  @Test
  void completingFromJavaIsCheckedToo() {
    assertThatThrownBy(() -> tasks.complete(task, Map.of("points", 500, "decision", "dat"))).rootCause().isInstanceOf(FormRefusal.class)
        .hasMessage("“Điểm ưu tiên” phải là số nguyên từ 0 đến 100.");
    assertThatThrownBy(() -> tasks.complete(task)).rootCause().isInstanceOf(FormRefusal.class);
    assertNothingHappened();
    tasks.complete(task, Map.of("points", 50L, "decision", "dat", "reason", "thừa"));
    assertThat(ledger.recorded()).containsEntry("points", 50).containsEntry("urgent", false);
    assertThat(ledger.recorded().get("reason")).isNull();
  }

  @Test
  void aRefusalFromTheModelReachesTheClientAsItsSentenceAlone() throws Exception {
    HttpResponse<String> answer = post(REST + "submit-form", variables(GOOD.replace("'dat'", "'khong'").replace("'value':''", "'value':'chưa họp'")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(json(answer).get("message").asText()).isEqualTo(FormTestLedger.SENTENCE);
    assertNothingHappened();
  }

  @Test
  void anyOtherFailureKeepsItsStatusAndTellsNothingOfTheInside() throws Exception {
    HttpResponse<String> answer = post(REST + "submit-form", variables(GOOD.replace("'dat'", "'khong'").replace("'value':''", "'value':'hỏng'")));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(json(answer).get("message").asText()).matches("Hệ thống gặp lỗi nên chưa thực hiện được yêu cầu; dữ liệu chưa bị thay đổi\\. Mã tra cứu: [0-9a-f]{8}\\.");
    assertThat(answer.body()).doesNotContain("secret", "ENGINE");
    assertNothingHappened();
  }

  @Test
  void whoMayNotSeeTheTaskLearnsNothingOfItsForm() throws Exception {
    for (String verb : List.of("submit-form", "complete", "resolve")) {
      HttpResponse<String> answer = post("form-test.other", REST + verb, variables("{'la':{'value':1}}"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
      assertThat(json(answer).get("message").asText()).doesNotContain("la", "biểu mẫu").doesNotContain("ENGINE");
    }
    assertNothingHappened();
  }

  @Test
  void brokenAndOversizedBodiesAreToldApart() throws Exception {
    HttpResponse<String> broken = post(REST + "complete", "{\"variables\":{");
    assertThat(broken.statusCode()).as(broken.body()).isEqualTo(400);
    assertThat(json(broken).get("message").asText()).startsWith("Yêu cầu gửi lên không đúng quy cách");
    HttpResponse<String> large = post(REST + "complete", variables("{'reason':{'value':'" + "x".repeat(1_100_000) + "'}}"));
    assertThat(large.statusCode()).as(large.body()).isEqualTo(422);
    assertThat(json(large).get("message").asText()).startsWith("Nội dung biểu mẫu vượt quá 1 MB");
    assertThat(post(REST + "complete", "").statusCode()).isBetween(400, 422);
    assertThat(post(REST + "complete", "{\"variables\":null}").statusCode()).isEqualTo(422);
    assertNothingHappened();
  }

  @Test
  void whatIsCheckedIsWhatTheEngineUnderstood() throws Exception {
    String twice = "{\"variables\":{\"la\":{\"value\":1}}," + variables(GOOD).substring(1);
    assertThat(post(REST + "complete", twice).statusCode()).isIn(204, 400);
    assertThat(ledger.recorded()).doesNotContainKey("la");
  }

  @Test
  void aTaskWithoutAFormTakesNoData() throws Exception {
    assertThat(post(REST + "complete", variables(GOOD)).statusCode()).isEqualTo(204);
    Task sign = tasks.createTaskQuery().processInstanceBusinessKey("FORM-TEST-1").singleResult();
    HttpResponse<String> answer = post("/engine-rest/task/" + sign.getId() + "/complete", variables("{'la':{'value':1}}"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("message").asText()).isEqualTo("“la” không được nhận, vì việc này không có biểu mẫu.");
    assertThat(post("/engine-rest/task/" + sign.getId() + "/complete", "{}").statusCode()).isEqualTo(204);
  }

  @Test
  void whatIsPastedIntoAFormIsCleaned() throws Exception {
    String pasted = GOOD.replace("'dat'", "'khong'").replace("'value':''", "'value':'\u200BÔng\u00A0Tám\u2028xin thôi\u202E '");
    assertThat(post(REST + "submit-form", variables(pasted)).statusCode()).isEqualTo(204);
    assertThat(ledger.recorded()).containsEntry("reason", "Ông Tám\nxin thôi");
  }

  @Test
  void aFieldOfInvisibleSignsIsEmptyAndASignOfControlIsToldWhereItStands() throws Exception {
    String empty = GOOD.replace("'dat'", "'khong'").replace("'value':''", "'value':'\u00A0\u200B\u202E'");
    HttpResponse<String> answer = post(REST + "submit-form", variables(empty));
    assertThat(json(answer).get("message").asText()).contains("mục bắt buộc, chưa có nội dung");
    HttpResponse<String> control = post(REST + "submit-form", variables(empty.replace("\u00A0\u200B", "hai\\u0007 lần")));
    assertThat(control.statusCode()).isEqualTo(422);
    assertThat(json(control).get("message").asText()).contains("có ký tự không đọc được ở ký tự thứ 4: “hai[U+0007] lần”");
    assertNothingHappened();
  }

  @Test
  void whatIsPastedIntoAnOpinionOrAnAccountIsCleaned() throws Exception {
    assertThat(post(REST + "comment/create", "{\"message\": \"\u200BĐề nghị\u00A0xem\u2028lại\u202E\"}").statusCode()).isEqualTo(200);
    assertThat(tasks.getTaskComments(task)).extracting(Comment::getFullMessage).containsExactly("Đề nghị xem\nlại");
    for (String none : List.of("", "\u00A0\u200B", "x".repeat(4001), "a\\u0000b")) {
      assertThat(post(REST + "comment/create", "{\"message\": \"" + none + "\"}").statusCode()).isEqualTo(422);
    }
    HttpResponse<String> renamed = engineUser("form-test.cv1",
        "{\"id\": \"form-test.cv1\", \"firstName\": \"\u200BTa\u0301m\u00A0\", \"lastName\": \"Nguyễn\u00A0\u202EVăn\", \"email\": \"tam@coquan.gov.vn\u00A0\"}");
    assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(204);
    assertThat(identity.createUserQuery().userId("form-test.cv1").singleResult())
        .extracting(User::getFirstName, User::getLastName, User::getEmail).containsExactly("Tám", "Nguyễn Văn", "tam@coquan.gov.vn");
  }

  private HttpResponse<String> engineUser(String user, String profile) throws Exception {
    String basic = Base64.getEncoder().encodeToString("quantri:DienTap#2021".getBytes(StandardCharsets.UTF_8));
    return program.send(request("/engine-rest/user/" + user + "/profile").header("Authorization", "Basic " + basic).header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(profile)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void mistakesOfTheCallerAreNotFailuresOfTheServer() throws Exception {
    assertThat(post(REST + "submit-form", "").statusCode()).as("no body").isBetween(400, 422);
    assertThat(post(REST + "complete", variables(GOOD)).statusCode()).isEqualTo(204);
    assertThat(post(REST + "complete", variables(GOOD)).statusCode()).as("the second click of a double click").isEqualTo(409);
  }

  private void assertNothingHappened() {
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getTaskDefinitionKey()).isEqualTo("UserTask_Score");
    Map<String, Object> variables = tasks.getVariables(task);
    assertThat(variables).containsOnlyKeys("communes", "points", "decision", "reason", "fields", "commune", "day", "capital", "urgent", "cooperativeName", "caseTitle", "caseKey")
        .containsEntry("cooperativeName", "HTX Mẫu 01").containsEntry("points", null).containsEntry("decision", null).containsEntry("fields", null);
    assertThat(runtime.getVariables(tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId())).containsOnlyKeys("communes");
  }

  private static String variables(String fields) {
    return "{\"variables\":" + fields.replace("\\'", "\u0001").replace('\'', '"').replace("\u0001", "\\\"") + "}";
  }

  private HttpResponse<String> post(String address, String body) throws Exception {
    return post("form-test.cv1", address, body);
  }

  private HttpResponse<String> post(String user, String address, String body) throws Exception {
    String basic = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return program.send(request(address.replace("{id}", task)).header("Authorization", "Basic " + basic).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> fromTasklist(String body) throws Exception {
    String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue).findFirst().orElseThrow();
    return browser.send(request("/camunda/api/engine/engine/default/task/" + task + "/submit-form").header("X-XSRF-TOKEN", token)
        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private void signIn() throws Exception {
    String page = browser.send(request("/login").GET().build(), HttpResponse.BodyHandlers.ofString()).body();
    Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
    assertThat(csrf.find()).as(page).isTrue();
    String form = "username=form-test.cv1&password=" + PASSWORD.replace("#", "%23") + "&_csrf=" + csrf.group(1);
    browser.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
        HttpResponse.BodyHandlers.discarding());
    browser.send(request("/camunda/app/tasklist/default/").GET().build(), HttpResponse.BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }

  private void person(String name, String agency) {
    Group group = identity.newGroup(agency);
    group.setName(agency);
    identity.saveGroup(group);
    User user = identity.newUser(name);
    user.setPassword(PASSWORD);
    user.setFirstName("Chuyên viên");
    identity.saveUser(user);
    identity.createMembership(name, agency);
    identity.createMembership(name, "officer");
  }
}
