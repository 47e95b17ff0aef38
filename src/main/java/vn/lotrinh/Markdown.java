package vn.lotrinh;

/** Markdown of which a form's read-only facts are made. */
public final class Markdown {

  private Markdown() {}

  /** People's words within Markdown: nothing of them is taken for a sign, and they stay on one line; empty for null. */
  public static String plain(Object text) {
    if (text == null) return "";
    String oneLine = text.toString().replaceAll("\\s*\\R\\s*", " ");
    return oneLine.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("([\\\\`*_{}\\[\\]()#+!|~-])", "\\\\$1");
  }
}
