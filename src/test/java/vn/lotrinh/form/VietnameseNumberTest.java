package vn.lotrinh.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

class VietnameseNumberTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "0|0", "7|7", "50|50", "50.000|50000", "1.250.000|1250000", "1.250,5|1250.5", "12,5|12.5", "0,125|0.125", "-3.000|-3000", "50000|50000",
    "50 000|50000", "1 250 000|1250000", "50.000 đồng|50000", "50.000đ|50000", "1.250.000 VND|1250000", "2.000 VNĐ|2000", " 9 |9", "50000,25|50000.25", "\u200B750|750", "1\u00A0250|1250", "1\u202F250\u00A0000|1250000", "２.５００|2500", "−5|-5"
  })
  void readsWhatPeopleWrite(String text, BigDecimal number) {
    assertThat(VietnameseNumber.parse(text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "năm mươi", "1,250.5", "1,250,000", "1.5", "50.00", "1.2.3", "1.000.00", "--5", "1e5", "0.500", "٣", "5.", ",5",
    "1.000,", "NaN", "1234.567", "50.000 USD"})
  void refusesWhatIsNoNumberOrWrittenAnotherWay(String text) {
    assertThatThrownBy(() -> VietnameseNumber.parse(text)).isInstanceOf(Refusal.class).hasMessageContaining("dấu chấm giữa các hàng nghìn");
  }

  @Test
  void refusesWhatMayMeanTwoNumbers() {
    assertThatThrownBy(() -> VietnameseNumber.parse("1,250"))
        .hasMessage("“1,250” có thể hiểu thành hai số khác nhau; hãy viết “1.250” hoặc “1,2500”.");
  }

  @Test
  void refusesNothingAndFarTooMuch() {
    assertThatThrownBy(() -> VietnameseNumber.parse(null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> VietnameseNumber.parse("9".repeat(100_000))).hasMessage("Số vừa nhập quá dài.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"0|0", "100|100", "1000|1.000", "1250000.50|1.250.000,5", "-1000|-1.000", "0.5|0,5", "1E3|1.000"})
  void writesAsPeopleRead(BigDecimal number, String text) {
    assertThat(Written.number(number)).isEqualTo(text);
  }
}
