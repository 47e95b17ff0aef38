package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

  private static final List<String> WITHOUT_WIDTH = List.of("\u200B", "\u200C", "\u200E", "\u200F", "\u00AD", "\u061C", "\u180E", "\u2060", "\u2063", "\u202A", "\u202B",
      "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u206F", "\uFEFF", "\u034F", "\uFE00", "\uFFF9", "\uDB40\uDC41");
  private static final List<String> BREAKS = List.of("\n", "\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029");
  private static final List<String> BLANKS = List.of(" ", "\u00A0", "\u2003", "\u2009", "\u202F", "\u205F", "\u3000", "\u3164");
  private static final String VALID = "Hợp tác xã “Hòa Bình” – số 12/3:\n- vốn góp 1.250,5 triệu đồng;\n- 🌾 ruộng, ❤️ và 👩‍🌾 (60%).";

  @Test
  void signsWithoutWidthBreaksAndBlanksOfAnyKindMakeNoDifference() {
    Random random = new Random(135_2021);
    for (int round = 0; round < 5_000; round++) {
      assertThat(Written.text(disguised(random))).isEqualTo(VALID);
    }
  }

  @Test
  void whatIsCleanedOnceIsClean() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder pasted = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) pasted.append((char) random.nextInt(random.nextBoolean() ? 0x300 : 0x10000));
      String text = Written.text(pasted.toString());
      assertThat(Written.text(text)).isEqualTo(text);
      assertThat(Written.line(Written.line(pasted.toString()))).isEqualTo(Written.line(pasted.toString())).doesNotContain("\n", "  ");
      assertThat(Written.fault(text).map(fault -> Written.fault(fault).isPresent())).isNotEqualTo(java.util.Optional.of(true));
    }
  }

  @Test
  void lettersTypedInPiecesAreComposedEvenAroundAnInvisibleSign() {
    assertThat(Written.text("Ho\u0300a Bi\u0300nh")).isEqualTo("Hòa Bình");
    assertThat(Written.text("Ho\u200B\u0300a")).isEqualTo("Hòa");
  }

  @Test
  void signsOfOldWindowsProgramsBecomeWhatTheyMean() {
    assertThat(Written.text("2021 \u0096 2025 \u0093tốt\u0094\u0085khá\u0095")).isEqualTo("2021 – 2025 “tốt”\nkhá•");
    assertThat(Written.text("\uF0B7 một \uF0FC hai")).isEqualTo("• một ✓ hai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\uFEFF\u200B\u00A0\t\r\n", "\u2028", "\u3164", "\u2800", "\u202E", "\u00AD", "\uFE0F", "\u200D"})
  void whatLooksEmptyIsEmpty(String pasted) {
    assertThat(Written.text(pasted)).isEmpty();
    assertThat(Written.line(pasted)).isEmpty();
  }

  @Test
  void oneLineHasSingleBlanks() {
    assertThat(Written.line("  Ông\u00A0 Tám\u000Btrưởng\r\nban\t1 ")).isEqualTo("Ông Tám trưởng ban 1");
    assertThat(Written.line(null)).isEmpty();
  }

  @Test
  void figuresAreReadInAnyWidth() {
    assertThat(Written.figures("\u200B１２．５００，２５")).isEqualTo("12.500,25");
    assertThat(Written.figures("−7\u00A0")).isEqualTo("-7");
    assertThat(Written.figures("0３／０５／2021")).isEqualTo("03/05/2021");
  }

  @Test
  void whatCannotBeReadIsToldWhereItStands() {
    assertThat(Written.fault("dòng một\nvốn 🌾 góp \u0007 của thành viên hợp tác xã nông nghiệp"))
        .hasValue("có ký tự không đọc được ở dòng 2, ký tự thứ 11: “dòng một vốn 🌾 góp [U+0007] của thành viên hợp …”; hãy xóa ký tự ấy");
    assertThatThrownBy(() -> Written.line("Tên", "a\u0000b")).isInstanceOf(Refusal.class)
        .hasMessage("“Tên” có ký tự không đọc được ở ký tự thứ 2: “a[U+0000]b”; hãy xóa ký tự ấy.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0001", "\u001F", "\u007F", "\u0081", "\uFFFE", "\uFFFF", "\uFDD0", "\uD83C", "\uDF3E"})
  void controlsAndHalvesOfSignsAreRefused(String sign) {
    assertThatThrownBy(() -> Written.text("Ghi chú", "x" + sign + "y")).isInstanceOf(Refusal.class).hasMessageContaining("ký tự thứ 2");
  }

  @Test
  void picturesAndWordsOfOtherTonguesStay() {
    String text = "👩‍🌾 👍🏽 ❤️ 1️⃣ ភាសាខ្មែរ 合作社 H₂O m² ½";
    assertThat(Written.text(text)).isEqualTo("👩‍🌾 👍🏽 ❤️ 1⃣ ភាសាខ្មែរ 合作社 H₂O m² ½");
    assertThat(Written.length("🌾a")).isEqualTo(2);
  }

  /** The valid text with other breaks and blanks, and signs without width anywhere but within a picture. */
  private static String disguised(Random random) {
    StringBuilder text = new StringBuilder();
    int[] signs = VALID.codePoints().toArray();
    for (int i = 0; i < signs.length; i++) {
      boolean joined = i > 0 && (signs[i] == 0x200D || signs[i] == 0xFE0F || signs[i - 1] == 0x200D);
      if (!joined && random.nextInt(4) == 0) text.append(any(WITHOUT_WIDTH, random));
      if (signs[i] == '\n') text.append(any(BREAKS, random));
      else if (signs[i] == ' ') text.append(any(BLANKS, random));
      else text.appendCodePoint(signs[i]);
    }
    return any(BLANKS, random) + text + any(BREAKS, random) + any(WITHOUT_WIDTH, random);
  }

  private static String any(List<String> signs, Random random) {
    return signs.get(random.nextInt(signs.size()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"12.125 | 12,125", "66.66666666 | 66,666667", "1250000 | 1.250.000", "-0.50 | -0,5", "0 | 0", "100.0 | 100", "1E+3 | 1.000",
      "-1234.5 | -1.234,5"})
  void aNumberIsWrittenInOneWay(BigDecimal number, String text) {
    assertThat(Written.number(number)).isEqualTo(text);
  }

  @Test
  void whatNeedsADecimalHasOne() {
    assertThat(Written.number(BigDecimal.valueOf(12), 1)).isEqualTo("12,0");
    assertThat(Written.number(new BigDecimal("12.25"), 1)).isEqualTo("12,25");
  }

  @Test
  void daysAndMomentsAreWrittenInOneWay() {
    assertThat(Written.day(LocalDate.of(2025, 1, 5))).isEqualTo("05/01/2025");
    assertThat(Written.moment(LocalDate.of(2025, 1, 5).atTime(8, 30).atZone(ZoneId.of("Asia/Ho_Chi_Minh")))).isEqualTo("05/01/2025 08:30");
  }
}
