package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.PlanChange;
import vn.lotrinh.plan.PlanService;

/** A plan is changed while its tasks run. */
@SystemTest
class PlanVersionTest {

  private static final String MODELS = "title: Xây dựng HTX điểm, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: HTX điểm, "
      + "target: { quantity: 18, unit: HTX điểm, op: '=' }";
  private static final String FAIR = "title: Hội chợ, lead: Sở Tài chính, coordinating: [], due: 2022-08-31, product: Hội chợ";
  private static final String CLASS = "title: Tập huấn, lead: Sở Tài chính, coordinating: [], due: 2022-09-30, product: Lớp";

  @Autowired AssignmentOffices desk;
  @Autowired HandOutService handOut;
  @Autowired VersionService versions;
  @Autowired Assignments assignments;
  @Autowired PlanService plans;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void whatChangedIsListedAndAppliedToTheRunningWork() {
    String code = desk.plan(MODELS, FAIR, CLASS);
    desk.handOut(code);
    String models = desk.key(code, "1");
    String fair = desk.key(code, "2");
    String training = desk.key(code, "3");
    desk.receive(models);
    desk.tell(models, "HTX điểm", 4, null);
    desk.change(code, MODELS.replace("2022-06-30", "2022-10-31").replace("18", "20"), null, CLASS.replace("Sở Tài chính", "Sở Kế hoạch và Đầu tư"),
        "title: Sơ kết, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-12-15, product: Báo cáo");
    VersionService.Shown shown = versions.of(code);
    assertThat(shown.changes()).extracting(one -> one.step() + " " + one.kind()).containsExactly("1 TERM", "1 QUANTITY", "3 LEAD", "4 ADDED", "2 DROPPED");
    assertThat(shown.changes()).filteredOn(one -> one.kind() == PlanChange.Kind.TERM).singleElement().satisfies(one -> {
      assertThat(one.before()).isEqualTo("hạn 30/06/2022");
      assertThat(one.after()).isEqualTo("hạn 31/10/2022");
    });
    assertThat(desk.due(models, "UserTask_DoTask")).as("nothing changes before it is confirmed").isEqualTo(LocalDate.of(2022, 6, 30));
    assertThatThrownBy(() -> handOut.handOut(code, null, List.of(), "dieuphoi")).hasMessageContaining("đã có bản 2");
    assertThatThrownBy(() -> versions.apply(code, 1, "dieuphoi")).hasMessageContaining("xem lại");
    desk.waitFor(versions.apply(code, 2, "dieuphoi"));
    assertThat(desk.due(models, "UserTask_DoTask")).isEqualTo(LocalDate.of(2022, 10, 31));
    assertThat(assignments.shares(models)).singleElement().satisfies(one -> assertThat(one.quantity()).isEqualByComparingTo("20"));
    assertThat(desk.get(fair).stage()).isEqualTo(Stage.CANCELLED);
    assertThat(desk.get(fair).endReason()).contains("bản 2");
    assertThat(desk.get(training).stage()).isEqualTo(Stage.CANCELLED);
    assertThat(desk.tasksOf(code)).filteredOn(task -> !task.stage().hasEnded()).extracting(task -> task.step() + " " + task.agency())
        .containsExactly("1 KG-LMHTX", "3 KG-SKHDT", "4 KG-LMHTX");
    assertThatThrownBy(() -> versions.apply(code, 2, "dieuphoi")).hasMessageContaining("bản mới nhất");
    assertThat(plans.line(code, "2").title()).as("a dropped line is still known").isEqualTo("Hội chợ");
  }

  @Test
  void aPlanThatSaysTheSameInAnotherLayoutIsNoNewVersion() {
    String code = desk.plan(MODELS, FAIR);
    String text = new String(AssignmentOffices.source(code, 2022, MODELS, FAIR).getByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    plans.load(new ByteArrayResource(text.replace("coordinating: [], ", "").replace("kind: task, ", "coordinating: [], kind: task, note: null, ").getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return code + ".yaml";
      }
    });
    assertThat(plans.version(code)).hasValue(1);
    desk.change(code, MODELS.replace("18", "19"), FAIR);
    assertThat(plans.version(code)).hasValue(2);
  }
}
