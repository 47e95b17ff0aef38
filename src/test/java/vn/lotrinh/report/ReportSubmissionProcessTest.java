package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.deadline.DailyRound;

/** One body's submission on every way through its model. */
@SystemTest
class ReportSubmissionProcessTest {

  @Autowired ReportOffices desk;
  @Autowired Submissions submissions;
  @Autowired SubmissionService service;
  @Autowired Entries entries;
  @Autowired DailyRound round;
  @Autowired FiguresTable table;

  private String province;

  @BeforeEach
  void province() {
    province = desk.province();
  }

  @AfterEach
  void forget() {
    desk.forget(province);
  }

  private String districtA(int year) {
    return desk.open(province, year) + "-" + province + "-A-UBND";
  }

  @Test
  void theSheetIsFilledFromTheRegister() {
    desk.on("2021-11-01");
    String key = districtA(2021);
    assertThat(desk.candidates(key, "UserTask_PrepareSubmission")).containsExactly(province + "-A-UBND");
    assertThat(desk.due(key, "UserTask_PrepareSubmission")).isEqualTo(LocalDate.of(2021, 11, 25));
    assertThat(submissions.prefilled(key)).containsEntry("htxStart", BigDecimal.valueOf(2)).containsEntry("htxFounded", BigDecimal.ONE)
        .containsEntry("htxDissolved", BigDecimal.ZERO).containsEntry("htxTotal", BigDecimal.valueOf(3)).containsEntry("htxActive", BigDecimal.valueOf(2))
        .containsEntry("htxDormant", BigDecimal.ONE).containsEntry("members", BigDecimal.valueOf(180)).doesNotContainKey("workers").doesNotContainKey("courses");
  }

  @Test
  void whatIsMissingOrWrongKeepsTheTaskOpenAndIsToldBesideTheFigure() {
    desk.on("2021-11-01");
    String key = districtA(2021);
    assertThatThrownBy(() -> desk.submit(key)).hasMessageContaining("Chưa có số liệu “Lao động thường xuyên trong HTX”.").hasMessageContaining("Bảng số liệu");
    desk.enterOwn(key);
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PrepareSubmission", Map.of("confirmed", false))).hasMessageContaining("Xác nhận");
    desk.enter(key, "htxActive", 3);
    assertThatThrownBy(() -> desk.submit(key)).hasMessageContaining("Tổng số HTX (3) phải bằng số đang hoạt động (3) cộng số ngừng hoạt động (1).")
        .hasMessageContaining("“Số HTX đang hoạt động” khác số trong sổ (2): cần ghi lý do.");
    entries.add(key, List.of(new Entries.Entry("htxActive", BigDecimal.valueOf(3), "HTX 2 hoạt động lại"), new Entries.Entry("htxDormant", BigDecimal.ZERO, "HTX 2 hoạt động lại")), "cv");
    desk.submit(key);
    assertThat(submissions.get(key)).extracting(Submission::state, Submission::version, Submission::firstOn)
        .containsExactly(Submission.State.SUBMITTED, 1, LocalDate.of(2021, 11, 1));
  }

