package vn.lotrinh;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as people put them in order: Vietnamese letters after their dictionary, and "Phụ lục 2" before "Phụ lục 10". One list, one order. */
public final class NaturalOrder implements Comparator<String> {

  private static final Pattern PARTS = Pattern.compile("[0-9]+|[^0-9]+");

  private final Collator letters = Collator.getInstance(Locale.forLanguageTag("vi-VN"));

  @Override
  public int compare(String one, String other) {
    Matcher parts = PARTS.matcher(one);
    Matcher others = PARTS.matcher(other);
    while (true) {
      boolean more = parts.find();
      boolean otherMore = others.find();
      if (!more || !otherMore) return more ? 1 : otherMore ? -1 : one.compareTo(other);
      int order = isNumber(parts.group()) && isNumber(others.group()) ? numbers(parts.group(), others.group())
          : letters.compare(parts.group(), others.group());
      if (order != 0) return order;
    }
  }

  private static boolean isNumber(String part) {
    return part.charAt(0) <= '9' && part.charAt(0) >= '0';
  }

  private static int numbers(String one, String other) {
    String bare = one.replaceFirst("^0+(?=.)", "");
    String otherBare = other.replaceFirst("^0+(?=.)", "");
    return bare.length() != otherBare.length() ? Integer.compare(bare.length(), otherBare.length()) : bare.compareTo(otherBare);
  }
}
