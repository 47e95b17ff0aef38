package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.issuance.Correction;
import vn.lotrinh.issuance.DocumentVersions;

/** Errors in issued reports: replaced where the content is wrong, corrected by letter where only the form is (Điều 18.3). */
@SystemTest
class ReportCorrectionProcessTest {

  private static final String ERROR = "Bảng 1 ghi sai tổng số thành viên";

  @Autowired Told told;
  @Autowired DocumentOffices desk;
  @Autowired CorrectionService corrections;
  @Autowired DocumentVersions versions;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void wrongContentIsReplacedByAReportOfItsOwnNumber() {
    String old = desk.issued(desk.campaignOfAWholeWeek());
    int year = DocumentKey.of(old).year();
    desk.on(LocalDate.of(year, 12, 3));
    String key = corrections.start(old, Correction.REPLACEMENT, ERROR);
    assertThat(key).isEqualTo(old + "-TT1");
    assertThat(desk.opened(key, "UserTask_DraftReport", "assessment")).as("opens with the old text").isEqualTo(DocumentOffices.TEXT);
    assertThat(told.facts(key, "UserTask_DraftReport")).asString().contains("Bảng 1 ghi sai tổng số thành viên");
    assertThat(desk.due(key, "UserTask_DraftReport")).isAfter(LocalDate.of(year, 12, 3)).isBefore(LocalDate.of(year, 12, 8));
    desk.toIssue(key);
    assertThat(desk.due(key, "UserTask_IssueReport")).isAfter(LocalDate.of(year, 12, 8));
    desk.issue(key, "UserTask_IssueReport", LocalDate.of(year, 12, 3));
    assertThat(desk.word(key, 3)).contains("Số: 02/BC-LMHTX", "Báo cáo này thay thế Báo cáo số 01/BC-LMHTX ngày 28 tháng 11 năm " + year);
    assertThat(desk.document(old).paperNumber()).as("the old one stays").isEqualTo("01/BC-LMHTX");
    assertThat(desk.word(old, 3)).contains("Số: 01/BC-LMHTX");
    assertThat(versions.history(old)).extracting(DocumentVersions.Entry::content).contains(ERROR);
    desk.runJobs(key);
    assertThat(desk.passed(key, "EndEvent_Replaced")).isTrue();
    assertThatThrownBy(() -> corrections.start(old, Correction.LETTER, ERROR)).isInstanceOf(Refusal.class).hasMessageContaining("đã được thay thế bằng văn bản số 02/BC-LMHTX");
    assertThat(corrections.start(key, Correction.REPLACEMENT, ERROR)).as("what replaces may be replaced").isEqualTo(old + "-TT2");
  }

  @Test
  void anErrorOfFormIsCorrectedByLetter() {
    String old = desk.issued(desk.campaign());
    int year = DocumentKey.of(old).year();
    String key = corrections.start(old, Correction.LETTER, "Sai địa danh");
    assertThat(key).isEqualTo(old + "-DC1");
    letter(key);
    desk.giveBack(key, "UserTask_CheckLetter", "Ghi rõ trang, dòng");
    assertThat(told.at(key, "UserTask_DraftLetter", "returnReason")).isEqualTo("Ghi rõ trang, dòng");
    assertThat(desk.opened(key, "UserTask_DraftLetter", "correction")).asString().contains("nay sửa là");
    letter(key);
    desk.accept(key, "UserTask_CheckLetter");
    desk.giveBack(key, "UserTask_SignLetter", "Sửa câu mở đầu cho gọn");
    letter(key);
    desk.accept(key, "UserTask_CheckLetter");
    desk.sign(key, "UserTask_SignLetter");
    desk.issue(key, "UserTask_IssueLetter", LocalDate.of(year, 11, 28));
    assertThat(desk.document(key).paperNumber()).isEqualTo("01/LMHTX-VP");
    assertThat(desk.word(key, 5)).contains("Số: 01/LMHTX-VP", "V/v đính chính Báo cáo số 01/BC-LMHTX", "nay sửa là", "Các nội dung khác", "Lưu: VT, VP").doesNotContain("DỰ THẢO");
    desk.runJobs(key);
    assertThat(desk.passed(key, "EndEvent_Corrected")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(corrections.start(old, Correction.REPLACEMENT, ERROR)).as("a corrected report may still be replaced").isEqualTo(old + "-TT1");
  }

  @Test
  void onlyOneCorrectionAtATimeAndOnlyOfWhatIsIssued() {
    String campaign = desk.campaign();
    String old = desk.issued(campaign);
    String open = desk.start(campaign, "VB2");
    assertThatThrownBy(() -> corrections.start(open, Correction.REPLACEMENT, ERROR)).hasMessageContaining("chưa phát hành");
    assertThatThrownBy(() -> corrections.start(old, Correction.REPLACEMENT, " ")).hasMessageContaining("Chưa ghi sai sót");
    String key = corrections.start(old, Correction.LETTER, "Sai địa danh");
    assertThatThrownBy(() -> corrections.start(old, Correction.REPLACEMENT, ERROR)).as("who comes second reads since when").hasMessageContaining("mở ngày ").hasMessageContaining("đang được sửa trong hồ sơ " + key);
    assertThatThrownBy(() -> Correction.of("x")).isInstanceOf(Refusal.class);
  }

  private void letter(String key) {
    desk.complete(key, "UserTask_DraftLetter", Map.of("correction", "Tại trang 1: đã in là “Kiên Giang”, nay sửa là “An Giang”.", "unit", "VP"));
  }
}
