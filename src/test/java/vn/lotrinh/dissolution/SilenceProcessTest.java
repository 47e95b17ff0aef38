package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;

/** What breaks six months of silence, and what stays open where they dissolve a co-operative (Luật Điều 97.2, 98.7.b, 101.3; NĐ 92 Điều 50.5, 51.3). */
@SystemTest
class SilenceProcessTest {

  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionDesk pages;
  @Autowired Dissolutions dissolutions;
  @Autowired ObstacleService obstacles;
  @Autowired Obstacles raised;
  @Autowired CaseService cases;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void article98_7_b_theCooperativesOwnOtherOpinionBreaksTheSilence() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    pages.thinkOtherwise(Whos.officer("x", "KG-LMHTX"), key, "CV 3 ngày 01/4/2025", "Thành viên muốn họp lại đại hội", null);
    assertThat(cases.silentRouteOpen(key)).as("until the registration office has looked at it").isFalse();
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    assertThat(raised.of(key)).extracting(Obstacles.Obstacle::party).containsExactly("Hợp tác xã, ý kiến khác");
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.passed(key, "EndEvent_SilentRouteClosed")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_ListDebts");
  }

  @Test
  void article98_7_b_isOfTheVoluntaryProcedureOnly() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    assertThatThrownBy(() -> obstacles.thinkOtherwise(key, "CV 3", "Muốn tiếp tục")).hasMessageContaining("chỉ có khi giải thể tự nguyện");
  }

  @Test
  void article101_3_stateAssetsAreRecoveredAfterTheSilentEndAndArticle97_2_namesWhoIsLiable() {
    String key = desk.start(true);
    desk.toSettlement(key, "state", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 0));
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    DissolutionView told = pages.view(Whos.coordinator("x"), key);
    assertThat(told.aftermath()).extracting(Aftermath.Left::kind, Aftermath.Left::toldOn, Aftermath.Left::settledOn).containsExactly(
        tuple(Aftermath.Kind.STATE_ASSETS, LocalDate.of(2025, 7, 10), null), tuple(Aftermath.Kind.DEBTS, LocalDate.of(2025, 7, 10), null));
    assertThat(told.aftermath().get(1).openWhat()).isEqualTo("Nợ thuế 12,5 triệu đồng");
    desk.on("2025-07-11");
    desk.number(key, "UserTask_ConcludeSilent");
    assertThat(dissolutions.get(key).is(Stage.DISSOLVED)).isTrue();
    assertThat(desk.open(key)).containsExactlyInAnyOrder("UserTask_RecoverAfterwards", "UserTask_NameLiable");
    assertThat(desk.candidates(key, "UserTask_RecoverAfterwards")).as("the commune that took over").singleElement().asString().contains("UBND");
    desk.complete(key, "UserTask_RecoverAfterwards", Map.of("outcome", "recovered", "documentNumber", "QĐ 8/QĐ-UBND", "summary", TEXT));
    assertThat(desk.open(key)).as("both are followed to their end").containsExactly("UserTask_NameLiable");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_NameLiable", Map.of("summary", TEXT))).hasMessageContaining("liên đới");
    desk.complete(key, "UserTask_NameLiable", Map.of("liable", "Ông Nguyễn Văn Mẫu, Giám đốc", "summary", TEXT));
    assertThat(desk.open(key)).containsExactly("UserTask_ArchiveCase");
    assertThat(pages.view(Whos.coordinator("x"), key).aftermath()).extracting(Aftermath.Left::liable, Aftermath.Left::outcome)
        .containsExactly(tuple(null, "đã thu hồi"), tuple("Ông Nguyễn Văn Mẫu, Giám đốc", TEXT));
  }

  @Test
  void article101_3_whereNobodyTookTheInventoryTheCommitteeLooksForStateAssets() {
    String key = desk.startCompulsory(true);
    desk.toRevoked(key);
    desk.on("2025-09-25");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(pages.view(Whos.coordinator("x"), key).aftermath()).extracting(Aftermath.Left::openWhat).containsExactly(
        "chưa kiểm kê nên chưa biết có tài sản của Nhà nước hay không",
        "Nợ thuế 12,5 triệu đồng; Nợ ngân hàng 30 triệu đồng (theo sổ HTX, chưa lập bảng kê chủ nợ)");
    desk.on("2025-09-26");
    desk.number(key, "UserTask_ConcludeSilent");
    desk.complete(key, "UserTask_RecoverAfterwards", Map.of("outcome", "none", "documentNumber", "BB 2", "summary", TEXT));
    desk.complete(key, "UserTask_NameLiable", Map.of("liable", "Bà Trần Thị Mẫu, Chủ tịch HĐQT", "summary", TEXT));
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", TEXT));
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void whoLeavesNothingOpenIsArchivedAtOnce() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    desk.on("2025-07-11");
    desk.number(key, "UserTask_ConcludeSilent");
    assertThat(desk.open(key)).isEqualTo(List.of("UserTask_ArchiveCase"));
    assertThat(pages.view(Whos.coordinator("x"), key).aftermath()).isEmpty();
  }
}
