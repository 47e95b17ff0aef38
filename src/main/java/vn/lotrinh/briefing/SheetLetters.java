package vn.lotrinh.briefing;

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

  static String fileName(WeekSheet sheet) {
    return "giao-ban-" + sheet.scope() + "-" + sheet.day() + ".docx";
  }
}
