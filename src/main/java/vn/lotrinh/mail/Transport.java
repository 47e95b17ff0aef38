package vn.lotrinh.mail;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The way mails leave: by SMTP, or in a rehearsal not at all. */
@Component
class Transport {

  private volatile SmtpTransport smtp;

  Transport(ObjectProvider<JavaMailSender> sender, @Value("${lo-trinh.mail.transport}") String transport, @Value("${lo-trinh.mail.from}") String from) {
    smtp = switch (transport) {
      case "inbox" -> null;
      case "smtp" -> new SmtpTransport(configured(sender), from);
      default -> throw new IllegalStateException("lo-trinh.mail.transport phải là smtp hoặc inbox, không phải “" + transport + "”.");
    };
  }

  /** Empty where mails only go to the rehearsal's inbox. */
  Optional<SmtpTransport> smtp() {
    return Optional.ofNullable(smtp);
  }

  /** From now on mails leave by this server; null: they stay in the inbox. */
  void use(SmtpTransport other) {
    smtp = other;
  }

  private static JavaMailSender configured(ObjectProvider<JavaMailSender> sender) {
    JavaMailSender configured = sender.getIfAvailable();
    if (configured == null) {
      throw new IllegalStateException("Chưa có máy chủ thư: đặt spring.mail.host, hoặc lo-trinh.mail.transport=inbox khi diễn tập.");
    }
    return configured;
  }
}
