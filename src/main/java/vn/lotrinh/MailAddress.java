package vn.lotrinh;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A checked mail address: one mailbox, no display name, nothing that could add a header or a second recipient. Blanks and invisible signs
 * around it are left out. What is kept for an account, entered on a form and written to by the mail server is held against the same rule.
 */
public record MailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_NAME = 64;
  private static final String ATOM = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
  private static final Pattern MAILBOX = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

  /** @throws Refusal when it is no mailbox, saying why */
  public MailAddress {
    fault(value).ifPresent(fault -> {
      throw new Refusal(fault);
    });
    value = Written.line(value);
  }

  public static boolean isMailbox(String text) {
    return fault(text).isEmpty();
  }

  /** What is wrong with an address as one Vietnamese sentence that shows it; empty where letters can be sent to it. */
  public static Optional<String> fault(String text) {
    String address = text == null || text.length() > 2 * LONGEST ? text : Written.line(text);
    if (address != null && address.length() <= LONGEST && MAILBOX.matcher(address).matches() && address.indexOf('@') <= LONGEST_NAME) {
      return Optional.empty();
    }
    return Optional.of("Địa chỉ thư “" + visible(text) + "” không hợp lệ: " + reason(address) + ".");
  }

  /** Any text as one harmless line, for messages about it. */
  public static String visible(String text) {
    if (text == null) return "chưa có";
    String line = Written.line(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    return line.replaceAll("[\\p{Cc}\\p{Cs}]", "␤");
  }

  private static String reason(String address) {
    if (address == null || address.isEmpty()) return "chưa có địa chỉ";
    if (address.length() > LONGEST) return "dài quá " + LONGEST + " ký tự";
    if (address.indexOf('@') < 0) return "thiếu dấu @";
    if (address.indexOf('@') != address.lastIndexOf('@') || address.matches(".*[,;].*")) return "chỉ được một địa chỉ";
    if (address.indexOf(' ') >= 0) return "có khoảng trắng ở giữa";
    if (address.codePoints().anyMatch(sign -> sign > '~' && !Sign.isUnreadable(sign))) return "có chữ có dấu hoặc ký tự lạ";
    return "phải có dạng như ten@coquan.gov.vn";
  }
}
