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
    CONTRIBUTION("PH", "[A-Za-z0-9.]+(?:-\\d[\\d.]*)?-\\d{2,}"), DOSSIER("HS", "\\d{2,}"), EVALUATION("DG", "\\d{2,}"), COMPLETION_PLAN("KHHT", "\\d{2,}"), CHANGE("TD", "\\d{2,}"),
    DUTY("NV", "[A-Za-z0-9.]+"), REVIEW("NAM", "\\d{4}(?:\\.\\d{1,2})?"), INSPECTION("KT", "\\d{4}(?:\\.\\d{1,2})?-\\d{2,}"),
    DOCUMENT("VB", "[A-Za-z0-9.]+"), ISSUANCE("", "\\d+(?:\\.\\d+)+"), PROGRAMME("", "");

    private final String mark;
    private final String tail;
    private final Pattern pattern;

    Kind(String mark, String tail) {
      this.mark = mark;
      this.tail = tail;
      this.pattern = Pattern.compile("(.+?)" + (mark.isEmpty() ? "" : "-" + mark) + (tail.isEmpty() ? "" : "-(" + tail + ")"));
    }
  }

  static CaseKey of(String key) {
    for (Kind kind : Kind.values()) {
      Matcher found = kind.pattern.matcher(key);
      if (found.matches()) return new CaseKey(found.group(1), kind == Kind.DOCUMENT ? Kind.ISSUANCE : kind, kind == Kind.PROGRAMME ? "" : found.group(2));
    }
    throw new Refusal("“" + key + "” không phải mã hồ sơ của chương trình thí điểm.");
  }

  static String numbered(String programme, Kind kind, int number) {
    return programme + "-" + kind.mark + "-" + "%02d".formatted(number);
  }

  static String of(String programme, Kind kind, String tail) {
    return programme + (kind.mark.isEmpty() ? "" : "-" + kind.mark) + "-" + tail;
  }

  /** Of the case in which the document of a step is drafted and signed; a step that is no dotted number would not be told from the plan's code. */
  static String document(String programme, String step) {
    return of(programme, step.matches(Kind.ISSUANCE.tail) ? Kind.ISSUANCE : Kind.DOCUMENT, step);
  }

  /** Of the part of the how-manieth coordinating body in a step. @param period empty where the step does not come back */
  static String contribution(String programme, String step, String period, int number) {
    return numbered(programme + "-" + Kind.CONTRIBUTION.mark + "-" + step + (period.isEmpty() ? "" : "-" + period), number);
  }

  private static String numbered(String before, int number) {
    return before + "-" + "%02d".formatted(number);
  }

  /** The number at the end: of the dossier, and so of the co-operative. */
  int number() {
    return Integer.parseInt(tail.substring(tail.lastIndexOf('-') + 1));
  }

  int year() {
    return Integer.parseInt(tail.substring(0, 4));
  }

  /** The inspected period: a year, or a year and its how-manieth period, e.g. "2022.3". */
  String period() {
    return kind == Kind.INSPECTION ? tail.substring(0, tail.lastIndexOf('-')) : tail;
  }

  /** The how-manieth period of its year; 1 where a year has one. */
  int part() {
    return period().length() == 4 ? 1 : Integer.parseInt(period().substring(5));
  }
}
