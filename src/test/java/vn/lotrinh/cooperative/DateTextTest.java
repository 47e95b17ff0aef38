package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.sheet.FileCell;

class DateTextTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  @ParameterizedTest
  @CsvSource({"15/06/2014,2014-06-15", "5/6/14,2014-06-05", "5-6-2014,2014-06-05", "15.6.2014,2014-06-15", "2014-06-15,2014-06-15", "2014-06-15T00:00:00,2014-06-15",
      "ngày 15 tháng 6 năm 2014,2014-06-15", "01/01/98,1998-01-01", "15/06/2014 08:30,2014-06-15", "6/2014,2014-06-01", "tháng 6/2014,2014-06-01", "2014,2014-01-01", "năm 2014,2014-01-01",
      "29/02/2024,2024-02-29"})
  void readsDaysAsPeopleWriteThem(String text, LocalDate day) {
    assertThat(DateText.read(FileCell.of(text), false, TODAY)).isEqualTo(day);
  }

  @Test
  void amonthOrYearAloneIsItsLastDayWhereATermRunsFromIt() {
    assertThat(DateText.read(FileCell.of("6/2023"), true, TODAY)).isEqualTo("2023-06-30");
    assertThat(DateText.read(FileCell.of("2023"), true, TODAY)).isEqualTo("2023-12-31");
    assertThat(DateText.read(FileCell.of("2025"), true, TODAY)).as("the running year ends today").isEqualTo(TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"05/13/2014", "31/02/2014", "32/1/2014", "2014-13-01", "sau Tết", "15/06", "15/06/1890", "03/01/2025", "2026", "9999999999"})
  void refusesWhatIsNoDayOrNotYet(String text) {
    assertThatThrownBy(() -> DateText.read(FileCell.of(text), false, TODAY)).isInstanceOf(CellFault.class).hasMessageContaining("“");
  }

  @Test
  void aYearTypedIntoACellThatShowsDaysIsAYear() {
    FileCell year = new FileCell("2014", BigDecimal.valueOf(2014), LocalDate.of(1905, 7, 6), false);
    assertThat(DateText.read(year, false, TODAY)).isEqualTo("2014-01-01");
    FileCell serial = new FileCell("41805", BigDecimal.valueOf(41805), null, false);
    assertThat(DateText.read(serial, false, TODAY)).as("a day whose cell lost its format").isEqualTo("2014-06-15");
  }
}
