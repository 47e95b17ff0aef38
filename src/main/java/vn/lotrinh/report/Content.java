package vn.lotrinh.report;

import java.util.List;

/**
 * All from which a version was written: the frozen figures and text of a report, or a letter, and what stands around them.
 *
 * @param report null for a letter; @param letter null for a report
 */
record Content(YearReport report, Letter letter, DocumentState state) {

  Content with(DocumentState next) {
    return new Content(report, letter, next);
  }

  Office issuer() {
    return report == null ? letter.issuer() : report.issuer();
  }

  /** What a form field was last filled in with; null where nothing was. */
  String answer(String field) {
    return switch (field) {
      case "grounds" -> lines(state.grounds());
      case "addressees" -> lines(state.addressees());
      case "copies" -> lines(state.copies());
      case "unit" -> state.unit();
      case "correction" -> letter == null ? null : letter.text();
      default -> report == null ? null : narrative(field);
    };
  }

  private String narrative(String field) {
    return switch (field) {
      case "assessment" -> report.narrative().assessment();
      case "causes" -> report.narrative().causes();
      case "proposals" -> report.narrative().proposals();
      case "nextYear" -> report.narrative().nextYear();
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? null : String.join("\n", lines);
  }
}
