package vn.lotrinh.classification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.Refusal;

/** Number of a case: PL-year-code of the co-operative, so that one co-operative has one case a year. */
record CaseKey(int year, String cooperative) {

  private static final Pattern KEY = Pattern.compile("PL-(\\d{4})-([A-Za-z0-9-]{1,72})");

  static boolean is(String key) {
    return KEY.matcher(key).matches();
  }

  /** @throws Refusal where it is no such number */
  static CaseKey of(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) throw new Refusal("Không có hồ sơ chấm điểm “" + key + "”.");
    return new CaseKey(Integer.parseInt(parts.group(1)), parts.group(2));
  }

  @Override
  public String toString() {
    return "PL-" + year + "-" + cooperative;
  }
}
