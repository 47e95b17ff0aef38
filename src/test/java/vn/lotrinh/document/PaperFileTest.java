package vn.lotrinh.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import vn.lotrinh.Refusal;

class PaperFileTest {

  private static final DataSize LARGEST = DataSize.ofMegabytes(1);

  static Stream<Arguments> officeFiles() {
    return Stream.of(
        Arguments.of("Tờ trình.pdf", SampleFiles.pdf("x"), "application/pdf"),
        Arguments.of("Điều lệ.DOCX", SampleFiles.docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Arguments.of("Danh sách.xlsx", SampleFiles.xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Arguments.of("Biên bản.doc", SampleFiles.ole("WordDocument", "1Table"), "application/msword"),
        Arguments.of("Báo cáo.xls", SampleFiles.ole("Workbook"), "application/vnd.ms-excel"),
        Arguments.of("Báo cáo 1995.xls", SampleFiles.ole("Book"), "application/vnd.ms-excel"),
        Arguments.of("Ảnh.png", SampleFiles.PNG, "image/png"),
        Arguments.of("Ảnh.jpg", SampleFiles.JPEG, "image/jpeg"),
        Arguments.of("Ảnh.jpeg", SampleFiles.JPEG, "image/jpeg"));
  }

  @ParameterizedTest
  @MethodSource("officeFiles")
  void takesWhatOfficesUse(String name, byte[] content, String mediaType) throws IOException {
    PaperFile file = read(name, content);

    assertThat(file.type().mediaType).isEqualTo(mediaType);
    assertThat(file.name()).isEqualTo(name);
    assertThat(file.content()).isEqualTo(content);
  }

  static Stream<Arguments> othersInDisguise() {
    return Stream.of(
        Arguments.of("hoa-don.pdf", SampleFiles.EXE),
        Arguments.of("hoa-don.docx", SampleFiles.EXE),
        Arguments.of("hoa-don.doc", SampleFiles.EXE),
        Arguments.of("hoa-don.png", SampleFiles.pdf("x")),
        Arguments.of("hoa-don.jpg", SampleFiles.PNG),
        Arguments.of("hoa-don.pdf", "junk before %PDF-1.4".getBytes(UTF_8)),
        Arguments.of("hoa-don.pdf", new byte[] {'%'}),
        Arguments.of("hoa-don.docx", SampleFiles.xlsx()),
        Arguments.of("hoa-don.xlsx", SampleFiles.docx()),
        Arguments.of("hoa-don.docx", SampleFiles.zip("a.txt")),
        Arguments.of("hoa-don.docx", SampleFiles.zip("word/document.xml")),
        Arguments.of("hoa-don.docx", Arrays.copyOf(SampleFiles.docx(), 60)),
        Arguments.of("hoa-don.doc", SampleFiles.ole("Workbook")),
        Arguments.of("hoa-don.xls", SampleFiles.ole("WordDocument")),
        Arguments.of("hoa-don.doc", SampleFiles.ole("!_StringData")),
        Arguments.of("hoa-don.doc", Arrays.copyOf(SampleFiles.ole("WordDocument"), 100)),
        Arguments.of("hoa-don.doc", SampleFiles.docx()));
  }

  @ParameterizedTest
  @MethodSource("othersInDisguise")
  void refusesWhatIsNotWhatItsNameSays(String name, byte[] content) {
    assertThatThrownBy(() -> read(name, content)).isInstanceOf(Refusal.class)
        .hasMessageContaining("Nội dung của tệp “" + name + "” không phải là");
  }

  static Stream<String> foreignNames() {
    return Stream.of("chay.exe", "trang.html", "anh.svg", "nen.zip", "mau.docm", "mau.xlsm", "bao-cao.pdf.exe", "khongduoi", "duoi.", ".pdf.js");
  }

  @ParameterizedTest
  @MethodSource("foreignNames")
  void refusesOtherTypes(String name) {
    assertThatThrownBy(() -> read(name, SampleFiles.pdf("x"))).isInstanceOf(Refusal.class).hasMessageContaining("Chỉ nhận PDF, Word");
  }

  @Test
  void refusesMacros() {
    byte[] docx = SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    assertThatThrownBy(() -> read("a.docx", docx)).isInstanceOf(Refusal.class).hasMessageContaining("macro");
    assertThatThrownBy(() -> read("a.doc", SampleFiles.ole("WordDocument", "_VBA_PROJECT"))).hasMessageContaining("macro");
    assertThatThrownBy(() -> read("a.xls", SampleFiles.ole("Workbook", "_VBA_PROJECT_CUR"))).hasMessageContaining("macro");
  }

  @Test
  void refusesLockedFiles() {
    assertThatThrownBy(() -> read("a.docx", SampleFiles.locked(SampleFiles.docx()))).isInstanceOf(Refusal.class)
        .hasMessageContaining("mật khẩu");
    assertThatThrownBy(() -> read("a.xlsx", SampleFiles.ole("EncryptionInfo", "EncryptedPackage"))).hasMessageContaining("mật khẩu");
  }

  @Test
  void refusesOldWordAndExcelFilesThatAskForAPassword() {
    byte[] word = new byte[6000];
    word[0x0A] = 0;
    word[0x0B] = 0x01;
    byte[] excel = new byte[6000];
    System.arraycopy(new byte[] {0x09, 0x08, 4, 0, 0, 6, 5, 0, 0x2F, 0, 4, 0, 0, 0, 0, 0}, 0, excel, 0, 16);
    assertThatThrownBy(() -> read("a.doc", SampleFiles.ole(word, "WordDocument"))).hasMessageContaining("mật khẩu");
    assertThatThrownBy(() -> read("a.xls", SampleFiles.ole(excel, "Workbook"))).hasMessageContaining("mật khẩu");
  }

  static Stream<Arguments> cutOff() throws IOException {
    return officeFiles().filter(file -> !file.get()[0].toString().endsWith("x") && !file.get()[0].toString().endsWith("X"))
        .flatMap(file -> Stream.of(120, 200, 2000, cutAtTheEnd((byte[]) file.get()[1])).map(at -> Arguments.of(file.get()[0], file.get()[1], at)))
        .filter(file -> ((byte[]) file.get()[1]).length > (int) file.get()[2] + 9);
  }

  /** Old Word and Excel may leave their last sector short. */
  private static int cutAtTheEnd(byte[] content) {
    return content.length - (content.length > 5000 ? 700 : 10);
  }

  @ParameterizedTest
  @MethodSource("cutOff")
  void refusesWhatWasCutOff(String name, byte[] content, int at) {
    assertThatThrownBy(() -> read(name, Arrays.copyOf(content, at))).isInstanceOf(Refusal.class).hasMessageContaining("“" + name + "”");
  }

  @Test
  void saysThatACutOffFileIsCutOff() {
    byte[] pdf = SampleFiles.pdf("x".repeat(500));
    String broken = "bị hỏng hoặc thiếu phần cuối";
    assertThatThrownBy(() -> read("a.pdf", Arrays.copyOf(pdf, 200))).hasMessageContaining(broken);
    assertThatThrownBy(() -> read("a.jpg", Arrays.copyOf(SampleFiles.JPEG, 120))).hasMessageContaining(broken);
    assertThatThrownBy(() -> read("a.png", Arrays.copyOf(SampleFiles.PNG, 50))).hasMessageContaining(broken);
    assertThatThrownBy(() -> read("a.doc", Arrays.copyOf(SampleFiles.ole("WordDocument"), 3000))).hasMessageContaining("a.doc");
  }

  @Test
  void refusesWhatWouldUnpackWithoutEnd() {
    byte[] bomb = SampleFiles.bomb();

    assertThat(bomb.length).isLessThan(1024 * 1024);
    assertThatThrownBy(() -> read("a.docx", bomb)).isInstanceOf(Refusal.class).hasMessageContaining("lớn bất thường");
  }

  @Test
  void refusesEmptyAndTooLarge() throws IOException {
    byte[] full = Arrays.copyOf(SampleFiles.pdf("x"), 1024 * 1024);
    byte[] over = Arrays.copyOf(SampleFiles.pdf("x"), 1024 * 1024 + 1);

    assertThat(read("a.pdf", full).content()).hasSize(1024 * 1024);
    assertThatThrownBy(() -> read("a.pdf", over)).isInstanceOf(Refusal.class).hasMessageContaining("lớn hơn 1 MB");
    assertThatThrownBy(() -> read("a.pdf", new byte[0])).isInstanceOf(Refusal.class).hasMessageContaining("không có nội dung");
  }

  @Test
  void damagedTablesOfContentsAreSurvived() {
    byte[] docx = SampleFiles.docx();
    for (int at = 4; at < docx.length; at++) {
      byte[] damaged = docx.clone();
      damaged[at] ^= (byte) 0xff;
      assertThatCodeEndsWell("a.docx", damaged);
      assertThatCodeEndsWell("a.docx", Arrays.copyOf(docx, at));
    }
  }

  @Test
  void readsNoFurtherThanTheLimit() {
    InputStream endless = new InputStream() {
      private long given;

      @Override
      public int read() {
        assertThat(given++).isLessThanOrEqualTo(LARGEST.toBytes() + 64 * 1024);
        return '%';
      }
    };
    assertThatThrownBy(() -> PaperFile.read("a.pdf", endless, LARGEST)).isInstanceOf(Refusal.class).hasMessageContaining("lớn hơn");
  }

  @Test
  void knowsItsFingerprint() throws IOException {
    assertThat(read("a.png", SampleFiles.PNG).sha256()).hasSize(64).isNotEqualTo(read("a.jpg", SampleFiles.JPEG).sha256());
  }

  private static void assertThatCodeEndsWell(String name, byte[] content) {
    try {
      assertThat(read(name, content).content()).isEqualTo(content);
    } catch (Refusal refusal) {
      assertThat(refusal).hasMessageContaining(name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static PaperFile read(String name, byte[] content) throws IOException {
    return PaperFile.read(name, new ByteArrayInputStream(content), LARGEST);
  }
}
