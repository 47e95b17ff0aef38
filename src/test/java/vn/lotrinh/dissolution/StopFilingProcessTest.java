package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;

/** The signer stops a dossier before it is accepted, or is refused in writing (NĐ 92/2024/NĐ-CP Điều 19.7, 32.6). */
@SystemTest
class StopFilingProcessTest {

  private static final String SIGNER = "Ông Nguyễn Văn Mẫu, Giám đốc";

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionDesk pages;
  @Autowired Dissolutions dissolutions;
  @Autowired StopService stops;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void article19_7_aDossierIsStoppedBeforeItIsAcceptedAndMayBeFiledAnew() {
    String key = desk.start();
    desk.toTaxOffice(key);
    pages.stop(Whos.officer("x", "KG-LMHTX"), key, SIGNER, "ĐN 1 ngày 14/01/2025", "Cần sửa báo cáo xử lý tài sản", null);
    assertThat(desk.open(key)).contains("UserTask_DecideStop", "UserTask_GiveTaxOpinion");
    assertThat(desk.due(key, "UserTask_DecideStop")).as("three working days").isEqualTo(LocalDate.of(2025, 1, 17));
    assertThatThrownBy(() -> stops.ask(key, SIGNER, "ĐN 2", "lần nữa", null)).hasMessageContaining("đang chờ trả lời");
    desk.complete(key, "UserTask_DecideStop", Map.of("decision", "stop", "documentNumber", "TB 5"));
    assertThat(desk.open(key)).as("the resolution stays, the dossier is gone").containsExactly("UserTask_FileDossier");
    assertThat(dissolutions.get(key)).satisfies(d -> {
      assertThat(d.is(Stage.SETTLEMENT)).isTrue();
      assertThat(d.filedOn()).isNull();
    });
    assertThat(desk.passed(key, "BoundaryEvent_FilingStopped")).isTrue();
    assertThat(pages.view(Whos.coordinator("x"), key).stops()).singleElement().satisfies(one -> assertThat(one.outcome()).contains("hủy hồ sơ"));
    desk.number(key, "UserTask_FileDossier");
    assertThat(dissolutions.get(key).is(Stage.FILED)).isTrue();
  }

  @Test
  void article19_7_refusedInWritingTheLookGoesOnAndNothingIsConcludedBefore() {
    String key = desk.start();
    desk.toTaxOffice(key);
    stops.ask(key, SIGNER, "ĐN 1", "Đổi ý", null);
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", DissolutionOffices.NUMBER));
    assertThatThrownBy(() -> desk.number(key, "UserTask_ConcludeDissolution")).hasMessageContaining("đang có đề nghị dừng thủ tục (ĐN 1) chờ trả lời");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_DecideStop", Map.of("decision", "refuse", "documentNumber", "TB 6"))).hasMessageContaining("Lý do từ chối");
    desk.complete(key, "UserTask_DecideStop", Map.of("decision", "refuse", "documentNumber", "TB 6", "reason", "Hồ sơ đã có ý kiến của cơ quan thuế"));
    assertThat(desk.passed(key, "EndEvent_StopRefused")).isTrue();
    desk.number(key, "UserTask_ConcludeDissolution");
    assertThat(dissolutions.get(key).is(Stage.DISSOLVED)).isTrue();
    assertThatThrownBy(() -> stops.ask(key, SIGNER, "ĐN 3", "muộn", null)).as("accepted: too late").hasMessageContaining("đề nghị dừng thủ tục");
  }

  @Test
  void article19_7_withoutADossierThereIsNothingToStop() {
    String key = desk.start();
    desk.toDossier(key);
    assertThatThrownBy(() -> stops.ask(key, SIGNER, "ĐN 1", "Đổi ý", null)).hasMessageContaining("không thể đề nghị dừng thủ tục");
    assertThatThrownBy(() -> pages.stop(Whos.officer("x", "KG-THUE"), key, SIGNER, "ĐN 1", "Đổi ý", null)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void article19_7_aRequestIsAnsweredEvenWhereTheSixtyDaysCancelledTheDossierMeanwhile() {
    String key = desk.start();
    desk.toDossier(key);
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "supplement", "supplementReason", "Báo cáo thiếu chữ ký"));
    stops.ask(key, SIGNER, "ĐN 1", "Đổi ý", null);
    desk.on("2025-03-14");
    desk.run(key, "BoundaryEvent_SupplementOverdue");
    assertThat(desk.open(key)).containsExactly("UserTask_DecideStop");
    desk.complete(key, "UserTask_DecideStop", Map.of("decision", "stop", "documentNumber", "TB 5"));
    assertThat(desk.open(key)).containsExactly("UserTask_FileDossier");
  }
}
