package vn.lotrinh.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.People;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.PaperKind;

/** The room as programs meet it: real accounts, real requests. */
@SystemTest
class DocumentHttpTest {

  private static final String PASSWORD = "Thu-nghiem-2021!";
  private static final String BOUNDARY = "ranh-gioi-7f3a";

  @Autowired IdentityService identity;
  @Autowired People people;
  @Autowired CaseTasks tasks;
  @Autowired CaseFiles cases;
  @Autowired DocumentService document;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String caseKey = "T-" + UUID.randomUUID();
  private final String task = UUID.randomUUID().toString();

  @BeforeEach
  void openCase() {
    account("t-document-cv", "officer", "T-DOC-A");
    account("t-document-khac", "officer", "T-DOC-B");
    tasks.open(task, caseKey, Set.of("T-DOC-A"));
    cases.admit(caseKey, Set.of("T-DOC-A"), clock.instant());
    document.require(task, caseKey, List.of(new PaperKind("charter", "Điều lệ"), new PaperKind("plan", "Phương án hoạt động")));
  }

  @Test
  void aPaperIsHandedInListedAndFetched() throws Exception {
    byte[] pdf = SampleFiles.pdf("điều lệ");
    HttpResponse<byte[]> created = post("?task=" + task, "t-document-cv", multipart("charter", null, "Điều lệ HTX Mẫu 01.pdf", pdf));

    assertThat(created.statusCode()).isEqualTo(201);
    JsonNode paper = json.readTree(created.body());
    assertThat(paper.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "kind", "title", "name", "mediaType", "size", "version",
        "uploadedBy", "agency", "uploadedAt", "current", "authority");
    assertThat(paper.get("name").asText()).isEqualTo("Điều lệ HTX Mẫu 01.pdf");
    assertThat(paper.get("uploadedBy").asText()).as("by name").isEqualTo("Trần Thị Chín");

    JsonNode listed = json.readTree(get("?task=" + task, "t-document-cv").body());
    assertThat(listed.get("documents")).containsExactly(paper);
    assertThat(listed.get("missing")).hasSize(1);
    assertThat(listed.get("missing").get(0)).isEqualTo(json.readTree("{\"kind\":\"plan\",\"title\":\"Phương án hoạt động\"}"));
    assertThat(json.readTree(get("", "t-document-cv").body())).isEqualTo(listed);

    String content = "/" + paper.get("id").asText() + "/content";
    HttpResponse<byte[]> saved = get(content, "t-document-cv");
    assertThat(saved.body()).isEqualTo(pdf);
    assertThat(saved.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(saved.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
        .contains("filename*=UTF-8''%C4%90i%E1%BB%81u%20l%E1%BB%87%20HTX%20M%E1%BA%ABu%2001.pdf");
    assertThat(get(content + "?inline", "t-document-cv").headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline;");
    assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith(content);
  }

  @Test
  void wordFilesAreNeverShownInline() throws Exception {
    JsonNode paper = json.readTree(post("", "t-document-cv", multipart("other", "Bản thảo", "a.docx", SampleFiles.docx())).body());

    assertThat(get("/" + paper.get("id").asText() + "/content?inline", "t-document-cv").headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
  }

  @Test
  void refusalsAreOneVietnameseSentence() throws Exception {
    assertRefused(post("", "t-document-cv", multipart("charter", null, "a.pdf", SampleFiles.EXE)), "Nội dung của tệp “a.pdf” không phải là PDF");
    assertRefused(post("", "t-document-cv", multipart("charter", null, "a.exe", SampleFiles.EXE)), "Chỉ nhận PDF");
    assertRefused(post("", "t-document-cv", multipart("charter", null, "a.pdf", new byte[0])), "không có nội dung");
    assertRefused(post("", "t-document-cv", multipart("decision", null, "a.pdf", SampleFiles.pdf("x"))), "không chờ");
    assertRefused(post("", "t-document-cv", ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8)), "Chưa chọn tệp");
    assertThat(document.papers(caseKey)).isEmpty();
  }

  @Test
  void aFileOverTheLimitIsRefusedByUsAndByTheContainer() throws Exception {
    byte[] littleOver = Arrays.copyOf(SampleFiles.pdf("x"), 20 * 1024 * 1024 + 1);
    byte[] farOver = Arrays.copyOf(SampleFiles.pdf("x"), 27 * 1024 * 1024);

    assertRefused(post("", "t-document-cv", multipart("charter", null, "a.pdf", littleOver)), "lớn hơn 20 MB");
    assertRefused(post("", "t-document-cv", multipart("charter", null, "a.pdf", farOver)), "lớn hơn 20 MB");
    assertThat(document.papers(caseKey)).isEmpty();
  }

  @Test
  void theCaseDoesNotExistForAnotherDistrict() throws Exception {
    JsonNode paper = json.readTree(post("", "t-document-cv", multipart("charter", null, "a.pdf", SampleFiles.pdf("x"))).body());

    for (HttpResponse<byte[]> answer : List.of(get("", "t-document-khac"), get("?task=" + task, "t-document-khac"),
        get("/" + paper.get("id").asText() + "/content", "t-document-khac"),
        post("", "t-document-khac", multipart("charter", null, "a.pdf", SampleFiles.pdf("x"))))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(json.readTree(answer.body()).get("message").asText()).startsWith("Không tìm thấy hồ sơ này");
    }
    assertThat(get("", null).statusCode()).isEqualTo(401);
    assertThat(get("?task=khong-co", "t-document-cv").statusCode()).isEqualTo(404);
    assertThat(get("/999999999/content", "t-document-cv").statusCode()).isEqualTo(404);
  }

  @Test
  void anUploadCutOffOnTheWayLeavesNothing() throws Exception {
    byte[] body = multipart("charter", null, "a.pdf", Arrays.copyOf(SampleFiles.pdf("x"), 100_000));
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(("POST /api/cases/" + caseKey + "/documents HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Authorization: " + basic("t-document-cv") + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n"
          + "Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
      socket.getOutputStream().write(body, 0, body.length / 2);
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).doesNotContain(" 201 ");
    }
    assertThat(document.papers(caseKey)).isEmpty();
  }

  private void assertRefused(HttpResponse<byte[]> answer, String sentence) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode body = json.readTree(answer.body());
    assertThat(body.fieldNames()).toIterable().containsExactly("message");
    assertThat(body.get("message").asText()).contains(sentence);
  }

  private HttpResponse<byte[]> get(String below, String user) throws Exception {
    return send(request(below, user).GET().build());
  }

  private HttpResponse<byte[]> post(String below, String user, byte[] body) throws Exception {
    return send(request(below, user).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  private HttpRequest.Builder request(String below, String user) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/cases/" + caseKey + "/documents" + below));
    return user == null ? request : request.header("Authorization", basic(user));
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(UTF_8));
  }

  private static byte[] multipart(String kind, String title, String name, byte[] content) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(field("kind", kind));
    if (title != null) {
      body.write(field("title", title));
    }
    body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8));
    body.write(content);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }

  private static byte[] field(String name, String value) {
    return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(UTF_8);
  }

  @Test
  void whoHandedItInIsCalledAsThenAlsoAfterAnotherNameAndWithoutTheAccount() throws Exception {
    account("t-document-doi", "officer", "T-DOC-A");
    String id = json.readTree(post("?task=" + task, "t-document-doi", multipart("charter", null, "Điều lệ.pdf", SampleFiles.pdf("điều lệ"))).body()).get("id").asText();
    User renamed = identity.createUserQuery().userId("t-document-doi").singleResult();
    renamed.setFirstName("Lê Thị");
    identity.saveUser(renamed);
    assertThat(uploader(id)).isEqualTo("Trần Thị Chín");
    identity.deleteUser("t-document-doi");
    assertThat(uploader(id)).isEqualTo("Trần Thị Chín");
    assertThat(people.name("t-document-doi")).as("elsewhere, as last").isEqualTo("Lê Thị Chín");
  }

  private String uploader(String id) throws Exception {
    for (JsonNode one : json.readTree(get("", "t-document-cv").body()).get("documents")) if (one.get("id").asText().equals(id)) return one.get("uploadedBy").asText();
    throw new AssertionError(id);
  }

  private void account(String user, String... groups) {
    if (identity.createUserQuery().userId(user).count() > 0) {
      return;
    }
    User account = identity.newUser(user);
    account.setPassword(PASSWORD);
    account.setFirstName("Trần Thị");
    account.setLastName("Chín");
    identity.saveUser(account);
    Stream.of(groups).forEach(group -> {
      if (identity.createGroupQuery().groupId(group).count() == 0) {
        identity.saveGroup(identity.newGroup(group));
      }
      identity.createMembership(user, group);
    });
  }
}
