package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a row tells in the shape that the confirming statements read: entry, years, debts, status. */
final class ToldJson {

  private static final Set<String> OF_STATUS = Set.of("status", "statusDay", "statusPaper", "debtDay");

  private ToldJson() {}

  static Map<String, Object> of(Map<String, Object> told, LocalDate day) {
    Map<String, Object> entry = new LinkedHashMap<>();
    Map<String, Map<String, Object>> years = new LinkedHashMap<>();
    Map<String, Object> debts = new LinkedHashMap<>();
    Map<String, Object> partDays = new LinkedHashMap<>();
    told.forEach((key, value) -> {
      int dot = key.indexOf('.');
      if (key.startsWith("debt.")) debts.put(key.substring(dot + 1), value);
      else if (dot > 0) years.computeIfAbsent(key.substring(dot + 1), any -> new LinkedHashMap<>()).put(key.substring(0, dot), stored(value));
      else if (!OF_STATUS.contains(key)) entry.put(key, stored(value));
      if (value instanceof KnownDay known) partDays.put(key, known.isExact() ? null : known.text());
      else if (key.equals("inactiveSince")) partDays.put(key, null);
    });
    Map<String, Object> parts = new LinkedHashMap<>();
    if (!partDays.isEmpty()) entry.put("partDays", partDays);
    if (!entry.isEmpty()) parts.put("entry", entry);
    if (!years.isEmpty()) parts.put("years", years);
    if (!debts.isEmpty()) {
      parts.put("debts", debts);
      parts.put("debtDay", stored(told.getOrDefault("debtDay", day)));
    }
    if (told.get("status") != null) {
      parts.put("status", stored(told.get("status")));
      parts.put("statusDay", stored(told.getOrDefault("statusDay", day)));
      parts.put("statusPaper", told.get("statusPaper"));
    }
    return parts;
  }

  private static Object stored(Object value) {
    if (value instanceof KnownDay known) return known.day().toString();
    return value instanceof LocalDate day ? day.toString() : value instanceof Enum<?> named ? named.name() : value;
  }
}
