package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.plan.PlanService;

/** A founding on every way it may take. */
@SystemTest
class FoundingProcessTest {

  @Autowired FoundingOffices desk;
  @Autowired StartService start;
  @Autowired WithdrawalService giveUp;
  @Autowired Foundings foundings;
  @Autowired Dossiers dossiers;
  @Autowired HandIns handIns;
  @Autowired CooperativeService cooperatives;
  @Autowired PlanService plans;
  @Autowired Told told;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void theNewCooperativeEntersTheRegisterAndThePlanOnTheDayOfItsCertificate() {
    desk.planned();
    String key = desk.start(FoundingOffices.PLAN);
    assertThat(desk.open(key)).containsExactlyInAnyOrder("UserTask_AdviseFounders", "UserTask_PrepareFounding");
    assertThat(desk.candidates(key, "UserTask_PrepareFounding")).containsExactly("KG-LMHTX");
    desk.toDecision(key);
    assertThat(desk.candidates(key, "UserTask_DecideRegistration")).as("the registry's leader").containsExactly("KG-HD-TCKH.leader");
    desk.on("2025-01-16");
    String taxCode = desk.taxCode();
    desk.complete(key, "UserTask_DecideRegistration", Map.of("decision", "grant", "documentNumber", "5600001/GCN", "taxCode", taxCode,
        "documentDate", "2025-01-15"));
    Founding founding = foundings.get(key);
    assertThat(founding.stage()).isEqualTo(Stage.REGISTERED);
    assertThat(founding.registeredOn()).as("the certificate's day, not that of the entry").isEqualTo(LocalDate.of(2025, 1, 15));
    Cooperative entered = cooperatives.get(founding.cooperative());
    assertThat(entered.name()).isEqualTo(founding.name());
    assertThat(entered.taxCode()).isEqualTo(taxCode);
    assertThat(entered.place()).isEqualTo("KG-HD");
    assertThat(entered.members()).isEqualByComparingTo("7");
    assertThat(entered.charterCapitalMillion()).isEqualByComparingTo("70");
    assertThat(entered.foundedOn()).isEqualTo(LocalDate.of(2025, 1, 15));
    assertThat(entered.status()).isEqualTo(LegalStatus.DANG_HOAT_DONG);
    assertThat(cooperatives.find(founding.cooperative(), LocalDate.of(2025, 1, 14))).as("not a day earlier").isEmpty();
    assertThat(cooperatives.find(founding.cooperative(), LocalDate.of(2025, 1, 15))).isPresent();
    assertThat(plans.results(FoundingOffices.PLAN)).filteredOn(result -> key.equals(result.note())).singleElement().satisfies(result -> {
      assertThat(result.step()).isEqualTo("1.1");
      assertThat(result.day()).isEqualTo(LocalDate.of(2025, 1, 15));
      assertThat(result.quantity()).isEqualByComparingTo(BigDecimal.ONE);
    });
    desk.complete(key, "UserTask_PublishFounding", Map.of());
    assertThat(desk.due(key, "UserTask_CollectCapital")).as("Điều 74.4: six months").isEqualTo(LocalDate.of(2025, 7, 15));
    desk.complete(key, "UserTask_CollectCapital", Map.of("outcome", "paid", "certificatesIssued", true));
    assertThat(foundings.get(key).stage()).isEqualTo(Stage.FOUNDED);
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void adviceIsOfferedAndNothingWaitsForIt() {
    String key = desk.start();
    desk.complete(key, "UserTask_AdviseFounders", Map.of("advice", FoundingOffices.TEXT));
    assertThat(desk.passed(key, "EndEvent_Advised")).isTrue();
    String other = desk.start();
    desk.toDossier(other);
    assertThat(desk.isOpen(other, "UserTask_AdviseFounders")).as("nobody has advised yet").isTrue();
    desk.on("2025-01-13");
    desk.file(other);
    assertThat(desk.isOpen(other, "UserTask_AdviseFounders")).as("a filed dossier needs no advice").isFalse();
    assertThat(desk.passed(other, "EndEvent_AdviceOver")).isTrue();
    assertThat(desk.isOpen(other, "UserTask_ReceiveDossier")).isTrue();
  }

  @Test
  void fourFoundersAreTooFewAndTheListSaysWhy() {
    String key = desk.start();
    desk.list(key, FoundingOffices.founders(4));
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PrepareFounding", desk.preparation(key)))
        .hasMessageContaining("ít nhất 05 thành viên chính thức, danh sách có 4");
    List<Map<String, Object>> five = new ArrayList<>(FoundingOffices.founders(5));
    desk.list(key, five);
    desk.complete(key, "UserTask_PrepareFounding", desk.preparation(key));
    assertThat(foundings.get(key).stage()).isEqualTo(Stage.MEETING);
    assertThatThrownBy(() -> desk.list(key, five)).hasMessageContaining("không ở bước lập danh sách");
  }

  @Test
  void whatTheMeetingDoesNotAdoptGoesBackToTheFounders() {
    String key = desk.start();
    desk.prepare(key);
    desk.on("2025-01-10");
    Map<String, Object> half = FoundingOffices.meeting();
    half.putAll(Map.of("attending", 6, "charterVotes", 3, "membersVotes", 6, "planVotes", 6, "electionVotes", 6));
    desk.completeWithoutPapers(key, "UserTask_HoldFoundingMeeting", half);
    assertThat(foundings.get(key).reason()).as("half is no majority").contains("không thông qua: Điều lệ (3/6 phiếu)");
    assertThat(told.of(desk.task(key, "UserTask_ReconsiderFounding").getId()).get("returnReason")).contains("Điều lệ");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_ReconsiderFounding", Map.of("next", "file", "reason", FoundingOffices.TEXT)))
        .hasMessageContaining("chưa thông qua nên chưa nộp hồ sơ được");
    desk.complete(key, "UserTask_ReconsiderFounding", Map.of("next", "prepare", "reason", FoundingOffices.TEXT));
    desk.complete(key, "UserTask_PrepareFounding", desk.preparation(key));
    desk.completeWithoutPapers(key, "UserTask_HoldFoundingMeeting", Map.of("outcome", "not-held", "reason", FoundingOffices.TEXT));
    desk.complete(key, "UserTask_ReconsiderFounding", Map.of("next", "meet", "reason", FoundingOffices.TEXT));
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_HoldFoundingMeeting", FoundingOffices.meeting()))
        .hasMessageContaining("còn thiếu giấy tờ");
    Map<String, Object> early = FoundingOffices.meeting();
    early.put("documentDate", "2025-01-05");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_HoldFoundingMeeting", early))
        .hasMessageContaining("không thể trước ngày lập danh sách");
    desk.complete(key, "UserTask_HoldFoundingMeeting", FoundingOffices.meeting());
    assertThat(desk.isOpen(key, "UserTask_FileDossier")).isTrue();
  }

  @Test
  void foundersMayGiveUpAfterAFailedMeeting() {
    String key = desk.start();
    desk.prepare(key);
    desk.completeWithoutPapers(key, "UserTask_HoldFoundingMeeting", Map.of("outcome", "not-held", "reason", FoundingOffices.TEXT));
    desk.complete(key, "UserTask_ReconsiderFounding", Map.of("next", "stop", "reason", FoundingOffices.TEXT));
    assertThat(foundings.get(key).stage()).isEqualTo(Stage.NOT_FOUNDED);
    assertThat(desk.isRunning(key)).as("the offered advice ends with it").isFalse();
  }

  @Test
  void theRegistryDecidesWithinThreeWorkingDaysAndASupplementHasSixty() {
    String key = desk.start();
    desk.toReview(key);
    assertThat(desk.due(key, "UserTask_ReviewDossier")).as("Điều 42.4").isEqualTo(LocalDate.of(2025, 1, 16));
    desk.propose(key, "supplement");
    desk.on("2025-01-15");
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_DecideRegistration",
        Map.of("decision", "supplement", "documentNumber", FoundingOffices.NUMBER, "reason", FoundingOffices.TEXT)))
        .hasMessageContaining("chưa có “Thông báo sửa đổi, bổ sung hồ sơ”");
    desk.decide(key, "supplement");
    assertThat(desk.due(key, "UserTask_SupplementDossier")).as("60 days from the notice: 16 March is a Sunday")
        .isEqualTo(LocalDate.of(2025, 3, 17));
    desk.on("2025-02-03");
    desk.complete(key, "UserTask_SupplementDossier", Map.of("note", FoundingOffices.TEXT));
    assertThat(desk.due(key, "UserTask_ReviewDossier")).as("anew from the supplement").isEqualTo(LocalDate.of(2025, 2, 6));
    assertThat(handIns.rounds(key, DossierService.SUBJECT)).hasSize(2);
    desk.propose(key, "supplement");
    desk.decide(key, "supplement");
    assertThat(handIns.get(key, DossierService.SUBJECT).isReturned()).as("a second notice").isTrue();
    desk.on("2025-04-05");
    desk.run(key, "BoundaryEvent_SupplementOverdue");
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.CANCELLED);
    assertThat(foundings.get(key).reason()).contains("Quá 60 ngày");
    desk.complete(key, "UserTask_ReconsiderFounding", Map.of("next", "file", "reason", FoundingOffices.TEXT));
    desk.file(key);
    desk.complete(key, "UserTask_ReceiveDossier", Map.of("verdict", "accepted", "documentNumber", "16/BN"));
    desk.propose(key, "grant");
    desk.grant(key, desk.taxCode());
    assertThat(foundings.get(key).stage()).isEqualTo(Stage.REGISTERED);
  }

  @Test
  void aSupplementEnteredLateCountsByItsOwnDay() {
    String key = desk.start();
    desk.toReview(key);
    desk.propose(key, "supplement");
    desk.decide(key, "supplement");
    desk.on("2025-03-20");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_SupplementDossier", Map.of("note", FoundingOffices.TEXT)))
        .hasMessageContaining("hạn bổ sung là hết ngày 14/03/2025");
    desk.complete(key, "UserTask_SupplementDossier", Map.of("note", FoundingOffices.TEXT, "documentDate", "2025-03-14"));
    assertThat(dossiers.get(key).receivedOn()).isEqualTo(LocalDate.of(2025, 3, 14));
  }

  @Test
  void aRefusalNamesItsReasonAndTheFoundersMayFileAnew() {
    String key = desk.start();
    desk.toReview(key);
    desk.propose(key, "refuse");
    desk.complete(key, "UserTask_DecideRegistration", Map.of("decision", "return", "reason", FoundingOffices.TEXT));
    assertThat(desk.isOpen(key, "UserTask_ReviewDossier")).as("back to the officer").isTrue();
    desk.propose(key, "refuse");
    desk.decide(key, "refuse");
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.REFUSED);
    assertThat(foundings.get(key).reason()).contains("Từ chối theo " + FoundingOffices.NUMBER).contains(FoundingOffices.TEXT);
    desk.complete(key, "UserTask_ReconsiderFounding", Map.of("next", "file", "reason", FoundingOffices.TEXT));
    assertThat(desk.isOpen(key, "UserTask_FileDossier")).isTrue();
  }

  @Test
  void adossierThatIsNotReceivedGoesBackAtOnce() {
    String key = desk.start();
    desk.toDossier(key);
    desk.on("2025-01-13");
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_FileDossier", Map.of("channel", "online", "filer", "Trần Thị Mẫu",
        "feePaid", true)))
        .hasMessageContaining("Giấy đề nghị đăng ký thành lập");
    desk.file(key);
    desk.complete(key, "UserTask_ReceiveDossier", Map.of("verdict", "not-accepted", "reason", FoundingOffices.TEXT));
    assertThat(told.of(desk.task(key, "UserTask_FileDossier").getId()).get("returnReason")).isEqualTo(FoundingOffices.TEXT);
    desk.file(key);
    assertThat(handIns.get(key, DossierService.SUBJECT).round()).isEqualTo(2);
  }

  @Test
  void aCertificateNeedsTheNumberOfTheCooperative() {
    String key = desk.start();
    desk.toDecision(key);
    assertThatThrownBy(() -> desk.grant(key, "12345")).hasMessageContaining("mã số hợp tác xã gồm 10 chữ số");
    assertThat(cooperatives.find("12345")).isEmpty();
    assertThat(foundings.get(key).stage()).as("nothing half-written").isEqualTo(Stage.DOSSIER);
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.PROPOSED);
  }

  @Test
  void foundersWithdrawBeforeFilingAndTheCaseEnds() {
    String key = desk.start();
    desk.prepare(key);
    giveUp.withdraw(key, "Không đủ vốn góp", LocalDate.of(2025, 1, 6), "lmhtx.cv1");
    assertThat(foundings.get(key).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.passed(key, "EndEvent_Withdrawn")).isTrue();
    assertThatThrownBy(() -> giveUp.withdraw(key, "Lần nữa", null, "lmhtx.cv1")).hasMessageContaining("nên không rút được");
  }

  @Test
  void afterFilingTheRegistryAnswersTheRequestToStop() {
    String key = desk.start();
    desk.toDecision(key);
    giveUp.withdraw(key, "Sáng lập viên đổi ý", null, "lmhtx.cv1");
    assertThat(desk.due(key, "UserTask_DecideFilingStop")).as("Điều 19.7").isEqualTo(LocalDate.of(2025, 1, 16));
    assertThatThrownBy(() -> giveUp.withdraw(key, "Lần nữa", null, "lmhtx.cv1")).hasMessageContaining("đang chờ trả lời");
    assertThatThrownBy(() -> desk.grant(key, desk.taxCode())).hasMessageContaining("đề nghị dừng thủ tục chờ trả lời");
    desk.complete(key, "UserTask_DecideFilingStop", Map.of("decision", "refused", "documentNumber", FoundingOffices.NUMBER, "reason",
        FoundingOffices.TEXT));
    assertThat(desk.isOpen(key, "UserTask_DecideRegistration")).as("the look goes on").isTrue();
    giveUp.withdraw(key, "Sáng lập viên đổi ý", null, "lmhtx.cv1");
    desk.complete(key, "UserTask_DecideFilingStop", Map.of("decision", "stopped", "documentNumber", FoundingOffices.NUMBER));
    assertThat(foundings.get(key).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.STOPPED);
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.passed(key, "EndEvent_Stopped")).isTrue();
  }

  @Test
  void capitalThatIsNotPaidInSixMonthsIsLoweredInTheRegister() {
    String key = desk.start();
    desk.toRegistered(key);
    desk.complete(key, "UserTask_PublishFounding", Map.of());
    desk.on("2025-07-16");
    desk.run(key, "BoundaryEvent_CapitalOverdue");
    assertThat(desk.due(key, "UserTask_LowerCapital")).as("30 days from 15 July").isEqualTo(LocalDate.of(2025, 8, 14));
    assertThatThrownBy(() -> desk.complete(key, "UserTask_LowerCapital", Map.of("charterCapital", 50, "members", 8, "documentNumber",
        FoundingOffices.NUMBER)))
        .hasMessageContaining("nhiều hơn lúc thành lập (7)");
    desk.complete(key, "UserTask_LowerCapital", Map.of("charterCapital", 52.5, "members", 6, "documentNumber", FoundingOffices.NUMBER));
    Cooperative lowered = cooperatives.get(foundings.get(key).cooperative());
    assertThat(lowered.charterCapitalMillion()).isEqualByComparingTo("52.5");
    assertThat(lowered.members()).isEqualByComparingTo("6");
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void whoFallsShortLowersTheCapitalWithoutWaitingForTheSixMonths() {
    String key = desk.start();
    desk.toRegistered(key);
    desk.complete(key, "UserTask_PublishFounding", Map.of());
    desk.complete(key, "UserTask_CollectCapital", Map.of("outcome", "short", "reason", FoundingOffices.TEXT));
    assertThat(desk.isOpen(key, "UserTask_LowerCapital")).isTrue();
  }

  @Test
  void aNameThatSomebodyHasIsRefusedFromTheStartToTheCertificate() {
    String key = desk.start();
    String name = foundings.get(key).name();
    assertThatThrownBy(() -> start.start(List.of(desk.line(name.toUpperCase())), PlanLines.NONE)).hasMessageContaining("trùng với")
        .hasMessageContaining(key);
    desk.toRegistered(key);
    assertThatThrownBy(() -> start.start(List.of(desk.line(name)), PlanLines.NONE)).hasMessageContaining("mã " + foundings.get(key)
        .cooperative());
    String other = start.start(List.of(desk.line(name + " 2")), PlanLines.NONE).get(0);
    assertThat(told.of(desk.task(other, "UserTask_PrepareFounding").getId()).get("facts"))
        .as("the registry judges a name that differs by a number")
        .contains("Tên có thể gây nhầm lẫn");
  }

  @Test
  void nothingIsFoundedHereUnderTheLawOf2012() {
    desk.on("2024-06-28");
    assertThatThrownBy(() -> start.start(List.of(desk.line(desk.name())), PlanLines.NONE)).hasMessageContaining("Luật Hợp tác xã 2012");
  }
}