  @Test
  void returnedTwiceEveryVersionStays() {
    desk.on("2021-11-02");
    String key = districtA(2021);
    desk.enterOwn(key);
    desk.complete(key, "UserTask_PrepareSubmission", Map.of("confirmed", true, "obstacles", "Thiếu cán bộ", "remarks", "bản 1"));
    desk.confirm(key);
    assertThat(desk.candidates(key, "UserTask_ReviewSubmission")).containsExactly(province + "-LMHTX");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_ReviewSubmission", Map.of("decision", "returned"))).hasMessageContaining("Lý do trả lại");
    desk.complete(key, "UserTask_ReviewSubmission", Map.of("decision", "returned", "reason", "Số tổ hợp tác chưa đúng"));
    assertThat(service.returnReason(key)).isEqualTo("Số tổ hợp tác chưa đúng");
    assertThat(submissions.get(key).counts()).isFalse();
    desk.enter(key, "groups", 14);
    desk.submit(key);
    desk.complete(key, "UserTask_ReviewSubmission", Map.of("decision", "returned", "reason", "Vẫn chưa đúng"));
    desk.enter(key, "groups", 15);
    desk.submit(key);
    desk.accept(key);
    assertThat(entries.versions(key)).extracting(Entries.Version::decision).containsExactly("RETURNED", "RETURNED", "ACCEPTED");
    assertThat(entries.versions(key).get(0).obstacles()).isEqualTo("Thiếu cán bộ");
    assertThat(List.of(1, 2, 3)).extracting(version -> entries.figures(key, version).get("groups").value().intValue()).containsExactly(12, 14, 15);
    assertThat(submissions.get(key)).extracting(Submission::state, Submission::version).containsExactly(Submission.State.ACCEPTED, 3);
    assertThat(desk.passed(key, "EndEvent_Accepted")).isTrue();
    assertThatThrownBy(() -> submissions.get(key).writable()).hasMessageContaining("đã chấp nhận nên không sửa");
  }

  @Test
  void whoReportsAfterTheDayIsTakenInAsLateAlsoAfterTheReportHasClosed() {
    desk.on("2021-11-01");
    String key = districtA(2021);
    String campaign = submissions.get(key).campaign();
    desk.on("2021-12-01");
    desk.run(campaign, "Event_ClosingDay");
    desk.enterOwn(key);
    desk.submit(key);
    desk.accept(key);
    assertThat(submissions.get(key).isLate(LocalDate.of(2021, 11, 25), LocalDate.of(2021, 12, 1))).isTrue();
    assertThat(submissions.get(key).counts()).isTrue();
  }

  @Test
  void whoNeverReportsIsWrittenDownWhenTheIntakeEnds() {
    desk.on("2021-11-01");
    String key = districtA(2021);
    assertThat(desk.timer(key, "BoundaryEvent_IntakeEnds")).isEqualTo(LocalDate.of(2022, 1, 31));
    desk.on("2022-04-01");
    desk.run(key, "BoundaryEvent_IntakeEnds");
    assertThat(submissions.get(key).state()).isEqualTo(Submission.State.NOT_GIVEN);
    assertThat(desk.passed(key, "EndEvent_NotGiven")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void theSuccessorOfABodyThatEndsGoesOn() {
    desk.on("2025-06-02");
    String campaign = desk.open(province, 2025);
    String divided = campaign + "-" + province + "-A-UBND";
    String renamed = campaign + "-" + province + "-B-UBND";
    desk.on("2025-07-01");
    round.handOver();
    assertThat(desk.candidates(divided, "UserTask_PrepareSubmission")).as("of two communes the one that acts").containsExactly(province + "-A1-UBND");
    assertThat(desk.candidates(renamed, "UserTask_PrepareSubmission")).containsExactly(province + "-B1-UBND");
    desk.enterOwn(divided);
    desk.submit(divided);
    desk.complete(divided, "UserTask_ReviewSubmission", Map.of("decision", "returned", "reason", "Rà soát lại địa bàn"));
    assertThat(desk.candidates(divided, "UserTask_PrepareSubmission")).as("sent back to the successor").containsExactly(province + "-A1-UBND");
  }

  @Test
  void aPastedColumnMayBringNumbersForWhatTheSystemCalculates() {
    desk.on("2024-11-01");
    String key = districtA(2024);
    List<Map<String, Object>> pasted = table.rows(key);
    pasted.stream().filter(row -> row.get("code").equals("activeShare")).forEach(row -> row.put("value", BigDecimal.valueOf(1)));
    Object before = share(key);
    assertThat(table.write(key, pasted, "cv")).isEmpty();
    assertThat(share(key)).isEqualTo(before).isNotEqualTo(BigDecimal.valueOf(1));
  }

  private Object share(String key) {
    return table.rows(key).stream().filter(row -> row.get("code").equals("activeShare")).findFirst().orElseThrow().get("value");
  }
}
