package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/** The calendar as the application loads it, for rule tests of any room. */
public final class TestCalendar {

  private TestCalendar() {
  }

  /** The same with one day declared off or worked. */
  public static WorkingCalendar with(LocalDate day, boolean worked) {
    return WorkingCalendar.of(new Days(table(), Map.of(day, worked)));
  }

  public static WorkingCalendar official() {
    return WorkingCalendar.of(table());
  }

  private static Map<Integer, YearOfDays> table() {
    try (Reader text = new InputStreamReader(TestCalendar.class.getResourceAsStream("/calendar/holidays.yaml"), StandardCharsets.UTF_8)) {
      return HolidayTable.read("holidays.yaml", text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
