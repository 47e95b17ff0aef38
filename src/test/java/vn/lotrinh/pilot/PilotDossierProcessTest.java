package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.document.DocumentService;

/** A dossier on the running engine: every way it may end. */
@SystemTest
class PilotDossierProcessTest {

  private static int count;

  @Autowired Told told;
  @Autowired PilotDesk desk;
  @Autowired HandIns handIns;
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
    desk.answerConditions(key);
    desk.complete(key, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
    assertThat(desk.passed(key, "EndEvent_Eligible")).isTrue();
    assertThat(handIns.rounds(key, Subject.DOSSIER)).extracting(HandIn::decision, HandIn::reason, HandIn::againBy).containsExactly(
        tuple(HandIn.Decision.RETURNED, "Thiếu bảy loại giấy tờ", LocalDate.of(2021, 4, 12)), tuple(HandIn.Decision.ACCEPTED, null, null));
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
    desk.answerConditions(key);
    desk.complete(key, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.ELIGIBLE);
  }

  @Test
  void eachShortcomingIsFoundWithItsFigure() {
    Map<String, String> shortcomings = Map.of("08", "1 năm liên tục đến 2020; yêu cầu từ 03 năm", "09", "60 điểm năm 2020", "10", "499 thành viên; yêu cầu từ 500 thành viên",
        "12", "50 triệu đồng; yêu cầu từ 100 triệu đồng");
    shortcomings.forEach((number, figure) -> {
      String dossier = programme + "-HS-" + number;
      desk.complete(dossier, "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m01"));
      desk.complete(dossier, "UserTask_CheckDossier", Map.of("verdict", "complete"));
      desk.conditions().write(dossier, List.of(wage(6)), "lmhtx.cv1");
      if (number.equals("12")) {
        desk.conditions().write(dossier, List.of(Map.of("item", "t2", "figure", BigDecimal.valueOf(50)), stated("t3", "Đạt")), "lmhtx.cv1");
      }
      desk.complete(dossier, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
      assertThat(dossiers.get(dossier).stage()).as(number).isEqualTo(Dossier.Stage.INELIGIBLE);
      assertThat(dossiers.conditions(dossier)).as(number).filteredOn(condition -> !condition.met()).hasSize(1);
      assertThat(pilot.noticeText(dossier)).contains(figure);
      desk.run(dossier, "ServiceTask_NotifyIneligible");
      assertThat(desk.passed(dossier, "EndEvent_Ineligible")).isTrue();
    });
  }

  /** The plan's thresholds bind the types that it names; the others are judged by the common conditions alone. */
  @Test
  void aTypeWithoutThresholdsOfItsOwnIsJudgedByTheCommonConditionsAlone() {
    String dossier = programme + "-HS-11";
    desk.dossier(dossier);
    assertThat(dossiers.get(dossier).stage()).isEqualTo(Dossier.Stage.ELIGIBLE);
    assertThat(dossiers.conditions(dossier)).hasSize(5).allMatch(Condition::met);
  }

  @Test
  void whatNobodyKnowsIsNeitherPassedNorFailedButAskedAndKept() {
    String dossier = programme + "-HS-12";
    desk.complete(dossier, "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m06"));
    assertThat(dossiers.get(dossier).modelTitle()).isEqualTo("Sản phẩm OCOP, gắn với du lịch nông thôn");
    desk.complete(dossier, "UserTask_CheckDossier", Map.of("verdict", "complete"));
    assertThat(dossiers.conditions(dossier)).filteredOn(Condition::isUnknown).extracting(Condition::name).containsExactly(
        "Lương trung bình cao hơn thu nhập bình quân lao động thường xuyên trong HTX của tỉnh theo báo cáo năm 2020",
        "Vốn sản xuất kinh doanh", "Sản phẩm OCOP");
    assertThat(service.conditionsJson(dossier)).contains("Chưa rõ");
    assertThatThrownBy(() -> desk.complete(dossier, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm")))
        .hasMessageContaining("Còn 3 điều kiện chưa rõ: Lương trung bình").hasMessageContaining("Vốn sản xuất kinh doanh")
        .hasMessageContaining("“Bảng số liệu”");
    List<Map<String, Object>> wrong = List.of(Map.of("item", "t2", "conclusion", "Đạt"), Map.of("item", "t1", "figure", BigDecimal.ONE),
        Map.of("item", "t3", "conclusion", "Đạt"), Map.of("item", "c5", "figure", BigDecimal.TEN));
    assertThat(desk.conditions().write(dossier, wrong, "lmhtx.cv1")).extracting("column")
        .contains("conclusion", "figure", "ground", "level");
    desk.conditions().write(dossier, List.of(wage(6), Map.of("item", "t2", "figure", BigDecimal.valueOf(450)), stated("t3", "Đạt")),
        "lmhtx.cv1");
    assertThat(desk.conditions().lack(dossier)).isEmpty();
    desk.complete(dossier, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
    assertThat(dossiers.get(dossier).stage()).isEqualTo(Dossier.Stage.ELIGIBLE);
    assertThat(dossiers.conditions(dossier)).filteredOn(c -> "t2".equals(c.item())).singleElement()
        .satisfies(capital -> assertThat(capital.figure()).isEqualTo("450 triệu đồng"));
  }

  @Test
  void wagesThatAreNotAboveTheProvincesAverageFail() {
    desk.complete(key, "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m01"));
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "complete"));
    desk.conditions().write(key, List.of(wage(4)), "lmhtx.cv1");
    desk.complete(key, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.INELIGIBLE);
    assertThat(pilot.noticeText(key)).contains("hợp tác xã 4; yêu cầu cao hơn 5");
  }

  private static Map<String, Object> wage(int million) {
    return Map.of("item", "c5", "figure", BigDecimal.valueOf(million), "level", BigDecimal.valueOf(5));
  }

  private static Map<String, Object> stated(String item, String conclusion) {
    return Map.of("item", item, "conclusion", conclusion, "ground", "Giấy chứng nhận ngày 02/8/2021");
  }

  @Test
  void exactlyTheThresholdsIsEnough() {
    desk.dossier(programme + "-HS-02");
    assertThat(dossiers.conditions(programme + "-HS-02")).hasSize(9).allMatch(Condition::met);
    assertThat(dossiers.get(programme + "-HS-02").stage()).isEqualTo(Dossier.Stage.ELIGIBLE);
  }
}
