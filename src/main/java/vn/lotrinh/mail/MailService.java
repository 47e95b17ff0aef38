package vn.lotrinh.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.MailAddress;

/** Sends a mail once, and shows what was sent. */
@Service("mail")
public class MailService {

  private static final Logger LOG = LoggerFactory.getLogger(MailService.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MailMessages messages;
  private final MailTemplates templates;
  private final SmtpTransport smtp;
  private final TransactionTemplate onItsOwn;
  private final Clock clock;

  MailService(MailMessages messages, MailTemplates templates, ObjectProvider<JavaMailSender> sender,
      PlatformTransactionManager transactions, Clock clock, @Value("${lo-trinh.mail.transport}") String transport, @Value("${lo-trinh.mail.from}") String from) {
    this.messages = messages;
    this.templates = templates;
    this.smtp = smtp(transport, sender, from);
    this.onItsOwn = new TransactionTemplate(transactions);
    this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Sends a mail unless it was sent before. Safe to call again after any failure: what was sent stays sent, what certainly was not is tried
   * again, and where nobody knows it is told.
   *
   * @throws MailNotSent when the address is no address, SMTP refuses or is not there, or it is uncertain whether the mail left
   */
  public void send(Mail mail) {
    requireMailbox(mail);
    MailTemplates.Body body = templates.body(mail);
    if (smtp == null) {
      messages.claim(mail, body, "SENT", clock.instant());
    } else if (alone(() -> messages.claim(mail, body, "SENDING", clock.instant()))) {
      handOver(mail, body);
    } else {
      requireSent(mail);
    }
  }

  /**
   * Sends mails as {@link #send} does, one after the other; one that fails keeps none of the others. Begins no other once {@code patience}
   * is over.
   *
   * @return the mails that have left, now or before; the others can be sent again
   */
  public List<Mail> sendEach(List<Mail> mails, Duration patience) {
    return smtp == null ? keepAll(mails) : mails.stream().takeWhile(before(clock.instant().plus(patience))).filter(this::left).toList();
  }

  /** The day under which a mail of this kind to this person was first taken in hand, whether it left or not. */
  public Optional<LocalDate> firstTaken(String recipient, String kind) {
    return messages.firstDay(recipient, kind);
  }

  /** The latest mails of all people, newest first. */
  public List<SentMail> inbox(int limit) {
    return messages.latest(null, limit);
  }

  /** The latest mails of one user, newest first. */
  public List<SentMail> inbox(String recipient, int limit) {
    return messages.latest(recipient, limit);
  }

  private List<Mail> keepAll(List<Mail> mails) {
    List<Mail> kept = mails.stream().filter(mail -> MailAddress.isMailbox(mail.address())).toList();
    messages.keep(kept, kept.stream().map(templates::body).toList(), clock.instant());
    return kept;
  }

  private Predicate<Mail> before(Instant end) {
    return mail -> clock.instant().isBefore(end);
  }

  private boolean left(Mail mail) {
    try {
      send(mail);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Chưa gửi được {}: {}", name(mail), e.getMessage());
      return false;
    }
  }

  private static void requireMailbox(Mail mail) {
    if (!MailAddress.isMailbox(mail.address())) {
      throw new MailNotSent("Địa chỉ của " + name(mail) + " không hợp lệ; hãy sửa trong tài khoản của người nhận.");
    }
  }

  private void handOver(Mail mail, MailTemplates.Body body) {
    try {
      smtp.send(new MailAddress(mail.address()), mail.subject(), body.text(), body.html());
    } catch (MailException e) {
      throw SmtpTransport.mayHaveLeft(e) ? uncertain(mail, e) : notSent(mail, e);
    }
    alone(() -> {
      messages.sent(mail, clock.instant());
      return true;
    });
  }

  private void requireSent(Mail mail) {
    String state = messages.state(mail).orElseThrow();
    if (!"SENT".equals(state)) {
      throw uncertain(mail, null);
    }
  }

  private MailNotSent notSent(Mail mail, MailException reason) {
    String sentence = "Máy chủ thư không nhận " + name(mail) + ": " + reason.getMessage();
    failed(mail, "PENDING", sentence);
    return new MailNotSent(sentence, reason);
  }

  private MailNotSent uncertain(Mail mail, MailException reason) {
    String sentence = "Không rõ " + name(mail) + " đã đi hay chưa, vì việc gửi bị ngắt giữa chừng. Thư này không được gửi lại;"
        + " hãy hỏi người nhận.";
    failed(mail, "UNCERTAIN", sentence);
    return new MailNotSent(sentence, reason);
  }

  private void failed(Mail mail, String state, String sentence) {
    alone(() -> {
      messages.failed(mail, state, sentence, clock.instant());
      return true;
    });
  }

  /** In a transaction of its own, so that it holds whatever becomes of the caller's. */
  private boolean alone(Supplier<Boolean> work) {
    return onItsOwn.execute(status -> work.get());
  }

  private static String name(Mail mail) {
    return "thư ngày " + DAY.format(mail.day()) + " gửi " + mail.recipient() + " (" + MailAddress.visible(mail.address()) + ")";
  }

  /** Null where mails only go to the rehearsal's inbox. */
  private static SmtpTransport smtp(String transport, ObjectProvider<JavaMailSender> sender, String from) {
    return switch (transport) {
      case "inbox" -> null;
      case "smtp" -> new SmtpTransport(configured(sender), from);
      default -> throw new IllegalStateException("lo-trinh.mail.transport phải là smtp hoặc inbox, không phải “" + transport + "”.");
    };
  }

  private static JavaMailSender configured(ObjectProvider<JavaMailSender> sender) {
    JavaMailSender configured = sender.getIfAvailable();
    if (configured == null) {
      throw new IllegalStateException("Chưa có máy chủ thư: đặt spring.mail.host, hoặc lo-trinh.mail.transport=inbox khi diễn tập.");
    }
    return configured;
  }
}
