package vn.lotrinh.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value as a PDF file writes it: a dictionary is a map, an array a list, a string its bytes, anything else a word (names with their slash).
 * What is broken is null.
 */
final class PdfValue {

  private static final int DEEPEST = 8;
  private static final String ENDS_OF_WORDS = "\0\t\n\f\r ()<>[]/%";

  private final String text;
  private int at;

  PdfValue(String text) {
    this.text = text;
  }

  Object read() {
    return read(0);
  }

  private Object read(int depth) {
    skipBlanks();
    if (at >= text.length() || depth > DEEPEST) return null;
    if (text.startsWith("<<", at)) return dictionary(depth);
    return switch (text.charAt(at)) {
      case '[' -> array(depth);
      case '(' -> string();
      case '<' -> hexadecimal();
      default -> word();
    };
  }

  private Map<String, Object> dictionary(int depth) {
    Map<String, Object> values = new HashMap<>();
    at += 2;
    for (skipBlanks(); at < text.length() && !text.startsWith(">>", at); skipBlanks()) {
      int before = at;
      Object key = read(depth + 1);
      if (key instanceof String name && name.startsWith("/")) values.put(name.substring(1), read(depth + 1));
      if (at == before) return values;
    }
    at += 2;
    return values;
  }

  private List<Object> array(int depth) {
    List<Object> values = new ArrayList<>();
    at++;
    for (skipBlanks(); at < text.length() && text.charAt(at) != ']'; skipBlanks()) {
      int before = at;
      values.add(read(depth + 1));
      if (at == before) return values;
    }
    at++;
    return values;
  }

  private byte[] string() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int open = 1;
    for (at++; at < text.length(); at++) {
      char sign = text.charAt(at);
      open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      if (open == 0) break;
      if (sign == '\\') escaped(bytes);
      else bytes.write(sign);
    }
    at++;
    return bytes.toByteArray();
  }

  private void escaped(ByteArrayOutputStream bytes) {
    at++;
    char sign = at < text.length() ? text.charAt(at) : '\n';
    if (sign >= '0' && sign <= '7') {
      int end = at + 1;
      while (end < Math.min(text.length(), at + 3) && text.charAt(end) >= '0' && text.charAt(end) <= '7') end++;
      bytes.write(Integer.parseInt(text.substring(at, end), 8));
      at = end - 1;
    } else if (sign == '\r' || sign == '\n') {
      if (text.startsWith("\r\n", at)) at++;
    } else {
      int known = "nrtbf".indexOf(sign);
      bytes.write(known < 0 ? sign : "\n\r\t\b\f".charAt(known));
    }
  }

  private byte[] hexadecimal() {
    int end = text.indexOf('>', at);
    String digits = text.substring(at + 1, end < 0 ? text.length() : end).replaceAll("[^0-9A-Fa-f]", "");
    at = end < 0 ? text.length() : end + 1;
    byte[] bytes = new byte[(digits.length() + 1) / 2];
    for (int i = 0; i < digits.length(); i++) bytes[i / 2] |= (byte) (Character.digit(digits.charAt(i), 16) << (i % 2 == 0 ? 4 : 0));
    return bytes;
  }

  private String word() {
    int end = at + 1;
    while (end < text.length() && ENDS_OF_WORDS.indexOf(text.charAt(end)) < 0) end++;
    String word = text.substring(at, end);
    at = end;
    return word;
  }

  private void skipBlanks() {
    boolean comment = false;
    for (; at < text.length(); at++) {
      char sign = text.charAt(at);
      comment = sign == '%' || comment && sign != '\n' && sign != '\r';
      if (!comment && "\0\t\n\f\r ".indexOf(sign) < 0) return;
    }
  }
}
