package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.lotrinh.Post;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.organisation.DutyService;
import vn.lotrinh.organisation.LoadReport;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.TestStructures;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.Visitor;

/** Somebody is away for a week; a colleague of the same body does the work in the meantime, and no longer. */
@SystemTest
class AbsenceTest {

  private static final String PASSWORD = "Mat-khau-2021!";
  private static final LocalDate MONDAY = LocalDate.parse("2024-03-04");

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired MailService mails;
  @Autowired TestDate date;
  @Autowired OrganisationService organisation;
  @Autowired TestStructures structures;
  @Autowired DutyService duties;

  private Office office;
  private String away;
  private String substitute;
  private String other;
  private String head;
  private String task;

  @BeforeEach
  void anOfficeWithATaskInHand() {
    date.set(MONDAY);
    office = new Office(engine);
    engine.getIdentityService().deleteGroup(office.agency);
    LoadReport loaded = organisation.load(structure(office.agency));
    assertThat(loaded.accepted()).as(loaded.text()).isTrue();
    away = office.officer("vang");
    substitute = office.officer("thay");
    other = office.officer("khac");
    head = office.head("truong");
    task = office.open("Rà soát danh sách", "2024-03-05", "2024-03-05");
    assertThat(engine(away, "/task/" + task + "/claim", Map.of("userId", away))).isEqualTo(204);
  }

  @AfterEach
  void close() {
    office.close();
    jdbc.sql("delete from organisation_stand_in where absence in (select id from organisation_absence where agency = ?)").param(office.agency).update();
    jdbc.sql("delete from organisation_absence where agency = ?").param(office.agency).update();
    jdbc.sql("select lo_trinh_derive(null, null)").query((row, n) -> 1).list();
    structures.forget("vang-" + office.mark + ".yaml");
  }

  @Test
  void theSubstituteTakesTheTaskOverAndTheChronicleSaysForWhom() {
    assertThat(engine(substitute, "/task/" + task + "/claim", Map.of("userId", substitute))).as("before the absence").isEqualTo(422);
    record(away, wish(Map.of("reason", "Nghỉ phép năm")), 201);
    assertThat(engine(other, "/task/" + task + "/claim", Map.of("userId", other))).as("any other colleague").isEqualTo(422);
    JsonNode hands = call(substitute, HttpMethod.GET, "/api/tasks/" + task + "/hands", null).getBody();
    assertThat(hands.at("/insteadOf/user").asText()).isEqualTo(away);
    assertThat(hands.get("mayTakeOver").asBoolean()).isTrue();
    assertThat(engine(substitute, "/task/" + task + "/claim", Map.of("userId", substitute))).isEqualTo(204);
    assertThat(office.task(task).getAssignee()).isEqualTo(substitute);
    assertThat(engine.getAuthorizationService().createAuthorizationQuery().userIdIn(away).resourceType(Resources.TASK).resourceId(task).count()).isZero();
    upload(substitute);
    assertThat(engine(substitute, "/task/" + task + "/complete", Map.of())).isEqualTo(204);
    String said = "làm thay Chuyên viên " + away + ", vắng từ 04/03/2024 đến hết 08/03/2024";
    JsonNode chronicle = call(away, HttpMethod.GET, "/api/cases/HS-" + office.mark + "/chronicle", null).getBody();
    assertThat(chronicle.findValuesAsText("authority")).filteredOn(said::equals).as("the paper and the step").hasSize(2);
    assertThat(call(away, HttpMethod.GET, "/api/cases/HS-" + office.mark + "/documents", null).getBody().findValuesAsText("authority")).contains(said);
  }

  @Test
  void aTaskCompletedWithoutBeingTakenOverIsDoneForTheAbsentPersonToo() {
    record(head, wish(Map.of()), 201);
    assertThat(engine(substitute, "/task/" + task + "/complete", Map.of())).isEqualTo(204);
    assertThat(call(head, HttpMethod.GET, "/api/cases/HS-" + office.mark + "/chronicle", null).getBody().findValuesAsText("authority"))
        .anyMatch(words -> words.startsWith("làm thay Chuyên viên " + away));
  }

  @Test
  void itEndsByItselfOnItsDayAndWhatIsNotDoneGoesBack() {
    record(away, wish(Map.of()), 201);
    engine(substitute, "/task/" + task + "/claim", Map.of("userId", substitute));
    date.set(LocalDate.parse("2024-03-08"));
    assertThat(call(substitute, HttpMethod.GET, "/api/tasks/" + task + "/hands", null).getBody().at("/insteadOf/user").asText()).as("the last day").isEqualTo(away);
    date.set(LocalDate.parse("2024-03-11"));
    assertThat(call(substitute, HttpMethod.POST, "/engine-rest/task/" + task + "/complete", Map.of()).getBody().get("message").asText())
        .contains("Thời gian làm thay").contains("08/03/2024");
    office.round();
    assertThat(office.task(task).getAssignee()).isEqualTo(away);
    assertThat(call(substitute, HttpMethod.GET, "/api/tasks/" + task + "/hands", null).getBody().get("mayTakeOver").asBoolean()).isFalse();
    assertThat(call(head, HttpMethod.GET, "/api/cases/HS-" + office.mark + "/chronicle", null).getBody().findValuesAsText("step")).contains("Hết thời gian làm thay");
    assertThat(engine(away, "/task/" + task + "/complete", Map.of())).isEqualTo(204);
  }

