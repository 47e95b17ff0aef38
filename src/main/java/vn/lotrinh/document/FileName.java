package vn.lotrinh.document;

import java.util.Locale;
import vn.lotrinh.Written;

/** Names and titles as people give them, made safe to store, to show and to save under on any office computer. */
final class FileName {

  static final int LONGEST = 120;

  private FileName() {
  }

  /** The name without path and without characters that cannot be seen or saved; Vietnamese stays, composed (NFC). */
  static String clean(String given) {
    String name = visible(given == null ? "" : given);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[<>:\"|?*]", "_").replaceAll("^[. ]+|[. ]+$", "");
    return name.isEmpty() ? "tệp không tên" : shortened(name);
  }

  /** The text composed (NFC), on one line, without control, direction and other invisible characters. */
  static String visible(String text) {
    return Written.line(Written.line(text).replaceAll("[\\p{C}&&[^\\u200D]]", ""));
  }

  /** Lower case, without the dot; empty where there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    String extension = extension(name);
    String ending = extension.isEmpty() || extension.length() > 10 ? "" : name.substring(name.length() - extension.length() - 1);
    int cut = LONGEST - ending.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
  }
}
