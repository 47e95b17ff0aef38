package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.TargetFigure;
import vn.lotrinh.plan.Targets;

/** A plan of another province numbers and words its lines as it likes; by their names its dissolutions are still counted where they belong. */
@SystemTest
class RenumberedPlanTest {

  private static final String PLAN = """
      code: %s
      title: Kế hoạch sắp xếp lại hợp tác xã
      issuer: UBND tỉnh
      province: Kiên Giang
      period: { start: '2031-01-01', end: '2031-12-31' }
      tasks:
        - { id: SX-IV, no: IV, kind: group, title: Sắp xếp hợp tác xã yếu kém, lead: Sở Tài chính, target: { quantity: 9, unit: đơn vị, op: '=' } }
        - { id: SX-IV.2.c, no: c), kind: task, title: Đơn vị còn vướng công nợ, parent: SX-IV, due: '2031-10-31', lead: Cục Thuế, %s, target: { quantity: 2, unit: đơn vị, op: '=' } }
        - { id: SX-IV.7, no: '7', kind: task, title: Đơn vị tự thu xếp, parent: SX-IV, due: '2031-05-31', lead: UBND xã, %s, target: { quantity: 4, unit: đơn vị, op: '=' } }
        - { id: SX-XI, no: XI, kind: task, title: Đơn vị khác, parent: SX-IV, due: '2031-08-31', lead: UBND xã, %s, target: { quantity: 3, unit: đơn vị, op: '=' } }
        - { id: SX-V.1, no: '1', kind: task, title: Tổng hợp tình hình, due: '2031-12-09', lead: Liên minh, work: annual-report, target: { quantity: 1, unit: báo cáo, op: '=' } }
      """;

  @Autowired PlanService plans;
  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void casesCountTowardTheLinesThatNameTheirWork() {
    Plan plan = plans.load(plan("SX-2031", "work: dissolution.compulsory.with-debts", "work: dissolution.voluntary", "work: dissolution"));
    TargetChoice choice = new TargetChoice(plan, null);
    assertThat(choice.of(Procedure.VOLUNTARY, false).step()).isEqualTo("IV.7");
    assertThat(choice.of(Procedure.COMPULSORY, true).step()).isEqualTo("IV.2.c");
    assertThat(choice.of(Procedure.COMPULSORY, false).step()).as("no line of its own: the widest").isEqualTo("XI");
    desk.on("2025-01-02");
    String key = service.start(desk.cooperative(false), Procedure.VOLUNTARY, choice.of(Procedure.VOLUNTARY, false));
    desk.toTaxOffice(key);
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", DissolutionOffices.NUMBER));
    desk.number(key, "UserTask_ConcludeDissolution");
    assertThat(done("SX-2031", "IV.7")).isEqualTo(1);
    assertThat(done("SX-2031", "XI")).as("the wider work holds the narrower").isEqualTo(1);
    assertThat(done("SX-2031", "IV.2.c")).isZero();
    assertThat(targets("SX-2031").planned("dissolution.voluntary")).hasValueSatisfying(four -> assertThat(four).isEqualByComparingTo("4"));
    assertThat(targets("SX-2031").planned("annual-report")).hasValueSatisfying(one -> assertThat(one).isEqualByComparingTo("1"));
  }

  @Test
  void theWordsOfEarlierPlanFilesMeanTheSameLines() {
    Plan plan = plans.load(plan("SX-2032", "process: giai-the-bat-buoc-co-no", "process: giai-the-tu-nguyen", "process: giai-the"));
    assertThat(plan.task("IV.2.c").work()).isEqualTo("dissolution.compulsory.with-debts");
    assertThat(new TargetChoice(plan, null).of(Procedure.VOLUNTARY, false).step()).isEqualTo("IV.7");
    assertThat(new TargetChoice(plan, null).of(Procedure.COURT, false).step()).isEqualTo("XI");
  }

  @Test
  void aNameThatNoRoomKnowsIsRefusedWithItsLine() {
    assertThatThrownBy(() -> plans.load(plan("SX-2033", "work: dissolution.by-telephone", "work: dissolution.voluntary", "work: dissolution"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("dòng 8").hasMessageContaining("dissolution.by-telephone");
  }

  private int done(String code, String step) {
    return targets(code).figures().stream().filter(figure -> figure.step().equals(step)).map(TargetFigure::done).findFirst().orElseThrow().intValueExact();
  }

  private Targets targets(String code) {
    return plans.targets(code, Concerned.NOBODY, 2031);
  }

  private static Resource plan(String code, String debts, String voluntary, String others) {
    return new ByteArrayResource(PLAN.formatted(code, debts, voluntary, others).getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return code + ".yaml";
      }
    };
  }
}
