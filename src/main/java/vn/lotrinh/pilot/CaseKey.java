package vn.lotrinh.pilot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.Refusal;

/**
 * The business key of a case of the pilot, taken apart.
 *
 * @param programme the plan's code
 * @param tail what follows the kind: a dossier's number, a step, a year; empty for the programme itself
 */
record CaseKey(String programme, Kind kind, String tail) {

  enum Kind {
    DOSSIER("HS", "\\d{2,}"), EVALUATION("DG", "\\d{2,}"), COMPLETION_PLAN("KHHT", "\\d{2,}"), CHANGE("TD", "\\d{2,}"),
    DUTY("NV", "[0-9.]+"), REVIEW("NAM", "\\d{4}"), INSPECTION("KT", "\\d{4}-\\d{2,}"), ISSUANCE("", "\\d+(?:\\.\\d+)+"), PROGRAMME("", "");

    private final String mark;
    private final Pattern pattern;

    Kind(String mark, String tail) {
      this.mark = mark;
      this.pattern = Pattern.compile("(.+?)" + (mark.isEmpty() ? "" : "-" + mark) + (tail.isEmpty() ? "" : "-(" + tail + ")"));
    }
  }

  static CaseKey of(String key) {
    for (Kind kind : Kind.values()) {
      Matcher found = kind.pattern.matcher(key);
      if (found.matches()) return new CaseKey(found.group(1), kind, kind == Kind.PROGRAMME ? "" : found.group(2));
    }
    throw new Refusal("“" + key + "” không phải mã hồ sơ của chương trình thí điểm.");
  }

  static String numbered(String programme, Kind kind, int number) {
    return programme + "-" + kind.mark + "-" + "%02d".formatted(number);
  }

  static String of(String programme, Kind kind, String tail) {
    return programme + (kind.mark.isEmpty() ? "" : "-" + kind.mark) + "-" + tail;
  }

  /** The number at the end: of the dossier, and so of the co-operative. */
  int number() {
    return Integer.parseInt(tail.substring(tail.lastIndexOf('-') + 1));
  }

  int year() {
    return Integer.parseInt(tail.substring(0, 4));
  }
}
