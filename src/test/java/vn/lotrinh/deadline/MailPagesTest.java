package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SmtpPost;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.Visitor;

/** What the administrator sees of letters, and what health tells the machine's keeper. */
@SystemTest
class MailPagesTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired MailService mails;
  @Autowired SmtpPost post;
  @Autowired TestDate date;
  @Autowired ApplicationContext context;

  @BeforeEach
  void today() {
    date.set(LocalDate.of(2021, 12, 9));
    post.backToTheInbox();
    date.set(LocalDate.of(2021, 12, 10));
  }

  @AfterEach
  void back() {
    post.backToTheInbox();
  }

  @Test
  void theAdministratorSeesThatLettersWaitAndWhichAddressesNeedMending() throws Exception {
    post.applicationAt(1);
    mails.post(letter("lmhtx.cv1", "a@example.vn"));
    mails.post(letter("lmhtx.cv2", "khong phai dia chi"));
    mails.deliver("thu-trang");
    Visitor visitor = new Visitor(port);
    visitor.login("quantri", PASSWORD);
    String page = visitor.get("/mails").body();
    assertThat(page).contains("Không nhận thư từ 10/12/2021", "Thử gửi ngay", "Thư trang thử", "khong phai dia chi", "#/users/lmhtx.cv2");
    assertThat(visitor.post("/mails/try", "_csrf=" + Visitor.encoded(Visitor.token(page))).statusCode()).isEqualTo(200);
    JsonNode api = http.withBasicAuth("quantri", PASSWORD).getForObject("/api/mails", JsonNode.class);
    assertThat(api.at("/awaySince").isNull()).isFalse();
    assertThat(api.at("/waiting").toString()).contains("lmhtx.cv1");
    for (String other : new String[] {"dieuphoi", "theodoi", "lmhtx.cv1"}) {
      assertThat(http.withBasicAuth(other, PASSWORD).getForEntity("/api/mails", String.class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }
  }

  @Test
  void healthTellsThatTheMailServerIsAwayAndStaysReachable() {
    assertThat(health("").getBody().at("/status").asText()).isEqualTo("UP");
    post.applicationAt(1);
    date.set(LocalDate.of(2021, 12, 13));
    ResponseEntity<JsonNode> away = health("");
    assertThat(away.getBody().at("/status").asText()).isEqualTo("DEGRADED");
    assertThat(away.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(away.getBody().has("components")).as("nothing for strangers").isFalse();
    assertThat(health("/readiness").getBody().at("/status").asText()).isEqualTo("DEGRADED");
    assertThat(health("/liveness").getBody().at("/status").asText()).isEqualTo("UP");
  }

  @Test
  void healthTellsOfAMailServerThatAcceptsAndNeverAnswers() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      post.applicationAt(silent.getLocalPort());
      for (String person : List.of("lmhtx.cv1", "lmhtx.cv2", "stc.cv1")) mails.post(letter(person, "a@example.vn"));
      long began = System.nanoTime();
      mails.deliver("thu-trang");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
      assertThat(health("").getBody().at("/status").asText()).isEqualTo("DEGRADED");
      assertThat(http.withBasicAuth("quantri", PASSWORD).getForObject("/api/mails", JsonNode.class).at("/waiting").toString()).contains("lmhtx.cv1", "lmhtx.cv2", "stc.cv1");
    }
  }

  @Test
  void healthIsNotUpWhileTheApplicationIsStillLoading() {
    AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    try {
      assertThat(health("").getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
      assertThat(health("/readiness").getBody().at("/status").asText()).isEqualTo("OUT_OF_SERVICE");
    } finally {
      AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }
    assertThat(health("").getBody().at("/status").asText()).isEqualTo("UP");
  }

  private ResponseEntity<JsonNode> health(String group) {
    return http.getForEntity("/actuator/health" + group, JsonNode.class);
  }

  private static Mail letter(String person, String address) {
    return new Mail(person, address, LocalDate.of(2021, 12, 10), "thu-trang", "Thư trang thử", "deadline/notice",
        Map.of("subject", "Thư trang thử", "paragraphs", new String[] {"x"}, "link", "http://localhost/x"));
  }
}
