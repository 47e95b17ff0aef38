package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"12|12", "1.250,5|1250.5", "1,250.5|1250.5", "1.250.000|1250000", "1,250,000|1250000", "12,5|12.5", "12.5|12.5", "0,125|0.125",
      "0.125|0.125", "1250,500|1250.500", "1 250 000|1250000", "-45|-45", "(45,5)|-45.5", "−3|-3", "1.250,5 tr.đ|1250.5", "780 ha|780", "12,3456|12.3456"})
  void readsWhatCanBeMeantInOneWayOnly(String text, String value) {
    assertThat(NumberText.read(text, false, null)).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.250", "1,250", "12.500", "999,000"})
  void refusesWhatCanBeMeantInTwoWays(String text) {
    assertThatThrownBy(() -> NumberText.read(text, false, null)).isInstanceOf(CellFault.class).hasMessageContaining("có thể là");
  }

  @Test
  void theOtherCellsOfAColumnTellHowItIsWritten() {
    NumberText.Style comma = NumberText.style(List.of("1.250", "12,5", "300"));
    NumberText.Style point = NumberText.style(List.of("1,250", "12.5"));
    assertThat(NumberText.read("1.250", false, comma)).isEqualByComparingTo("1250");
    assertThat(NumberText.read("1,250", false, comma)).isEqualByComparingTo("1.250");
    assertThat(NumberText.read("1,250", false, point)).isEqualByComparingTo("1250");
    assertThat(NumberText.style(List.of("12,5", "12.5"))).as("a column that contradicts itself").isNull();
    assertThat(NumberText.style(List.of("1.250", "300"))).as("a column that tells nothing").isNull();
  }

  @Test
  void whatIsCountedHasNoDecimals() {
    assertThat(NumberText.read("1.250", true, null)).isEqualByComparingTo("1250");
    assertThat(NumberText.read("1,250", true, null)).isEqualByComparingTo("1250");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.25.0", "1,2,3", "1.250,5,0", "12.3456.789", "abc", "12a5", "01.250,5.5", "", "١٢", "9999999999999999999999999999999999999999999999"})
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> NumberText.read(text, false, null)).isInstanceOf(CellFault.class);
  }
}
