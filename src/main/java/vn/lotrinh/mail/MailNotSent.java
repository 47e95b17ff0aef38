package vn.lotrinh.mail;

/** A mail did not leave, or nobody knows whether it did; the Vietnamese sentence tells which mail and why. */
public class MailNotSent extends RuntimeException {

  MailNotSent(String sentence) {
    super(sentence);
  }

  MailNotSent(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
