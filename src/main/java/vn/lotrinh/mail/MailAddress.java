package vn.lotrinh.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** A checked mail address: one mailbox, no display name, nothing that could add a header or a second recipient. */
record MailAddress(String value) {

  private static final int LONGEST = 254;
  private static final String MAILBOX = "[^\\s\\p{Cntrl}<>,;:()\\[\\]\"\\\\]+@[^\\s\\p{Cntrl}@]+";

  MailAddress {
    if (!isMailbox(value)) {
      throw new IllegalArgumentException("Địa chỉ thư “" + visible(value) + "” không hợp lệ");
    }
  }

  static boolean isMailbox(String value) {
    if (value == null || value.length() > LONGEST || !value.matches(MAILBOX)) {
      return false;
    }
    try {
      return new InternetAddress(value, true).getAddress().equals(value);
    } catch (AddressException e) {
      return false;
    }
  }

  /** Any text as one harmless line, for messages about it. */
  static String visible(String value) {
    return value == null ? "chưa có" : value.replaceAll("\\p{Cntrl}", "␤");
  }
}
