package vn.lotrinh.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Hîp t¸c x· N«ng nghiÖp T©n Phó|Hợp tác xã Nông nghiệp Tân Phú|TCVN3", "HTX DÞch vô §ång TiÕn|HTX Dịch vụ Đồng Tiến|TCVN3",
      "Tr\u00ADêng Xu©n|Trường Xuân|TCVN3", "HîP T¸C X· RAU AN TOµN|HỢP TÁC XÃ RAU AN TOÀN|TCVN3", "huyÖn Phó Quèc|huyện Phú Quốc|TCVN3",
      "Hôïp taùc xaõ Noâng nghieäp Taân Phuù|Hợp tác xã Nông nghiệp Tân Phú|VNI", "Ñaëng Thò Höôøng|Đặng Thị Hường|VNI", "HÔÏP TAÙC XAÕ ÑOÀNG TIEÁN|HỢP TÁC XÃ ĐỒNG TIẾN|VNI"})
  void oldEncodingsAreRecognisedByWhatTheySay(String written, String meant, String encoding) {
    assertThat(LegacyText.read(written)).isEqualTo(new LegacyText(meant, encoding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hợp tác xã Tân Phú", "Tân Hoà", "Công ty Café®", "Diện tích (m²)", "A · B", "HTX số 1", "Müller", "ấp Hòn Me – khu 3", "Tổ hợp tác “Ý chí”", "Xã Ya Xiêr"})
  void whatIsUnicodeStaysAsItIs(String text) {
    assertThat(LegacyText.read(text)).isEqualTo(new LegacyText(text, null));
  }
}
