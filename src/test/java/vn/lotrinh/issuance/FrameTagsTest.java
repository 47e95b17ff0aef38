package vn.lotrinh.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the head and over the grounds of a document go on below where they must, and nowhere else. */
class FrameTagsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Phòng Tài chính - Kế hoạch huyện Trần Văn Thời | Trưởng phòng | TRƯỞNG PHÒNG TÀI CHÍNH - KẾ HOẠCH HUYỆN TRẦN VĂN THỜI
      Sở Tài chính tỉnh Cà Mau | Giám đốc | GIÁM ĐỐC SỞ TÀI CHÍNH TỈNH CÀ MAU
      Phòng Kinh tế, Hạ tầng và Đô thị phường Rạch Giá | Trưởng phòng | TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ/PHƯỜNG RẠCH GIÁ
      Phòng Kinh tế, Hạ tầng, Đô thị và Xây dựng thành phố trực thuộc trung ương Cần Thơ | Trưởng phòng | TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG, ĐÔ THỊ VÀ XÂY DỰNG/THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG CẦN THƠ
      """)
  void whoDecidesStandsOnOneLineOrOnTwo(String issuer, String post, String expected) {
    String said = (String) tags(issuer, "Ủy ban nhân dân huyện Trần Văn Thời", post).all().get("thamQuyen");
    assertThat(said.replace("\n", "/")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Liên minh Hợp tác xã tỉnh Cà Mau | LIÊN MINH HỢP TÁC XÃ/TỈNH CÀ MAU
      Sở Kế hoạch và Đầu tư | SỞ KẾ HOẠCH VÀ ĐẦU TƯ
      Phòng Tài chính - Kế hoạch huyện Trần Văn Thời | PHÒNG TÀI CHÍNH -/KẾ HOẠCH
      """)
  void theNameInTheHeadFitsItsColumn(String issuer, String expected) {
    String said = (String) tags(issuer, "Ủy ban nhân dân huyện Trần Văn Thời", "Trưởng phòng").all().get("tenCoQuan");
    assertThat(said.replace("\n", "/")).isEqualTo(expected);
  }

  private static FrameTags tags(String issuer, String superior, String post) {
    return new FrameTags(new Office("X", issuer, superior, "X", "Cà Mau"), new DocumentState(DocumentState.Stage.DRAFT, 1, "QĐ-X", null, null,
        new Signature(Signature.Capacity.DIRECT, null, null, post, null), List.of(), List.of(), List.of(), null, null));
  }
}
