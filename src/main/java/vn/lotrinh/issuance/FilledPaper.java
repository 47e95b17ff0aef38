package vn.lotrinh.issuance;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A paper of a case, filled from what the case knew on the day.
 *
 * @param template its name; @param about for the register of numbers
 */
public record FilledPaper(Office issuer, String template, String about, CaseWords known) implements DocumentText {

  @Override
  public Map<String, Object> tags(DocumentState state) {
    Map<String, Object> tags = new LinkedHashMap<>(known.words());
    tags.putAll(known.holds());
    tags.put("trichYeu", about.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")) + about.substring(1));
    tags.putAll(new FrameTags(issuer, state).all());
    return tags;
  }

  @Override
  public String answer(String field) {
    throw new IllegalArgumentException(field);
  }
}
