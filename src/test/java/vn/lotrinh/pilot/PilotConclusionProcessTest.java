package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.casetable.RowFault;

/** Phase 3 on the running engine: what is sent to the ministry, and who is proposed for commendation. */
@SystemTest
class PilotConclusionProcessTest {

  private static int count;

  @Autowired PilotDesk desk;
  @Autowired NomineeTable nominees;
  @Autowired Journal journal;
  @Autowired Told told;

  private String programme;

  @BeforeEach
  void phaseThreeHasItsProducts() {
    programme = desk.inPhaseTwo("Q" + ++count + "-2021", 1);
    desk.approveCompletion(programme);
    desk.finishPhaseTwo(programme);
    desk.on("2025-09-01");
    desk.passGate(programme, "Event_SummaryOpens");
    desk.complete(programme, "UserTask_SummaryAlliance", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT, "replicationProposal", PilotDesk.TEXT));
    if (desk.isOpen(programme, "UserTask_ExplainShortfall")) desk.complete(programme, "UserTask_ExplainShortfall", Map.of("explanation", PilotDesk.TEXT));
    desk.on("2025-10-01");
    desk.passGate(programme, "Event_ConclusionOpens");
  }

  @AfterEach
  void end() {
    desk.end(programme);
  }

  @Test
  void theReplicationPlanGoesToTheMinistryWithItsLetter() {
    issue(programme + "-3.2");
    assertThat(desk.candidates(programme, "UserTask_SendReplicationPlan")).containsExactly("AG-STC");
    assertThatThrownBy(() -> desk.completeWithoutPapers(programme, "UserTask_SendReplicationPlan", Map.of("documentNumber", PilotDesk.NUMBER)))
        .hasMessageContaining("Công văn gửi phương án nhân rộng về Bộ");
    desk.complete(programme, "UserTask_SendReplicationPlan", Map.of("documentNumber", "215/STC-KTTT ngày 01/10/2025"));
    assertThat(journal.of(programme)).filteredOn(entry -> entry.what().equals("Gửi phương án nhân rộng về Bộ")).singleElement()
        .satisfies(entry -> assertThat(entry.documentNumber()).startsWith("215/STC-KTTT"));
  }

  @Test
  void theDecisionOnCommendationsHasItsListAndWhoSignsReadsIt() {
    String key = programme + "-3.3";
    assertThat(nominees.isOf(key)).isTrue();
    assertThat(nominees.isOf(programme + "-3.2")).isFalse();
    assertThatThrownBy(() -> desk.complete(key, "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT))).hasMessageContaining("chưa có tổ chức, cá nhân nào");

    List<RowFault> twice = nominees.write(key, List.of(PilotDesk.nominee("HTX Mẫu 01"), PilotDesk.nominee("htx mẫu 01")), "stc.cv1");
    assertThat(twice).singleElement().satisfies(fault -> assertThat(fault.message()).contains("đã có trong danh sách"));
    assertThat(nominees.rows(key)).as("nothing of it is kept").isEmpty();
    Map<String, Object> person = new HashMap<>(PilotDesk.nominee("Người Mẫu"));
    person.putAll(Map.of("kind", "Cá nhân", "body", "Liên minh Hợp tác xã tỉnh"));
    assertThat(nominees.write(key, List.of(PilotDesk.nominee("HTX Mẫu 01"), person), "stc.cv1")).isEmpty();
    desk.complete(key, "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));

    assertThat(told.facts(key, "UserTask_IssueDocument")).contains("| Tổ chức | HTX Mẫu 01 |").contains("| Cá nhân | Người Mẫu | Liên minh Hợp tác xã tỉnh |");
    assertThat(nominees.readers(key)).containsExactlyInAnyOrder("AG-UBND", "AG-STC");
    assertThatThrownBy(() -> nominees.write(key, List.of(person), "stc.cv1")).isInstanceOf(Refusal.class).hasMessageContaining("đã trình");
    desk.complete(key, "UserTask_IssueDocument", Map.of("decision", "return", "reason", PilotDesk.TEXT));
    assertThat(nominees.write(key, List.of(person), "stc.cv1")).as("given back, it may be mended").isEmpty();
    issue(key);
    assertThat(desk.isRunning(key)).isFalse();
  }

  private void issue(String key) {
    desk.complete(key, "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    desk.complete(key, "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", PilotDesk.NUMBER));
  }
}
