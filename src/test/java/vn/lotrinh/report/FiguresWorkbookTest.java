package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Excel appendix: numbers are numbers, totals are formulas, and a spreadsheet program reckons them right. */
class FiguresWorkbookTest {

  private static final int FIRST = 3;

  @Test
  void everyFigureIsANumberBelowAFrozenHeading() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(figures()))) {
      assertThat(List.of(0, 1, 2, 3, 4, 5)).extracting(workbook::getSheetName)
          .containsExactly("Chỉ tiêu", "Theo địa bàn", "Theo lĩnh vực", "So với kế hoạch", "Nộp muộn, chưa nộp", "Vướng mắc");
      XSSFSheet indicators = workbook.getSheetAt(0);
      assertThat(indicators.getRow(FIRST).getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(indicators.getRow(FIRST).getCell(6).getNumericCellValue()).isEqualTo(342);
      assertThat(indicators.getRow(FIRST).getCell(6).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
      assertThat(indicators.getRow(FIRST + 6).getCell(6).getNumericCellValue()).isEqualTo(2104.5);
      assertThat(indicators.getRow(FIRST + 8).getCell(6)).as("unknown stays empty").isNull();
      workbook.forEach(sheet -> assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).as(sheet.getSheetName()).isEqualTo((short) FIRST));
      XSSFSheet absences = workbook.getSheetAt(4);
      assertThat(absences.getRow(FIRST).getCell(1).getLocalDateTimeCellValue().toLocalDate()).hasToString("2025-11-25");
      assertThat(absences.getRow(FIRST).getCell(1).getCellStyle().getDataFormatString()).isEqualToIgnoringCase("dd/MM/yyyy");
    }
  }

  @Test
  void averagesHaveNoSum() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(figures()))) {
      XSSFSheet places = workbook.getSheetAt(1);
      int total = FIRST + SampleReport.alliance().byPlace().rows().size();
      assertThat(places.getRow(total).getCell(1).getCellFormula()).isEqualTo("SUM(B4:B17)");
      assertThat(places.getRow(total).getCell(7)).isNull();
    }
  }

  @Test
  @ExtendWith(OfficePresent.class)
  void aSpreadsheetProgramReckonsTheSame() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "report-pages"));
    Path file = Files.write(folder.resolve("so-lieu.xlsx"), figures());
    Path reckoned = LibreOffice.convert(Files.copy(file, folder.resolve("so-lieu-mo-lai.xlsx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING), "ods");
    Path again = LibreOffice.convert(Files.move(reckoned, folder.resolve("tinh-lai.ods"), java.nio.file.StandardCopyOption.REPLACE_EXISTING), "xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(again))) {
      YearReport report = SampleReport.alliance();
      int total = FIRST + report.byPlace().rows().size();
      for (int column = 0; column < 6; column++) {
        assertThat(workbook.getSheetAt(1).getRow(total).getCell(column + 1).getNumericCellValue()).isEqualTo(report.byPlace().sum(column).doubleValue());
      }
      assertThat(workbook.getSheetAt(0).getRow(FIRST).getCell(7).getNumericCellValue()).isEqualTo(342.0 / 345);
      assertThat(workbook.getSheetAt(0).getRow(FIRST + 1).getCell(7).getStringCellValue()).as("no plan, no share").isEmpty();
    }
  }

  private static byte[] figures() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FiguresWorkbook.write(SampleReport.alliance(), out);
    return out.toByteArray();
  }
}
