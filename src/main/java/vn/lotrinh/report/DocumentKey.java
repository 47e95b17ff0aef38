package vn.lotrinh.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.Refusal;

/**
 * The number of a document's case: {@code BC-CM-2025-VB1} is the Liên minh's report, {@code …-VB2} the province's; {@code …-VB1-TT1} replaces
 * an issued one, {@code …-VB1-DC1} is the letter that corrects it.
 *
 * @param campaign e.g. {@code BC-CM-2025}; @param report {@code VB1} or {@code VB2}; @param correction {@code TT1}, {@code DC1} or null
 */
record DocumentKey(String campaign, int year, String report, String correction) {

  /** What {year}'s addresses carry to name one of its documents. */
  static final String NAME = "VB[12](?:-(?:TT|DC)\\d{1,3})?";

  private static final Pattern KEY = Pattern.compile("(BC-[A-Za-z0-9]+-(\\d{4})(?:L\\d{1,2})?)-(VB[12])(?:-((?:TT|DC)\\d{1,3}))?");

  static DocumentKey of(String key) {
    Matcher found = KEY.matcher(key);
    if (!found.matches()) throw new Refusal("“" + key + "” không phải là mã một văn bản của đợt báo cáo.");
    return new DocumentKey(found.group(1), Integer.parseInt(found.group(2)), found.group(3), found.group(4));
  }

  Level level() {
    return report.equals("VB1") ? Level.ALLIANCE : Level.PROVINCE;
  }

  /** A letter that corrects, no report. */
  boolean isLetter() {
    return correction != null && correction.startsWith("DC");
  }

  /** The report by which a body's figures are asked for. */
  String reportKey() {
    return campaign + "-" + report;
  }

  /** As it stands in addresses, e.g. {@code VB1-TT1}. */
  String name() {
    return correction == null ? report : report + "-" + correction;
  }
}
