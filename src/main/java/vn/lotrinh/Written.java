package vn.lotrinh;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people write, type and paste, made one: the same words are stored the same way whether they come from Word, a PDF, a chat or a Mac.
 * Letters are composed (NFC), all breaks and all blanks are one kind each, signs without width or shape are left out, and the dashes and
 * quotes of old Windows programs become what they mean. What then still cannot be read is told with its place, never dropped. Here is also the one
 * way in which numbers and days are written for people.
 */
public final class Written {

  private static final Pattern BLANKS = Pattern.compile("[\\n\\t ]+");
  private static final int SHOWN_AROUND = 20;
  private static final int MOST_DECIMALS = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private Written() {}

  /** Several lines, without blanks and empty lines around them; empty for null. May still hold a sign that {@link #fault} tells. */
  public static String text(String pasted) {
    return pasted == null ? "" : cleaned(pasted).strip();
  }

  /** One line with single blanks; empty for null. May still hold a sign that {@link #fault} tells. */
  public static String line(String pasted) {
    return BLANKS.matcher(text(pasted)).replaceAll(" ");
  }

  /** One line on which a number or a day is read: full-width digits and signs are ordinary ones, a minus is a hyphen. */
  public static String figures(String pasted) {
    String line = line(pasted);
    StringBuilder plain = new StringBuilder(line.length());
    line.chars().map(Written::figure).forEach(sign -> plain.append((char) sign));
    return plain.toString();
  }

  /**
   * A whole file, every line cleaned for itself: a sign that would break a line elsewhere is a blank here, and blanks at the beginning of a line
   * stay. May still hold signs that {@link #fault} tells.
   */
  public static String file(String content) {
    StringBuilder lines = new StringBuilder(content.length());
    for (String line : content.split("\r\n|\r|\n", -1)) lines.append(cleaned(line).replace('\n', ' ')).append('\n');
    lines.setLength(lines.length() - 1);
    return lines.toString();
  }

  /**
   * The first sign that cannot be kept, as the rest of a sentence that starts with the field.
   *
   * @param cleaned as {@link #text} or {@link #line} give it; lines and characters are counted in it as people see them
   */
  public static Optional<String> fault(String cleaned) {
    for (int at = 0; at < cleaned.length(); at += Character.charCount(cleaned.codePointAt(at))) {
      if (Sign.isUnreadable(cleaned.codePointAt(at))) return Optional.of(fault(cleaned, at));
    }
    return Optional.empty();
  }

  /**
   * As {@link #text(String)}.
   *
   * @param label the field as people see it
   * @throws Refusal naming field and place of a sign that cannot be kept
   */
  public static String text(String label, String pasted) {
    return readable(label, text(pasted));
  }

  /**
   * As {@link #line(String)}.
   *
   * @param label the field as people see it
   * @throws Refusal naming field and place of a sign that cannot be kept
   */
  public static String line(String label, String pasted) {
    return readable(label, line(pasted));
  }

  /** How many characters people and the database count: a picture is one, however a computer keeps it. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A number as people read it, as exact as it is known up to six decimals: 1.250.000 or 12,125 or -0,5. */
  public static String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  public static String number(BigDecimal number) {
    return number(number, 0);
  }

  /** As {@link #number(BigDecimal)}, with at least so many decimals: 12,0. */
  public static String number(BigDecimal number, int decimals) {
    BigDecimal known = number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : number;
    BigDecimal bare = known.stripTrailingZeros();
    BigDecimal shown = bare.setScale(Math.max(bare.scale(), decimals));
    String[] parts = shown.abs().toPlainString().split("\\.");
    String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    return (shown.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
  }

  /** A day as people read it: 05/01/2025. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment as people read it, in the zone that it carries: 05/01/2025 08:30. */
  public static String moment(ZonedDateTime moment) {
    return MOMENT.format(moment);
  }

  private static String readable(String label, String cleaned) {
    fault(cleaned).ifPresent(fault -> {
      throw new Refusal("“" + label + "” " + fault + ".");
    });
    return cleaned;
  }

  private static String cleaned(String pasted) {
    StringBuilder kept = new StringBuilder(pasted.length());
    int before = Sign.NOTHING;
    for (int at = 0; at < pasted.length(); ) {
      int sign = pasted.codePointAt(at);
      at += Character.charCount(sign);
      int after = at < pasted.length() ? pasted.codePointAt(at) : Sign.NOTHING;
      if (sign == '\r' && after == '\n') continue;
      int keep = Sign.kept(sign, before, after);
      if (keep == Sign.NOTHING) continue;
      kept.appendCodePoint(keep);
      before = keep;
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static int figure(int sign) {
    if (sign >= '０' && sign <= '９') return sign - '０' + '0';
    return switch (sign) {
      case '，' -> ',';
      case '．' -> '.';
      case '／' -> '/';
      case '－', '−', '‐', '‑', '﹣' -> '-';
      default -> sign;
    };
  }

  private static String fault(String cleaned, int at) {
    String before = cleaned.substring(0, at);
    int line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
    int place = 1 + length(before.substring(before.lastIndexOf('\n') + 1));
    String where = cleaned.indexOf('\n') < 0 ? "ở ký tự thứ " + place : "ở dòng " + line + ", ký tự thứ " + place;
    return "có ký tự không đọc được " + where + ": " + shown(cleaned, at) + "; hãy xóa ký tự ấy";
  }

  /** What stands around the sign, with its number in its place: “…vốn góp [U+0007] của thành viên…”. */
  private static String shown(String cleaned, int at) {
    int sign = cleaned.codePointAt(at);
    int next = at + Character.charCount(sign);
    int from = Math.max(0, at - SHOWN_AROUND);
    int to = Math.min(cleaned.length(), next + SHOWN_AROUND);
    String around = harmless(cleaned.substring(from, at)) + "[U+%04X]".formatted(sign) + harmless(cleaned.substring(next, to));
    return "“" + (from > 0 ? "…" : "") + around + (to < cleaned.length() ? "…" : "") + "”";
  }

  private static String harmless(String part) {
    StringBuilder plain = new StringBuilder();
    part.codePoints().forEach(sign -> plain.appendCodePoint(sign == '\n' || sign == '\t' ? ' ' : Sign.isUnreadable(sign) ? '�' : sign));
    return plain.toString();
  }
}
