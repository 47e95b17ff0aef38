package vn.lotrinh.issuance;

import java.util.List;

/** All from which a version was written: the frozen figures and words, and what stands around them. */
public record Content(DocumentText text, DocumentState state) {

  Content with(DocumentState next) {
    return new Content(text, next);
  }

  public Office issuer() {
    return text.issuer();
  }

  /** What a form field was last filled in with; null where nothing was. */
  public String answer(String field) {
    return switch (field) {
      case "grounds" -> lines(state.grounds());
      case "addressees" -> lines(state.addressees());
      case "copies" -> lines(state.copies());
      case "unit" -> state.unit();
      default -> text.answer(field);
    };
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? null : String.join("\n", lines);
  }
}
