package vn.lotrinh.mail;

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
  @ValueSource(strings = {"", " ", "khong-co-a-cong", "a@", "@b.vn", "a@b.vn\r\nBcc: c@d.vn", "a@b.vn\n", "a@b.vn,c@d.vn", "a@b.vn;c@d.vn",
      "Người nhận <a@b.vn>", "a b@c.vn", "a@b@c.vn", "nhom:a@b.vn;", "\"a\"@b.vn", "a@b.vn\u0000", "a@b..vn"})
  void refusesAnythingElse(String address) {
    assertThatThrownBy(() -> new MailAddress(address)).hasMessageContaining("không hợp lệ")
        .message().doesNotContain("\r", "\n");
  }

  @Test
  void refusesAnEndlessOne() {
    assertThatThrownBy(() -> new MailAddress("a@" + "b".repeat(300) + ".vn")).hasMessageContaining("không hợp lệ");
  }
}
