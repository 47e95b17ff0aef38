package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The calendar as the application loads it, for rule tests of any room. */
public final class TestCalendar {

  private TestCalendar() {
  }

  public static WorkingCalendar official() {
    try (Reader text = new InputStreamReader(TestCalendar.class.getResourceAsStream("/calendar/holidays.yaml"), StandardCharsets.UTF_8)) {
      return WorkingCalendar.of(HolidayTable.read("holidays.yaml", text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
