package vn.lotrinh.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail room with SMTP behind it, as in production, beside the rehearsal's inbox that the test context has. */
@Component
public class SmtpPost {

  private final MailMessages messages;
  private final MailTemplates templates;
  private final MailTroubles troubles;
  private final Transport transport;
  private final Sending sending;
  private final Clock clock;

  SmtpPost(MailMessages messages, MailTemplates templates, MailTroubles troubles, Transport transport, Sending sending, Clock clock) {
    this.messages = messages;
    this.templates = templates;
    this.troubles = troubles;
    this.transport = transport;
    this.sending = sending;
    this.clock = clock;
  }

  /** From now on the application itself sends by SMTP, until {@link #backToTheInbox}. */
  public void applicationAt(int port) {
    transport.use(new SmtpTransport(sender(port), "lotrinh@example.vn"));
  }

  public void backToTheInbox() {
    transport.use(null);
    troubles.found(null, clock.instant());
  }

  public MailService at(int port) {
    return through(sender(port));
  }

  /** As when the machine goes down while the next mail but so many is handed over. */
  public MailService downAfter(int mails, int port) {
    AtomicInteger left = new AtomicInteger(mails);
    return through(new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage message) {
        if (left.getAndDecrement() == 0) {
          throw new AssertionError("down");
        }
        sender(port).send(message);
      }
    });
  }

  MailService through(JavaMailSender sender) {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton("sender", sender);
    Transport smtp = new Transport(beans.getBeanProvider(JavaMailSender.class), "smtp", "lotrinh@example.vn");
    return new MailService(messages, templates, troubles, smtp, sending, clock);
  }

  static JavaMailSenderImpl sender(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    Properties properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.connectiontimeout", "3000");
    properties.setProperty("mail.smtp.timeout", "3000");
    return sender;
  }
}
