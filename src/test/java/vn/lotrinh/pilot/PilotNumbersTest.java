package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.issuance.Numbers;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** The numbers of the programme's documents come from one register of each body, kind and year; two changes of the list never share a number. */
@SystemTest
class PilotNumbersTest {

  private static int count;

  @Autowired PilotDesk desk;
  @Autowired ChangeService changes;
  @Autowired MemberChanges memberChanges;
  @Autowired HandIns handIns;
  @Autowired PlanService plans;
  @Autowired Numbers numbers;
  @Autowired TransactionTemplate transaction;
  private String programme;

  @AfterEach
  void end() {
    desk.end(programme);
  }

  @Test
  void whatTheCommitteeIssuesGetsTheNextNumberOfItsRegister() {
    programme = desk.start("N" + ++count + "-2021");
    int before = numbers.last("KG-UBND", "KH", 2021);
    issue(Map.of("decision", "issue"));
    String expected = "%02d/KH-UBND ngày 01/04/2021".formatted(before + 1);
    assertThat(plans.results(programme)).extracting(PlanResult::documentNumber).containsExactly(expected);
    assertThat(entriesOf(programme + "-1.1")).singleElement().satisfies(entry -> {
      assertThat(entry.number()).isEqualTo(before + 1);
      assertThat(entry.outside()).isFalse();
      assertThat(entry.subject()).contains("Kế hoạch");
    });
  }

  @Test
  void aNumberOfThePaperRegisterIsEnteredAsSuchAndTheNextOneFollowsIt() {
    programme = desk.start("N" + ++count + "-2021");
    int given = numbers.last("KG-UBND", "KH", 2021) + 40;
    issue(Map.of("decision", "issue", "documentNumber", given + "/KH-UBND ngày 01/4/2021"));
    assertThat(entriesOf(programme + "-1.1")).singleElement().satisfies(entry -> {
      assertThat(entry.paperNumber()).isEqualTo(given + "/KH-UBND ngày 01/4/2021");
      assertThat(entry.outside()).isTrue();
    });
    assertThat(numbers.last("KG-UBND", "KH", 2021)).isEqualTo(given);
  }

  @Test
  void aNumberOfAnotherDocumentIsRefusedAndNothingIsWritten() {
    programme = desk.start("N" + ++count + "-2021");
    int taken = numbers.last("KG-UBND", "KH", 2021) + 7;
    issue(Map.of("decision", "issue", "documentNumber", taken + "/KH-UBND ngày 01/4/2021"));
    desk.end(programme);
    String other = desk.start("N" + ++count + "-2021");
    programme = other;
    desk.complete(other + "-1.1", "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    for (String number : List.of(taken + "/KH-UBND ngày 02/4/2021", "Số " + taken + "/KH-UBND", "0" + taken + "/KH-UBND ngày 01/04/2021")) {
      assertThatThrownBy(() -> desk.complete(other + "-1.1", "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", number)))
          .as(number).hasMessageContaining("trùng với văn bản số " + taken + "/KH-UBND ngày 01/4/2021 đã có trong sổ");
    }
    assertThat(plans.results(other)).isEmpty();
    assertThat(entriesOf(other + "-1.1")).isEmpty();
    desk.complete(other + "-1.1", "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", taken + "/KH-UBND ngày 01/4/2021"));
    assertThat(numbers.entries(Set.of("KG-UBND"), 2021)).as("the same document of two cases")
        .anySatisfy(entry -> assertThat(entry.others()).contains(other + "-1.1"));
  }

  @Test
  void aListThatComesBackKeepsItsNumber() {
    programme = desk.start("N" + ++count + "-2021");
    desk.guide(programme);
    desk.dossiers(programme, 1, 2);
    desk.evaluate(programme, 1, 90);
    desk.evaluate(programme, 2, 80);
    desk.complete(programme, "UserTask_SubmitList", Map.of());
    String number = handIns.get(programme, Subject.LIST).number();
    assertThat(number).contains("/TTr-SKHĐT ngày ");
    desk.complete(programme, "UserTask_ApproveList", Map.of("decision", "return", "reason", PilotDesk.TEXT));
    desk.complete(programme, "UserTask_SubmitList", Map.of("documentNumber", number));
    assertThat(handIns.get(programme, Subject.LIST).number()).isEqualTo(number);
    assertThat(numbers.entries(Set.of("KG-SKHDT"), 2021)).filteredOn(entry -> entry.document().equals(programme) && entry.kind().equals("TTr")).hasSize(1);
  }

  @Test
  void twoProposalsAtOnceGetTwoNumbersAndOneCooperativeGetsOneChange() throws Exception {
    programme = desk.inPhaseTwo("N" + ++count + "-2021", 3);
    List<String> keys = atOnce(List.of("HTX-KG-01", "HTX-KG-02"));
    assertThat(keys).containsExactlyInAnyOrder(programme + "-TD-01", programme + "-TD-02");
    assertThat(memberChanges.of(programme)).extracting(MemberChange::cooperative).containsExactlyInAnyOrder("HTX-KG-01", "HTX-KG-02");
    assertThat(atOnce(List.of("HTX-KG-03", "HTX-KG-03"))).containsExactly(programme + "-TD-03", programme + "-TD-03");
    assertThat(memberChanges.of(programme)).hasSize(3);
  }

  /** The second comes while the first has not ended. */
  private List<String> atOnce(List<String> cooperatives) throws Exception {
    CountDownLatch proposed = new CountDownLatch(1);
    CountDownLatch secondCame = new CountDownLatch(1);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<String> first = two.submit(() -> transaction.execute(status -> {
        String key = changes.propose(programme, cooperatives.get(0), "remove", "Xin rút");
        proposed.countDown();
        await(secondCame);
        return key;
      }));
      Future<String> second = two.submit(() -> {
        await(proposed);
        return transaction.execute(status -> {
          secondCame.countDown();
          return changes.propose(programme, cooperatives.get(1), "remove", "Xin rút");
        });
      });
      return List.of(first.get(), second.get());
    } finally {
      two.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void issue(Map<String, Object> form) {
    desk.complete(programme + "-1.1", "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    desk.complete(programme + "-1.1", "UserTask_IssueDocument", form);
  }

  private List<Numbers.Line> entriesOf(String key) {
    return numbers.entries(Set.of("KG-UBND"), 2021).stream().filter(entry -> entry.document().equals(key)).toList();
  }
}
