package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;

/** What Excel keeps beside the texts and figures: hidden rows, merged cells, formats, addresses that may be missing. */
class SheetReadingTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final byte[] FILE = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên").row("A-1", "HTX Mẫu 1", "huyện An Biên", 12)
      .row("A-2", "HTX Mẫu 2", null, 8).row("A-3", "HTX Mẫu 3", null, 9).bytes();

  @Test
  void hiddenRowsAreReadAndKnownAsHidden() {
    UploadedWorkbook table = read(xml().replace("<row r=\"3\"", "<row r=\"3\" hidden=\"1\""));
    assertThat(table.rows()).extracting(SheetRow::hidden).containsExactly(false, true, false);
  }

  @Test
  void wordsThatWereMergedDownwardsStandInEveryRow() {
    byte[] merged = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên").row("A-1", "HTX Mẫu 1", "huyện An Biên", 12)
        .row("A-2", "HTX Mẫu 2", null, null).row("A-3", "HTX Mẫu 3", null, 9).merge(1, 2, 2, 2).merge(1, 3, 2, 3).bytes();
    UploadedWorkbook table = UploadedWorkbook.read(merged);
    assertThat(table.rows()).extracting(row -> row.cell(2).text()).containsExactly("huyện An Biên", "huyện An Biên", "");
    assertThat(table.rows()).extracting(row -> row.cell(3).text()).as("one figure is not two").containsExactly("12", "", "9");
  }

  @Test
  void cellsAndRowsWithoutAddressFollowTheOnesBeforeThem() {
    String xml = xml().replaceAll(" r=\"[A-Z]*\\d+\"", "");
    UploadedWorkbook table = read(xml.replaceFirst("<sheetData>", "<sheetData><row/><row/>"));
    assertThat(table.rows()).extracting(SheetRow::number).containsExactly(4, 5, 6);
    assertThat(table.rows().get(0).address(1)).isEqualTo("B4");
    assertThat(table.rows().get(0).cell(1).text()).isEqualTo("HTX Mẫu 1");
  }

  @Test
  void theStrictFormOfTheFormatIsReadAsTheUsualOne() {
    byte[] strict = FILE;
    for (String part : new String[] {"_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", SHEET, "xl/styles.xml", "xl/sharedStrings.xml"}) {
      strict = SampleWorkbook.with(strict, part, SampleWorkbook.part(strict, part)
          .replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    }
    strict = SampleWorkbook.with(strict, SHEET, SampleWorkbook.part(strict, SHEET).replaceFirst("<c r=\"D3\"[^>]*><v>8</v></c>", "<c r=\"D3\" t=\"d\"><v>2014-05-12T00:00:00.000</v></c>"));
    UploadedWorkbook table = UploadedWorkbook.read(strict);
    assertThat(table.rows()).extracting(row -> row.cell(1).text()).containsExactly("HTX Mẫu 1", "HTX Mẫu 2", "HTX Mẫu 3");
    assertThat(table.rows().get(1).cell(3).day()).isEqualTo("2014-05-12");
  }

  @Test
  void aFormulaWithoutItsResultIsNoEmptyCell() {
    UploadedWorkbook table = read(xml().replaceFirst("<c r=\"D2\"([^>]*)><v>12</v></c>", "<c r=\"D2\"$1><f>SUM(D3:D4)</f></c>"));
    assertThat(table.rows().get(0).cell(3)).isEqualTo(FileCell.NOT_CALCULATED);
    UploadedWorkbook empty = read(xml().replaceFirst("<c r=\"D2\"([^>]*)><v>12</v></c>", "<c r=\"D2\" t=\"str\"><f>\"\"</f><v></v></c>"));
    assertThat(empty.rows().get(0).cell(3).isBlank()).isTrue();
  }

  @Test
  void theLeadingZeroThatACellShowsIsKept() {
    String styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="0000000000"/>
        <numFmt numFmtId="165" formatCode="0000\\ 000\\ 000"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="2"/></cellXfs></styleSheet>""";
    byte[] file = SampleWorkbook.with(FILE, "xl/styles.xml", styles);
    String xml = xml().replaceFirst("<c r=\"D2\"[^>]*><v>12</v></c>", "<c r=\"D2\" s=\"1\"><v>312345678</v></c>").replaceFirst("<c r=\"D3\"[^>]*><v>8</v></c>",
        "<c r=\"D3\" s=\"2\"><v>312345678</v></c>").replaceFirst("<c r=\"D4\"[^>]*><v>9</v></c>", "<c r=\"D4\" s=\"3\"><v>9</v></c>");
    UploadedWorkbook table = UploadedWorkbook.read(SampleWorkbook.with(file, SHEET, xml));
    assertThat(table.rows()).extracting(row -> row.cell(3).text()).containsExactly("0312345678", "0312 345 678", "9");
  }

  @Test
  void signsThatNobodySeesAreNoPartOfANameAndFullWidthDigitsAreDigits() {
    FileCell cell = FileCell.of("HTX\u200B Tân\u202E Phú　１２３\u00AD");
    assertThat(cell.text()).isEqualTo("HTX Tân Phú 123");
  }

  private static String xml() {
    return SampleWorkbook.part(FILE, SHEET);
  }

  private static UploadedWorkbook read(String xml) {
    return UploadedWorkbook.read(SampleWorkbook.with(FILE, SHEET, xml));
  }
}
