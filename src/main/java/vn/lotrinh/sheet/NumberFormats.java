package vn.lotrinh.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** How the cells of an Excel file show their numbers: as days, with leading zeros, or plain. */
final class NumberFormats {

  /** What a person sees of a number. */
  enum Shown { PLAIN, DAY, ZEROS, PERCENT }

  private record Format(Shown shown, String code) {}

  private static final Format PLAIN = new Format(Shown.PLAIN, "");
  /** Parts of a number format that are not about the number: quoted text, colours and locales, escaped signs. */
  private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
  private static final Pattern ZEROS = Pattern.compile("0[0\\-. /']{2,30}0");

  private static final int PERCENT = 9;
  private static final int PERCENT_OF_HUNDREDTHS = 10;
  private static final int MONTH = 17;

  private final Map<Integer, String> own = new HashMap<>();
  private final List<Format> styles = new ArrayList<>();
  private boolean cells;

  /** An element of the part about styles. */
  void take(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (name.equals("numFmt")) own.put(number(XlsxFile.attribute(xml, "numFmtId")), String.valueOf(XlsxFile.attribute(xml, "formatCode")));
    if (name.equals("cellXfs")) cells = true;
    else if (name.equals("cellStyleXfs") || name.equals("cellStyles") || name.equals("dxfs")) cells = false;
    if (name.equals("xf") && cells) styles.add(format(number(XlsxFile.attribute(xml, "numFmtId"))));
  }

  private Format format(int id) {
    String code = own.get(id);
    if (code == null) return id == PERCENT || id == PERCENT_OF_HUNDREDTHS ? new Format(Shown.PERCENT, "") : isBuiltInDay(id) ? new Format(Shown.DAY, id == MONTH ? "mmm-yy" : "d") : PLAIN;
    String first = code.split(";", 2)[0];
    String rest = BESIDE.matcher(first.toLowerCase()).replaceAll("");
    if (rest.matches(".*[dy].*") && !rest.matches(".*[0#].*")) return new Format(Shown.DAY, rest);
    if (rest.endsWith("%")) return new Format(Shown.PERCENT, "");
    String zeros = first.replaceAll("\\\\(.)", "$1").replace("\"", "");
    return ZEROS.matcher(zeros).matches() && zeros.chars().filter(sign -> sign == '0').count() >= 4 && !zeros.matches("0+\\.0+") ? new Format(Shown.ZEROS, zeros) : PLAIN;
  }

  /** Also the days of eastern calendars, which Excel numbers without writing them down. */
  private static boolean isBuiltInDay(int id) {
    return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
  }

  boolean isDay(int style) {
    return of(style).shown == Shown.DAY;
  }

  /** Shown as month and year alone: "8/2021" typed into Excel is kept as the first of August. */
  boolean isMonth(int style) {
    return isDay(style) && !of(style).code.contains("d");
  }

  boolean isPercent(int style) {
    return of(style).shown == Shown.PERCENT;
  }

  /** The number with the leading zeros and signs that its cell shows, e.g. 312345678 in {@code 0000000000} is 0312345678. */
  String text(int style, BigDecimal number) {
    Format format = of(style);
    if (format.shown != Shown.ZEROS || number.scale() > 0 || number.signum() < 0) return number.toPlainString();
    int places = (int) format.code.chars().filter(sign -> sign == '0').count();
    String digits = number.toPlainString();
    if (digits.length() > places) return digits;
    String padded = "0".repeat(places - digits.length()) + digits;
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (char sign : format.code.toCharArray()) text.append(sign == '0' ? padded.charAt(at++) : sign);
    return text.toString();
  }

  private Format of(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : PLAIN;
  }

  private static int number(String attribute) {
    return attribute != null && attribute.matches("\\d{1,6}") ? Integer.parseInt(attribute) : -1;
  }
}
