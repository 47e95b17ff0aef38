package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads the official table when the application starts; {@code lo-trinh.calendar.holidays} names another file than the one built in. */
@Configuration
class CalendarConfiguration {

  @Bean
  CalendarDays calendarDays(@Value("${lo-trinh.calendar.holidays:classpath:calendar/holidays.yaml}") Resource table,
      ObjectProvider<CalendarChanges> changes, ObjectProvider<JdbcClient> jdbc) throws IOException {
    try (Reader text = new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8)) {
      return new CalendarDays(new Days(HolidayTable.read(table.getFilename(), text), Map.of()), changes::getObject, jdbc::getObject);
    }
  }

  @Bean
  WorkingCalendar workingCalendar(CalendarDays days) {
    return WorkingCalendar.following(days::now);
  }
}
