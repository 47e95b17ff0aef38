package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.WordFile;
import vn.lotrinh.issuance.Templates;
import vn.lotrinh.issuance.TemplateCheck;
import vn.lotrinh.issuance.TextWidth;

/** What the two reports say in words of their own, and that nothing in their tables breaks in the middle. */
class ReportTextTest {

  private static final DocumentState STATE = SampleReport.issued(7, LocalDate.of(2025, 12, 8));

  /** Nine groups of figures, amounts of a budget among them. */
  private static YearReport wide() {
    YearReport r = SampleReport.alliance();
    List<Line> lines = new ArrayList<>();
    for (int group = 1; group <= 9; group++) {
      lines.add(new Line("Nhóm chỉ tiêu thứ " + group, "A" + group, "Kinh phí hỗ trợ phát triển hợp tác xã", "đồng", new BigDecimal("187500000"), new BigDecimal("207960000"),
          new BigDecimal("207960000")));
    }
    Table many = new Table(List.of("Vốn", "Doanh thu", "Lãi", "Nợ", "Thuế", "Quỹ", "Tài sản", "Vốn vay", "Hỗ trợ", "Khác"),
        List.of(new Row("Xã Mẫu", java.util.Collections.nCopies(10, new BigDecimal("207960000")))));
    return new YearReport(r.year(), r.asOf(), r.issuer(), r.recipient(), lines, many, r.bySector(), r.targets(), r.obstacles(), r.absences(), r.narrative());
  }

  @Test
  void number17EveryColumnIsAsWideAsItsLongestWord() throws IOException {
    try (XWPFDocument document = open(WordFile.write(wide(), STATE, SampleReport.template()))) {
      int looked = 0;
      for (XWPFTable table : document.getTables()) {
        if (table.getCTTbl().getTblGrid().sizeOfGridColArray() < 3) continue;
        for (XWPFTableRow row : table.getRows()) {
          for (int i = 0; i < row.getTableCells().size(); i++) {
            String text = row.getTableCells().get(i).getText();
            if (!text.matches("[IVX]+|[\\d.,]+")) continue;
            int width = new BigInteger(table.getCTTbl().getTblGrid().getGridColArray(i).getW().toString()).intValue();
            Double own = row.getTableCells().get(i).getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble();
            assertThat(TextWidth.of(text, own == null || own <= 0 ? 11 : own) + 216).as("%s in column %d", text, i).isLessThanOrEqualTo(width);
            looked++;
          }
        }
      }
      assertThat(looked).isGreaterThan(40);
    }
  }

  @Test
  @ExtendWith(OfficePresent.class)
  void number17NeitherViiiNorALargeAmountBreaksOnThePage(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("rong.docx"), WordFile.write(wide(), STATE, SampleReport.template()));
    try (PDDocument pdf = Loader.loadPDF(LibreOffice.convert(file, "pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      List<String> words = List.of(text.split("\\s+"));
      assertThat(words).contains("VIII");
      assertThat(words.stream().filter("207.960.000"::equals).count()).as("planned and done in nine lines, ten in the appendix, ten in its sum").isGreaterThanOrEqualTo(28);
    }
  }

  @Test
  void number17TheProvinceSpeaksForItself() throws IOException {
    YearReport province = SampleReport.of(SampleReport.COMMITTEE, SampleReport.MINISTRY);
    String written = text(WordFile.write(province, SampleReport.to(STATE, "Bộ Tài chính"), Templates.shipped(ReportDocumentKinds.PROVINCE).content()));
    String alliance = text(WordFile.write(SampleReport.alliance(), STATE, Templates.shipped(ReportDocumentKinds.ALLIANCE).content()));
    assertThat(written).contains("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "V. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2026", "3. Kiến nghị với Bộ Tài chính",
        "Trên cơ sở báo cáo của Liên minh Hợp tác xã tỉnh, các sở, ngành và địa phương");
    assertThat(alliance).contains("I. TÌNH HÌNH KINH TẾ TẬP THỂ", "Thực hiện chế độ báo cáo hằng năm").doesNotContain("CHỈ ĐẠO, ĐIỀU HÀNH", "Trên cơ sở báo cáo của Liên minh");
    assertThat(province.isOfProvince()).isTrue();
    assertThat(SampleReport.alliance().isOfProvince()).isFalse();
    TemplateCheck.check(ReportDocumentKinds.PROVINCE, Templates.shipped(ReportDocumentKinds.PROVINCE).content());
  }

  @Test
  void number16SectorsAreToldInWords() throws IOException {
    assertThat(new Sentences(SampleReport.alliance()).sectors()).hasSize(6)
        .first().asString().isEqualTo("a) Nông, lâm nghiệp, thủy sản: tổng số HTX 214; đang hoạt động 176; ngừng hoạt động 38; thành viên 19.850.");
    assertThat(text(WordFile.write(SampleReport.alliance(), STATE, SampleReport.template()))).contains("3. Đánh giá theo lĩnh vực", "c) Giao thông vận tải: tổng số HTX 44");
  }

  @Test
  void number13RowsStandUnderTheNameOfTheirPlan() throws IOException {
    YearReport r = SampleReport.alliance();
    List<TargetLine> targets = List.of(target("Kế hoạch 135/KH-UBND", "1.2"), target("Kế hoạch 20/KH-UBND", "1.2"));
    YearReport two = new YearReport(r.year(), r.asOf(), r.issuer(), r.recipient(), r.lines(), r.byPlace(), r.bySector(), targets, r.obstacles(), r.absences(), r.narrative());
    String written = text(WordFile.write(two, STATE, SampleReport.template()));
    assertThat(written).contains("Kế hoạch 135/KH-UBND", "Kế hoạch 20/KH-UBND", "80 (24/30)");
    assertThat(written.indexOf("Kế hoạch 135/KH-UBND")).isLessThan(written.indexOf("Kế hoạch 20/KH-UBND"));
  }

  private static TargetLine target(String plan, String step) {
    return new TargetLine(plan, step, "Giải thể HTX ngừng hoạt động", "%", "=", new BigDecimal("80"), new BigDecimal("80"), new BigDecimal("24"), new BigDecimal("24"), 30L,
        vn.lotrinh.plan.Standing.REACHED);
  }

  private static String text(byte[] docx) throws IOException {
    try (XWPFDocument document = open(docx); XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }

  private static XWPFDocument open(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }
}
