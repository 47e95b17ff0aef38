package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lotrinh.calendar.TestCalendar;
import vn.lotrinh.deadline.DigestLetter.Item;

class DigestLetterTest {

  private final DigestLetter letter = new DigestLetter(LocalDate.parse("2023-12-06"), TestCalendar.official(),
      "https://lotrinh.example", Map.of("LM", "Liên minh Hợp tác xã tỉnh"));

  @Test
  void countsInTheSubject() {
    assertThat(letter.subject(List.of(line(Stage.SEVEN_DAYS, "2023-12-14"), line(Stage.OVERDUE, "2023-12-01"),
        line(Stage.THREE_DAYS, "2023-12-08")))).isEqualTo("Nhắc việc ngày 06/12/2023: 1 quá hạn, 2 sắp đến hạn");
    assertThat(letter.subject(List.of(line(Stage.ESCALATED, "2023-12-01"), line(Stage.TODAY, "2023-12-06"))))
        .isEqualTo("Nhắc việc ngày 06/12/2023: 1 đến hạn hôm nay, 1 quá hạn tại cơ quan");
  }

  @Test
  void tellsTheWorstFirst() {
    assertThat(letter.sections(List.of(line(Stage.SEVEN_DAYS, "2023-12-14"), line(Stage.OVERDUE, "2023-12-01"),
        line(Stage.TODAY, "2023-12-06")))).extracting(DigestLetter.Section::title)
        .containsExactly("Đã quá hạn", "Đến hạn hôm nay", "Đến hạn trong 7 ngày làm việc");
  }

  @Test
  void showsBothDaysTheRestAndTheLink() {
    Item item = item(line(Stage.THREE_DAYS, "2023-12-08"));
    assertThat(item.due()).isEqualTo("08/12/2023");
    assertThat(item.planDue()).isEqualTo("09/12/2023");
    assertThat(item.remaining()).isEqualTo("còn 2 ngày làm việc");
    assertThat(item.agency()).isEqualTo("Liên minh Hợp tác xã tỉnh");
    assertThat(item.link()).isEqualTo("https://lotrinh.example/camunda/app/tasklist/default/#/?task=t");
  }

  @Test
  void countsLatenessInWorkingDays() {
    assertThat(item(line(Stage.OVERDUE, "2023-12-01")).remaining()).isEqualTo("quá hạn 3 ngày làm việc");
    assertThat(item(line(Stage.TODAY, "2023-12-06")).remaining()).isEqualTo("hạn hôm nay");
  }

  private Item item(Digests.Line line) {
    return letter.sections(List.of(line)).get(0).items().get(0);
  }

  private static Digests.Line line(Stage stage, String due) {
    return new Digests.Line("an", "t", stage, "KG-135-2021", "Hồ sơ thử", "Việc", "LM", null, LocalDate.parse("2023-12-09"), LocalDate.parse(due), null, null);
  }
}
