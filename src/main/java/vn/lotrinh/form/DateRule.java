package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Set;

/** A day, a time of day, or both, as ISO text: the form in which a browser sends them and tables sort them. */
record DateRule(String subtype, String zoning) implements FieldRule {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

  static DateRule parse(JsonNode component) {
    return new DateRule(component.path("subtype").asText("date"), component.path("timeSerializingFormat").asText("utc_offset"));
  }

  @Override
  public Verdict judge(Object value, Map<String, Object> facts) {
    if (value instanceof Date date) {
      return judge(text(date), facts);
    }
    if (!(value instanceof String text) || text.length() > 40) {
      return Verdict.object(expectation());
    }
    try {
      return isSensible(text) ? Verdict.accept(text) : Verdict.object(expectation());
    } catch (DateTimeException notATime) {
      return Verdict.object(expectation());
    }
  }

  @Override
  public String read(Object value, Map<String, Object> facts) {
    String text = value instanceof Date date ? text(date) : value.toString();
    return text.replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})", "$3/$2/$1").replaceFirst("T(\\d{2}:\\d{2}).*", " $1");
  }

  @Override
  public Set<String> declarableTypes() {
    return Set.of("String");
  }

  /** A date kept as a Java date, written as the browser would write it. */
  String text(Date date) {
    OffsetDateTime minute = date.toInstant().atZone(OFFICE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
    OffsetDateTime zoned = "utc_normalized".equals(zoning) ? minute.withOffsetSameInstant(ZoneOffset.UTC) : minute;
    boolean local = "no_timezone".equals(zoning);
    return switch (subtype) {
      case "time" -> local ? zoned.toLocalTime().toString() : zoned.toOffsetTime().toString();
      case "datetime" -> local ? zoned.toLocalDateTime().toString() : zoned.toString();
      default -> minute.toLocalDate().toString();
    };
  }

  private boolean isSensible(String text) {
    boolean local = "no_timezone".equals(zoning);
    boolean normalized = !"utc_normalized".equals(zoning) || text.endsWith("Z");
    return switch (subtype) {
      case "time" -> normalized && (local ? LocalTime.parse(text) : OffsetTime.parse(text)) != null;
      case "datetime" -> normalized && inRange(local ? LocalDateTime.parse(text).toLocalDate() : OffsetDateTime.parse(text).toLocalDate());
      default -> inRange(LocalDate.parse(text));
    };
  }

  private static boolean inRange(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private String expectation() {
    String zone = switch (zoning) {
      case "no_timezone" -> "";
      case "utc_normalized" -> "Z";
      default -> "+07:00";
    };
    return switch (subtype) {
      case "time" -> "phải là giờ có thật viết dạng giờ:phút, ví dụ 14:30" + zone;
      case "datetime" -> "phải là ngày giờ có thật từ năm 1900 đến năm 2100, ví dụ 2021-12-09T14:30" + zone;
      default -> "phải là ngày có thật từ năm 1900 đến năm 2100, viết dạng năm-tháng-ngày, ví dụ 2021-12-09";
    };
  }
}
