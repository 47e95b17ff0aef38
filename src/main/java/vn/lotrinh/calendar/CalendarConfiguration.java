package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Loads the official table when the application starts; {@code lo-trinh.calendar.holidays} names another file than the one built in. */
@Configuration
class CalendarConfiguration {

  @Bean
  WorkingCalendar workingCalendar(@Value("${lo-trinh.calendar.holidays:classpath:calendar/holidays.yaml}") Resource table)
      throws IOException {
    try (Reader text = new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8)) {
      return WorkingCalendar.of(HolidayTable.read(table.getFilename(), text));
    }
  }
}
