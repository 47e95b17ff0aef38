package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.contribution.Contribution;
import vn.lotrinh.contribution.ContributionService;
import vn.lotrinh.kit.FormerModels;

/** The bodies that the plan names beside a lead get their part in its steps, on the running engine. */
@SystemTest
class PilotContributionProcessTest {

  @Autowired PilotDesk desk;
  @Autowired ContributionService contributions;
  @Autowired FormerModels former;
  @Autowired Overview overview;
  @Autowired Told told;

  private String programme;

  @AfterEach
  void end() {
    former.forget();
    desk.end(programme);
  }

  @Test
  void agricultureGivesItsOpinionAndTheAllianceReadsItWhereItSumsUp() {
    programme = desk.start("K1-2021");
    desk.guide(programme);
    String key = programme + "-PH-1.2-01";
    assertThat(desk.candidates(key, "UserTask_Contribute")).containsExactly("KG-SNNPTNT");
    assertThat(desk.dueOfTask(key, "UserTask_Contribute")).as("ten working days").isEqualTo(LocalDate.of(2021, 4, 15));
    assertThat(told.of(desk.task(key, "UserTask_Contribute").getId()).get("facts")).contains("nhiệm vụ 1.2").contains("Cơ quan chủ trì: Liên minh Hợp tác xã tỉnh");
    desk.complete(key, "UserTask_Contribute", Map.of("kind", "opinion", "answer", "Nên thêm HTX vùng bán đảo"));

    assertThat(desk.passed(key, "EndEvent_ContributionGiven")).isTrue();
    assertThat(line("1.2").coordinating()).containsExactly("Sở Nông nghiệp và Phát triển nông thôn", "Các HTX có nhu cầu");
    assertThat(line("1.2").contributions()).isEqualTo("1/1");
    for (int number = 1; number <= 12; number++) desk.complete(programme + "-HS-%02d".formatted(number), "UserTask_SubmitDossier", Map.of("participation", "decline"));
    assertThat(told.of(desk.task(programme, "UserTask_SendSummary").getId()).get("facts")).contains("Sở Nông nghiệp và Phát triển nông thôn tỉnh Kiên Giang")
        .contains("cho ý kiến ngày 01/04/2021").contains("Nên thêm HTX vùng bán đảo").contains("/cases/" + key + "/documents");
  }

  @Test
  void theLeadWaitsForNobodyAndWhoeverHasNotAnsweredNeedNotAnyMore() {
    programme = desk.start("K2-2021");
    desk.guide(programme);
    String key = programme + "-PH-1.2-01";
    assertThat(desk.isOpen(key, "UserTask_Contribute")).isTrue();
    desk.dossiers(programme, 1);

    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.passed(key, "EndEvent_NotNeeded")).isTrue();
    assertThat(kind(key)).isEqualTo(Contribution.Kind.NOT_NEEDED);
    assertThat(line("1.2").contributions()).isEqualTo("0/1");
    assertThat(desk.candidates(programme + "-PH-1.3-01", "UserTask_Contribute")).as("the next step asks its own").containsExactly("KG-LMHTX");
  }

  @Test
  void aBodyAnswersOnceAndWithNothingToAddItNeedNotWrite() {
    programme = desk.start("K3-2021");
    desk.guide(programme);
    String key = programme + "-PH-1.2-01";
    desk.complete(key, "UserTask_Contribute", Map.of("kind", "nothing"));
    assertThat(kind(key)).isEqualTo(Contribution.Kind.NOTHING);
    assertThatThrownBy(() -> contributions.answer(key, "KG-SNNPTNT", Map.of("kind", "opinion", "answer", "muộn rồi"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("đã được trả lời");
  }

  @Test
  void namesThatLeaveTheChoiceOpenAndCooperativesAskNobody() {
    programme = desk.start("K4-2021");
    assertThat(contributions.of("pilot", programme)).as("“Các đơn vị có liên quan” of 1.1").isEmpty();
    desk.guide(programme);
    assertThat(contributions.of("pilot", programme)).extracting(Contribution::agency).as("“Các HTX có nhu cầu” have their dossiers").containsExactly("KG-SNNPTNT");
  }

  @Test
  void theYearlyReviewAsksAnewEveryYear() {
    programme = desk.inPhaseTwo("K5-2021", 1);
    desk.approveCompletion(programme);
    desk.openYear(programme, 2021);
    assertThat(keys("2.2.4")).containsExactly(programme + "-PH-2.2.4-2021-01");
    assertThat(contributions.in(programme + "-PH-2.2.4-2021-01").get(0).agency()).isEqualTo("KG-SNNPTNT");
    desk.inspect(programme, 2021, 1, 82, "continue");
    desk.complete(programme + "-NAM-2021", "UserTask_AnnualReport", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    assertThat(keys("2.2.5")).as("of the department's report: the alliance and agriculture")
        .containsExactly(programme + "-PH-2.2.5-2021-01", programme + "-PH-2.2.5-2021-02");
    desk.complete(programme + "-NAM-2021", "UserTask_DepartmentReport", Map.of("decision", "return", "reason", PilotDesk.TEXT));
    assertThat(desk.isOpen(programme + "-PH-2.2.5-2021-02", "UserTask_Contribute")).as("given back is not done").isTrue();
  }

  @Test
  void whatAnEarlierVersionAskedIsAnsweredByItsOwnModel() {
    programme = desk.start("K6-2021");
    desk.guide(programme);
    String key = programme + "-PH-1.2-01";
    former.carryOn("pilot-contribution", "pilot-contribution-contribute", key, Map.of("programme", programme, "province", "KG", "caseTitle", "Phối hợp"));
    assertThat(told.of(desk.task(key, "UserTask_Contribute").getId()).get("facts")).contains("nhiệm vụ 1.2");
    desk.complete(key, "UserTask_Contribute", Map.of("kind", "opinion", "answer", "Nên thêm HTX vùng bán đảo"));
    assertThat(kind(key)).isEqualTo(Contribution.Kind.OPINION);
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void whatAnEarlierVersionAskedIsNotWaitedForEither() {
    programme = desk.start("K7-2021");
    desk.guide(programme);
    String key = programme + "-PH-1.2-01";
    former.carryOn("pilot-contribution", "pilot-contribution-contribute", key, Map.of("programme", programme, "province", "KG", "caseTitle", "Phối hợp"));
    desk.dossiers(programme, 1);
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(kind(key)).isEqualTo(Contribution.Kind.NOT_NEEDED);
  }

  private Contribution.Kind kind(String key) {
    return contributions.in(key).get(0).kind();
  }

  private List<String> keys(String step) {
    return contributions.of("pilot", programme).stream().filter(one -> one.step().equals(step)).map(Contribution::caseKey).toList();
  }

  private ProgrammeView.TaskView line(String step) {
    return overview.of(programme).tasks().stream().filter(task -> task.step().equals(step)).findFirst().orElseThrow();
  }
}
