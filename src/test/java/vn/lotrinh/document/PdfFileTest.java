package vn.lotrinh.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.lotrinh.Refusal;

/** PDF files as another program makes them, locked in every way it knows, cut off and with something before the first line. */
class PdfFileTest {

  @ParameterizedTest
  @CsvSource({"40, false, true", "40, false, false", "128, false, true", "128, true, true", "128, true, false", "256, true, true", "256, true, false"})
  void onlyAPasswordThatEveryReaderNeedsKeepsAFileOut(int bits, boolean aes, boolean compressed) throws IOException {
    byte[] locked = pdf("mo-khoa", bits, aes, compressed);
    byte[] againstChanges = pdf("", bits, aes, compressed);

    assertThatThrownBy(() -> read(locked)).isInstanceOf(Refusal.class).hasMessageContaining("được đặt mật khẩu");
    assertThat(read(againstChanges).content()).isEqualTo(againstChanges);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileIsTakenWholeOnly(boolean compressed) throws IOException {
    byte[] whole = pdf(null, 0, false, compressed);
    assertThat(read(whole).content()).isEqualTo(whole);
    for (int length = 8; length < whole.length - 8; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).as("%d of %d", cut.length, whole.length).isInstanceOf(Refusal.class).hasMessageContaining("thiếu phần cuối");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n", "\r\n \t", "\u00EF\u00BB\u00BF", "\u00EF\u00BB\u00BF\r\n"})
  void emptyLinesAndTheMarkOfATextFileMayStandBeforeTheFirstLine(String before) throws IOException {
    assertThatCode(() -> read(joined(before, pdf(null, 0, false, true)))).doesNotThrowAnyException();
    byte[] locked = joined(before, pdf("mo-khoa", 128, true, false));
    assertThatThrownBy(() -> read(locked)).hasMessageContaining("được đặt mật khẩu");
    byte[] far = joined("\n".repeat(1100), pdf(null, 0, false, true));
    assertThatThrownBy(() -> read(far)).hasMessageContaining("không phải là PDF");
  }

  @Test
  void damagedFilesEndInASentence() throws IOException {
    Random random = new Random(135_2021);
    byte[] locked = pdf("mo-khoa", 256, true, false);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = locked.clone();
      for (int i = 0; i < 1 + round % 20; i++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      try {
        read(damaged);
      } catch (Refusal refusal) {
        assertThat(refusal).hasMessageContaining("“a.pdf”");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 0 obj ", "/Encrypt 1 0 R ", "<<", "[", "(", "%", "startxref 9 ", "/ID [", "0", "stream"})
  void whatIsRepeatedWithoutEndIsReadOnce(String piece) {
    String lock = "\ntrailer<</Root 1 0 R/Encrypt 1 0 R/ID [";
    byte[] hostile = ("%PDF-1.7\n" + lock + piece.repeat(6_000_000 / piece.length()) + "\n%%EOF\n").getBytes(ISO_8859_1);
    long start = System.nanoTime();
    try {
      read(hostile);
    } catch (IOException | Refusal refused) {
      assertThat(refused).hasMessageContaining("“a.pdf”");
    }
    assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(10_000_000_000L);
  }

  private static PaperFile read(byte[] content) throws IOException {
    return PaperFile.read("a.pdf", new ByteArrayInputStream(content), DataSize.ofMegabytes(20));
  }

  private static byte[] joined(String before, byte[] content) {
    byte[] start = before.getBytes(ISO_8859_1);
    byte[] joined = Arrays.copyOf(start, start.length + content.length);
    System.arraycopy(content, 0, joined, start.length, content.length);
    return joined;
  }

  /** @param password null: not locked; empty: locked against changes only */
  private static byte[] pdf(String password, int bits, boolean aes, boolean compressed) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setTitle("Tờ trình (số 1)");
      if (password != null) {
        StandardProtectionPolicy lock = new StandardProtectionPolicy("chu-so-huu", password, new AccessPermission(4));
        lock.setEncryptionKeyLength(bits);
        lock.setPreferAES(aes);
        document.protect(lock);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }
}
