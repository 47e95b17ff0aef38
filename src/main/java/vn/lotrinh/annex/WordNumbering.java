package vn.lotrinh.annex;

import java.util.HashMap;
import java.util.Map;

/** The automatic numbers of a Word document: what Word shows before a paragraph stands nowhere in its text. */
final class WordNumbering {

  /** How a level counts, e.g. {@code decimal} and "%1.%2." from 1. */
  private static final class Level {
    private int start = 1;
    private String format = "decimal";
    private String pattern = "";
  }

  private static final int LEVELS = 9;
  private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};

  private final Map<String, Level[]> kinds = new HashMap<>();
  private final Map<String, String> kindOf = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> startsOver = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Map<String, String[]> styles = new HashMap<>();
  private final Map<String, String> basedOn = new HashMap<>();

  private String kind;
  private String number;
  private int level;
  private String style;

  /** An element of the part about numbering. */
  void take(String name, Map<String, String> attributes) {
    String value = attributes.get("val");
    switch (name) {
      case "abstractNum" -> {
        kind = attributes.get("abstractNumId");
        number = null;
        kinds.put(kind, levels());
      }
      case "lvl" -> level = number(attributes.get("ilvl"));
      case "start" -> {
        if (number == null && kind != null) kinds.get(kind)[level].start = number(value);
      }
      case "numFmt" -> {
        if (number == null && kind != null && value != null) kinds.get(kind)[level].format = value;
      }
      case "lvlText" -> {
        if (number == null && kind != null && value != null) kinds.get(kind)[level].pattern = value;
      }
      case "num" -> number = attributes.get("numId");
      case "abstractNumId" -> {
        if (number != null) kindOf.put(number, value);
      }
      case "lvlOverride" -> level = number(attributes.get("ilvl"));
      case "startOverride" -> startsOver.computeIfAbsent(number, none -> new HashMap<>()).put(level, number(value));
      default -> { }
    }
  }

  /** An element of the part about styles. */
  void takeStyle(String name, Map<String, String> attributes) {
    switch (name) {
      case "style" -> style = attributes.get("styleId");
      case "basedOn" -> basedOn.put(style, attributes.get("val"));
      case "numId" -> styles.computeIfAbsent(style, none -> new String[2])[0] = attributes.get("val");
      case "ilvl" -> styles.computeIfAbsent(style, none -> new String[2])[1] = attributes.get("val");
      default -> { }
    }
  }

  /**
   * The label that Word shows before the next paragraph of this kind, e.g. "1.2."; a bullet is "-"; empty without numbering.
   *
   * @param numId as the paragraph says; null to take that of its style
   */
  String next(String numId, String ilvl, String ofStyle) {
    String[] inherited = inherited(ofStyle);
    String id = numId != null ? numId : inherited == null ? null : inherited[0];
    if (id == null || id.equals("0") || !kindOf.containsKey(id)) return "";
    int at = number(ilvl != null ? ilvl : inherited == null || inherited[1] == null ? "0" : inherited[1]);
    Level[] levels = kinds.get(kindOf.get(id));
    if (levels == null || at >= LEVELS) return "";
    if (levels[at].format.equals("bullet")) return "-";
    if (levels[at].format.equals("none")) return "";
    int[] counts = counters.computeIfAbsent(startsOver.containsKey(id) ? id : "kind " + kindOf.get(id), none -> new int[LEVELS]);
    for (int i = at + 1; i < LEVELS; i++) counts[i] = 0;
    for (int i = 0; i < at; i++) if (counts[i] == 0) counts[i] = start(id, levels, i);
    counts[at] = counts[at] == 0 ? start(id, levels, at) : counts[at] + 1;
    String label = levels[at].pattern;
    for (int i = 0; i < LEVELS; i++) label = label.replace("%" + (i + 1), shown(levels[i].format, counts[i]));
    return label.strip();
  }

  private int start(String id, Level[] levels, int at) {
    return startsOver.getOrDefault(id, Map.of()).getOrDefault(at, levels[at].start);
  }

  private String[] inherited(String ofStyle) {
    String one = ofStyle;
    for (int i = 0; i < LEVELS && one != null; i++) {
      if (styles.containsKey(one)) return styles.get(one);
      one = basedOn.get(one);
    }
    return null;
  }

  private static Level[] levels() {
    Level[] levels = new Level[LEVELS];
    for (int i = 0; i < LEVELS; i++) levels[i] = new Level();
    return levels;
  }

  static String shown(String format, int count) {
    return switch (format) {
      case "upperRoman" -> roman(count);
      case "lowerRoman" -> roman(count).toLowerCase();
      case "upperLetter" -> letters(count).toUpperCase();
      case "lowerLetter" -> letters(count);
      case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
      default -> String.valueOf(count);
    };
  }

  private static String roman(int count) {
    return count < 1 || count > 99 ? String.valueOf(count) : TENS[count / 10] + ONES[count % 10];
  }

  private static String letters(int count) {
    return count < 1 ? "" : String.valueOf((char) ('a' + (count - 1) % 26)).repeat(1 + (count - 1) / 26);
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,6}") ? Math.min(Integer.parseInt(text), 100_000) : 0;
  }
}
