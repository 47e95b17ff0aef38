package vn.lotrinh.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.lotrinh.MailAddress;

/** Hands a mail to the SMTP server, with an HTML and a plain text part. */
class SmtpTransport {

  private static final String SENDER_NAME = "Lộ trình HTX";

  private final JavaMailSender sender;
  private final MailAddress from;

  SmtpTransport(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = new MailAddress(from);
  }

  /** @throws MailException as Spring tells it; see {@link #failure} */
  void send(MailAddress to, String subject, String text, String html, List<Attachment> files) {
    MimeMessage message = sender.createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      helper.setFrom(from.value(), SENDER_NAME);
      helper.setTo(to.value());
      helper.setSubject(subject);
      helper.setText(text, html);
      for (Attachment file : files) helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("Không dựng được thư gửi " + to.value(), e);
    }
    submit(message);
  }

  /** Once the server took the mail, a failing good-bye is no failure: trying again would double the mail. */
  private void submit(MimeMessage message) {
    try {
      sender.send(message);
    } catch (MailSendException e) {
      if (e.getMessageExceptions().length > 0) {
        throw e;
      }
    }
  }

  /** Whether the server is there and lets us in. @throws MessagingException where it does not */
  void knock() throws MessagingException {
    if (sender instanceof JavaMailSenderImpl smtp) {
      smtp.testConnection();
    }
  }

  /** What a failure means for the mail. */
  enum Failure {
    /** The server is away or lets nobody in: nothing leaves for now. */
    AWAY,
    /** It did not take this mail now and may take it later. */
    LATER,
    /** It will not take it, because of the recipient. */
    REFUSED,
    /** The line broke in the middle of the talk: the server may have taken it. */
    UNCERTAIN
  }

  static Failure failure(MailException failure) {
    if (mayHaveLeft(failure)) {
      return Failure.UNCERTAIN;
    }
    if (!(failure instanceof MailSendException sending) || sending.getMessageExceptions().length == 0
        || Arrays.stream(sending.getMessageExceptions()).anyMatch(reason -> reason == sending.getCause())) {
      return Failure.AWAY;
    }
    return Arrays.stream(sending.getMessageExceptions()).map(SmtpTransport::answer).findFirst().orElse(Failure.LATER);
  }

  /** The library chains what the server said of the recipient behind what it says itself. */
  private static Failure answer(Exception reason) {
    for (Exception said = reason; said instanceof MessagingException next; said = next.getNextException()) {
      if (said instanceof SMTPAddressFailedException recipient) {
        return recipient.getReturnCode() >= 500 ? Failure.REFUSED : Failure.LATER;
      }
      if (said instanceof SMTPSenderFailedException) {
        return Failure.AWAY;
      }
    }
    return reason instanceof SMTPSendFailedException mail && mail.getReturnCode() >= 500 ? Failure.REFUSED : Failure.LATER;
  }

  /**
   * Whether the server may have taken the mail although sending failed: true when the line broke in the middle of the talk. No
   * connection, a refused login and a refusing answer of the server are certain.
   */
  private static boolean mayHaveLeft(MailException failure) {
    if (!(failure instanceof MailSendException sending)) {
      return false;
    }
    return Arrays.stream(sending.getMessageExceptions()).anyMatch(reason -> reason != sending.getCause() && !isAnswer(reason));
  }

  /** The library tells a line that broke as an answer with the code -1. */
  private static boolean isAnswer(Exception reason) {
    return reason instanceof SendFailedException && !(reason instanceof SMTPSendFailedException answer && answer.getReturnCode() < 0);
  }
}
