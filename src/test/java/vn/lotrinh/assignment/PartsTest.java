package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.PlanService;

/** What of a plan's quantities each task owes where the quantity stands at the group above. */
@SystemTest
class PartsTest {

  private static final String CODE = "GVNHOM-2022";
  private static final String PLAN = """
      code: GVNHOM-2022
      title: Kế hoạch thử chỉ tiêu của nhóm
      issuer: UBND tỉnh Kiên Giang
      province: Kiên Giang
      period: { start: 2022-01-01, end: 2022-12-31 }
      tasks:
      - { id: GV-1, 'no': '1', kind: group, title: Hoàn thiện 18 HTX điểm, lead: Liên minh Hợp tác xã tỉnh, due: 2022-09-30, target: { quantity: 18, unit: HTX điểm, op: '=' } }
      - { id: GV-1.1, 'no': '1.1', kind: task, parent: GV-1, title: Giải thể, lead: Liên minh Hợp tác xã tỉnh, due: 2022-09-30, work: dissolution.voluntary }
      - { id: GV-1.2, 'no': '1.2', kind: task, parent: GV-1, title: Hỗ trợ vay vốn, lead: Sở Tài chính, due: 2022-09-30, product: Vốn }
      - { id: GV-1.3, 'no': '1.3', kind: task, parent: GV-1, title: Rà soát tiêu chí, lead: Liên minh Hợp tác xã tỉnh, due: 2022-09-30, product: Báo cáo }
      """;

  @Autowired AssignmentOffices desk;
  @Autowired Assignments assignments;
  @Autowired PlanService plans;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void theLineOfTheGroupsOwnLeadOwesWhatNoLineBelowCarries() {
    plans.load(new ByteArrayResource(PLAN.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return CODE + ".yaml";
      }
    });
    desk.handOut(CODE);
    assertThat(units("1.3")).as("its lead answers for the group").containsExactly("HTX điểm 18");
    assertThat(units("1.2")).as("another body").isEmpty();
  }

  private List<String> units(String step) {
    return assignments.shares(desk.key(CODE, step)).stream().map(share -> share.unit() + " " + share.quantity()).toList();
  }
}
