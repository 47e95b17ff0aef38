package vn.lotrinh.issuance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lotrinh.Refusal;

/** How an error in an issued document is mended (NĐ 30/2020 Điều 18.3); the codes stand in addresses and forms. */
public enum Correction {
  REPLACEMENT("replace", "TT"), LETTER("letter", "DC");

  private static final String LETTERS = "CV";
  private static final Pattern REPLACED = Pattern.compile("-TT(\\d{1,3})$");

  private final String code;
  private final String mark;

  Correction(String code, String mark) {
    this.code = code;
    this.mark = mark;
  }

  /** @throws Refusal where there is no such way */
  public static Correction of(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst()
        .orElseThrow(() -> new Refusal("Cách sửa phải là “replace” (thay thế: sai nội dung) hoặc “letter” (đính chính: sai thể thức, kỹ thuật trình bày)."));
  }

  /** What stands in the key of the document that mends, before its count. */
  String mark() {
    return mark;
  }

  /** A document is replaced by one of its own kind. */
  String kind(String ofMended) {
    return this == LETTER ? LETTERS : ofMended;
  }

  String found() {
    return this == REPLACEMENT ? " về nội dung" : " về thể thức, kỹ thuật trình bày";
  }

  /** Whether a key is that of a letter which corrects a document. */
  static boolean isLetter(String key) {
    return key.matches(".*-DC\\d{1,3}");
  }

  /** How often the document had been replaced before: 0 of the first. */
  static int round(String key) {
    Matcher found = REPLACED.matcher(key);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** The key without what says that the document mends another. */
  static String base(String key) {
    return key.replaceFirst("-(?:TT|DC)\\d{1,3}$", "");
  }
}
