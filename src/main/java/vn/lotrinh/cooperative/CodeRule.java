package vn.lotrinh.cooperative;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes that co-operatives get of which a file tells none: "HTX", the place's code, a number that goes on for each place. */
final class CodeRule {

  static final String SENTENCE = "Mã của hợp tác xã mới được đặt theo quy tắc “HTX-mã địa bàn-số thứ tự”, ví dụ HTX-KG-AB-001; có mã thật thì ghi ở từng dòng.";
  private static final Pattern MADE = Pattern.compile("HTX-(.+)-(\\d{3,6})");

  private final Map<String, Integer> last = new HashMap<>();

  CodeRule(KnownRegister register) {
    for (String code : register.codes()) {
      Matcher made = MADE.matcher(code);
      if (made.matches()) last.merge(made.group(1), Integer.valueOf(made.group(2)), Math::max);
    }
  }

  /** @param place the code of the head office's */
  String next(String place) {
    return "HTX-%s-%03d".formatted(place, last.merge(place.toUpperCase(Locale.ROOT), 1, Integer::sum));
  }

  /** Whether a code was made by the rule. */
  static boolean made(String code) {
    return code != null && MADE.matcher(code).matches();
  }
}
