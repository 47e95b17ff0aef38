package vn.lotrinh.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class MailServiceTest {

  private static final LocalDate DAY = LocalDate.parse("2021-12-09");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @RegisterExtension
  static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
      .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  @Autowired SmtpPost post;
  @Autowired MailService inbox;
  @Autowired MailMessages messages;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TestDate date;

  private final String person = "mail-" + UUID.randomUUID();

  @BeforeEach
  void today() {
    date.set(DAY);
  }

  @Test
  void sendsBothPartsAndAVietnameseSubject() throws Exception {
    post.at(port()).send(mail("an@example.vn", "Nhắc việc ngày 09/12/2021: 1 quá hạn"));

    MimeMessage received = SMTP.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Nhắc việc ngày 09/12/2021: 1 quá hạn");
    assertThat(received.getHeader("Subject", null)).isASCII();
    assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("an@example.vn");
    assertThat(received.getFrom()[0].toString()).contains("lotrinh@example.vn");
    assertThat(part(received, "text/plain")).contains("Kính gửi Nguyễn <An>,").doesNotContain("<html");
    assertThat(part(received, "text/html")).contains("Nguyễn &lt;An&gt;").contains("lang=\"vi\"");
  }

  @Test
  void keepsWhatWasSent() {
    post.at(port()).send(mail("an@example.vn", "Nhắc việc"));
    assertThat(inbox.inbox(person, 10)).singleElement().satisfies(sent -> {
      assertThat(sent.address()).isEqualTo("an@example.vn");
      assertThat(sent.day()).isEqualTo(DAY);
      assertThat(sent.subject()).isEqualTo("Nhắc việc");
      assertThat(sent.text()).contains("Kính gửi");
      assertThat(sent.html()).contains("<body");
      assertThat(sent.sentAt()).isNotNull();
    });
  }

  @Test
  void sendsOnceAPersonDayAndKind() {
    MailService smtp = post.at(port());
    smtp.send(mail("an@example.vn", "Nhắc việc"));
    smtp.send(mail("an@example.vn", "Nhắc việc lần nữa"));
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
    assertThat(state()).isEqualTo("SENT");
  }

  @Test
  void staysSentWhenTheCallerFailsAfterwards() {
    MailService smtp = post.at(port());
    TransactionTemplate caller = new TransactionTemplate(transactions);
    assertThatThrownBy(() -> caller.executeWithoutResult(status -> {
      smtp.send(mail("an@example.vn", "Nhắc việc"));
      throw new IllegalStateException("engine");
    })).hasMessage("engine");
    smtp.send(mail("an@example.vn", "Nhắc việc"));
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
  }

  @Test
  void triesAgainAfterTheServerWasDown() throws IOException {
    assertThatThrownBy(() -> post.at(closedPort()).send(mail("an@example.vn", "Nhắc việc"))).isInstanceOf(MailNotSent.class)
        .hasMessageStartingWith("Máy chủ thư không nhận thư ngày 09/12/2021 gửi " + person);
    assertThat(state()).isEqualTo("PENDING");

    post.at(port()).send(mail("an@example.vn", "Nhắc việc"));
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
    assertThat(state()).isEqualTo("SENT");
  }

  /** The machine takes the call and says nothing: nobody waits longer than the line's own patience, and the letters leave once, later. */
  @Test
  void aServerThatAcceptsAndNeverAnswersKeepsNobodyWaiting() throws IOException {
    List<Mail> letters = List.of(numbered("1", "an@example.vn"), numbered("2", "binh@example.vn"), numbered("3", "chi@example.vn"));
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      long began = System.nanoTime();
      assertThat(post.at(silent.getLocalPort()).sendEach(letters, PATIENCE).sent()).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).as("one letter is tried, not three").isLessThan(Duration.ofSeconds(12));
    }
    assertThat(inbox.state().awaySince()).as("health tells it").isNotNull();
    assertThat(post.at(port()).sendEach(letters, PATIENCE).sent()).containsExactlyElementsOf(letters);
    assertThat(SMTP.getReceivedMessages()).hasSize(3);
    assertThat(post.at(port()).sendEach(letters, PATIENCE).lost()).isEmpty();
    assertThat(SMTP.getReceivedMessages()).as("once").hasSize(3);
  }

  /** The server said 550 to the recipient: it certainly did not take the mail. */
  @Test
  void triesAgainAfterARefusal() throws Exception {
    try (FakeServer server = new FakeServer("220 x", "250 x", "250 x", "550 khong co nguoi nay")) {
      assertThatThrownBy(() -> post.at(server.port()).send(mail("an@example.vn", "Nhắc việc"))).isInstanceOf(MailNotSent.class);
    }
    assertThat(state()).isEqualTo("REFUSED");
    assertThat(inbox.state().refused()).extracting(MailState.RefusedAddress::person).contains(person);
    post.at(port()).sendEach(List.of(mail("an@example.vn", "Nhắc việc")), PATIENCE);
    assertThat(state()).isEqualTo("SENT");
    assertThat(inbox.state().refused()).extracting(MailState.RefusedAddress::person).doesNotContain(person);
  }

  /** The line broke after the whole mail was handed over: the server may have it. */
  @Test
  void tellsWhenNobodyKnowsAndNeverSendsAgain() throws Exception {
    try (FakeServer server = new FakeServer("220 x", "250 x", "250 x", "250 x", "354 x")) {
      assertThatThrownBy(() -> post.at(server.port()).send(mail("an@example.vn", "Nhắc việc"))).isInstanceOf(MailNotSent.class)
          .hasMessageContaining("Không rõ thư ngày 09/12/2021 gửi " + person);
    }
    assertThat(state()).isEqualTo("UNCERTAIN");
    assertThatThrownBy(() -> post.at(port()).send(mail("an@example.vn", "Nhắc việc"))).hasMessageContaining("không được gửi lại");
    assertThat(SMTP.getReceivedMessages()).isEmpty();
  }

  /** The server took the mail and hung up without a good-bye. */
  @Test
  void countsAMailThatWasTakenAsSent() throws Exception {
    try (FakeServer server = new FakeServer("220 x", "250 x", "250 x", "250 x", "354 x", "250 x")) {
      post.at(server.port()).send(mail("an@example.vn", "Nhắc việc"));
    }
    assertThat(state()).isEqualTo("SENT");
  }

  /** As a crash between SMTP's yes and our commit leaves it. */
  @Test
  void tellsOfARowLeftBehindByACrash() {
    Mail mail = mail("an@example.vn", "Nhắc việc");
    messages.claim(mail, new MailTemplates.Body("text", "html"), "SENDING", Instant.now());
    assertThatThrownBy(() -> post.at(port()).send(mail)).isInstanceOf(MailNotSent.class).hasMessageContaining("Không rõ");
    assertThat(state()).isEqualTo("UNCERTAIN");
    assertThat(SMTP.getReceivedMessages()).isEmpty();
  }

  @Test
  void refusesAHostileAddressBeforeAnythingIsStored() {
    assertThatThrownBy(() -> post.at(port()).send(mail("an@example.vn\r\nBcc: x@y.vn", "Nhắc việc"))).isInstanceOf(MailNotSent.class);
    assertThatThrownBy(() -> inbox.send(mail("khong-hop-le", "Nhắc việc"))).isInstanceOf(MailNotSent.class);
    assertThat(messages.state(mail("a@b.vn", ""))).isEmpty();
  }

  @Test
  void putsNoHeaderIntoTheSubject() throws MessagingException {
    post.at(port()).send(mail("an@example.vn", "Nhac viec\r\nBcc: x@y.vn"));
    MimeMessage received = SMTP.getReceivedMessages()[0];
    assertThat(received.getHeader("Bcc")).isNull();
    assertThat(received.getSubject()).isEqualTo("Nhac viec Bcc: x@y.vn");
  }

  @Test
  void keepsTheMailInARehearsalAndSendsNothing() {
    inbox.send(mail("an@example.vn", "Nhắc việc"));
    inbox.send(mail("an@example.vn", "Nhắc việc lần nữa"));
    assertThat(inbox.inbox(person, 10)).extracting(SentMail::subject).containsExactly("Nhắc việc");
    assertThat(inbox.inbox(1)).extracting(SentMail::recipient).hasSize(1);
    assertThat(SMTP.getReceivedMessages()).isEmpty();
  }

  @Test
  void oneThatFailsKeepsNoneOfTheOthers() {
    Mail first = numbered("1", "an@example.vn");
    Mail refused = numbered("2", "khong-hop-le");
    Mail last = numbered("3", "chi@example.vn");
    for (MailService service : List.of(post.at(port()), inbox)) {
      assertThat(service.sendEach(List.of(first, refused, last), PATIENCE).sent()).containsExactly(first, last);
    }
    assertThat(SMTP.getReceivedMessages()).as("sent once, by SMTP").hasSize(2);
    assertThat(inbox.inbox(first.recipient(), 10)).hasSize(1);
    assertThat(inbox.inbox(refused.recipient(), 10)).isEmpty();
  }

  @Test
  void beginsNoMailWhenPatienceIsOver() {
    assertThat(post.at(port()).sendEach(List.of(numbered("1", "an@example.vn")), Duration.ZERO).sent()).isEmpty();
    assertThat(SMTP.getReceivedMessages()).isEmpty();
  }

  private Mail numbered(String number, String address) {
    return new Mail(person + number, address, DAY, "nhac-viec", "Nhắc việc", "deadline/digest",
        Map.of("name", "An", "day", "09/12/2021", "sections", List.of()));
  }

  private Mail mail(String address, String subject) {
    return new Mail(person, address, DAY, "nhac-viec", subject, "deadline/digest",
        Map.of("name", "Nguyễn <An>", "day", "09/12/2021", "sections", List.of()));
  }

  private String state() {
    return jdbc.sql("select state from mail_message where recipient = ?").param(person).query(String.class).single();
  }

  private static int port() {
    return SMTP.getSmtp().getPort();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String part(MimeMessage message, String type) throws MessagingException, IOException {
    return part(message.getContent(), type);
  }

  private static String part(Object content, String type) throws MessagingException, IOException {
    if (content instanceof MimeMultipart multipart) {
      for (int i = 0; i < multipart.getCount(); i++) {
        if (multipart.getBodyPart(i).isMimeType(type)) {
          return (String) multipart.getBodyPart(i).getContent();
        }
        String inside = part(multipart.getBodyPart(i).getContent(), type);
        if (inside != null) {
          return inside;
        }
      }
    }
    return null;
  }
}
