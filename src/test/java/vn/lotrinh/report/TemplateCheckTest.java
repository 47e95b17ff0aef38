package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lotrinh.Refusal;
import vn.lotrinh.issuance.Templates;
import vn.lotrinh.issuance.TemplateCheck;
import vn.lotrinh.issuance.TemplateKind;

/** Which templates the office may use. */
class TemplateCheckTest {

  static Stream<TemplateKind> shipped() {
    return Stream.of(ReportDocumentKinds.ALLIANCE, ReportDocumentKinds.PROVINCE);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void thoseThatComeWithTheApplicationMayBeUsed(TemplateKind kind) {
    assertThatCode(() -> TemplateCheck.check(kind, Templates.shipped(kind).content())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{{nguoiKy}}||Mẫu thiếu {{nguoiKy}}.", "{{bangDiaBan}}|Số liệu|Mẫu thiếu {{bangDiaBan}}.",
      "{{moDau}}|{{moDau}} {{soDienThoai}}|thẻ mà hệ thống không điền: {{soDienThoai}}", "{{/canCu}}||không khớp nhau"})
  void tagsAreNeitherMissingNorUnknown(String tag, String instead, String told) {
    byte[] changed = with("word/document.xml", text -> text.replace(tag, instead == null ? "" : instead));
    assertThatThrownBy(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, changed)).isInstanceOf(Refusal.class).hasMessageContaining(told);
  }

  @Test
  void aTextMayBeRewordedAndChartsMayBeLeftOut() {
    byte[] reworded = with("word/document.xml", text -> text.replace("I. TÌNH HÌNH", "PHẦN I. TÌNH HÌNH").replace("{{bieuDoCoCau}}", ""));
    assertThatCode(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, reworded)).doesNotThrowAnyException();
  }

  @Test
  void nothingRunsAndNothingComesFromElsewhere() {
    byte[] macro = with("[Content_Types].xml", text -> text.replace("document.main+xml", "document.macroEnabled.main+xml"));
    assertThatThrownBy(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, macro)).isInstanceOf(Refusal.class);
    byte[] attached = with("word/_rels/document.xml.rels", text -> text.replace("</Relationships>",
        "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"http://example.org/a.png\" TargetMode=\"External\"/></Relationships>"));
    assertThatThrownBy(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, attached)).hasMessageContaining("lấy nội dung từ nơi khác (http://example.org/a.png)");
    byte[] active = with("word/_rels/document.xml.rels", text -> text.replace("</Relationships>",
        "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://example.org/a.dotm\" TargetMode=\"External\"/></Relationships>"));
    assertThatThrownBy(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, active)).hasMessageContaining("macro");
  }

  @Test
  void aTableThatLostItsSampleRowIsRefused() {
    byte[] changed = with("word/document.xml", text -> text.replaceFirst("(?s)(\\{\\{bangDiaBan}}.*?</w:tr>)<w:tr>.*?</w:tr>", "$1"));
    assertThatThrownBy(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, changed)).hasMessageContaining("một dòng mẫu ngay dưới");
  }

  @Test
  void whatIsNoWordDocumentIsRefused() throws IOException {
    assertThatThrownBy(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, "không phải Word".getBytes())).hasMessageContaining("không phải là văn bản Word");
    assertThatThrownBy(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, new byte[TemplateCheck.LARGEST + 1])).hasMessageContaining("lớn hơn 5 MB");
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (int i = 0; i < 60; i++) zip.write(new byte[1024 * 1024]);
    }
    assertThatThrownBy(() -> TemplateCheck.check(ReportDocumentKinds.ALLIANCE, bomb.toByteArray())).hasMessageContaining("bung ra lớn hơn 50 MB");
  }

  /** The shipped template with one of its parts changed. */
  private static byte[] with(String part, UnaryOperator<String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SampleReport.template())); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().equals(part) ? change.apply(new String(content, java.nio.charset.StandardCharsets.UTF_8)).getBytes(java.nio.charset.StandardCharsets.UTF_8) : content);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
