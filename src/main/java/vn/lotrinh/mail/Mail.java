package vn.lotrinh.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lotrinh.Written;

/**
 * A mail to be sent to one person.
 *
 * @param recipient the user the mail is for; with day and kind it names the mail, which is sent once
 * @param address the mail address without blanks and invisible signs around it, else unchecked; null where there is none
 * @param day the day whose news the mail carries
 * @param kind what sort of mail it is
 * @param subject in Vietnamese; line breaks become spaces
 * @param template templates {@code <template>.html} and {@code <template>.txt} below {@code templates/}
 * @param model what the templates show
 * @param files what is sent along, in this order
 */
public record Mail(String recipient, String address, LocalDate day, String kind, String subject, String template,
    Map<String, Object> model, List<Attachment> files) {

  public Mail {
    address = address == null ? null : Written.line(address);
    subject = Written.line(subject).replaceAll("\\p{Cntrl}+", " ").strip();
    model = Map.copyOf(model);
    files = List.copyOf(files);
  }

  /** A mail without files. */
  public Mail(String recipient, String address, LocalDate day, String kind, String subject, String template, Map<String, Object> model) {
    this(recipient, address, day, kind, subject, template, model, List.of());
  }
}
