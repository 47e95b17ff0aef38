package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"a@b.vn", "chuyenvien1.lmhtx@kiengiang.gov.vn", "x+y@localhost"})
  void takesAMailbox(String address) {
    assertThat(new MailAddress(address).value()).isEqualTo(address);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "khong-co-a-cong", "a@", "@b.vn", "a@b.vn\r\nBcc: c@d.vn", "a@b.vn\u2028c@d.vn", "a@b.vn,c@d.vn", "a@b.vn;c@d.vn",
      "Người nhận <a@b.vn>", "a b@c.vn", "a@b@c.vn", "nhom:a@b.vn;", "\"a\"@b.vn", "a@b.vn\u0000", "a@b..vn", "a..b@c.vn", ".a@b.vn", "tám@b.vn", "a@xã.vn", "a@-b.vn", "a@b.vn."})
  void refusesAnythingElse(String address) {
    assertThatThrownBy(() -> new MailAddress(address)).hasMessageContaining("không hợp lệ")
        .message().doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.vn ", "\u00A0a@b.vn\u00A0", "a@b.vn\n", "\u200Ba@\u200Bb.vn\uFEFF", "\u202Aa@b.vn\u202C", "a@b.v\u00ADn\t"})
  void leavesOutBlanksAndInvisibleSignsAroundIt(String pasted) {
    assertThat(new MailAddress(pasted).value()).isEqualTo("a@b.vn");
    assertThat(MailAddress.isMailbox(pasted)).isTrue();
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(MailAddress.fault("a b@c.vn")).hasValue("Địa chỉ thư “a b@c.vn” không hợp lệ: có khoảng trắng ở giữa.");
    assertThat(MailAddress.fault("tám@c.vn")).hasValue("Địa chỉ thư “tám@c.vn” không hợp lệ: có chữ có dấu hoặc ký tự lạ.");
    assertThat(MailAddress.fault("a@b.vn; c@d.vn").orElseThrow()).endsWith("chỉ được một địa chỉ.");
    assertThat(MailAddress.fault("\u00A0").orElseThrow()).endsWith("chưa có địa chỉ.");
    assertThat(MailAddress.fault(null)).hasValue("Địa chỉ thư “chưa có” không hợp lệ: chưa có địa chỉ.");
  }

  @Test
  void refusesAnEndlessOne() {
    assertThatThrownBy(() -> new MailAddress("a@" + "b".repeat(300) + ".vn")).hasMessageContaining("không hợp lệ");
  }
}
