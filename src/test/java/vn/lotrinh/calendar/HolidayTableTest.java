package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTableTest {

  @Test
  void readsTheTableBuiltIn() {
    WorkingCalendar calendar = TestCalendar.official();
    assertThat(calendar.year(2024).daysOff()).hasSize(12).contains(LocalDate.parse("2024-04-29"));
    assertThat(calendar.year(2024).workingSaturdays()).containsExactly(LocalDate.parse("2024-05-04"));
    assertThat(calendar.year(2025).confirmed()).isTrue();
    assertThat(calendar.year(2027).confirmed()).as("a row may say itself that it is computed").isFalse();
    assertThat(calendar.year(2028).confirmed()).as("not in the table").isFalse();
  }

  @Test
  void replacesAComputedYearAsAWhole() {
    Map<Integer, YearOfDays> table = read("- {year: 2028, conf: official, daysOff: ['2028-01-03'], workingSaturdays: ['2028-01-08']}");
    WorkingCalendar calendar = WorkingCalendar.of(table);
    assertThat(calendar.isWorkingDay(LocalDate.parse("2028-01-03"))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2028-01-26"))).as("Tết 2028, not in this table").isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2028-01-08"))).isTrue();
  }

  @Test
  void pastedSignsAreCleanedAndUnreadableOnesToldWithTheirLine() {
    assertThat(read("\uFEFF- {year:\u00A02028,\u200B conf: official, daysOff: ['2028-01-03\u200B'], workingSaturdays: []}").get(2028).daysOff())
        .containsExactly(LocalDate.parse("2028-01-03"));
    assertThatThrownBy(() -> read("- {year: 2028, conf: official,\n daysOff: ['2028-01-03\u0007'], workingSaturdays: []}"))
        .hasMessageContaining("dòng 2: có ký tự không đọc được");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "- {year: 2028, conf: official, daysOff: ['2028-13-01'], workingSaturdays: []} | không phải là ngày",
      "- {year: 2028, conf: official, daysOff: ['2027-01-01'], workingSaturdays: []} | không thuộc năm 2028",
      "- {year: 2028, conf: official, daysOff: ['2028-01-01'], workingSaturdays: []} | từ thứ Hai đến thứ Sáu",
      "- {year: 2028, conf: official, daysOff: [], workingSaturdays: ['2028-01-07']} | phải là thứ Bảy",
      "- {year: 2028, conf: official, daysOff: ['2028-01-03','2028-01-03'], workingSaturdays: []} | ghi hai lần",
      "- {year: 2028, conf: official, daysOff: []} | thiếu danh sách ngày",
      "- {year: 2028, daysOff: [], workingSaturdays: []} | nguồn (conf)",
      "- {conf: official, daysOff: [], workingSaturdays: []} | thiếu năm",
      "- {year: 2028, conf: official, off: [], daysOff: [], workingSaturdays: []} | không hiểu mục “off”",
      "- 2028 | mỗi dòng phải có dạng"})
  void refusesABadLineWithFileAndLine(String line, String reason) {
    assertThatThrownBy(() -> read("# ghi chú\n- {year: 2029, conf: official, daysOff: [], workingSaturdays: []}\n" + line))
        .hasMessageContaining("ngay-nghi.yaml, dòng 3: ").hasMessageContaining(reason);
  }

  @Test
  void refusesAYearGivenTwice() {
    String line = "- {year: 2028, conf: official, daysOff: [], workingSaturdays: []}\n";
    assertThatThrownBy(() -> read(line + line)).hasMessageContaining("ngay-nghi.yaml, dòng 2: năm 2028 đã có");
  }

  @Test
  void refusesWhatIsNotAList() {
    assertThatThrownBy(() -> read("year: 2028")).hasMessageContaining("phải là danh sách");
    assertThatThrownBy(() -> read("")).hasMessageContaining("phải là danh sách");
    assertThatThrownBy(() -> read("- {year: 2028\n- [")).hasMessageContaining("sai cú pháp YAML");
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() -> read("- {year: 2028, conf: official, daysOff: ['x','2028-01-01'], workingSaturdays: []}\n- 5"))
        .hasMessageContaining("“x”").hasMessageContaining("2028-01-01").hasMessageContaining("dòng 2");
  }

  private static Map<Integer, YearOfDays> read(String text) {
    return HolidayTable.read("ngay-nghi.yaml", new StringReader(text));
  }
}
