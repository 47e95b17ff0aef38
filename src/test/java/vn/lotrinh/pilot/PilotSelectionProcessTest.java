package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;

/** Phase 1 on the running engine. */
@SystemTest
class PilotSelectionProcessTest {

  @Autowired PilotDesk desk;
  @Autowired PilotService pilot;
  @Autowired SelectionService selection;
  @Autowired Programmes programmes;
  @Autowired Dossiers dossiers;
  private String programme;

  @AfterEach
  void end() {
    desk.end(programme);
  }

  @Test
  void fiveOfSevenAreApprovedAndTheRestAreToldWhy() {
    programme = desk.start("S1-2021");
    desk.guide(programme);
    assertThat(selection.candidates(programme)).hasSize(12);
    desk.dossiers(programme, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(selection.eligible(programme)).hasSize(7).doesNotContain("HTX-KG-08");
    int[] points = {90, 10, 60, 70, 60, 80, 50};
    for (int i = 0; i < 7; i++) desk.evaluate(programme, i + 1, points[i]);
    desk.complete(programme, "UserTask_SubmitList", Map.of("documentNumber", PilotDesk.NUMBER));
    desk.complete(programme, "UserTask_ApproveList", Map.of("decision", "approve", "documentNumber", "2000/QĐ-UBND ngày 20/9/2021"));

    assertThat(pilot.members(programme)).containsExactly("HTX-KG-01", "HTX-KG-06", "HTX-KG-04", "HTX-KG-03", "HTX-KG-05");
    assertThat(dossiers.get(programme + "-HS-07").result().outcome()).isEqualTo("xếp hạng 6/7, Kế hoạch chỉ chọn tối đa 05 HTX");
    assertThat(pilot.noticeText(programme + "-HS-02")).contains("xếp hạng 7/7").contains("Kính gửi: HTX Mẫu 02");
    assertThat(pilot.noticeText(programme + "-HS-08")).contains("hợp tác xã 1 năm liên tục đến 2020; yêu cầu từ 03 năm");
    assertThat(selection.dossierKeys(programme)).hasSize(7);
    desk.runAll(programme, "ServiceTask_NotifyResults");
    desk.complete(programme, "UserTask_SendToMinistries", Map.of("documentNumber", PilotDesk.NUMBER));
    assertThat(programmes.get(programme).stage()).isEqualTo(Programme.Stage.SELECTED);
    assertThat(desk.passed(programme, "EndEvent_ListApproved")).isTrue();
  }
}
