package vn.lotrinh.report;

/** People's words within Markdown: nothing of them is taken for a sign, and they stay on one line. */
final class Words {

  private Words() {}

  static String markdown(String text) {
    if (text == null) return "";
    String oneLine = text.replaceAll("\\s*\\R\\s*", " ");
    return oneLine.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("([\\\\`*_{}\\[\\]()#+!|~-])", "\\\\$1");
  }
}
