package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.lotrinh.Refusal;

/** Annexes as offices write them: other columns, other orders, merged cells, page breaks; the same as Word and as Excel. */
class AnnexReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static Understood both(AnnexSample sample) {
    Understood word = AnnexReader.read(sample.word(), true, day -> BodyNamesTest.known(), TODAY);
    Understood excel = AnnexReader.read(sample.excel(), false, day -> BodyNamesTest.known(), TODAY);
    assertThat(excel.plan()).isEqualTo(word.plan());
    assertThat(excel.open()).isEqualTo(word.open());
    return word;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> tasks(Understood understood) {
    return (List<Map<String, Object>>) understood.plan().get("tasks");
  }

  private static Map<String, Object> task(Understood understood, String title) {
    return tasks(understood).stream().filter(task -> ((String) task.get("title")).startsWith(title)).findFirst().orElseThrow();
  }

  private static String doubt(Understood understood, String title, String field) {
    Object id = task(understood, title).get("id");
    return understood.cells().stream().filter(cell -> cell.task().equals(id)
        && cell.field().equals(field)).map(SourceCell::doubt).findFirst().orElse(null);
  }

  @Test
  void readsOtherNamesAndOrdersOfColumnsAndKeepsBudgetAndNotes() {
    Understood plan = both(AnnexSample.of("""
        UBND TỈNH BẠC LIÊU
        PHỤ LỤC I
        DANH MỤC NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ, HỢP TÁC XÃ NĂM 2025
        (Kèm theo Kế hoạch số 45/KH-UBND ngày 20 tháng 02 năm 2025 của UBND tỉnh Bạc Liêu)
        """, List.of(
        "TT | Nội dung công việc | Thời hạn hoàn thành | Kết quả đầu ra | Đơn vị đầu mối | Đơn vị phối hợp | Kinh phí (triệu đồng) | "
            + "Ghi chú",
        "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)",
        "I | CÔNG TÁC TUYÊN TRUYỀN | | | | | |",
        "1 | Tổ chức hội nghị tuyên truyền Luật Hợp tác xã | Quý II/2025 | 02 hội nghị | Liên minh HTX tỉnh | Sở Tài chính, Sở Công "
            + "Thương | 120 |",
        "2 | Xây dựng chuyên mục trên báo | Thường xuyên | | Liên minh HTX tỉnh | Các cơ quan liên quan | | Theo hợp đồng",
        "II | HỖ TRỢ HỢP TÁC XÃ | | | | | |",
        "1 | Thành lập mới hợp tác xã | Trước ngày 30/11/2025 | ít nhất 15 HTX | UBND các huyện, thành phố | Liên minh HTX tỉnh | 300 |")));
    assertThat(plan.plan()).containsEntry("number", "45/KH-UBND").containsEntry("date", "2025-02-20").containsEntry("province",
        "Bạc Liêu").containsEntry("issuer", "UBND tỉnh Bạc Liêu")
        .containsEntry("code", "BL-45-2025");
    assertThat((String) plan.plan().get("title")).startsWith("DANH MỤC NHIỆM VỤ");
    assertThat(tasks(plan)).extracting(task -> task.get("id")).containsExactly("BL-1", "BL-1.1", "BL-1.2", "BL-2", "BL-2.1");
    assertThat(task(plan, "Tổ chức")).containsEntry("lead", "Liên minh HTX tỉnh").containsEntry("start", "2025-04-01").containsEntry("due",
        "2025-06-30").containsEntry("note", "Kinh phí: 120 triệu đồng");
    assertThat(task(plan, "Tổ chức").get("coordinating")).isEqualTo(List.of("Sở Tài chính", "Sở Công Thương"));
    assertThat(task(plan, "Xây dựng")).containsEntry("recurring", "continuous").containsEntry("note",
        "Theo hợp đồng").containsEntry("readingConfidence", "medium");
    assertThat(doubt(plan, "Xây dựng", "coordinating")).contains("Cần chọn cơ quan");
    assertThat(task(plan, "Thành lập")).containsEntry("due", "2025-11-29").containsEntry("dueStrictlyBefore",
        "2025-11-30").containsEntry("readingConfidence", "high");
    assertThat(task(plan, "CÔNG TÁC")).containsEntry("kind", "group");
  }

