package vn.lotrinh.mail;

import java.time.LocalDate;
import java.util.Map;

/**
 * A mail to be sent to one person.
 *
 * @param recipient the user the mail is for; with day and kind it names the mail, which is sent once
 * @param address the mail address, unchecked
 * @param day the day whose news the mail carries
 * @param kind what sort of mail it is
 * @param subject in Vietnamese; line breaks become spaces
 * @param template templates {@code <template>.html} and {@code <template>.txt} below {@code templates/}
 * @param model what the templates show
 */
public record Mail(String recipient, String address, LocalDate day, String kind, String subject, String template,
    Map<String, Object> model) {

  public Mail {
    subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    model = Map.copyOf(model);
  }
}
