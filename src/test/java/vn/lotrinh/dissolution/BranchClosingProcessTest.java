package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;

/** Branches, representative offices and business places are closed before the dossier (Luật Điều 104; NĐ 92/2024/NĐ-CP Điều 54). */
@SystemTest
class BranchClosingProcessTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;

  @Autowired DissolutionOffices desk;
  @Autowired Dissolutions dissolutions;
  @Autowired CaseService cases;
  @Autowired Journal journal;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void article54_taxFirstThenTenDaysTwoAndFiveWorkingDays() {
    String key = toBranches();
    assertThatThrownBy(() -> desk.complete(key, "UserTask_DecideBranches", Map.of("scope", "branches", "documentNumber", NUMBER))).hasMessageContaining("thuế");
    desk.complete(key, "UserTask_DecideBranches", Map.of("scope", "branches", "taxPaper", "TB 7/CT", "documentNumber", NUMBER));
    assertThat(desk.due(key, "UserTask_FileBranches")).as("ten days from 13 January").isEqualTo(LocalDate.of(2025, 1, 23));
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_FileBranches", Map.of("documentNumber", NUMBER, "documentDate", "2025-01-13")))
        .hasMessageContaining("Biên bản họp về chấm dứt chi nhánh").hasMessageContaining("Quyết định của Hội đồng quản trị");
    desk.number(key, "UserTask_FileBranches");
    assertThat(desk.candidates(key, "UserTask_GiveBranchTaxOpinion")).containsExactly("KG-THUE");
    assertThat(desk.due(key, "UserTask_GiveBranchTaxOpinion")).isEqualTo(LocalDate.of(2025, 1, 15));
    desk.complete(key, "UserTask_GiveBranchTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
    assertThat(desk.due(key, "UserTask_CloseBranches")).isEqualTo(LocalDate.of(2025, 1, 20));
    desk.number(key, "UserTask_CloseBranches");
    assertThat(dissolutions.get(key).duties().branchesClosedOn()).isEqualTo(LocalDate.of(2025, 1, 13));
    assertThat(desk.open(key)).containsExactly("UserTask_FileDossier");
  }

  @Test
  void article54_theTaxOfficesObjectionBringsItBackAndItsSilenceDoesNot() {
    String key = toBranches();
    desk.complete(key, "UserTask_DecideBranches", Map.of("scope", "branches", "taxPaper", "TB 7/CT", "documentNumber", NUMBER));
    desk.number(key, "UserTask_FileBranches");
    desk.complete(key, "UserTask_GiveBranchTaxOpinion", Map.of("opinion", "objection", "documentNumber", NUMBER, "reason", "Chi nhánh còn nợ thuế môn bài"));
    assertThat(desk.open(key)).containsExactly("UserTask_FileBranches");
    desk.number(key, "UserTask_FileBranches");
    assertThat(desk.timer(key, "BoundaryEvent_BranchTaxSilent")).isEqualTo(LocalDate.of(2025, 1, 20));
    desk.on("2025-01-20");
    desk.run(key, "BoundaryEvent_BranchTaxSilent");
    assertThat(desk.open(key)).containsExactly("UserTask_CloseBranches");
  }

  @Test
  void article104_2_businessPlacesNeedTheNoticeOnly() {
    String key = toBranches();
    desk.complete(key, "UserTask_DecideBranches", Map.of("scope", "places", "documentNumber", NUMBER));
    desk.number(key, "UserTask_FileBranches");
    assertThat(desk.open(key)).containsExactly("UserTask_CloseBranches");
  }

  @Test
  void article50_5_aFiledClosingOfABranchBreaksTheSilence() {
    String key = toBranches();
    assertThat(cases.silentRouteOpen(key)).isTrue();
    desk.complete(key, "UserTask_DecideBranches", Map.of("scope", "branches", "taxPaper", "TB 7/CT", "documentNumber", NUMBER));
    assertThat(cases.silentRouteOpen(key)).as("decided, not filed").isTrue();
    desk.number(key, "UserTask_FileBranches");
    assertThat(dissolutions.get(key).silence().brokenBy()).isEqualTo(Silence.Paper.BRANCH_DOSSIER);
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.passed(key, "EndEvent_SilentRouteClosed")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_GiveBranchTaxOpinion");
  }

  @Test
  void article54_5_sixMonthsOfSilenceEndTheBranchesToo() {
    String key = toBranches();
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.open(key)).containsExactly("UserTask_ConcludeSilent");
    assertThat(journal.of(key)).extracting(Journal.Entry::what).contains("Chi nhánh, văn phòng đại diện, địa điểm kinh doanh chấm dứt theo mốc 06 tháng");
  }

  private String toBranches() {
    String key = desk.start();
    desk.toSettlement(key, "none", true, false);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.number(key, "UserTask_SettleTax");
    return key;
  }
}
