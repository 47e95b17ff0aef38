package vn.lotrinh.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.deadline.FileLetters;
import vn.lotrinh.issuance.WordFile;
import vn.lotrinh.mail.Attachment;

/** The letter that brings a sheet to whoever wishes it. */
@Component
class SheetLetters {

  static final String TOPIC = "giao-ban";
  static final String DIGEST = "tong-hop-tuan";

  private static final int LATEST = 5;

  private final FileLetters letters;
  private final String baseUrl;

  SheetLetters(FileLetters letters, @Value("${lo-trinh.base-url}") String baseUrl) {
    this.letters = letters;
    this.baseUrl = baseUrl;
  }

  void post(WeekSheet sheet, long id, byte[] docx, Set<String> persons) {
    WeekSheet.Figures now = sheet.now();
    String subject = "Bảng giao ban tuần " + Written.day(sheet.day()) + ": " + sheet.name();
    List<String> paragraphs = List.of("Đang mở " + Written.number(now.open()) + " việc, quá hạn " + Written.number(now.late())
        + ", đến hạn trong 7 ngày tới "
        + Written.number(now.soon()) + "; đã xong trong tuần " + Written.number(now.done()) + ".",
        "Vướng mắc chờ trả lời: " + Written.number(now.obstacles()) + "; chỉ tiêu có nguy cơ: " + Written.number(now.targets())
            + "; việc chờ lãnh đạo quyết định: "
            + Written.number(now.decisions()) + ".", "Bảng đầy đủ ở tệp Word kèm theo.");
    letters.post(persons, "giao-ban:" + id, "GIAO-BAN-" + id, subject, Map.of("paragraphs", paragraphs, "link", baseUrl + "/briefings/"
        + id, "linkWords", "Mở bảng giao ban"),
        List.of(new Attachment(fileName(sheet), WordFile.TYPE, docx)));
  }

  /** What the sheet says in short: figures with their change, the latest bodies, what waits for a decision. */
  void digest(WeekSheet sheet, long id, Set<String> persons) {
    Map<String, Object> tags = new SheetTags(sheet).all();
    List<String> lines = new ArrayList<>();
    ((List<?>) tags.get("bangChung")).forEach(row -> lines.add(figure((Map<?, ?>) row)));
    sheet.bodies().stream().filter(body -> body.late() > 0).limit(LATEST).forEach(body -> lines.add("– " + body.name() + ": quá hạn " + Written.number(body.late())
        + " việc" + (body.longest().isEmpty() ? "" : ", lâu nhất " + body.longest())));
    letters.post(persons, "tong-hop-tuan:" + id, "GIAO-BAN-" + id, "Tổng hợp tuần " + Written.day(sheet.day()) + ": " + sheet.name(),
        Map.of("paragraphs", lines, "link", baseUrl + "/briefings/" + id, "linkWords", "Mở bảng giao ban"), List.of());
  }

  private static String figure(Map<?, ?> row) {
    return row.get("ten") + ": " + row.get("nay") + (String.valueOf(row.get("doi")).isEmpty() ? "" : " (" + row.get("doi") + ")");
  }

  static String fileName(WeekSheet sheet) {
    return "giao-ban-" + sheet.scope() + "-" + sheet.day() + ".docx";
  }
}
