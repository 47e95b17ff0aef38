package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.CaMau;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** The reports of 2025 of Cà Mau and Bình Phước, read in the Word file figure by figure and held against a plain recount from the database. */
@CaMau
class CaMauAndBinhPhuocReportTest {

  private static final String NOTE = "báo cáo thử đọc lại";
  private static final int ANSWER = 12;

  @Autowired PlayedReport played;
  @Autowired Recount recount;
  @Autowired OrganisationService organisation;
  @Autowired CooperativeService cooperatives;
  @Autowired PlanService plans;
  @Autowired JdbcClient jdbc;

  private Campaign campaign;

  @AfterEach
  void forget() {
    played.forget(campaign);
    jdbc.sql("delete from plan_result where note = ?").param(NOTE).update();
  }

  /** The first bodies answer, the others do not. */
  private Word report(String province) {
    campaign = played.open(province, 2025, "2025-11-01");
    List<Submission> bodies = played.bodies(campaign);
    for (int i = 0; i < ANSWER; i++) {
      played.enter(bodies.get(i), i, "Theo số liệu của đơn vị");
      played.handIn(bodies.get(i), null, "2025-11-19");
    }
    return played.word(campaign, "VB2", "2025-12-01");
  }

  private void achieved(String plan, String step, int quantity, String unit) {
    plans.recordResult(plan, new PlanResult(step, LocalDate.of(2025, 10, 1), BigDecimal.valueOf(quantity), null, NOTE, null, unit));
  }

  /** Where the year of the 81 was played before, its results are there already. */
  private void altogether(String step, int quantity) {
    BigDecimal known = recount.achieved("CM-2025", step, 2025);
    int rest = quantity - (known == null ? 0 : known.intValue());
    if (rest > 0) achieved("CM-2025", step, rest, null);
  }

  @Test
  void number13InCaMauTheEightyOneAreCountedTogetherAndTheClassesInEachUnit() {
    altogether("1.1", 18);
    altogether("1.2", 29);
    altogether("1.3", 26);
    achieved("CM-2025", "2.3", 6, null);
    achieved("CM-2025", "2.3", 240, "học viên");
    Word word = report("CM");
    assertThat(recount.compare(word, campaign, null)).isGreaterThan(45);
    BigDecimal done = recount.achieved("CM-2025", "1.1", 2025).add(recount.achieved("CM-2025", "1.2", 2025)).add(recount.achieved("CM-2025", "1.3", 2025));
    assertThat(row(word, "1", "HTX")).containsEntry("Chỉ tiêu giao", "81").containsEntry("Thực hiện", Recount.number(done)).containsEntry("Đánh giá", "Chưa đạt");
    assertThat(done).isEqualByComparingTo("73");
    assertThat(row(word, "1.2", "HTX")).containsEntry("Chỉ tiêu giao", "31").containsEntry("Thực hiện", Recount.number(recount.achieved("CM-2025", "1.2", 2025)));
    assertThat(row(word, "2.3", "lớp")).containsEntry("Chỉ tiêu giao", "6").containsEntry("Thực hiện", "6").containsEntry("Tỷ lệ (%)", "100,0").containsEntry("Đánh giá", "Đạt");
    assertThat(row(word, "2.3", "học viên")).containsEntry("Chỉ tiêu giao", "≥ 240").containsEntry("Thực hiện", "240").containsEntry("Đánh giá", "Đạt");
    assertThat(row(word, "2", "Liên hiệp HTX")).as("a further target of a group").containsEntry("Chỉ tiêu giao", "2").containsEntry("Đánh giá", "Chưa có số liệu");
    heads(word, "Cà Mau", plans.plan("CM-2025").title());
  }

  @Test
  void number13InBinhPhuocAShareSaysOfHowMany() throws IOException {
    besideCaMau();
    cooperatives.load(new ClassPathResource("cooperative/binh-phuoc.yaml"));
    plans.load(new ClassPathResource("plans/binh-phuoc-2025.yaml"));
    achieved("BP-2025", "1.1", 7, null);
    achieved("BP-2025", "1.5", 24, null);
    Word word = report("DN");
    assertThat(recount.compare(word, campaign, null)).isGreaterThan(45);
    assertThat(row(word, "1.1", "HTX")).containsEntry("Chỉ tiêu giao", "25").containsEntry("Thực hiện", "7").containsEntry("Tỷ lệ (%)", "28,0");
    int concerned = recount.foundDormant(LocalDate.of(2025, 12, 1), "BP-%", "DN-%");
    assertThat(row(word, "1.5", "%")).as("of those whom it concerns").containsEntry("Chỉ tiêu giao", "80").containsEntry("Thực hiện", "80 (24/" + concerned + ")")
        .containsEntry("Đánh giá", "Đạt");
    assertThat(row(word, "11.6", "%")).as("the districts' own line, of which nothing was told").containsEntry("Thực hiện", "0 (0/" + concerned + ")").containsEntry("Đánh giá", "Chưa đạt");
    heads(word, "Đồng Nai", plans.plan("BP-2025").title());
  }

  /** Only the province's own plan has rows, under its name; who answered and the day of the figures are told. */
  private void heads(Word word, String province, String plan) {
    assertThat(word.text()).contains("Ủy ban nhân dân tỉnh " + province, "(số liệu tính đến ngày 30/11/2025)");
    assertThat(word.paragraph("Số liệu năm 2025 của")).contains(recount.given(campaign) + "/" + recount.asked(campaign) + " cơ quan, đơn vị");
    assertThat(word.table("Chỉ tiêu, nhiệm vụ").stream().filter(row -> row.get("TT").isEmpty()).map(row -> row.get("Chỉ tiêu, nhiệm vụ"))).containsExactly(plan);
  }

  private static Map<String, String> row(Word word, String step, String unit) {
    return word.table("Chỉ tiêu, nhiệm vụ").stream().filter(row -> row.get("TT").equals(step) && row.get("Đơn vị tính").equals(unit)).findFirst().orElseThrow();
  }

  /** The other province's bodies, whose login names are taken here. */
  private void besideCaMau() throws IOException {
    String text = new ClassPathResource("organisation/binh-phuoc.yaml").getContentAsString(StandardCharsets.UTF_8);
    assertThat(organisation.load(new ByteArrayResource(text.replace("short: ", "short: bp-").getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "binh-phuoc.yaml";
      }
    })).satisfies(loaded -> assertThat(loaded.accepted()).as(loaded.text()).isTrue());
  }
}
