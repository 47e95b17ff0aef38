package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a YAML file of a plan, a register or a set of indicators tells goes through the same cleaning as what people type. */
class YamlTextTest {

  record File(String title, List<String> lines, LocalDate day, Integer number) {}

  @Test
  void whatWordAndChatsLeaveBehindIsCleanedAndNothingMore() {
    File file = new YamlText("a.yaml", "\uFEFFtitle: " + Normalizer.normalize("Đánh giá", Normalizer.Form.NFD) + "\u200B\u00A0kết\u000Bquả \u0096 năm\r\n"
        + "lines:\r\n\u00A0\u00A0- một\u2028hai\r\n  - \"ba\\u200B\\u00A0bốn\"\r\n  - |\r\n    năm\r\n    sáu\r\nday: 2025-12-09\u200B\r\nnumber: \u200B750\r\n").as(File.class);
    assertThat(file).isEqualTo(new File("Đánh giá kết quả – năm", List.of("một hai", "ba bốn", "năm\nsáu"), LocalDate.of(2025, 12, 9), 750));
  }

  @Test
  void theFileItselfStaysAsItWasHandedIn() {
    String handedIn = "title: a\u200Bb\n";
    assertThat(new YamlText("a.yaml", handedIn).text()).isEqualTo(handedIn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: x\nlines: [a\u0007b]", "title: x\nlines: [\"a\\u0007b\"]", "title: x\nlines: [a\uFFFFb]"})
  void whatCannotBeReadIsToldWithItsLine(String text) {
    assertThatThrownBy(() -> new YamlText("a.yaml", text).as(File.class)).isInstanceOf(Refusal.class).hasMessageStartingWith("a.yaml, dòng 2: ")
        .hasMessageContaining("có ký tự không đọc được").hasMessageContaining("[U+");
  }
}