  @Test
  void aCellMergedOverRowsIsMeantForEachAndOneAcrossTheTableIsAHeading() {
    Understood plan = both(AnnexSample.of("KẾ HOẠCH\nphát triển kinh tế tập thể tỉnh Hậu Giang năm 2025", List.of(
        "STT | Nhiệm vụ | Cơ quan thực hiện | < | Thời gian | Sản phẩm",
        "^ | ^ | Chủ trì | Phối hợp | ^ | ^",
        "I. NHIỆM VỤ CHUNG | < | < | < | < | <",
        "1 | Rà soát | Liên minh HTX tỉnh | Sở Tài chính | Tháng 3/2025 | Báo cáo",
        "2 | Tập huấn | ^ | ^ | Tháng 4/2025 | 03 lớp",
        "II. NHIỆM VỤ RIÊNG | < | < | < | < | <",
        "3 | Hội chợ | Sở Công Thương | Như trên | nt | 01 hội chợ",
        "4 | Kết nối cung cầu | Như trên | -nt- | Tháng 6/2025 | -")));
    assertThat(task(plan, "Rà soát")).containsEntry("lead", "Liên minh HTX tỉnh").containsEntry("parent", "HG-1").containsEntry("due",
        "2025-03-31");
    assertThat(task(plan, "Tập huấn")).containsEntry("lead", "Liên minh HTX tỉnh").containsEntry("due", "2025-04-30");
    assertThat(task(plan, "Tập huấn").get("coordinating")).isEqualTo(List.of("Sở Tài chính"));
    assertThat(task(plan, "NHIỆM VỤ RIÊNG")).containsEntry("kind", "group").containsEntry("no", "II");
    assertThat(task(plan, "Hội chợ")).containsEntry("lead", "Sở Công Thương").containsEntry("parent", "HG-2");
    assertThat(task(plan, "Kết nối")).containsEntry("lead", "Sở Công Thương").containsEntry("product", null);
  }

  @Test
  void rowsThatGoOnWithTheNextPageAndHeadingsThatComeAgainMakeOneTask() {
    Understood plan = both(AnnexSample.of("PHỤ LỤC\nPhân công nhiệm vụ năm 2025 của tỉnh Sóc Trăng", List.of(
        "STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Sản phẩm",
        "1 | Tổ chức tập huấn cho cán bộ quản lý, | Liên minh HTX tỉnh | Sở Tài chính; | Quý II/2025 | 02 lớp",
        " | thành viên hợp tác xã | | Sở Công Thương | | (80 học viên)",
        "STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Sản phẩm",
        "2 | Khảo sát | Sở Tài chính | | Quý III/2025 | Báo cáo")));
    assertThat(tasks(plan)).hasSize(2);
    assertThat(task(plan, "Tổ chức").get("title")).isEqualTo("Tổ chức tập huấn cho cán bộ quản lý, thành viên hợp tác xã");
    assertThat(task(plan, "Tổ chức").get("coordinating")).isEqualTo(List.of("Sở Tài chính", "Sở Công Thương"));
    assertThat((List<?>) task(plan, "Tổ chức").get("targets")).hasSize(2);
  }

  @Test
  void numbersOfAllKindsMakeLevelsAlsoWhereTheyStandInTheTitle() {
    Understood plan = both(AnnexSample.of("PHỤ LỤC\nNhiệm vụ năm 2025 tỉnh Vĩnh Long", List.of(
        "Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành",
        "A. Quản lý nhà nước | |",
        "I. Hoàn thiện thể chế | |",
        "1. Ban hành kế hoạch | UBND tỉnh | Quý I/2025",
        "a) Dự thảo | Sở Tài chính | Tháng 01/2025",
        "b) Lấy ý kiến | Sở Tài chính | Tháng 02/2025",
        "- Ý kiến của huyện | UBND các huyện | Tháng 02/2025",
        "2. Sơ kết | UBND tỉnh | Tháng 12/2025",
        "II. Tuyên truyền | |",
        "1. Phát thanh | Liên minh HTX tỉnh | Thường xuyên",
        "B. Hỗ trợ | |",
        "1. Vay vốn | Liên minh HTX tỉnh | Hằng quý")));
    assertThat(tasks(plan)).extracting(task -> task.get("id")).containsExactly("VL-1", "VL-1.1", "VL-1.1.1", "VL-1.1.1.1", "VL-1.1.1.2",
        "VL-1.1.1.2.1", "VL-1.1.2", "VL-1.2", "VL-1.2.1", "VL-2", "VL-2.1");
    assertThat(task(plan, "Ban hành kế hoạch")).containsEntry("no", "1").containsEntry("kind", "group");
    assertThat(task(plan, "Dự thảo")).containsEntry("no", "a)");
  }

