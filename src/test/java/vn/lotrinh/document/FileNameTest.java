package vn.lotrinh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "../../etc/passwd.pdf | passwd.pdf",
      "C:\\Users\\An\\Tờ trình.docx | Tờ trình.docx",
      "..\\..\\a.pdf | a.pdf",
      "Quyết định số 12: phê duyệt?.pdf | Quyết định số 12_ phê duyệt_.pdf",
      "<b>tệp</b>.pdf | b_.pdf",
      "...ẩn.pdf | ẩn.pdf",
      "tệp.pdf. . | tệp.pdf",
  })
  void keepsTheNameAndDropsThePath(String given, String kept) {
    assertThat(FileName.clean(given)).isEqualTo(kept);
  }

  @Test
  void dropsWhatCannotBeSeen() {
    assertThat(FileName.clean("bao\u202Efdp.exe")).isEqualTo("baofdp.exe");
    assertThat(FileName.clean("a\u0000b\r\nc\u200B\uFEFF\u2066.pdf")).isEqualTo("ab c.pdf");
    assertThat(FileName.clean("lone \uD83D surrogate.pdf")).isEqualTo("lone surrogate.pdf");
    assertThat(FileName.visible("  Biên\u2028bản\tsố\u00A01 ")).isEqualTo("Biên bản số 1");
  }

  @Test
  void composesVietnamese() {
    String name = "Đề án sáp nhập – Hợp tác xã.pdf";
    assertThat(FileName.clean(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "..", "/", "a/", "\u202E", ". ."})
  void givesANameToTheNameless(String given) {
    assertThat(FileName.clean(given)).isEqualTo("tệp không tên");
    assertThat(FileName.clean(null)).isEqualTo("tệp không tên");
  }

  @Test
  void shortensButKeepsTheEnding() {
    assertThat(FileName.clean("ế".repeat(300) + ".docx")).hasSize(FileName.LONGEST).endsWith("ế.docx");
    assertThat(FileName.clean("😀".repeat(300) + ".pdf")).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith("😀.pdf");
    assertThat(FileName.clean("a".repeat(300))).hasSize(FileName.LONGEST);
  }

  @Test
  void findsTheEnding() {
    assertThat(FileName.extension("a.b.PDF")).isEqualTo("pdf");
    assertThat(FileName.extension("a")).isEmpty();
    assertThat(FileName.extension("a.")).isEmpty();
  }
}
