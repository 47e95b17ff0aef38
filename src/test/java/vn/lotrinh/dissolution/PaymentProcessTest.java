package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.plan.PlanService;

/** What is paid first, what is left for the members, and toward which line of the plan a case counts once debts are found (Luật Điều 101). */
@SystemTest
class PaymentProcessTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionDesk pages;
  @Autowired Dissolutions dissolutions;
  @Autowired DissolutionResults results;
  @Autowired DistributionTable table;
  @Autowired Remainders remainders;
  @Autowired PlanLines lines;
  @Autowired PlanService plans;
  @Autowired Journal journal;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void article101_4_a_costsOfTheDissolutionComeFirst() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedCosts", 3, "owedWorkers", 5));
    assertThatThrownBy(() -> pay(key, Map.of("paidWorkers", 5))).hasMessageContaining("Chưa trả hết “Chi phí giải thể” thì chưa được trả “Nợ người lao động”");
    assertThatThrownBy(() -> pay(key, Map.of("paidCosts", 4))).hasMessageContaining("số trả nhiều hơn số phải trả");
    pay(key, Map.of("paidCosts", 3, "paidWorkers", 2));
    assertThatThrownBy(() -> pay(key, Map.of("newCosts", 0.5, "paidWorkers", 3))).as("costs that came up later come first as well")
        .hasMessageContaining("Chi phí giải thể");
    pay(key, Map.of("newCosts", 0.5, "paidCosts", 0.5, "paidWorkers", 3));
    assertThat(desk.open(key)).containsExactly("UserTask_SettleTax");
  }

  @Test
  void article101_4_costsAloneAreNoDebtsButHaveToBePaid() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedCosts", 1.25));
    assertThat(desk.open(key)).containsExactly("UserTask_PayDebts");
    assertThat(pages.view(Whos.coordinator("x"), key).openCosts()).isEqualByComparingTo("1.25");
    pay(key, Map.of("paidCosts", 1.25));
    assertThat(desk.open(key)).containsExactly("UserTask_SettleTax");
  }

  @Test
  void article101_5_theRestIsSharedByContributionToTheDong() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.complete(key, "UserTask_SettleTax", Map.of("documentNumber", NUMBER, "remainder", 100_000_001));
    assertThat(desk.open(key)).containsExactly("UserTask_DistributeRest");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_DistributeRest", Map.of())).hasMessageContaining("Chưa ghi thành viên nào");
    assertThat(table.write(key, List.of(row("A", 100, 40_000_000L), row("B", 200, null)), "x")).extracting(RowFault::row, RowFault::column, RowFault::message)
        .containsExactly(tuple(1, "share", "Theo tỷ lệ vốn góp là 33.333.334 đồng."));
    assertThat(table.write(key, List.of(row("A", 100, null), row("B", 200, null)), "x")).isEmpty();
    assertThat(remainders.shares(key)).extracting(Remainders.Share::share).containsExactly(new BigDecimal("33333334"), new BigDecimal("66666667"));
    assertThat(table.write(key, List.of(row("A", 100, 33_333_334L), row("B", 300, 66_666_667L)), "x")).as("a contribution was mended").isEmpty();
    desk.complete(key, "UserTask_DistributeRest", Map.of());
    assertThat(remainders.shares(key)).extracting(Remainders.Share::share).containsExactly(new BigDecimal("25000000"), new BigDecimal("75000001"));
    assertThatThrownBy(() -> table.write(key, List.of(row("C", 1, null)), "x")).hasMessageContaining("không ở bước chia");
    assertThat(desk.open(key)).containsExactly("UserTask_FileDossier");
    assertThat(pages.view(Whos.coordinator("x"), key).remainder().distributedOn()).isEqualTo(LocalDate.of(2025, 1, 13));
  }

  private static Map<String, Object> row(String name, long contribution, Long share) {
    Map<String, Object> row = new HashMap<>(Map.of("name", name, "kind", "Thành viên chính thức", "contribution", BigDecimal.valueOf(contribution)));
    row.put("share", share == null ? null : BigDecimal.valueOf(share));
    return row;
  }

  @Test
  void aCaseWithoutDebtsInWhichDebtsAreFoundMovesToTheirLineAndBack() {
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    String key = desk.startCompulsory(false, new CaseTarget("CM-2025", "1.2", plans.plannedDue("CM-2025", "1.2")));
    desk.toRevokedDebts(key);
    assertThat(lines.of(key)).extracting(PlanLines.Line::debts, PlanLines.Line::planStep).containsExactly(tuple(false, "1.2"));
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 2.5));
    assertThat(dissolutions.get(key).target()).isEqualTo(new CaseTarget("CM-2025", "1.3", plans.plannedDue("CM-2025", "1.3")));
    desk.on("2025-05-05");
    pay(key, Map.of("paidTax", 1));
    assertThat(dissolutions.get(key).target().step()).as("something is still owed").isEqualTo("1.3");
    desk.on("2025-05-06");
    pay(key, Map.of("paidTax", 1.5));
    assertThat(dissolutions.get(key).target().step()).isEqualTo("1.2");
    assertThat(pages.view(Whos.coordinator("x"), key).lines()).extracting(PlanLines.Line::since, PlanLines.Line::debts, PlanLines.Line::planStep).containsExactly(
        tuple(LocalDate.of(2025, 3, 3), false, "1.2"), tuple(LocalDate.of(2025, 4, 4), true, "1.3"), tuple(LocalDate.of(2025, 5, 6), false, "1.2"));
    assertThat(journal.newest(key, Recorded.DEBT_LINE).orElseThrow().content()).contains("tính vào nhiệm vụ 1.2 thay cho 1.3 của CM-2025");
    assertThat(way(key)).isEqualTo(DissolutionResults.Way.COMPULSORY_WITHOUT_DEBT);
  }

  @Test
  void aCaseWithDebtsIsCountedThereOnceTheyArePaidAndMovesOnlyWhereNoneWereFound() {
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    String paid = desk.startCompulsory(true, new CaseTarget("CM-2025", "1.3", plans.plannedDue("CM-2025", "1.3")));
    desk.toRevokedDebts(paid);
    desk.complete(paid, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 0));
    pay(paid, Map.of("paidTax", 12.5));
    assertThat(dissolutions.get(paid).target().step()).isEqualTo("1.3");
    assertThat(way(paid)).isEqualTo(DissolutionResults.Way.COMPULSORY_WITH_DEBT);
    String none = desk.startCompulsory(true, new CaseTarget("CM-2025", "1.3", LocalDate.of(2025, 8, 1)));
    desk.toRevokedDebts(none);
    desk.complete(none, "UserTask_ListDebts", Map.of("owedTax", 0, "owedBank", 0));
    assertThat(dissolutions.get(none).target()).as("a day that somebody set stays").isEqualTo(new CaseTarget("CM-2025", "1.2", LocalDate.of(2025, 8, 1)));
  }

  /** As the report tells it once the dossier is through. */
  private DissolutionResults.Way way(String key) {
    desk.number(key, "UserTask_SettleTax");
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
    desk.number(key, "UserTask_ConcludeDissolution");
    String code = dissolutions.get(key).cooperative();
    return results.ways(List.of(code)).get(code);
  }

  @Test
  void article102_monthsOverdueAreCheckedBeforeBankruptcy() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5));
    desk.complete(key, "UserTask_PayDebts", Map.of("outlook", "unpayable"));
    desk.on("2025-04-10");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_NotifyInsolvency", insolvent("2025-01-10"))).hasMessageContaining("chưa quá hạn 3 tháng (hết ngày 10/04/2025)");
    desk.on("2025-04-11");
    desk.complete(key, "UserTask_NotifyInsolvency", insolvent("2025-01-10"));
    assertThat(desk.open(key)).containsExactly("UserTask_FilePetition");
  }

  private static Map<String, Object> insolvent(String since) {
    return Map.of("decision", "notify", "overdueSince", since, "summary", TEXT, "documentNumber", NUMBER);
  }

  private void pay(String key, Map<String, Object> amounts) {
    Map<String, Object> form = new HashMap<>(amounts);
    form.put("outlook", "continue");
    desk.complete(key, "UserTask_PayDebts", form);
  }
}
