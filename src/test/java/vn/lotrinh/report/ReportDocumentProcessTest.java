package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.document.DocumentService;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Numbers;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.Step;

/** A report from its draft to the register of numbers: the straight way, every return, and what the clerk is refused. */
@SystemTest
class ReportDocumentProcessTest {

  @Autowired Told told;
  @Autowired CaseChronicle chronicle;
  @Autowired DocumentOffices desk;
  @Autowired DocumentVersions versions;
  @Autowired Numbers numbers;
  @Autowired DocumentService papers;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void theReportOfTheLienMinhIsIssuedStrictlyBeforeTheTenthOfDecember() {
    String campaign = desk.campaignOfAWholeWeek();
    String key = desk.start(campaign, "VB1");
    int year = DocumentKey.of(key).year();
    assertThat(desk.candidates(key, "UserTask_DraftReport")).containsExactly("AG-LMHTX");
    assertThat(desk.due(key, "UserTask_DraftReport")).isBefore(LocalDate.of(year, 12, 7)).isEqualTo(desk.planned(key, "UserTask_DraftReport"));
    assertThat(desk.opened(key, "UserTask_DraftReport", "grounds")).asString().contains("Luật Hợp tác xã ngày 20 tháng 6 năm 2023").doesNotContain("2012");
    assertThat(desk.opened(key, "UserTask_DraftReport", "addressees")).asString().contains("Sở Tài chính");
    assertThat(told.facts(key, "UserTask_DraftReport")).asString().contains("/report.docx?document=VB1&preview=true");
    desk.toIssue(key);
    assertThat(desk.due(key, "UserTask_IssueReport")).isEqualTo(LocalDate.of(year, 12, 9));
    assertThat(papers.missingForTask(desk.task(key, "UserTask_IssueReport").getId())).hasSize(1);
    desk.issue(key, "UserTask_IssueReport", LocalDate.of(year, 11, 28));
    Document issued = desk.document(key);
    assertThat(issued.step()).isEqualTo(Step.ISSUED);
    assertThat(issued.paperNumber()).isEqualTo("01/BC-LMHTX");
    assertThat(desk.stages(key)).containsExactly(DocumentState.Stage.DRAFT, DocumentState.Stage.SIGNED, DocumentState.Stage.ISSUED);
    assertThat(desk.word(key, 1)).contains("DỰ THẢO (lần 1)").doesNotContain("Họ Và Tên");
    assertThat(desk.word(key, 2)).contains("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Họ Và Tên").doesNotContain("DỰ THẢO").doesNotContain("01/BC-LMHTX");
    assertThat(desk.word(key, 3)).contains("Số: 01/BC-LMHTX", "ngày 28 tháng 11 năm " + year, "LIÊN MINH HỢP TÁC XÃ", "Kính gửi: Sở Tài chính tỉnh An Giang.", "- Các sở, ban, ngành;",
        "- Lưu: VT, KTTT.");
    assertThat(desk.isRunning(key)).isTrue();
    desk.runJobs(key);
    assertThat(desk.passed(key, "EndEvent_ReportIssued")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void theProvincesReportIsDraftedByTheDepartmentAndSignedByTheCommittee() {
    String key = desk.start(desk.campaign(), "VB2");
    assertThat(desk.candidates(key, "UserTask_DraftReport")).containsExactly("AG-STC");
    desk.draft(key);
    assertThat(desk.candidates(key, "UserTask_CheckContent")).containsExactly("AG-STC.head");
    desk.accept(key, "UserTask_CheckContent");
    assertThat(desk.candidates(key, "UserTask_CheckFormat")).containsExactly("AG-UBND.format");
    desk.accept(key, "UserTask_CheckFormat");
    assertThat(desk.candidates(key, "UserTask_SignReport")).containsExactly("AG-UBND.leader");
    desk.complete(key, "UserTask_SignReport", Map.of("decision", "sign", "capacity", "tm-kt", "collective", "Ủy ban nhân dân", "headTitle", "Chủ tịch",
        "signerTitle", "Phó Chủ tịch", "signerName", "Họ Và Tên"));
    int year = DocumentKey.of(key).year();
    assertThat(desk.planned(key, "UserTask_IssueReport")).isEqualTo(LocalDate.of(year, 12, 31));
    desk.issue(key, "UserTask_IssueReport", LocalDate.of(year, 11, 28));
    assertThat(desk.word(key, 3)).contains("ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Số: 01/BC-UBND");
    desk.runJobs(key);
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void whatComesBackIsDraftedAnewAndEveryVersionStays() {
    String key = desk.start(desk.campaign(), "VB1");
    desk.draft(key);
    desk.giveBack(key, "UserTask_CheckContent", "Thiếu đánh giá về tổ hợp tác");
    assertThat(told.at(key, "UserTask_DraftReport", "returnReason")).isEqualTo("Thiếu đánh giá về tổ hợp tác");
    assertThat(desk.opened(key, "UserTask_DraftReport", "assessment")).isEqualTo(DocumentOffices.TEXT);
    desk.draft(key);
    desk.accept(key, "UserTask_CheckContent");
    desk.giveBack(key, "UserTask_CheckFormat", "Nơi nhận ghi chưa đúng");
    desk.draft(key);
    desk.accept(key, "UserTask_CheckContent");
    desk.accept(key, "UserTask_CheckFormat");
    desk.giveBack(key, "UserTask_SignReport", "Bổ sung kiến nghị với Trung ương");
    assertThat(told.at(key, "UserTask_DraftReport", "returnReason")).isEqualTo("Bổ sung kiến nghị với Trung ương");
    desk.toIssue(key);
    assertThat(desk.document(key).returnReason()).isNull();
    assertThat(desk.document(key).version()).isEqualTo(5);
    assertThat(desk.word(key, 4)).contains("DỰ THẢO (lần 4)");
    assertThat(versions.history(key)).extracting(DocumentVersions.Entry::content).contains("Thiếu đánh giá về tổ hợp tác", "Nơi nhận ghi chưa đúng", "Bổ sung kiến nghị với Trung ương");
    assertThat(chronicle.of(key)).extracting(line -> line.entry().title(), line -> line.entry().reason()).contains(tuple("Kiểm tra nội dung", "Thiếu đánh giá về tổ hợp tác"),
        tuple("Kiểm tra thể thức, kỹ thuật trình bày", "Nơi nhận ghi chưa đúng"), tuple("Ký báo cáo", "Bổ sung kiến nghị với Trung ương"));
    assertThat(chronicle.of(key)).filteredOn(line -> "Ký báo cáo".equals(line.entry().title())).extracting(line -> line.entry().decision())
        .first().asString().startsWith("Trả lại");
  }

  @Test
  void theClerkKeepsToTheDaysOfTheDecreeAndARefusalLeavesNoGap() {
    String campaign = desk.campaign();
    String key = desk.start(campaign, "VB1");
    desk.toIssue(key);
    int year = DocumentKey.of(key).year();
    LocalDate signed = LocalDate.of(year, 11, 28);
    assertThatThrownBy(() -> desk.issue(key, "UserTask_IssueReport", signed.minusDays(1))).hasMessageContaining("không được trước ngày ký");
    assertThatThrownBy(() -> desk.issue(key, "UserTask_IssueReport", signed.plusDays(1))).hasMessageContaining("không được sau hôm nay");
    desk.on(signed.plusDays(10));
    assertThatThrownBy(() -> desk.issue(key, "UserTask_IssueReport", signed.plusDays(10))).hasMessageContaining("Lý do phát hành chậm");
    assertThat(numbers.last("AG-LMHTX", "BC", year)).isZero();
    desk.complete(key, "UserTask_IssueReport", new HashMap<>(Map.of("issuedOn", signed.plusDays(10).toString(), "lateReason", "Chờ con dấu mới sau sắp xếp")));
    assertThat(desk.document(key).paperNumber()).isEqualTo("01/BC-LMHTX");
    assertThat(numbers.entries(java.util.List.of("AG-LMHTX"), year)).singleElement().satisfies(entry -> assertThat(entry.document()).isEqualTo(key));
  }

  @Test
  void thePaperRegisterIsTakenOver() {
    String campaign = desk.campaign();
    int year = DocumentKey.of(campaign + "-VB1").year();
    numbers.take("AG-LMHTX", "BC", year, 41);
    assertThatThrownBy(() -> numbers.take("AG-LMHTX", "BC", year, 41)).hasMessageContaining("chỉ nâng lên được");
    String key = desk.start(campaign, "VB1");
    desk.toIssue(key);
    assertThat(told.facts(key, "UserTask_IssueReport")).asString().contains("42/BC-LMHTX");
    desk.issue(key, "UserTask_IssueReport", LocalDate.of(year, 11, 28));
    assertThat(desk.document(key).paperNumber()).isEqualTo("42/BC-LMHTX");
  }

  @Test
  void theNextYearOpensWithHowTheLastOneWasSigned() {
    desk.issued(desk.campaign());
    String key = desk.start(desk.campaign(), "VB1");
    desk.draft(key);
    assertThat(desk.word(key, 1)).contains("KT. CHỦ TỊCH").doesNotContain("Họ Và Tên");
    desk.accept(key, "UserTask_CheckContent");
    desk.accept(key, "UserTask_CheckFormat");
    assertThat(desk.opened(key, "UserTask_SignReport", "capacity")).isEqualTo("kt");
    assertThat(desk.opened(key, "UserTask_SignReport", "signerName")).isNull();
  }
}