  @Test
  void anAbsenceEndedEarlyEndsAtOnceAndIsKept() {
    record(away, wish(Map.of()), 201);
    engine(substitute, "/task/" + task + "/claim", Map.of("userId", substitute));
    long id = jdbc.sql("select max(id) from organisation_absence where agency = ?").param(office.agency).query(Long.class).single();
    assertThat(call(other, HttpMethod.POST, "/api/absences/" + id + "/end", Map.of("lastDay", "2024-03-03")).getStatusCode().value()).isEqualTo(403);
    assertThat(call(head, HttpMethod.POST, "/api/absences/" + id + "/end", Map.of("lastDay", "2024-03-03")).getStatusCode().value()).isEqualTo(200);
    assertThat(office.task(task).getAssignee()).as("goes back at once").isEqualTo(away);
    assertThat(engine(substitute, "/task/" + task + "/claim", Map.of("userId", substitute))).isEqualTo(422);
    assertThat(call(away, HttpMethod.GET, "/api/absences", null).getBody()).as("history stays").isNotEmpty();
  }

  @Test
  void theSubstituteDoesTheClerksStepsButDecidesNothing() {
    String clerk = office.person("vanthu", office.agency, "clerk");
    String numbering = office.open("Cấp số", "2024-03-20", "2024-03-20", post("clerk"));
    String signing = office.open("Ký ban hành", "2024-03-20", "2024-03-20", post("leader"));
    assertThat(engine(substitute, "/task/" + numbering + "/complete", Map.of())).isIn(403, 422);
    record(head, wish(Map.of("person", clerk)), 201);
    record(head, wish(Map.of("person", head, "substitute", other)), 201);
    assertThat(engine(substitute, "/task/" + numbering + "/complete", Map.of())).isEqualTo(204);
    assertThat(call(head, HttpMethod.GET, "/api/cases/HS-" + office.mark + "/chronicle", null).getBody().findValuesAsText("authority"))
        .anyMatch(words -> words.startsWith("làm thay Chuyên viên " + clerk));
    assertThat(engine(other, "/task/" + signing + "/claim", Map.of("userId", other))).as("signing is the leader's").isIn(403, 422);
    assertThat(engine(other, "/task/" + signing + "/complete", Map.of())).isIn(403, 422);
    assertThat(engine(head, "/task/" + signing + "/complete", Map.of())).isEqualTo(204);
  }

  @Test
  void onlyForOneKindOfWork() {
    String clerk = office.person("vanthu", office.agency, "clerk");
    String numbering = office.open("Cấp số", "2024-03-20", "2024-03-20", post("clerk"));
    record(head, wish(Map.of("person", clerk, "kinds", List.of("dissolution"))), 201);
    record(away, wish(Map.of("kinds", List.of("dissolution"))), 201);
    assertThat(engine(substitute, "/task/" + task + "/claim", Map.of("userId", substitute))).as("other work").isEqualTo(422);
    assertThat(call(substitute, HttpMethod.POST, "/engine-rest/task/" + numbering + "/complete", Map.of()).getBody().get("message").asText()).contains("chỉ về “Giải thể”");
  }

  @Test
  void whenTheSubstituteLeavesTheTaskIsTheBodysAgainAndTheHeadIsTold() {
    record(away, wish(Map.of()), 201);
    engine(substitute, "/task/" + task + "/claim", Map.of("userId", substitute));
    http.withBasicAuth("quantri", "DienTap#2021").exchange("/engine-rest/group/" + office.agency + "/members/" + substitute, HttpMethod.DELETE, HttpEntity.EMPTY,
        String.class);
    assertThat(office.task(task).getAssignee()).isNull();
    assertThat(mails.inbox(head, 50)).filteredOn(mail -> mail.kind().startsWith("roi-di:")).singleElement().extracting(SentMail::text).asString()
        .contains("Rà soát danh sách", "Chọn người khác làm thay Chuyên viên " + away);
    record(away, wish(Map.of("substitute", other)), 201);
  }

  @Test
  void remindersGoToWhomWasChosen() {
    record(away, wish(Map.of("letters", "BOTH")), 201);
    office.round();
    assertThat(digests(away)).hasSize(1);
    assertThat(digests(substitute)).singleElement().extracting(SentMail::text).asString().contains("Rà soát danh sách");
    assertThat(digests(other)).isEmpty();
    assertThat(mails.inbox(substitute, 50)).extracting(SentMail::subject).anyMatch(subject -> subject.contains("làm thay"));
  }

  @Test
  void remindersGoToTheSubstituteAlone() {
    record(away, wish(Map.of("letters", "SUBSTITUTE")), 201);
    office.round();
    assertThat(digests(away)).isEmpty();
    assertThat(digests(substitute)).hasSize(1);
  }

