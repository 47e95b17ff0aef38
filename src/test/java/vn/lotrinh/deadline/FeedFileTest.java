package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calendar file as RFC 5545 asks for it. */
class FeedFileTest {

  private static final Instant NOW = Instant.parse("2022-03-01T01:00:00Z");
  private static final String BASE = "https://lotrinh.example";

  @Test
  void aTermIsAWholeDayWithoutATimeZone() {
    String file = file("Kiểm tra hồ sơ", LocalDate.of(2024, 2, 29));
    assertThat(file.split("\r\n")).contains("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:t-1@lo-trinh-htx", "DTSTAMP:20220301T010000Z",
        "DTSTART;VALUE=DATE:20240229", "DTEND;VALUE=DATE:20240301", "SUMMARY:Kiểm tra hồ sơ", "URL:https://lotrinh.example/cases/KG-1", "TRANSP:TRANSPARENT");
    assertThat(file).doesNotContain("VTIMEZONE").endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void signsThatMeanSomethingAreEscaped() {
    assertThat(file("Rà soát; ký, gửi \\ lưu\nlần 2", LocalDate.of(2022, 4, 4))).contains("SUMMARY:Rà soát\\; ký\\, gửi \\\\ lưu\\nlần 2");
    assertThat(file("Việc\r\nEND:VEVENT\r\nBEGIN:VALARM", LocalDate.of(2022, 4, 4)).split("\r\n")).doesNotContain("BEGIN:VALARM");
  }

  @Test
  void aLongTitleIsFoldedWithinSeventyFiveOctetsAndReadsWhole() {
    String title = "Rà soát, tổng hợp, thẩm định, trình Ủy ban nhân dân tỉnh phê duyệt danh sách hợp tác xã tham gia thí điểm xây dựng mô hình hợp tác xã kiểu mới";
    String file = file(title, LocalDate.of(2022, 4, 4));
    for (String line : file.split("\r\n")) assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    assertThat(file.replace("\r\n ", "")).contains(title.replace(",", "\\,"));
    ICalendar read = Biweekly.parse(file).first();
    VEvent event = read.getEvents().get(0);
    assertThat(event.getSummary().getValue()).isEqualTo(title);
  }

  private static String file(String title, LocalDate due) {
    return FeedFile.of("Việc của tôi", List.of(new CalendarFeeds.Item("t-1", "KG-1", title, due)), NOW, BASE);
  }
}