  @Test
  void oneColumnForAllBodiesAndMarkedPeriodsAreRead() {
    Understood plan = both(AnnexSample.of("PHỤ LỤC\nLộ trình thực hiện giai đoạn 2022 - 2025 tỉnh Trà Vinh", List.of(
        "STT | Nhiệm vụ | Cơ quan chủ trì, phối hợp | Thời gian thực hiện | < | < | <",
        "^ | ^ | ^ | 2022 | 2023 | 2024 | 2025",
        "1 | Đào tạo nghề | Chủ trì: Liên minh HTX tỉnh; phối hợp: Sở Tài chính, Sở Công Thương | x | x | |",
        "2 | Vùng nguyên liệu | Sở Công Thương chủ trì, phối hợp với các sở, ngành liên quan | | x | x | x")));
    assertThat(task(plan, "Đào tạo")).containsEntry("lead", "Liên minh HTX tỉnh").containsEntry("start", "2022-01-01").containsEntry("due",
        "2023-12-31").containsEntry("dueText", "2022, 2023");
    assertThat(task(plan, "Đào tạo").get("coordinating")).isEqualTo(List.of("Sở Tài chính", "Sở Công Thương"));
    assertThat(task(plan, "Vùng")).containsEntry("lead", "Sở Công Thương").containsEntry("due", "2025-12-31");
  }

  @Test
  void whatIsBlankOrNotUnderstoodIsAskedNeverGuessed() {
    Understood plan = both(AnnexSample.of("PHỤ LỤC\nNhiệm vụ năm 2025 tỉnh Vĩnh Long", List.of(
        "STT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp | Thời gian | Kết quả",
        "1 | Việc một | | | Sớm nhất | Khoảng 5 HTX",
        "2 | Việc hai | Sở Kinh tế biển | | | 31/6/2025",
        "3 | Hỗ trợ 18 HTX tưới nhỏ giọt | Sở Tài chính, Sở Công Thương | Đồng chí Trần Văn Mẫu | 31/6/2025 |")));
    assertThat(doubt(plan, "Việc một", "lead")).isEqualTo("Chưa ghi cơ quan chủ trì.");
    assertThat(doubt(plan, "Việc một", "time")).contains("Sớm nhất");
    assertThat(doubt(plan, "Việc một", "product")).contains("ước chừng");
    assertThat(task(plan, "Việc một")).containsEntry("due", null).containsEntry("readingConfidence", "low");
    assertThat(doubt(plan, "Việc hai", "lead")).contains("Sở Kinh tế biển");
    assertThat(doubt(plan, "Việc hai", "time")).isEqualTo("Chưa ghi thời gian.");
    assertThat(doubt(plan, "Hỗ trợ", "lead")).contains("ai chủ trì");
    assertThat(doubt(plan, "Hỗ trợ", "coordinating")).contains("người chịu trách nhiệm");
    assertThat(doubt(plan, "Hỗ trợ", "time")).contains("không có trong lịch");
    assertThat(doubt(plan, "Hỗ trợ", "product")).contains("18 HTX");
  }

