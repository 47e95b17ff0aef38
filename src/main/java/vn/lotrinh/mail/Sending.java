package vn.lotrinh.mail;

import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.MailAddress;
import vn.lotrinh.Written;

/** One attempt to send one mail, with what is written down before and after it. */
@Component
class Sending {

  /** How an attempt ended. */
  enum Result {
    SENT, AWAY, LATER, REFUSED, UNCERTAIN
  }

  /** @param sentence why the mail did not leave, in Vietnamese; null where it did */
  record Outcome(Result result, String sentence, Exception cause) {

    static final Outcome SENT = new Outcome(Result.SENT, null, null);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final MailMessages messages;
  private final MailTroubles troubles;
  private final TransactionTemplate onItsOwn;
  private final Clock clock;

  Sending(MailMessages messages, MailTroubles troubles, PlatformTransactionManager transactions, Clock clock) {
    this.messages = messages;
    this.troubles = troubles;
    this.onItsOwn = new TransactionTemplate(transactions);
    this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Sends a mail unless it was sent before, or nobody knows whether it was. */
  Outcome attempt(SmtpTransport smtp, Mail mail, MailTemplates.Body body) {
    if (!MailAddress.isMailbox(mail.address())) {
      return refuse(mail, noMailbox(mail));
    }
    if (alone(() -> messages.claim(mail, body, "SENDING", clock.instant()))) {
      return handOver(smtp, mail, body);
    }
    return "SENT".equals(messages.state(mail).orElseThrow()) ? Outcome.SENT : failed(mail, Result.UNCERTAIN, null);
  }

  /** Keeps for the administrators that nothing gets to an address. */
  Outcome refuse(Mail mail, String sentence) {
    alone(() -> {
      troubles.refused(mail, sentence, clock.instant());
      return true;
    });
    LOG.warn("{}", sentence);
    return new Outcome(Result.REFUSED, sentence, null);
  }

  static String noMailbox(Mail mail) {
    return "Địa chỉ của " + name(mail) + " không hợp lệ; hãy sửa trong tài khoản của người nhận.";
  }

  /** What went wrong, on one line, as the server or the library says it. */
  static String reason(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private Outcome handOver(SmtpTransport smtp, Mail mail, MailTemplates.Body body) {
    try {
      smtp.send(new MailAddress(mail.address()), mail.subject(), body.text(), body.html(), messages.attachments(mail.recipient(), mail.day(), mail.kind()));
    } catch (MailException e) {
      return failed(mail, Result.valueOf(SmtpTransport.failure(e).name()), e);
    }
    alone(() -> {
      messages.sent(mail, clock.instant());
      troubles.found(null, clock.instant());
      return true;
    });
    return Outcome.SENT;
  }

  private Outcome failed(Mail mail, Result result, MailException cause) {
    String sentence = result == Result.UNCERTAIN ? "Không rõ " + name(mail) + " đã đi hay chưa, vì việc gửi bị ngắt giữa chừng. Thư này không được gửi lại;"
        + " hãy hỏi người nhận." : "Máy chủ thư không nhận " + name(mail) + ": " + reason(cause);
    String state = result == Result.UNCERTAIN ? "UNCERTAIN" : result == Result.REFUSED ? "REFUSED" : "PENDING";
    alone(() -> {
      messages.failed(mail, state, sentence, clock.instant());
      if (result == Result.AWAY) troubles.found(reason(cause), clock.instant());
      if (result == Result.REFUSED) troubles.refused(mail, sentence, clock.instant());
      return true;
    });
    LOG.warn("{}", sentence);
    return new Outcome(result, sentence, cause);
  }

  /** In a transaction of its own, so that it holds whatever becomes of the caller's. */
  private boolean alone(Supplier<Boolean> work) {
    return onItsOwn.execute(status -> work.get());
  }

  private static String name(Mail mail) {
    return "thư ngày " + Written.day(mail.day()) + " gửi " + mail.recipient() + " (" + MailAddress.visible(mail.address()) + ")";
  }
}
