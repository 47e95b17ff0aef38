package vn.lotrinh.issuance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a case knows, by the names under which templates quote it.
 *
 * @param words what is not known yet is a row of dots, to be filled in by hand
 * @param holds which parts of a template are printed
 */
public record CaseWords(Map<String, String> words, Map<String, Boolean> holds) {

  /** What stands where nothing is known. */
  public static final String UNKNOWN = "…………………";

  private static final Pattern QUOTED = Pattern.compile("\\{(\\w+)}");

  public CaseWords {
    words = new LinkedHashMap<>(words);
    holds = new LinkedHashMap<>(holds);
  }

  /** A text with its quoted words put in. */
  public String in(String text) {
    Matcher found = QUOTED.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (found.find()) found.appendReplacement(filled, Matcher.quoteReplacement(words.getOrDefault(found.group(1), UNKNOWN)));
    return found.appendTail(filled).toString();
  }
}
