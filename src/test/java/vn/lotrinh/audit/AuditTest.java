package vn.lotrinh.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;

/** Who saw or changed what is written down, whichever door was used, and stays written. */
@SystemTest
class AuditTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired IdentityService identity;

  private final String word = "nk" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void accountTakenAway() {
    identity.deleteUser(word);
  }

  @Test
  void anAccountThatAnAdministratorOpensIsWrittenDownWithoutItsPassword() throws Exception {
    String account = "{\"profile\":{\"id\":\"%s\",\"firstName\":\"Nhật ký\",\"lastName\":\"Thử\",\"email\":\"\"},\"credentials\":{\"password\":\"MatKhau#RiengTu2021\"}}"
        .formatted(word);
    assertThat(send("quantri", "POST", "/engine-rest/user/create", account)).isEqualTo(204);
    JsonNode entry = entries("q=" + word).get(0);
    assertThat(entry.get("kind").asText()).isEqualTo("ACCOUNT");
    assertThat(entry.get("what").asText()).isEqualTo("Mở tài khoản");
    assertThat(entry.get("person").asText()).isEqualTo("quantri");
    assertThat(entry.get("changed").asBoolean()).isTrue();
    assertThat(entry.get("details").asText()).contains("profile.id=" + word, "profile.firstName=Nhật ký").doesNotContain("MatKhau", "password");

    assertThat(send("quantri", "PUT", "/engine-rest/group/officer/members/" + word, "")).isEqualTo(204);
    assertThat(entries("kind=RIGHT&q=" + word).get(0).get("subject").asText()).isEqualTo("officer / " + word);
    send("quantri", "GET", "/engine-rest/user/" + word + "/profile", null);
    assertThat(entries("action=SAW&q=" + word).get(0).get("what").asText()).isEqualTo("Xem tài khoản");
  }

  @Test
  void whatWasRefusedIsWrittenDownToo() throws Exception {
    int status = send("dieuphoi", "PUT", "/api/terms/khong-co/" + word, "{\"value\":15}");
    assertThat(status).isGreaterThanOrEqualTo(400);
    JsonNode entry = entries("q=" + word).get(0);
    assertThat(entry.get("what").asText()).isEqualTo("Đặt thời hạn");
    assertThat(entry.get("status").asInt()).isEqualTo(status);
    assertThat(entry.get("refused").asBoolean()).isTrue();
  }

  @Test
  void nothingOfItCanBeChangedOrTakenAway() throws Exception {
    send("dieuphoi", "PUT", "/api/terms/khong-co/" + word, "{\"value\":15}");
    assertThat(entries("action=CHANGED&q=" + word)).hasSize(1);
    for (String wrong : new String[] {"update audit_entry set person = 'ai do'", "delete from audit_entry", "truncate audit_entry"}) {
      assertThatThrownBy(() -> jdbc.sql(wrong).update()).as(wrong).isInstanceOf(DataAccessException.class).hasMessageContaining("never changed");
    }
    assertThat(entries("action=CHANGED&q=" + word)).hasSize(1);
  }

  @Test
  void onlyAdministratorsReadItAndThatIsWrittenDownAsWell() throws Exception {
    for (String other : new String[] {"theodoi", "dieuphoi", "skhcn.cv1"}) {
      for (String address : new String[] {"/api/audit"}) assertThat(send(other, "GET", address, null)).as(other).isEqualTo(403);
    }
    assertThat(send("quantri", "GET", "/api/audit?q=" + word, null)).isEqualTo(200);
    assertThat(entries("q=Xem nhat ky he thong&action=SAW").get(0).get("person").asText()).isEqualTo("quantri");
    for (String wrong : new String[] {"kind=ABC", "action=ABC", "from=abc"}) assertThat(send("quantri", "GET", "/api/audit?" + wrong, null)).isEqualTo(422);
  }

  /** An entry is written behind the answer: who asks at once may come before it. */
  private JsonNode entries(String question) {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> read(question), entries -> !entries.isEmpty());
  }

  private JsonNode read(String question) throws Exception {
    String encoded = question.replace(" ", "%20");
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request("quantri", "/api/audit?" + encoded).GET().build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).get("entries");
  }

  private int send(String person, String method, String address, String body) throws Exception {
    HttpRequest.Builder request = request(person, address);
    if (body == null) request.method(method, HttpRequest.BodyPublishers.noBody());
    else request.header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body));
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest.Builder request(String person, String address) {
    String login = Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).header("Authorization", "Basic " + login);
  }
}
