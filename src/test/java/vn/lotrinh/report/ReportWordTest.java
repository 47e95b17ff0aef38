package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.lotrinh.issuance.WordFile;
import vn.lotrinh.issuance.TextWidth;

/** The measures of NĐ 30/2020/NĐ-CP, Phụ lục I, read from the document that is handed out. */
class ReportWordTest {

  /** Twentieths of a point in a millimetre. */
  private static final double TWIPS = 56.693;
  private static XWPFDocument issued;

  @BeforeAll
  static void write() throws IOException {
    issued = open(WordFile.write(SampleReport.alliance(), SampleReport.issued(7, LocalDate.of(2025, 12, 8)), SampleReport.template()));
  }

  @Test
  void paperAndMarginsAreThoseOfTheDecree() {
    List<CTSectPr> sections = sections();
    assertThat(sections).hasSize(4);
    for (CTSectPr section : sections) {
      CTPageMar margins = section.getPgMar();
      assertThat(List.of(millimetres(margins.getTop()), millimetres(margins.getBottom()), millimetres(margins.getLeft()), millimetres(margins.getRight())))
          .containsExactly(20L, 20L, 30L, 15L);
    }
    CTPageSz paper = sections.get(0).getPgSz();
    assertThat(List.of(millimetres(paper.getW()), millimetres(paper.getH()))).containsExactly(210L, 297L);
    assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
  }

  @Test
  void pagesAreNumberedInTheTopMarginFromTheSecondOn() {
    for (CTSectPr section : sections()) {
      assertThat(section.isSetTitlePg()).as("the first page shows no number").isTrue();
      assertThat(section.getPgNumType().getStart().intValue()).as("each appendix counts its own pages").isEqualTo(1);
    }
    XWPFHeader header = issued.getHeaderFooterPolicy().getDefaultHeader();
    XWPFParagraph number = header.getParagraphArray(0);
    assertThat(number.getCTP().xmlText()).contains(" PAGE ");
    assertThat(issued.getHeaderFooterPolicy().getFirstPageHeader().getText().strip()).isEmpty();
    assertThat(style("SoTrang").getPPr().getJc().getVal()).isEqualTo(STJc.CENTER);
  }

  @ParameterizedTest
  @CsvSource({"QuocHieu,13,true,false", "TieuNgu,14,true,false", "CoQuanChuQuan,13,false,false", "CoQuanBanHanh,13,true,false", "SoKyHieu,13,false,false",
      "DiaDanhNgay,14,false,true", "TenLoai,14,true,false", "TrichYeu,14,true,false", "CanCu,14,false,true", "NoiDung,14,false,false", "TieuDeMuc,14,true,false",
      "TieuDeKhoan,14,true,false", "QuyenHanChucVu,14,true,false", "NguoiKy,14,true,false", "KinhGui,14,false,false", "NoiNhanTieuDe,12,true,true", "NoiNhan,11,false,false",
      "PhuLuc,14,true,false", "TenPhuLuc,14,true,false", "KemTheo,14,false,true", "SoTrang,13,false,false"})
  void everyPartHasItsLetters(String style, int size, boolean bold, boolean italic) {
    CTStyle looks = style(style);
    assertThat(looks.getRPr().getSzArray(0).getVal().toString()).isEqualTo(String.valueOf(size * 2));
    assertThat(looks.getRPr().sizeOfBArray() > 0).isEqualTo(bold);
    assertThat(looks.getRPr().sizeOfIArray() > 0).isEqualTo(italic);
    assertThat(paragraphsOf(style)).as("style in use").isNotEmpty();
  }