  @Test
  void whoCannotStandInIsRefusedWithTheReason() {
    String outsider = office.person("ngoai", "NV-KHAC-" + office.mark, "officer");
    assertThat(refused(away, wish(Map.of("substitute", outsider)))).contains("người của chính cơ quan này");
    assertThat(refused(away, wish(Map.of("substitute", away)))).contains("chính mình");
    assertThat(refused(away, wish(Map.of("substitute", "khong.co")))).contains("người của chính cơ quan này");
    assertThat(refused(away, wish(Map.of("until", "2024-03-01")))).contains("không được trước");
    assertThat(refused(away, wish(Map.of("from", "2024-02-01", "until", "2024-02-02")))).contains("đã qua");
    assertThat(refused(away, wish(Map.of("kinds", List.of("khong-co"))))).contains("Không có loại việc");
    assertThat(refused(away, wish(Map.of("letters", "AI-DO")))).contains("BOTH");
    record(away, wish(Map.of()), 201);
    assertThat(refused(away, wish(Map.of("substitute", other)))).contains("đã được giao làm thay");
    assertThat(refused(substitute, wish(Map.of("person", substitute, "substitute", away)))).as("a circle").contains("cũng vắng");
    assertThat(refused(substitute, wish(Map.of("person", substitute, "substitute", other)))).contains("đang được giao làm thay");
    record(other, wish(Map.of()), 403);
    record(outsider, wish(Map.of()), 403);
  }

  @Test
  void theBodysPeopleSeeItOnAPageAndTheHeadRecordsItThere() throws Exception {
    Visitor visitor = visitor(head);
    String page = visitor.get("/absences").body();
    assertThat(page).contains("Ghi một lần vắng mặt", "Chuyên viên " + away, "Giải thể");
    String said = visitor.post("/absences", "agency=" + office.agency + "&person=" + Visitor.encoded(away) + "&substitute=" + Visitor.encoded(substitute)
        + "&from=2024-03-04&until=2024-03-08&letters=BOTH&_csrf=" + Visitor.encoded(Visitor.token(page))).body();
    assertThat(said).contains("Đã ghi:", "từ 04/03/2024 đến hết 08/03/2024", "đang vắng");
    assertThat(visitor(substitute).get("/").body()).contains("làm thay Chuyên viên " + away);
    assertThat(visitor(substitute).get("/absences").body()).contains("Chuyên viên " + away).doesNotContain("Kết thúc</button>");
    assertThat(visitor("lmhtx.cv1", "DienTap#2021").get("/absences").body()).doesNotContain("Chuyên viên " + away);
  }

  private String post(String duty) {
    return duties.group(new Post(office.agency, duty));
  }

  private Map<String, Object> wish(Map<String, Object> changed) {
    Map<String, Object> wish = new HashMap<>(Map.of("agency", office.agency, "person", away, "substitute", substitute, "from", "2024-03-04", "until", "2024-03-08"));
    wish.putAll(changed);
    return wish;
  }

  private void record(String by, Map<String, Object> wish, int status) {
    ResponseEntity<JsonNode> answer = call(by, HttpMethod.POST, "/api/absences", wish);
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(status);
  }

  private String refused(String by, Map<String, Object> wish) {
    ResponseEntity<JsonNode> answer = call(by, HttpMethod.POST, "/api/absences", wish);
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(422);
    return answer.getBody().get("message").asText();
  }

  private List<SentMail> digests(String person) {
    return mails.inbox(person, 100).stream().filter(mail -> mail.kind().equals(DailyRound.KIND)).toList();
  }

  private void upload(String user) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("file", new ByteArrayResource("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% Tờ trình\n%%EOF\n".getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "to-trinh.pdf";
      }
    });
    form.add("title", "Tờ trình");
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    ResponseEntity<JsonNode> answer = http.withBasicAuth(user, PASSWORD).exchange("/api/cases/HS-" + office.mark + "/documents?task=" + task, HttpMethod.POST,
        new HttpEntity<>(form, headers), JsonNode.class);
    assertThat(answer.getStatusCode().is2xxSuccessful()).as(String.valueOf(answer.getBody())).isTrue();
  }

  private int engine(String user, String path, Object body) {
    return call(user, HttpMethod.POST, "/engine-rest" + path, body).getStatusCode().value();
  }

  private ResponseEntity<JsonNode> call(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD).exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
  }

  private Visitor visitor(String user) throws Exception {
    return visitor(user, PASSWORD);
  }

  private Visitor visitor(String user, String password) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login(user, password);
    return visitor;
  }

  private ByteArrayResource structure(String agency) {
    String file = """
        since: 2021-01-01
        roles:
          - { code: VANG%1$s, title: Cơ quan thử vắng mặt }
        places:
          - { code: NOI-%1$s, name: tỉnh Thử %1$s, level: TINH }
        agencies:
          - { code: %2$s, name: Cơ quan thử vắng mặt %1$s, short: vang-%3$s, level: SO, place: NOI-%1$s, acts: true, roles: [VANG%1$s] }
        """.formatted(agency.substring(3), agency, office.mark);
    return new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "vang-" + office.mark + ".yaml";
      }
    };
  }
}
