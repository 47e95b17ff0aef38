package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which line lies below which, by the numbers that the lines carry: "I / 1 / a / -", "1.1" below "1", "2+" below "2", "Bước 1". Kinds of numbers that
 * were not seen before open a level, those that were go back to it.
 */
final class Levels {

  private static final Pattern LABEL = Pattern.compile(
      "^(?:(?<roman>[IVXL]{1,6})|(?<upper>[A-ZĐ])|(?<composite>[IVXLA-Z]{1,6}[.-]\\d{1,2}(?:\\.\\d{1,2})*)|(?<decimal>\\d{1,"
          + "3}(?:\\.\\d{1,3}){0,5})|(?<paren>\\(\\d{1,3}\\))|(?<lower>[a-zđ]{1,2}(?:\\.\\d{1,2})?)|(?<dash>[-–])|(?<plus>\\+)|"
          + "(?<bullet>[•*●▪])|(?<step>(?:Bước|Giai đoạn|GĐ|Nhóm|Mục|Phần)\\s*(?:\\d{1,2}|[IVX]+)))[.):/]?$");
  private static final Pattern IN_TITLE = Pattern.compile(
      "^\\s*((?:[IVX]{1,6}|[A-ZĐ])[.)](?=\\s)|(?:[IVX]{1,5}\\.)?\\d{1,2}(?:\\.\\d{1,2})*[.):](?=\\s)|\\d{1,2}(?:\\.\\d{1,2})+(?=\\s)|"
          + "\\(\\d{1,2}\\)|[a-zđ][.)](?=\\s)|[-–+•*●▪](?=\\s*\\p{L})|(?:Bước|Giai đoạn|GĐ|Phần)\\s*(?:\\d{1,2}|[IVX]+)\\s*[:.])\\s*(.*)$",
          Pattern.DOTALL);

  /** A title and the number that stood before it in the same cell. */
  record Labelled(String number, String title) {}

  private record Open(String style, String number, int row) {}

  private final List<Open> stack = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();

  static Labelled label(String title) {
    Matcher found = IN_TITLE.matcher(title);
    if (!found.matches() || found.group(2).isBlank()) return new Labelled("", title.strip());
    return new Labelled(found.group(1).strip().replaceAll("(?<=[\\p{L}\\d])[.:]$", ""), found.group(2).strip());
  }

  /** Adds the next line; says which line it lies below, -1 at the top. */
  int parentOf(String number) {
    int row = numbers.size();
    String plain = plain(number);
    int above = prefix(plain);
    String style = style(plain);
    int parent = above >= 0 ? below(above) : parent(style, plain);
    stack.add(new Open(style, plain, row));
    numbers.add(plain);
    parents.add(parent);
    return parent;
  }

  /** A line without any number stands beside the one before it, below a heading. */
  int besideLast(boolean lastIsHeading) {
    int row = numbers.size();
    int parent = row == 0 ? -1 : lastIsHeading ? row - 1 : parents.get(row - 1);
    if (row > 0 && !lastIsHeading) stack.removeIf(open -> open.row == row - 1);
    stack.add(new Open("none " + parent, "", row));
    numbers.add("");
    parents.add(parent);
    return parent;
  }

  /** A heading across the whole table begins anew. */
  int heading() {
    stack.clear();
    stack.add(new Open("heading", "", numbers.size()));
    numbers.add("");
    parents.add(-1);
    return -1;
  }

  private static String plain(String number) {
    String plain = number.strip().replaceFirst("^(?:GĐ|Giai đoạn)\\s*", "");
    return plain.matches("\\d+(?:\\.\\d+)*\\.") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** The newest line whose number this one begins with, and goes on with a sign: "1.1" and "1-" below "1". */
  private int prefix(String number) {
    for (int row = numbers.size() - 1; row >= 0; row--) {
      String above = numbers.get(row);
      if (above.isEmpty() || above.length() >= number.length() || !number.startsWith(above)) continue;
      if (!above.matches(".*[\\p{L}\\d)]") || Character.isLetterOrDigit(number.charAt(above.length()))) continue;
      if (number.substring(above.length()).matches("[.)]")) continue;
      return row;
    }
    return -1;
  }

  private int below(int row) {
    List<Open> chain = new ArrayList<>();
    for (int at = row; at >= 0; at = parents.get(at)) chain.add(0, new Open(style(numbers.get(at)), numbers.get(at), at));
    stack.clear();
    stack.addAll(chain);
    return row;
  }

  private int parent(String style, String number) {
    boolean parts = style.equals("composite") || style.matches("decimal[2-9]");
    String known = style.equals("composite") ? "roman" : parts ? "decimal1" : style;
    for (int i = stack.size() - 1; i >= 0; i--) {
      Open open = stack.get(i);
      boolean beside = parts ? open.style.equals(style) && front(open.number).equals(front(number)) : open.style.equals(style);
      if (!beside && !open.style.equals(known)) continue;
      while (stack.size() > i) stack.remove(stack.size() - 1);
      return i == 0 ? -1 : stack.get(i - 1).row;
    }
    if (style.equals("other")) return numbers.isEmpty() ? -1 : parents.get(parents.size() - 1);
    if (style.equals("composite")) stack.clear();
    if (style.equals("roman")) stack.removeIf(open -> !open.style.equals("upper") && !open.style.equals("heading"));
    if (style.equals("upper")) stack.removeIf(open -> !open.style.equals("heading"));
    if (parts) stack.removeIf(open -> open.style.equals(style));
    return stack.isEmpty() ? -1 : stack.get(stack.size() - 1).row;
  }

  private static String front(String number) {
    return number.replaceAll("[.-]?[^.-]*$", "");
  }

  private String style(String number) {
    Matcher label = LABEL.matcher(number);
    if (!label.matches()) return number.isEmpty() ? "none" : "other";
    if (label.group("roman") != null) return isLetter(label.group("roman")) ? "upper" : "roman";
    if (label.group("upper") != null) return "upper";
    if (label.group("composite") != null) return "composite";
    if (label.group("decimal") != null) return "decimal" + label.group("decimal").split("\\.").length;
    if (label.group("paren") != null) return has("decimal1") && !has("paren") && follows(label.group("paren")) ? "decimal1" : "paren";
    if (label.group("lower") != null) return "lower";
    return label.group("dash") != null ? "dash" : label.group("plus") != null ? "plus" : label.group("bullet") != null ? "bullet" : "step";
  }

  /** "C" after "B" is a letter, "I" and "V" are Roman numbers unless the letter before them came. */
  private boolean isLetter(String number) {
    if (number.length() > 1) return false;
    for (int i = stack.size() - 1; i >= 0; i--) {
      Open open = stack.get(i);
      if (open.style.equals("upper") && open.number.length() == 1 && open.number.charAt(0) + 1 == number.charAt(0)) return true;
      if (open.style.equals("roman")) return false;
    }
    return "L".contains(number);
  }

  private boolean follows(String paren) {
    int count = Integer.parseInt(paren.replaceAll("\\D", ""));
    return stack.stream().anyMatch(open -> open.style.equals("decimal1") && open.number.equals(String.valueOf(count - 1)));
  }

  private boolean has(String style) {
    return stack.stream().anyMatch(open -> open.style.equals(style));
  }
}
