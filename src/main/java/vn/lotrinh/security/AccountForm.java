package vn.lotrinh.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.lotrinh.MailAddress;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/** What is checked and cleaned of an account before it is kept, whoever opens or changes it and by which door. */
final class AccountForm {

  private static final int LONGEST_NAME = 64;
  private static final String NAME = "[A-Za-z0-9._-]{1," + LONGEST_NAME + "}";

  private AccountForm() {}

  /** Whether text may be the name of an account at all: nothing else is ever looked for. */
  static boolean isName(String text) {
    return text != null && text.matches(NAME);
  }

  /** @throws Refusal naming what an account's name may hold */
  static String name(String typed) {
    String name = Written.line(typed);
    if (isName(name)) return name;
    throw new Refusal("Tên tài khoản “" + MailAddress.visible(typed) + "” không dùng được: chỉ gồm chữ cái không dấu, chữ số, dấu chấm, gạch ngang,"
        + " gạch dưới, từ 1 đến " + LONGEST_NAME + " ký tự; ví dụ skhdt.cv1.");
  }

  /** @return null where there is no address; @throws Refusal where it is no address */
  static String address(String typed) {
    return Written.line(typed).isEmpty() ? null : new MailAddress(typed).value();
  }

  /** Cleans a profile as the engine's interfaces send it. */
  static void profile(ObjectNode profile) {
    clean(profile, "firstName", "Tên");
    clean(profile, "lastName", "Họ và tên đệm");
    if (profile.path("email").isTextual()) profile.put("email", address(profile.get("email").textValue()));
  }

  /** Composes the passwords that the engine's interfaces send. */
  static void passwords(ObjectNode credentials) {
    for (String key : new String[] {"password", "authenticatedUserPassword"}) {
      JsonNode password = credentials.path(key);
      if (password.isTextual()) credentials.put(key, PasswordRules.composed(password.textValue()));
    }
  }

  private static void clean(ObjectNode profile, String key, String label) {
    if (profile.path(key).isTextual()) profile.put(key, Written.line(label, profile.get(key).textValue()));
  }
}
