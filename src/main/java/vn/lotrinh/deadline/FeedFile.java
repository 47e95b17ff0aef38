package vn.lotrinh.deadline;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/**
 * Writes what is due as an iCalendar file (RFC 5545). A term is a day, not an hour, so that no time zone is needed: every task is an event of
 * the whole day on which it ends.
 */
final class FeedFile {

  private static final int HOURS_BETWEEN_READINGS = 4;
  private static final int LINE_OCTETS = 75;

  private FeedFile() {}

  /** @param name of the calendar; @param now when it was drawn up */
  static String of(String name, List<CalendarFeeds.Item> items, Instant now, String baseUrl) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Lo trinh HTX//VI");
    calendar.setVersion(ICalVersion.V2_0);
    calendar.setName(name);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.setRefreshInterval(Duration.builder().hours(HOURS_BETWEEN_READINGS).build());
    items.forEach(item -> calendar.addEvent(event(item, now, baseUrl)));
    return folded(written(calendar));
  }

  private static String written(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** The library counts characters; the standard counts octets (RFC 5545, 3.1), and a Vietnamese letter takes up to three. */
  private static String folded(String lines) {
    StringBuilder folded = new StringBuilder(lines.length());
    int octets = 0;
    for (int at = 0; at < lines.length(); ) {
      int sign = lines.codePointAt(at);
      int length = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
      if (sign != '\r' && sign != '\n' && octets + length > LINE_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(sign);
      octets = sign == '\n' ? 0 : octets + length;
      at += Character.charCount(sign);
    }
    return folded.toString();
  }

  private static VEvent event(CalendarFeeds.Item item, Instant now, String baseUrl) {
    VEvent event = new VEvent();
    event.setUid(item.taskId() + "@lo-trinh-htx");
    event.setDateTimeStamp(Date.from(now));
    event.setSummary(item.title());
    event.setDateStart(day(item.due()), false);
    event.setDateEnd(day(item.due().plusDays(1)), false);
    event.setUrl(baseUrl + "/cases/" + item.caseKey());
    event.setTransparency(Transparency.transparent());       // a term keeps nobody from meeting others
    return event;
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
