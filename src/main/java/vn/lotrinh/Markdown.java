package vn.lotrinh;

import java.util.stream.Collectors;

/** Markdown of which a form's read-only facts are made. */
public final class Markdown {

  private Markdown() {}

  /** People's words within Markdown: nothing of them is taken for a sign, and they stay on one line; empty for null. */
  public static String plain(Object text) {
    if (text == null) return "";
    String oneLine = text.toString().replaceAll("\\s*\\R\\s*", " ");
    return oneLine.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("([\\\\`*_{}\\[\\]()#+!|~-])", "\\\\$1");
  }

  /** As {@link #plain}, but each line stays a line of its own: bullets and numbers that people typed are read as they wrote them; null for null. */
  public static String lines(String text) {
    if (text == null) return null;
    return text.strip().lines().map(line -> plain(line.strip()).replaceFirst("^(\\d+)(\\.)", "$1\\\\$2")).collect(Collectors.joining("  \n"));
  }
}
