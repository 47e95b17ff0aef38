package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.document.DocumentService;

/** A dossier on the running engine: every way it may end. */
@SystemTest
class PilotDossierProcessTest {

  private static int count;

  @Autowired Told told;
  @Autowired PilotDesk desk;
  @Autowired PilotService pilot;
  @Autowired DossierService service;
  @Autowired Dossiers dossiers;
  @Autowired StepPapers papers;
  @Autowired DocumentService documents;
  private String programme;
  private String key;

  @BeforeEach
  void guide() {
    programme = desk.start("D" + ++count + "-2021");
    desk.guide(programme);
    key = programme + "-HS-01";
  }

  @AfterEach
  void end() {
    desk.end(programme);
  }

  @Test
  void registrationClosesTwentyWorkingDaysAfterTheGuidance() {
    assertThat(service.registrationDue(programme)).as("21 and 30 April are holidays, so is 1 May (a Saturday, made up on the 3rd)").isEqualTo(LocalDate.of(2021, 5, 4));
    assertThat(desk.due(key, "BoundaryEvent_RegistrationClosed")).isEqualTo(LocalDate.of(2021, 5, 4));
  }

  @Test
  void nothingHandedInInTimeIsRejectedWithTheReason() {
    desk.on("2021-05-05");
    desk.run(key, "BoundaryEvent_RegistrationClosed");
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.LATE);
    desk.run(key, "ServiceTask_NotifyLate");
    assertThat(pilot.noticeText(key)).contains("Kính gửi: HTX Mẫu 01").contains("Không nộp hồ sơ đăng ký trước khi hết ngày 04/05/2021");
    assertThat(desk.passed(key, "EndEvent_RejectedLate")).isTrue();
  }

  @Test
  void aCooperativeMayDecline() {
    desk.complete(key, "UserTask_SubmitDossier", Map.of("participation", "decline"));
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.DECLINED);
    assertThat(desk.passed(key, "EndEvent_Declined")).isTrue();
  }

  @Test
  void aDossierIsNotCompleteWithoutItsEightPapers() {
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m01")))
        .hasMessageContaining("Chưa đủ giấy tờ, còn thiếu: Báo cáo tình hình hoạt động").hasMessageContaining("Bảng lương");
    assertThat(desk.isOpen(key, "UserTask_SubmitDossier")).isTrue();
    assertThat(dossiers.get(key).stage()).as("nothing is stored").isEqualTo(Dossier.Stage.INVITED);
  }

  @Test
  void missingPapersAreAskedForWithinATerm() {
    var first = papers.dossier(programme).get(0);
    desk.papers().handIn(key, desk.task(key, "UserTask_SubmitDossier").getId(), first);
    desk.completeWithoutPapers(key, "UserTask_SubmitDossier", Map.of("participation", "incomplete", "model", "m02"));
    assertThat(told.facts(key, "UserTask_CheckDossier")).contains("Giấy tờ còn thiếu").contains("Báo cáo tài chính").contains("780 ha");
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_CheckDossier", Map.of("verdict", "complete"))).hasMessageContaining("còn thiếu");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "supplement", "supplementReason", "Thiếu bảy loại giấy tờ", "supplementWorkingDays", 7));
    assertThat(pilot.returnReason(key)).isEqualTo("Thiếu bảy loại giấy tờ");
    assertThat(service.supplementDue(key)).isEqualTo(LocalDate.of(2021, 4, 12));
    assertThat(documents.missingForTask(desk.task(key, "UserTask_SupplementDossier").getId())).hasSize(7).doesNotContain(first);
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_SupplementDossier", Map.of())).hasMessageContaining("Chưa đủ giấy tờ");
    desk.complete(key, "UserTask_SupplementDossier", Map.of());
    assertThat(pilot.returnReason(key)).isNull();
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "complete"));
    desk.complete(key, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
    assertThat(desk.passed(key, "EndEvent_Eligible")).isTrue();
  }

  @Test
  void aSupplementThatDoesNotComeIsRejected() {
    desk.completeWithoutPapers(key, "UserTask_SubmitDossier", Map.of("participation", "incomplete", "model", "m02"));
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "supplement", "supplementReason", "Thiếu mọi giấy tờ", "supplementWorkingDays", 3));
    desk.on("2021-04-07");
    desk.run(key, "BoundaryEvent_SupplementOverdue");
    assertThat(dossiers.get(key).reason()).isEqualTo("Không nộp bổ sung hồ sơ trước khi hết ngày 06/04/2021");
  }

  @Test
  void theAllianceMayAskForAnExplanationAfterTheConditionsWereCompared() {
    desk.complete(key, "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m01"));
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "complete"));
    desk.complete(key, "UserTask_PreliminaryReview", Map.of("conclusion", "recheck", "supplementReason", "Giải trình số thành viên", "supplementWorkingDays", 5));
    assertThat(pilot.returnReason(key)).isEqualTo("Giải trình số thành viên");
    desk.complete(key, "UserTask_SupplementDossier", Map.of("note", "Đã giải trình"));
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "complete"));
    desk.complete(key, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.ELIGIBLE);
  }

  @Test
  void eachShortcomingIsFoundWithItsFigure() {
    Map<String, String> shortcomings = Map.of("08", "1 năm liên tục đến 2020; yêu cầu từ 03 năm", "09", "60 điểm năm 2020", "10", "499 thành viên; yêu cầu từ 500 thành viên",
        "11", "hợp tác xã Khác; yêu cầu một trong 5 loại hình", "12", "chưa có số liệu; yêu cầu từ 100 triệu đồng");
    shortcomings.forEach((number, figure) -> {
      String dossier = programme + "-HS-" + number;
      desk.dossier(dossier);
      assertThat(dossiers.get(dossier).stage()).as(number).isEqualTo(Dossier.Stage.INELIGIBLE);
      assertThat(dossiers.conditions(dossier)).as(number).filteredOn(condition -> !condition.met()).hasSize(1);
      assertThat(pilot.noticeText(dossier)).contains(figure);
      desk.run(dossier, "ServiceTask_NotifyIneligible");
      assertThat(desk.passed(dossier, "EndEvent_Ineligible")).isTrue();
    });
  }

  @Test
  void exactlyTheThresholdsIsEnough() {
    desk.dossier(programme + "-HS-02");
    assertThat(dossiers.conditions(programme + "-HS-02")).hasSize(9).allMatch(Condition::met);
    assertThat(dossiers.get(programme + "-HS-02").stage()).isEqualTo(Dossier.Stage.ELIGIBLE);
  }
}
