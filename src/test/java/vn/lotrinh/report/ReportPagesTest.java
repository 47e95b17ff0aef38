package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lotrinh.issuance.WordFile;

/** The report as it comes out of the printer: LibreOffice opens it, and the pages say what they must. The pictures stay in target/report-pages. */
@ExtendWith(OfficePresent.class)
class ReportPagesTest {

  private static final Path PAGES = Path.of("target", "report-pages");
  private static final int DPI = 80;

  @Test
  void anIssuedReportIsReadyForTheStamp() throws Exception {
    List<String> pages = pages("phat-hanh", WordFile.write(SampleReport.alliance(), SampleReport.issued(7, LocalDate.of(2025, 12, 8)), SampleReport.template()));
    String first = pages.get(0);
    assertThat(first).startsWith("ỦY BAN NHÂN DÂN").containsSubsequence("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
        .containsSubsequence("LIÊN MINH HỢP TÁC XÃ", "TỈNH MẪU SƠN", "Số: 07/BC-LMHTX", "Mẫu Sơn, ngày 08 tháng 12 năm 2025", "BÁO CÁO",
            "Tình hình kinh tế tập thể, hợp tác xã năm 2025", "Kính gửi: Sở Tài chính tỉnh Mẫu Sơn.", "Căn cứ Luật Hợp tác xã", "I. TÌNH HÌNH").doesNotContain("DỰ THẢO");
    assertThat(first.strip()).as("no number on the first page").doesNotStartWith("1\n").doesNotEndWith("\n1");
    assertThat(pages.get(1)).as("the second page begins with its number").startsWith("2\n");
    String all = String.join("\n", pages);
    assertThat(all).containsSubsequence("I. TÌNH HÌNH", "Bảng 1.", "Biểu đồ 1.", "Biểu đồ 2.", "II. KẾT QUẢ", "Bảng 2.", "2. Chấp hành chế độ báo cáo", "UBND xã Mẫu 4",
        "III. KHÓ KHĂN", "a) UBND xã Mẫu 1:", "Đề nghị hướng dẫn xử lý con dấu.", "b) Sở Nông nghiệp và Môi trường:", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026", "xem xét, tổng hợp./.",
        "Nơi nhận:", "- Như trên;", "- Lưu: VT, KTTT.", "Phụ lục I", "(Kèm theo Báo cáo số 07/BC-LMHTX ngày 08 tháng 12 năm 2025", "Phụ lục II", "Phụ lục III");
    assertThat(all).contains("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Họ Và Tên");
    assertThat(all.replace('\n', ' ')).contains("tổng số hợp tác xã 342 HTX, tăng 12 HTX (3,6%) so với năm 2024", "2,8 điểm phần trăm", "2.104,5");
  }

  @Test
  void aDraftIsMarkedAndHasNoNumber() throws Exception {
    List<String> pages = pages("du-thao", WordFile.write(SampleReport.of(SampleReport.COMMITTEE, SampleReport.MINISTRY), SampleReport.to(SampleReport.draft(2), "Thường trực Tỉnh ủy", "Bộ Tài chính"), SampleReport.template()));
    assertThat(pages.get(0)).contains("DỰ THẢO (lần 2)", "ỦY BAN NHÂN DÂN", "Kính gửi:\n- Thường trực Tỉnh ủy;\n- Bộ Tài chính.").containsPattern("Số: +/BC-LMHTX").containsPattern("Mẫu Sơn, ngày +tháng +năm 20");
  }

  @Test
  void wideTablesLieAcrossAndRepeatTheirHeadings() throws Exception {
    byte[] document = WordFile.write(SampleReport.withAbsences(60), SampleReport.issued(12, LocalDate.of(2025, 2, 5)), SampleReport.template());
    List<String> pages = pages("nhieu-dia-ban", document);
    List<String> places = pages.stream().filter(page -> page.contains("Xã Mẫu") && page.contains("Ngừng hoạt")).toList();
    assertThat(places).as("pages of the appendix by place").hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page).contains("Địa bàn", "Thành lập"));
    assertThat(places.get(1)).as("the appendix counts its own pages").startsWith("2\n");
    assertThat(pages.get(0)).contains("Số: 12/BC-LMHTX", "ngày 05 tháng 02 năm 2025");
    try (PDDocument pdf = Loader.loadPDF(PAGES.resolve("nhieu-dia-ban.pdf").toFile())) {
      List<PDRectangle> across = new ArrayList<>();
      pdf.getPages().forEach(page -> { if (page.getMediaBox().getWidth() > page.getMediaBox().getHeight()) across.add(page.getMediaBox()); });
      assertThat(across).hasSizeGreaterThanOrEqualTo(places.size());
    }
  }

  private static List<String> pages(String name, byte[] document) throws IOException, InterruptedException {
    Files.createDirectories(PAGES);
    Path file = Files.write(PAGES.resolve(name + ".docx"), document);
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(LibreOffice.convert(file, "pdf").toFile())) {
      PDFRenderer pictures = new PDFRenderer(pdf);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(page);
        text.setEndPage(page);
        pages.add(text.getText(pdf).replaceAll("[ \\u00a0]+", " ").replaceAll(" ?\\R", "\n"));
        ImageIO.write(pictures.renderImageWithDPI(page - 1, DPI), "png", PAGES.resolve(name + "-" + page + ".png").toFile());
      }
    }
    return pages;
  }
}