  @Test
  void severalTablesWithTextBetweenAreOnePlanAndLetterheadAndSignaturesAreNone() throws IOException {
    try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(); var out = new ByteArrayOutputStream()) {
      table(document, "UBND TỈNH AN GIANG|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 77/KH-UBND|An Giang, ngày 05 tháng 3 năm 2025");
      document.createParagraph().createRun().setText("KẾ HOẠCH");
      document.createParagraph().createRun().setText("Phát triển kinh tế tập thể năm 2025");
      document.createParagraph().createRun().setText("Căn cứ Luật Hợp tác xã năm 2023;");
      document.createParagraph().createRun().setText("I. Nhiệm vụ của Liên minh");
      table(document, "STT|Nội dung|Chủ trì|Thời gian", "1|Tuyên truyền|Liên minh HTX tỉnh|Quý I");
      table(document, "2|Tập huấn|Liên minh HTX tỉnh|Quý II");
      document.createParagraph().createRun().setText("II. Nhiệm vụ của các sở");
      table(document, "TT|Công việc|Thời hạn|Cơ quan thực hiện", "1|Vay vốn|Trước 15/11|Sở Tài chính");
      table(document, "Nơi nhận: - Như trên; - Lưu: VT|TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH");
      document.write(out);
      Understood plan = AnnexReader.read(out.toByteArray(), true, day -> BodyNamesTest.known(), TODAY);
      assertThat(plan.plan()).containsEntry("number", "77/KH-UBND").containsEntry("date", "2025-03-05").containsEntry("issuer",
          "UBND tỉnh An Giang").containsEntry("province", "An Giang")
          .containsEntry("title", "Kế hoạch Phát triển kinh tế tập thể năm 2025");
      assertThat(tasks(plan)).extracting(task -> task.get("title")).containsExactly("Tuyên truyền", "Tập huấn", "Nhiệm vụ của các sở",
          "Vay vốn");
      assertThat(task(plan, "Vay vốn")).containsEntry("due", "2025-11-14").containsEntry("lead", "Sở Tài chính").containsEntry("parent",
          "AG-3");
      assertThat(task(plan, "Tập huấn")).containsEntry("due", "2025-06-30");
    }
  }

  private static void table(org.apache.poi.xwpf.usermodel.XWPFDocument document, String... rows) {
    var table = document.createTable(rows.length, rows[0].split("\\|").length);
    for (int i = 0; i < rows.length; i++) {
      String[] cells = rows[i].split("\\|");
      for (int k = 0; k < cells.length; k++) table.getRow(i).getCell(k).setText(cells[k]);
    }
  }

  @Test
  void theNumbersThatWordCountsByItselfAreRead() {
    String numbering = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start "
        + "w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
            + "w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
    String document = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>PHỤ LỤC</w:t></w:r></w:p><w:p><w:r><w:t>Nhiệm vụ năm 2025 tỉnh "
        + "Vĩnh Long</w:t></w:r></w:p><w:tbl>"
        + row("<w:p><w:r><w:t>STT</w:t></w:r></w:p>", "Nhiệm vụ", "Chủ trì", "Thời gian") + row(numbered(0), "Việc cha", "Sở Tài chính",
            "Quý I") + row(numbered(1), "Việc con", "Sở Tài chính", "Quý I")
        + row(numbered(1), "Việc con hai", "Sở Tài chính", "Quý II<w:del><w:r><w:t> và III</w:t></w:r></w:del>") + row(numbered(0),
            "Việc hai", "Sở Tài chính", "Quý I") + "</w:tbl></w:body></w:document>";
    Understood plan = AnnexReader.read(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", document, "word/numbering.xml",
        numbering)), true, day -> BodyNamesTest.known(), TODAY);
    assertThat(tasks(plan)).extracting(task -> task.get("no")).containsExactly("1", "1.1", "1.2", "2");
    assertThat(tasks(plan)).extracting(task -> task.get("id")).containsExactly("VL-1", "VL-1.1", "VL-1.2", "VL-2");
    assertThat(task(plan, "Việc con hai")).containsEntry("dueText", "Quý II");
  }

  private static String numbered(int level) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:p>";
  }

  private static String row(String first, String... cells) {
    StringBuilder row = new StringBuilder("<w:tr><w:tc>" + first + "</w:tc>");
    for (String cell : cells) {
      int deleted = cell.indexOf("<w:del>");
      String text = deleted < 0 ? cell : cell.substring(0, deleted);
      row.append("<w:tc><w:p><w:r><w:t>").append(text).append("</w:t></w:r>").append(deleted < 0 ? ""
          : cell.substring(deleted)).append("</w:p></w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  @Test
  void hostileFilesAreRefusedInOneSentence() {
    refused("không phải Word".getBytes(StandardCharsets.UTF_8), true, "không phải là tệp Word");
    refused(new byte[0], true, "Tệp rỗng");
    refused("không phải Excel".getBytes(StandardCharsets.UTF_8), false, "không phải là tệp Excel");
    refused(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document><w:body>")), true, "bị hỏng");
    refused(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><document><body><p><r><t>&e;</t></r></p></body></document>")), true,
        "bị hỏng");
    refused(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>", "word/vbaProject.bin", "x")), true, "macro");
    refused(zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>")), true, "không phải là tệp Word");
    refused(AnnexSample.of("Danh sách", List.of("Họ và tên | Ngày sinh", "A | 1990")).word(), true, "Không tìm thấy bảng phụ lục");
    refused(AnnexSample.of("Danh sách", List.of("Họ và tên | Ngày sinh", "A | 1990")).excel(), false, "Không tìm thấy bảng phụ lục");
    String deep = "<tbl><tr><tc>".repeat(200);
    refused(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<document><body>" + deep + "</tc></tr></tbl>".repeat(200)
        + "</body></document>")), true, "bị hỏng");
  }

  private static void refused(byte[] file, boolean word, String sentence) {
    assertThatThrownBy(() -> AnnexReader.read(file, word, day -> BodyNamesTest.known(),
        TODAY)).isInstanceOf(Refusal.class).hasMessageContaining(sentence).hasMessageNotContaining("\n");
  }

  private static byte[] zip(Map<String, String> parts) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void asksAboutANumberThatOnlyTheTitleSaysAndReadsDittoMarksAndHelpersWithoutAWordBetween() {
    Understood plan = both(AnnexSample.of("""
        UBND TỈNH CÀ MAU
        PHỤ LỤC
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 10 tháng 02 năm 2026 của UBND tỉnh Cà Mau)
        """, List.of(
        "STT | Nội dung nhiệm vụ | Cơ quan thực hiện | Thời gian | Kết quả",
        "1 | Mở 05 lớp tập huấn cho cán bộ cấp xã | Liên minh HTX tỉnh | Từ tháng 4 đến tháng 9/2026 | Các lớp tập huấn",
        "2 | Khảo sát nhu cầu của HTX | Sở Công Thương phối hợp Sở Tài chính | Tháng 02/2026 | Báo cáo khảo sát",
        "3 | Lựa chọn đơn vị cung cấp | // | Tháng 3/2026 | //")));
    assertThat(doubt(plan, "Mở 05 lớp", "product")).startsWith("Ô sản phẩm không ghi số lượng; tên nhiệm vụ ghi 5 lớp tập huấn");
    assertThat(task(plan, "Khảo sát")).containsEntry("lead", "Sở Công Thương").containsEntry("coordinating", List.of("Sở Tài chính"));
    assertThat(task(plan, "Lựa chọn")).containsEntry("lead", "Sở Công Thương").containsEntry("product", "Báo cáo khảo sát");
  }

  @Test
  void aGroupOfWorkWithItsOwnSumIsNoTotalAndDittoReachesOverAHeading() {
    Understood plan = both(AnnexSample.of("PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ TỈNH HÀ TĨNH NĂM 2024\n"
        + "(Kèm theo Kế hoạch số 512/KH-UBND ngày 29/12/2023 của UBND tỉnh Hà Tĩnh)", List.of(
        "TT | Nội dung công việc | Phân công thực hiện | < | Thời gian hoàn thành | Sản phẩm | Kinh phí (triệu đồng) | < | <",
        "^ | ^ | Chủ trì | Phối hợp | ^ | ^ | Tổng | NSTW | NSĐP",
        "A | Công tác tuyên truyền | | | | | 350 | 200 | 150",
        "1 | Xây dựng phóng sự | Sở Tài chính | Liên minh HTX tỉnh | Hàng quý | 04 phóng sự | 150 | 80 | 70",
        "B | Đào tạo | | | | | | | ",
        "2 | Bồi dưỡng cán bộ quản lý | Sở Công Thương | Như trên | Tháng 5 - 8/2024 | 06 lớp | 300 | 300 | 0",
        " | Tổng cộng | | | | | 650 | 500 | 150")));
    assertThat(plan.plan()).containsEntry("issuer", "UBND tỉnh Hà Tĩnh").containsEntry("code", "HT-512-2024");
    assertThat(tasks(plan)).extracting(task -> task.get("title"))
        .containsExactly("Công tác tuyên truyền", "Xây dựng phóng sự", "Đào tạo", "Bồi dưỡng cán bộ quản lý");
    assertThat(task(plan, "Công tác")).containsEntry("kind", "group");
    assertThat(task(plan, "Bồi dưỡng").get("coordinating")).isEqualTo(List.of("Liên minh HTX tỉnh"));
    assertThat(task(plan, "Xây dựng").get("note")).asString().contains("Tổng: 150 triệu đồng").contains("NSTW: 80 triệu đồng")
        .contains("NSĐP: 70 triệu đồng");
  }

  @Test
  void aTableOfTargetsByYearGivesALineForEachFigureToBeReached() {
    Understood plan = both(AnnexSample.of("PHỤ LỤC 01: CHỈ TIÊU PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM 2025\n"
        + "(Kèm theo Quyết định số 45/QĐ-UBND ngày 08 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Vĩnh Long)", List.of(
        "STT | Chỉ tiêu | ĐVT | Ước TH 2024 | KH 2025 | Cơ quan theo dõi, đánh giá",
        "I | Hợp tác xã | | | | ",
        "1 | Tổng số hợp tác xã | HTX | 412 | 430 | Sở Tài chính",
        " | Trong đó: số HTX thành lập mới | HTX | 20 | 22 | -nt-",
        "2 | Tỷ lệ HTX xếp loại tốt, khá | % | 58 | ≥ 62 | Liên minh HTX tỉnh",
        "3 | Doanh thu bình quân một HTX | Tr.đồng/năm | 3.450 | 3.600,5 | Liên minh HTX tỉnh")));
    assertThat(tasks(plan)).hasSize(5);
    assertThat(task(plan, "Tổng số")).containsEntry("lead", "Sở Tài chính").containsEntry("due", "2025-12-31");
    assertThat(task(plan, "Tổng số").get("target")).asString().contains("430").contains("HTX");
    assertThat(task(plan, "Tổng số").get("note")).asString().contains("Ước TH 2024: 412");
    assertThat(task(plan, "Trong đó")).containsEntry("lead", "Sở Tài chính");
    assertThat(task(plan, "Tỷ lệ").get("target")).asString().contains("62").contains(">=");
    assertThat(task(plan, "Doanh thu").get("target")).asString().contains("3600.5");
    assertThat(plan.cells()).anyMatch(cell -> cell.field().equals("time") && cell.doubt() != null && cell.doubt().startsWith("Bảng chỉ tiêu"));
  }

  @Test
  void targetsOfSeveralYearsAskForTheLastAndKeepTheOthersInTheNote() {
    Understood plan = both(AnnexSample.of("BIỂU CHỈ TIÊU PHÁT TRIỂN HỢP TÁC XÃ TỈNH CÀ MAU GIAI ĐOẠN 2026-2030", List.of(
        "TT | Chỉ tiêu chủ yếu | Đơn vị tính | Kế hoạch | < | < | Đơn vị phụ trách | Ghi chú",
        "^ | ^ | ^ | Năm 2026 | Năm 2028 | Năm 2030 | ^ | ^",
        "1 | Số HTX thành lập mới | HTX | 10 | 25 | 50 | Liên minh HTX tỉnh | lũy kế")));
    assertThat(tasks(plan)).hasSize(1);
    assertThat(task(plan, "Số HTX").get("target")).asString().contains("50");
    assertThat(task(plan, "Số HTX").get("note")).asString().contains("Năm 2026: 10").contains("Năm 2028: 25").contains("lũy kế");
    assertThat(task(plan, "Số HTX")).containsEntry("due", "2030-12-31");
  }

  @Test
  void anAnnexSetOutByBodyTakesTheLeadFromItsHeading() {
    Understood plan = both(AnnexSample.of("PHỤ LỤC PHÂN CÔNG NHIỆM VỤ NĂM 2025\n(Kèm theo Kế hoạch số 33/KH-UBND ngày 15/01/2025 của UBND tỉnh Đồng Tháp)", List.of(
        "STT | Nội dung thực hiện | Thời gian | Sản phẩm",
        "I | SỞ CÔNG THƯƠNG | | ",
        "1 | Tổ chức hội chợ | Quý III/2025 | 01 hội chợ",
        "II | Đối với Liên minh Hợp tác xã tỉnh: | | ",
        "1 | Tập huấn chuyển đổi số | Tháng 8 | 3 lớp",
        "III | Nâng cao hiệu quả hợp tác xã | | ",
        "1 | Khảo sát | Tháng 9 | Báo cáo")));
    assertThat(plan.plan()).containsEntry("title", "PHÂN CÔNG NHIỆM VỤ NĂM 2025");
    assertThat(task(plan, "Tổ chức")).containsEntry("lead", "SỞ CÔNG THƯƠNG");
    assertThat(task(plan, "Tập huấn")).containsEntry("lead", "Liên minh Hợp tác xã tỉnh");
    assertThat(task(plan, "Khảo sát").get("lead")).as("a heading that names no body").isNull();
    assertThat(plan.cells()).filteredOn(cell -> cell.field().equals("lead")).extracting(SourceCell::doubt).containsExactly(
        "Ô trống; lấy theo mục trên: “SỞ CÔNG THƯƠNG”.", "Ô trống; lấy theo mục trên: “Liên minh Hợp tác xã tỉnh”.", "Chưa ghi cơ quan chủ trì.");
  }
}
