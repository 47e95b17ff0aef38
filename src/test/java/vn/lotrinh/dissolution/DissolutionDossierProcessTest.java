package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.document.DocumentService;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casefile.PaperKind;

/** The dossier of registration of dissolution: every way it may end. */
@SystemTest
class DissolutionDossierProcessTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired DissolutionOffices desk;
  @Autowired CaseService cases;
  @Autowired ObstacleService obstacles;
  @Autowired ResolutionService resolutions;
  @Autowired Dissolutions dissolutions;
  @Autowired DocumentService documents;
  @Autowired HandIns handIns;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void nothingBeyondTheListIsAskedFor() {
    String key = desk.start();
    desk.toDossier(key);
    assertThat(documents.missingForTask(desk.task(key, "UserTask_FileDossier").getId())).extracting(PaperKind::kind)
        .containsExactly("thong-bao-viec-giai-the", "bao-cao-xu-ly-tai-san");
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_FileDossier", Map.of("documentNumber", NUMBER))).hasMessageContaining("còn thiếu");
  }

  @Test
  void theRecoveryDecisionBelongsToTheDossier() {
    String key = desk.start();
    desk.toSettlement(key, "state", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.number(key, "UserTask_DecideRecovery");
    desk.number(key, "UserTask_SettleTax");
    assertThat(DissolutionStep.ALL.of("UserTask_FileDossier").papers().apply(dissolutions.get(key))).extracting(PaperKind::kind).contains("quyet-dinh-thu-hoi");
    assertThat(documents.missingForTask(desk.task(key, "UserTask_FileDossier").getId())).as("handed in before").hasSize(2);
  }

  @Test
  void aDossierIsMendedWithinSixtyDays() {
    String key = desk.start();
    desk.toDossier(key);
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "supplement", "supplementReason", "Báo cáo thiếu chữ ký"));
    assertThat(cases.returnReason(key)).isEqualTo("Báo cáo thiếu chữ ký");
    assertThat(desk.timer(key, "BoundaryEvent_SupplementOverdue")).isEqualTo(LocalDate.of(2025, 3, 14));
    desk.on("2025-02-10");
    desk.complete(key, "UserTask_SupplementDossier", Map.of());
    assertThat(cases.returnReason(key)).isNull();
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    assertThat(desk.due(key, "UserTask_GiveTaxOpinion")).as("from the mended dossier on").isEqualTo(LocalDate.of(2025, 2, 12));
  }

  @Test
  void everyRoundOfTheDossierIsKeptWithWhoAnsweredItAndHow() {
    String key = desk.start();
    desk.toTaxOffice(key);
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "objection", "documentNumber", "CV 7/CT", "reason", "Còn nợ thuế môn bài"));
    desk.on("2025-02-10");
    desk.complete(key, "UserTask_SupplementDossier", Map.of());
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "supplement", "supplementReason", "Thiếu chữ ký"));
    desk.on("2025-02-12");
    desk.complete(key, "UserTask_SupplementDossier", Map.of());
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", "CV 9/CT"));
    desk.number(key, "UserTask_ConcludeDissolution");
    assertThat(handIns.rounds(key, DossierService.DOSSIER)).extracting(HandIn::round, HandIn::decision).containsExactly(
        tuple(1, HandIn.Decision.RETURNED), tuple(2, HandIn.Decision.RETURNED), tuple(3, HandIn.Decision.ACCEPTED));
    assertThat(handIns.rounds(key, DossierService.DOSSIER)).extracting(HandIn::decisionNumber).as("the last one drawn from the register").satisfiesExactly(
        first -> assertThat(first).isEqualTo("CV 7/CT"), second -> assertThat(second).isNull(), third -> assertThat(third).endsWith("/TB"));
    assertThat(handIns.rounds(key, DossierService.DOSSIER)).extracting(HandIn::againBy).as("sixty days each")
        .containsExactly(LocalDate.of(2025, 3, 17), LocalDate.of(2025, 4, 11), null);
  }

  @Test
  void afterSixtyDaysItIsCancelledAndMayBeFiledAgain() {
    String key = desk.start();
    desk.toDossier(key);
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "supplement", "supplementReason", "Báo cáo thiếu chữ ký"));
    desk.on("2025-03-15");
    desk.run(key, "BoundaryEvent_SupplementOverdue");
    assertThat(desk.passed(key, "EndEvent_DossierCancelled")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_FileDossier");
    desk.number(key, "UserTask_FileDossier");
    assertThat(dissolutions.get(key).filedOn()).isEqualTo(LocalDate.of(2025, 3, 15));
  }

  @Test
  void article50_5_aDossierThatWasFiledBreaksTheSilenceEvenIfItIsCancelled() {
    String key = desk.start();
    desk.toDossier(key);
    desk.on("2025-02-03");
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "supplement", "supplementReason", "Báo cáo thiếu chữ ký"));
    desk.on("2025-04-04");
    desk.run(key, "BoundaryEvent_SupplementOverdue");
    assertThat(desk.open(key)).as("it may be filed again").containsExactly("UserTask_FileDossier");
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.passed(key, "EndEvent_SilentRouteClosed")).as("silence is no longer silence").isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_FileDossier");
    assertThat(dissolutions.get(key).silence().brokenOn()).isEqualTo(LocalDate.of(2025, 2, 3));
  }

  @Test
  void anObjectionOfTheTaxOfficeSendsTheDossierBack() {
    String key = desk.start();
    desk.toTaxOffice(key);
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "objection", "documentNumber", "CV 7/CT", "reason", "Còn nợ thuế môn bài năm 2024"));
    assertThat(desk.open(key)).containsExactly("UserTask_SupplementDossier");
    assertThat(cases.returnReason(key)).contains("CV 7/CT").contains("Còn nợ thuế môn bài năm 2024");
  }

  @Test
  void theRegistrationOfficeMayGoOnWithoutTheTaxOffice() {
    String key = desk.start();
    desk.toTaxOffice(key);
    assertThat(desk.due(key, "UserTask_GiveTaxOpinion")).isEqualTo(LocalDate.of(2025, 1, 16));
    assertThat(desk.timer(key, "BoundaryEvent_TaxSilent")).as("the fifth working day").isEqualTo(LocalDate.of(2025, 1, 21));
    desk.on("2025-01-21");
    desk.run(key, "BoundaryEvent_TaxSilent");
    assertThat(desk.due(key, "UserTask_ConcludeDissolution")).isEqualTo(LocalDate.of(2025, 1, 21));
    desk.number(key, "UserTask_ConcludeDissolution");
    assertThat(desk.status(dissolutions.get(key).cooperative())).isEqualTo(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT);
  }

  @Test
  void aWrittenObjectionOfTheTaxOfficeKeepsTheEndFromBeingDecided() {
    String key = desk.start();
    desk.toTaxOffice(key);
    desk.on("2025-01-21");
    desk.run(key, "BoundaryEvent_TaxSilent");
    long id = obstacles.object(key, "Cục Thuế tỉnh", true, "CV 9/CT ngày 21/01/2025", null);
    assertThatThrownBy(() -> desk.number(key, "UserTask_ConcludeDissolution")).hasMessageContaining("cơ quan thuế đang phản đối (CV 9/CT ngày 21/01/2025)");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    obstacles.end(key, id, "CV 11/CT: đã hoàn thành");
    desk.number(key, "UserTask_ConcludeDissolution");
    assertThat(dissolutions.get(key).is(Stage.DISSOLVED)).isTrue();
  }

  @Test
  void anObjectionThatNobodyLookedAtDoesNotOutliveTheCase() {
    String key = desk.start();
    desk.toTaxOffice(key);
    obstacles.object(key, "Chủ nợ khác", false, "Thư ngày 14/01/2025", null);
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
    desk.number(key, "UserTask_ConcludeDissolution");
    assertThat(desk.open(key)).containsExactly("UserTask_ArchiveCase");
  }

  @Test
  void aSealOfThePoliceIsReturned() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, true);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.number(key, "UserTask_SettleTax");
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
    desk.number(key, "UserTask_ConcludeDissolution");
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ 9", "quá muộn", null)).hasMessageContaining("đã giải thể");
    assertThat(desk.open(key)).containsExactly("UserTask_ReturnSeal");
    desk.number(key, "UserTask_ReturnSeal");
    assertThat(desk.open(key)).containsExactly("UserTask_ArchiveCase");
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", TEXT));
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void aResolutionMayBeWithdrawnWhileTheDossierIsLookedAt() {
    String key = desk.start();
    desk.toTaxOffice(key);
    resolutions.withdraw(key, "NQ 05 ngày 14/01/2025", "Đổi ý", null);
    assertThat(desk.open(key)).containsExactly("UserTask_PublishWithdrawal");
  }
}
