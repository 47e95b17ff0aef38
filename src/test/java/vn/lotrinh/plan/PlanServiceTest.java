package vn.lotrinh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;

@SystemTest
class PlanServiceTest {

  private static final String PLAN = "KG-135-2021";

  @Autowired PlanService plans;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void load() {
    plans.load(new ClassPathResource("plans/kien-giang-135-2021.yaml"));
  }

  @Test
  void loadingAgainChangesNothing() {
    plans.load(new ClassPathResource("plans/kien-giang-135-2021.yaml"));
    assertThat(jdbc.sql("select count(*) from plan_version where plan = ?").param(PLAN).query(Integer.class).single()).isEqualTo(1);
    assertThat(jdbc.sql("select count(*) from plan_task where plan = ?").param(PLAN).query(Integer.class).single()).isEqualTo(plans.plan(PLAN).tasks().size());
  }

  @Test
  void datesOfTheAnnexBecomeWorkingDays() {
    assertThat(plans.plannedDue(PLAN, "1.2")).isEqualTo(LocalDate.of(2021, 7, 31));
    assertThat(plans.effectiveDue(PLAN, "1.2")).as("31/7/2021 is a Saturday").isEqualTo(LocalDate.of(2021, 8, 2));
    assertThat(plans.annualPlannedDue(PLAN, "2.2.4", 2023)).isEqualTo(LocalDate.of(2023, 12, 9));
    assertThat(plans.annualEffectiveDue(PLAN, "2.2.4", 2023)).as("9/12/2023 is a Saturday").isEqualTo(LocalDate.of(2023, 12, 8));
    assertThat(plans.annualEffectiveDue(PLAN, "2.2.4", 2021)).isEqualTo(LocalDate.of(2021, 12, 9));
    assertThat(plans.annualEffectiveDue(PLAN, "2.2.5", 2022)).as("31/12/2022 is a Saturday; 1 and 2 January are free").isEqualTo(LocalDate.of(2023, 1, 3));
    assertThatThrownBy(() -> plans.annualEffectiveDue(PLAN, "1.1", 2022)).isInstanceOf(Refusal.class).hasMessageContaining("không có hạn hằng năm");
  }

  @Test
  void leadBodiesFollowTheSuccessions() {
    assertThat(plans.lead(PLAN, "1.1", "KG", LocalDate.of(2021, 4, 1))).isEqualTo("KG-SKHDT");
    assertThat(plans.lead(PLAN, "1.1", "KG", LocalDate.of(2025, 3, 1))).isEqualTo("KG-STC");
    assertThat(plans.lead(PLAN, "1.1", "KG", LocalDate.of(2025, 7, 1))).isEqualTo("AG-STC");
    assertThat(plans.lead(PLAN, "2.2.1", "KG", LocalDate.of(2025, 7, 1))).isEqualTo("AG-SKHCN");
    assertThat(plans.lead(PLAN, "4.3", "KG", LocalDate.of(2021, 12, 1))).isEqualTo("KG-MTTQ");
    assertThatThrownBy(() -> plans.lead(PLAN, "2", "KG", LocalDate.of(2021, 4, 1))).isInstanceOf(Refusal.class).hasMessageContaining("không ghi cơ quan chủ trì");
  }

  @Test
  void resultsAreKept() {
    String other = plans.load(new ClassPathResource("plans/tinh-mau-2022.yaml")).code();
    plans.recordResult(other, new PlanResult("3.3", LocalDate.of(2025, 12, 1), BigDecimal.ONE, "1/QĐ", null, "ubnd.cv1"));
    assertThat(plans.results(other)).anySatisfy(result -> assertThat(result.documentNumber()).isEqualTo("1/QĐ"));
    assertThatThrownBy(() -> plans.plan("KHONG-CO")).isInstanceOf(Refusal.class).hasMessage("Chưa nạp kế hoạch nào mang mã “KHONG-CO”.");
  }
}