  @Test
  void allLettersAreBlackTimesNewRoman() throws Exception {
    assertThat(issued.getStyle().getDocDefaults().getRPrDefault().getRPr().getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
    for (XWPFParagraph paragraph : issued.getParagraphs()) {
      paragraph.getRuns().forEach(run -> assertThat(run.getFontFamily()).as(run.text()).isIn(null, "Times New Roman"));
    }
  }

  @Test
  void textIsIndentedAndSpaced() {
    CTStyle text = style("NoiDung");
    assertThat(text.getPPr().getJc().getVal()).isEqualTo(STJc.BOTH);
    assertThat(millimetres(text.getPPr().getInd().getFirstLine())).as("1.27 cm").isEqualTo(13);
    assertThat(Integer.parseInt(text.getPPr().getSpacing().getBefore().toString())).as("at least 6 points").isGreaterThanOrEqualTo(120);
    assertThat(Integer.parseInt(text.getPPr().getSpacing().getLine().toString())).as("single to one and a half").isBetween(240, 360);
  }

  @Test
  void partsStandInTheOrderOfTheDecree() {
    StringBuilder text = new StringBuilder();
    for (IBodyElement element : issued.getBodyElements()) {
      if (element instanceof XWPFTable table) text.append(table.getText()).append('\n');
      if (element instanceof XWPFParagraph paragraph) text.append(paragraph.getText()).append('\n');
    }
    assertThat(text.toString()).containsSubsequence("LIÊN MINH HỢP TÁC XÃ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 07/BC-LMHTX",
        "ngày 08 tháng 12 năm 2025", "BÁO CÁO", "Kính gửi:", "Căn cứ", "I. ", "II. ", "III. ", "IV. ", "./.", "Nơi nhận:", "KT. CHỦ TỊCH", "Họ Và Tên", "Phụ lục I", "Phụ lục II");
    assertThat(text).doesNotContain("[ten]").doesNotContain("{{?");
  }

  @Test
  void theLineBelowTheMottoIsAsLongAsTheMotto() {
    long motto = Math.round(TextWidth.of("Độc lập - Tự do - Hạnh phúc", 14) / TWIPS);
    assertThat(motto).as("as a printer measures it").isBetween(60L, 64L);
    assertThat(ruleBelow("TieuNgu", "DuongKeBangChu")).isCloseTo(motto, org.assertj.core.data.Offset.offset(1L));
  }

  @Test
  void theLinesBelowNamesAreAThirdToAHalfOfThem() {
    double name = TextWidth.of("LIÊN MINH HỢP TÁC XÃ", 13) / TWIPS;
    assertThat((double) ruleBelow("CoQuanBanHanh", "DuongKeMotPhan")).isBetween(name / 3, name / 2);
  }

  @Test
  void bothChartsAreRealOnes() throws Exception {
    assertThat(issued.getCharts()).hasSize(2);
    for (XWPFChart chart : issued.getCharts()) {
      assertThat(chart.getCTChart().isSetTitle()).as("no empty title").isFalse();
      assertThat(chart.getWorkbook().getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isPositive();
    }
    assertThat(issued.getCharts().get(0).getCTChartSpace().xmlText()).contains("Đang hoạt động", "281", "61");
    assertThat(issued.getCharts().get(1).getCTChartSpace().xmlText()).contains("Năm 2024", "Năm 2025", "342");
  }

  /** What Word would offer to repair. */
  @Test
  void everyPartKeepsToTheSchema() {
    XmlOptions telling = new XmlOptions().setErrorListener(new java.util.ArrayList<>());
    assertThat(issued.getDocument().validate(telling)).as("document").isTrue();
    assertThat(issued.getCharts()).allSatisfy(chart -> assertThat(chart.getCTChartSpace().validate(telling)).isTrue());
    assertThat(issued.getHeaderList()).allSatisfy(header -> assertThat(header._getHdrFtr().validate(telling)).isTrue());
  }

  @Test
  void nothingThatPeopleWroteIsTakenForATag() {
    assertThat(issued.getParagraphs()).extracting(XWPFParagraph::getText).anyMatch(text -> text.contains("{{tenCoQuan}} < 2 & 3 >"));
  }

  @Test
  void headingRowsAreRepeated() {
    List<XWPFTable> bordered = issued.getTables().stream().filter(table -> "BangSoLieu".equals(table.getStyleID())).toList();
    assertThat(bordered).hasSize(5).allSatisfy(table -> assertThat(table.getRow(0).isRepeatHeader()).isTrue());
    assertThat(bordered.get(2).getText()).contains("Cộng").contains("Xã Mẫu 14");
  }

  @Test
  void aYearWithoutFiguresIsWrittenToo() throws IOException {
    XWPFDocument empty = open(WordFile.write(SampleReport.empty(), SampleReport.draft(1), SampleReport.template()));
    String text = empty.getParagraphs().stream().map(XWPFParagraph::getText).reduce("", (a, b) -> a + "\n" + b);
    assertThat(text).contains("(Chưa soạn.)", "đã nộp đầy đủ, đúng hạn", "không có vướng mắc").doesNotContain("Biểu đồ").doesNotContain("Bảng 2");
  }

  @Test
  void threeThousandBodiesGoIntoTheAppendix() throws IOException {
    XWPFDocument many = open(WordFile.write(SampleReport.withAbsences(3_400), SampleReport.draft(1), SampleReport.template()));
    assertThat(many.getTables().get(many.getTables().size() - 1).getNumberOfRows()).isEqualTo(3_401);
    assertThat(many.getParagraphs()).extracting(XWPFParagraph::getText).anyMatch(text -> text.contains("Danh sách tại Phụ lục III kèm theo."))
        .noneMatch(text -> text.startsWith("- Chưa nộp:"));
  }

  private static long ruleBelow(String style, String rule) {
    for (XWPFTable table : issued.getTables()) {
      for (XWPFTableCell cell : table.getRow(0).getTableCells()) {
        boolean here = cell.getParagraphs().stream().anyMatch(paragraph -> style.equals(paragraph.getStyle()));
        if (!here) continue;
        XWPFParagraph line = cell.getParagraphs().stream().filter(paragraph -> rule.equals(paragraph.getStyle())).findFirst().orElseThrow();
        return Math.round((cell.getWidth() - line.getIndentationLeft() - line.getIndentationRight()) / TWIPS);
      }
    }
    throw new AssertionError(style + " stands in no cell");
  }

  private static List<XWPFParagraph> paragraphsOf(String style) {
    List<XWPFParagraph> all = new java.util.ArrayList<>(issued.getParagraphs());
    issued.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
    issued.getHeaderList().forEach(header -> all.addAll(header.getParagraphs()));
    return all.stream().filter(paragraph -> style.equals(paragraph.getStyle())).toList();
  }

  private static List<CTSectPr> sections() {
    List<CTSectPr> sections = new java.util.ArrayList<>();
    for (XWPFParagraph paragraph : issued.getParagraphs()) {
      if (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr()) sections.add(paragraph.getCTP().getPPr().getSectPr());
    }
    sections.add(issued.getDocument().getBody().getSectPr());
    return sections;
  }

  private static CTStyle style(String id) {
    return issued.getStyles().getStyle(id).getCTStyle();
  }

  private static long millimetres(Object twips) {
    return Math.round(Integer.parseInt(twips.toString()) / TWIPS);
  }

  private static XWPFDocument open(byte[] document) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(document));
  }
}
