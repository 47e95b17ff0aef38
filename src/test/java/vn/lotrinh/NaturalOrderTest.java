package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  @Test
  void numbersWithinNamesCountAsNumbers() {
    assertThat(Stream.of("Phụ lục 1", "Phụ lục 10", "Phụ lục 100", "Phụ lục 2", "Phụ lục 02b", "Phụ lục", "").sorted(new NaturalOrder()))
        .containsExactly("", "Phụ lục", "Phụ lục 1", "Phụ lục 2", "Phụ lục 02b", "Phụ lục 10", "Phụ lục 100");
    assertThat(Stream.of("9".repeat(50), "1" + "0".repeat(50), "a").sorted(new NaturalOrder())).containsExactly("9".repeat(50), "1" + "0".repeat(50), "a");
  }

  @Test
  void lettersFollowTheDictionary() {
    assertThat(Stream.of("Đơn", "Dự án", "điều lệ", "Biên bản", "ảnh", "Ủy quyền", "Tờ trình").sorted(new NaturalOrder()))
        .containsExactly("ảnh", "Biên bản", "Dự án", "điều lệ", "Đơn", "Tờ trình", "Ủy quyền");
  }
}
