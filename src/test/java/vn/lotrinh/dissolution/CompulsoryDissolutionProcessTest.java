package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.RegistrationChange;
import vn.lotrinh.cooperative.StatusChange;
import vn.lotrinh.deadline.DailyRound;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** The certificate is revoked, and what follows: every end and every timer of the compulsory way. */
@SystemTest
class CompulsoryDissolutionProcessTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired Told told;
  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired CaseService cases;
  @Autowired RevocationService revocations;
  @Autowired RestorationService restorations;
  @Autowired ResolutionService resolutions;
  @Autowired Dissolutions dissolutions;
  @Autowired CooperativeService cooperatives;
  @Autowired ApplicationEventPublisher events;
  @Autowired OtherProcedure others;
  @Autowired Journal journal;
  @Autowired PlanService plans;
  @Autowired DailyRound round;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void aSilentCooperativeIsDissolvedAfterSixMonthsAndCountsOnce() {
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    String key = desk.startCompulsory(false, new CaseTarget("CM-2025", "1.2", LocalDate.of(2025, 9, 30)));
    String code = dissolutions.get(key).cooperative();
    assertThat(desk.candidates(key, "UserTask_VerifyGround")).containsExactly("KG-HD-UBND");
    assertThat(desk.due(key, "UserTask_VerifyGround")).isEqualTo(LocalDate.of(2025, 3, 17));
    assertThat(revocations.monthsInactive(key)).as("34 months and a begun one").isEqualTo(35);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 35)));
    assertThat(desk.candidates(key, "UserTask_IssueViolationNotice")).containsExactly("KG-HD-TCKH.leader");
    assertThat(desk.due(key, "UserTask_IssueViolationNotice")).isEqualTo(LocalDate.of(2025, 3, 6));
    assertThat(revocations.suggestedExplanationDue(key)).as("ten working days, to be confirmed").isEqualTo("2025-03-17");
    assertThat(told.facts(key, "UserTask_IssueViolationNotice")).contains("điểm b khoản 1 Điều 103").contains("Cần xác nhận");
    desk.complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", NUMBER, "explanationDue", "2025-03-17", "address", "found"));
    assertThat(desk.due(key, "UserTask_PublishNotice")).as("NĐ 53.6").isEqualTo(LocalDate.of(2025, 3, 6));
    desk.complete(key, "UserTask_PublishNotice", Map.of());
    assertThat(desk.candidates(key, "UserTask_Explain")).as("no officers: the Liên minh acts").containsExactly("KG-LMHTX");
    assertThat(desk.timer(key, "BoundaryEvent_NoShow")).isEqualTo(LocalDate.of(2025, 3, 17));
    desk.on("2025-03-17");
    desk.run(key, "BoundaryEvent_NoShow");
    assertThat(desk.open(key)).containsExactly("UserTask_DecideRevocation");
    assertThat(desk.due(key, "UserTask_DecideRevocation")).isEqualTo(LocalDate.of(2025, 3, 20));
    desk.on("2025-03-20");
    desk.number(key, "UserTask_DecideRevocation");
    assertThat(desk.due(key, "UserTask_PublishRevocation")).isEqualTo(LocalDate.of(2025, 3, 25));
    assertThat(desk.status(code)).as("decided, not yet published").isEqualTo(LegalStatus.DANG_HOAT_DONG);
    desk.on("2025-03-25");
    desk.number(key, "UserTask_PublishRevocation");
    assertThat(desk.status(code)).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    assertThat(desk.timer(key, "StartEvent_SixMonthsPassed")).isEqualTo(LocalDate.of(2025, 9, 25));
    assertThat(desk.timer(key, "BoundaryEvent_NotAdopted")).as("ten days").isEqualTo(LocalDate.of(2025, 4, 4));
    desk.on("2025-04-04");
    desk.run(key, "BoundaryEvent_NotAdopted");
    assertThat(desk.candidates(key, "UserTask_TakeInventory")).containsExactly("KG-HD-UBND");
    desk.on("2025-09-25");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.open(key)).containsExactly("UserTask_ConcludeSilent");
    assertThat(desk.due(key, "UserTask_ConcludeSilent")).as("in time for the end of September").isEqualTo(LocalDate.of(2025, 9, 30));
    assertThat(results("1.2", key)).as("nothing counts before the end").isEmpty();
    desk.on("2025-09-29");
    desk.number(key, "UserTask_ConcludeSilent");
    desk.complete(key, "UserTask_RecoverAfterwards", Map.of("outcome", "none", "documentNumber", NUMBER, "summary", TEXT));
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", TEXT));
    assertEnded(key, Stage.DISSOLVED, "EndEvent_Dissolved");
    assertThat(desk.passed(key, "EndEvent_Archived")).isTrue();
    assertThat(cooperatives.statusHistory(code)).filteredOn(StatusChange::decided).extracting(StatusChange::status, StatusChange::day).containsExactly(
        tuple(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, "2025-09-29"), tuple(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, "2025-03-25"));
    assertThat(results("1.2", key)).singleElement().satisfies(result -> {
      assertThat(result.quantity()).isEqualByComparingTo(BigDecimal.ONE);
      assertThat(result.day()).isEqualTo(LocalDate.of(2025, 9, 29));
      assertThat(result.documentNumber()).isEqualTo(desk.typed(key, "UserTask_ConcludeSilent"));
    });
    assertThat(journal.of(key)).extracting(Journal.Entry::what).contains("Hết hạn mà không giải trình", "Quyết định thu hồi Giấy chứng nhận (Mẫu số 02)");
  }

  private List<PlanResult> results(String step, String key) {
    return plans.results("CM-2025").stream().filter(result -> result.step().equals(step) && key.equals(result.note())).toList();
  }

  @Test
  void withoutAGroundNothingHappens() {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 12)));
    assertEnded(key, Stage.NO_GROUND, "EndEvent_NoGround");
    assertThat(others.offer(key)).as("Luật 98.1: the voluntary way").get().extracting(OtherProcedure.Offer::procedure, OtherProcedure.Offer::reason)
        .containsExactly(Procedure.VOLUNTARY, null);
    assertThat(desk.status(dissolutions.get(key).cooperative())).isEqualTo(LegalStatus.DANG_HOAT_DONG);
    assertThat(service.whyNot(dissolutions.get(key).cooperative())).as("may be started again").isEmpty();
  }

  @Test
  void anAcceptedExplanationLeavesTheCooperativeInOperation() {
    String key = desk.startCompulsory(false);
    desk.toExplanation(key, "found");
    desk.on("2025-03-10");
    desk.complete(key, "UserTask_Explain", Map.of("content", "Đã hoạt động lại từ 01/02/2025, có hóa đơn kèm theo"));
    assertThat(told.at(key, "UserTask_ReviewExplanation", "explanation")).contains("hoạt động lại");
    assertThat(desk.due(key, "UserTask_ReviewExplanation")).as("three working days from the end of the term").isEqualTo(LocalDate.of(2025, 3, 20));
    desk.complete(key, "UserTask_ReviewExplanation", Map.of("decision", "accept", "reason", TEXT, "documentNumber", NUMBER));
    assertThat(desk.candidates(key, "UserTask_Consolidate")).containsExactly("KG-LMHTX");
    assertThat(service.whyNot(dissolutions.get(key).cooperative())).as("decided already").isEmpty();
    desk.complete(key, "UserTask_Consolidate", Map.of("summary", TEXT));
    assertEnded(key, Stage.EXPLAINED, "EndEvent_KeepsOperating");
    assertThat(others.offer(key)).get().extracting(OtherProcedure.Offer::procedure).isEqualTo(Procedure.VOLUNTARY);
    assertThat(cooperatives.statusHistory(dissolutions.get(key).cooperative())).as("nothing of ours").noneMatch(StatusChange::decided);
  }

  @Test
  void anExplanationThatIsNotAcceptedLeadsToTheDecision() {
    String key = desk.startCompulsory(false);
    desk.toExplanation(key, "found");
    desk.on("2025-03-10");
    desk.complete(key, "UserTask_Explain", Map.of("content", TEXT));
    desk.complete(key, "UserTask_ReviewExplanation", Map.of("decision", "reject", "reason", TEXT, "documentNumber", NUMBER));
    assertThat(desk.due(key, "UserTask_DecideRevocation")).isEqualTo(LocalDate.of(2025, 3, 20));
  }

  @Test
  void whoIsNotAtItsAddressGetsThatStatusFromTheTaxOfficeWhileTheRevocationGoesOn() {
    String key = desk.startCompulsory(false);
    String code = dissolutions.get(key).cooperative();
    desk.toExplanation(key, "not-found");
    assertThat(desk.open(key)).containsExactlyInAnyOrder("UserTask_VerifyAddress", "UserTask_Explain");
    assertThat(desk.candidates(key, "UserTask_VerifyAddress")).containsExactly("KG-THUE");
    desk.on("2025-03-12");
    desk.complete(key, "UserTask_VerifyAddress", Map.of("result", "not-there", "documentNumber", NUMBER));
    assertThat(desk.passed(key, "EndEvent_AddressVerified")).isTrue();
    assertThat(desk.status(code)).isEqualTo(LegalStatus.KHONG_HOAT_DONG_TAI_DIA_CHI);
    assertThat(cooperatives.find(code, LocalDate.of(2025, 3, 11)).orElseThrow().status()).isEqualTo(LegalStatus.DANG_HOAT_DONG);
    desk.complete(key, "UserTask_Explain", Map.of("content", TEXT));
    desk.complete(key, "UserTask_ReviewExplanation", Map.of("decision", "accept", "reason", TEXT, "documentNumber", NUMBER));
    assertThat(desk.status(code)).as("as before").isEqualTo(LegalStatus.DANG_HOAT_DONG);
  }

  @Test
  void anAddressThatNobodyVerifiesDoesNotHoldTheRevocationUp() {
    String key = desk.startCompulsory(false);
    desk.toPublication(key, "not-found");
    assertThat(desk.open(key)).containsExactlyInAnyOrder("UserTask_VerifyAddress", "UserTask_PublishRevocation");
    desk.on("2025-03-25");
    desk.number(key, "UserTask_PublishRevocation");
    assertThat(desk.open(key)).as("moot now").containsExactly("UserTask_AdoptResolution");
    assertThat(desk.status(dissolutions.get(key).cooperative())).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
  }

  @Test
  void whoIsFoundThereKeepsItsStatus() {
    String key = desk.startCompulsory(false);
    desk.toExplanation(key, "not-found");
    desk.complete(key, "UserTask_VerifyAddress", Map.of("result", "there", "documentNumber", NUMBER));
    assertThat(desk.status(dissolutions.get(key).cooperative())).isEqualTo(LegalStatus.DANG_HOAT_DONG);
  }

  @Test
  void openWorkGoesToTheCommuneWhenTheDistrictEnds() {
    desk.on("2025-06-24");
    String key = service.start(desk.cooperative("AG-HON-DAT", false), Procedure.COMPULSORY, null);
    assertThat(desk.candidates(key, "UserTask_VerifyGround")).containsExactly("KG-HD-UBND");
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 38)));
    assertThat(desk.candidates(key, "UserTask_IssueViolationNotice")).containsExactly("KG-HD-TCKH.leader");
    desk.on("2025-07-01");
    round.handOver();
    assertThat(desk.candidates(key, "UserTask_IssueViolationNotice")).containsExactly("AG-HON-DAT-KT.leader");
    desk.complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", NUMBER, "explanationDue", "2025-07-15", "address", "not-found"));
    desk.complete(key, "UserTask_PublishNotice", Map.of());
    assertThat(desk.candidates(key, "UserTask_VerifyAddress")).containsExactly("AG-THUE");
  }

  @Test
  void nD53_1_forgeryIsNotifiedAndDecidedAtOnceWithoutAnExplanation() {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("forged", true)));
    assertThat(desk.open(key)).containsExactly("UserTask_IssueNoticeAndDecision");
    assertThat(desk.due(key, "UserTask_IssueNoticeAndDecision")).as("three working days from the paper").isEqualTo(LocalDate.of(2025, 3, 6));
    assertThat(dissolutions.get(key).revocation().ground()).isEqualTo(Ground.FORGED);
    desk.noticeAndDecision(key);
    assertThat(dissolutions.get(key).revocation().noticeOn()).isEqualTo(LocalDate.of(2025, 3, 3));
    desk.on("2025-03-05");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PublishRevocation", Map.of("documentNumber", NUMBER, "sentToAll", false))).hasMessageContaining("phải được đánh dấu");
    desk.number(key, "UserTask_PublishRevocation");
    assertThat(dissolutions.get(key).revocation().noticePublishedOn()).as("NĐ 53.6: both").isEqualTo(LocalDate.of(2025, 3, 5));
  }

  @Test
  void nD53_4_aCompetentBodysRequestIsNotifiedAndDecidedAtOnce() {
    String key = desk.startCompulsory(false);
    assertThatThrownBy(() -> desk.complete(key, "UserTask_VerifyGround", Map.of("request", "body", "findings", TEXT))).hasMessageContaining("Số, ký hiệu đề nghị");
    desk.on("2025-03-06");
    Map<String, Object> found = desk.ground(Map.of("request", "body", "documentDate", "2025-03-04"));
    desk.complete(key, "UserTask_VerifyGround", found);
    assertThat(desk.due(key, "UserTask_IssueNoticeAndDecision")).as("from the day of the request").isEqualTo(LocalDate.of(2025, 3, 7));
    assertThatThrownBy(() -> desk.complete(key, "UserTask_IssueNoticeAndDecision",
        Map.of("noticeNumber", NUMBER, "noticeOn", "2025-03-06", "documentNumber", NUMBER, "documentDate", "2025-03-05")))
        .hasMessageContaining("không thể trước ngày thông báo vi phạm (06/03/2025)");
    desk.noticeAndDecision(key);
    assertThat(desk.open(key)).containsExactly("UserTask_PublishRevocation");
  }

  @Test
  void nD53_3_aCourtsRevocationNeedsTheDecisionAlone() {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("request", "court")));
    assertThat(desk.open(key)).containsExactly("UserTask_DecideRevocation");
    assertThat(desk.due(key, "UserTask_DecideRevocation")).isEqualTo(LocalDate.of(2025, 3, 6));
    desk.number(key, "UserTask_DecideRevocation");
    assertThat(dissolutions.get(key).revocation().noticeOn()).isNull();
  }

  @Test
  void nD33_1_a_otherRegistrationsAreRefusedFromTheNoticeUntilItIsRemedied() {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 35)));
    assertThat(dissolutions.get(key).barsRegistrations()).isFalse();
    desk.complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", NUMBER, "explanationDue", "2025-03-17", "address", "found"));
    assertThat(dissolutions.get(key).barsRegistrations()).isTrue();
    desk.complete(key, "UserTask_PublishNotice", Map.of());
    assertThat(told.facts(key, "UserTask_Explain")).contains("Điều 33.1.a");
    RegistrationChange change = new RegistrationChange(dissolutions.get(key).cooperative(), List.of("Địa chỉ"), LocalDate.of(2025, 3, 3), false);
    assertThatThrownBy(() -> events.publishEvent(change)).isInstanceOf(Refusal.class).hasMessageContaining("03/03/2025").hasMessageContaining("Điều 33.1.a");
    events.publishEvent(new RegistrationChange(change.cooperative(), change.contents(), change.day(), true));
    desk.complete(key, "UserTask_Explain", Map.of("content", TEXT));
    desk.complete(key, "UserTask_ReviewExplanation", Map.of("decision", "accept", "reason", TEXT, "documentNumber", NUMBER));
    assertThat(dissolutions.get(key).barsRegistrations()).as("remedied").isFalse();
    events.publishEvent(change);
  }

  @Test
  void nD56_1_a_aRevocationIsUndoneBetweenDecisionAndPublication() {
    String key = desk.startCompulsory(false);
    desk.toPublication(key, "found");
    String code = dissolutions.get(key).cooperative();
    desk.on("2025-03-21");
    assertThatThrownBy(() -> restorations.restore(key, RestorationReason.TAX_REQUEST, "Đã nộp thuế", "CV 9", null)).hasMessageContaining("56.1.b");
    restorations.restore(key, RestorationReason.NO_CASE, "Sổ ghi nhầm ngày ngừng hoạt động", "Tờ trình 12", null);
    assertThat(desk.open(key)).containsExactly("UserTask_CancelRevocation");
    assertThat(desk.due(key, "UserTask_CancelRevocation")).isEqualTo(LocalDate.of(2025, 3, 26));
    desk.on("2025-03-24");
    desk.number(key, "UserTask_CancelRevocation");
    assertThat(desk.due(key, "UserTask_PublishRestoration")).isEqualTo(LocalDate.of(2025, 3, 27));
    desk.number(key, "UserTask_PublishRestoration");
    assertEnded(key, Stage.RESTORED, "EndEvent_Restored");
    assertThat(cooperatives.statusHistory(code)).as("never published, nothing of ours").noneMatch(StatusChange::decided);
  }

  @Test
  void nD53_5_nD56_1_b_aRevocationForTheTaxOfficeEndsWithoutDissolutionAndIsUndoneByADecisionAtItsRequest() {
    String key = desk.startCompulsory(true);
    String code = dissolutions.get(key).cooperative();
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("request", "tax")));
    desk.noticeAndDecision(key);
    desk.on("2025-03-06");
    desk.number(key, "UserTask_PublishEnforcement");
    assertEnded(key, Stage.REVOKED_FOR_TAX, "EndEvent_RevokedForTax");
    assertThat(desk.status(code)).isEqualTo(LegalStatus.THU_HOI_DO_CUONG_CHE_THUE);
    assertThat(service.whyNot(code)).hasValueSatisfying(reason -> assertThat(reason).contains("Bị thu hồi do cưỡng chế"));
    desk.on("2025-05-05");
    restorations.restore(key, RestorationReason.TAX_REQUEST, "Đã nộp đủ tiền thuế", "CV 21/CT", LocalDate.of(2025, 4, 29));
    assertThat(desk.status(code)).as("nothing before the decision is published").isEqualTo(LegalStatus.THU_HOI_DO_CUONG_CHE_THUE);
    assertThat(desk.candidates(key, "UserTask_CancelRevocation")).containsExactly("KG-HD-TCKH.leader");
    assertThat(desk.due(key, "UserTask_CancelRevocation")).as("30/4 to 4/5/2025 are free").isEqualTo(LocalDate.of(2025, 5, 7));
    assertThatThrownBy(() -> restorations.restore(key, null, "lần nữa", "CV 22", null)).hasMessageContaining("không khôi phục Giấy chứng nhận được");
    desk.number(key, "UserTask_CancelRevocation");
    desk.on("2025-05-07");
    desk.number(key, "UserTask_PublishRestoration");
    assertEnded(key, Stage.RESTORED, "EndEvent_Restored");
    assertThat(cooperatives.statusHistory(code).get(0)).extracting(StatusChange::status, StatusChange::day)
        .containsExactly(LegalStatus.DANG_HOAT_DONG, LocalDate.of(2025, 5, 7));
    assertThat(service.whyNot(code)).as("may be dissolved of its own will").isEmpty();
    assertThat(others.offer(key)).get().extracting(OtherProcedure.Offer::procedure).isEqualTo(Procedure.VOLUNTARY);
  }

  @Test
  void aRevocationIsUndoneWhileTheSettlementRuns() {
    String key = desk.startCompulsory(false);
    assertThatThrownBy(() -> restorations.restore(key, null, "Chưa có gì", "CV 1", null)).hasMessageContaining("không khôi phục Giấy chứng nhận được");
    desk.toRevoked(key);
    String code = dissolutions.get(key).cooperative();
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ 05", "Nghị quyết là của giải thể tự nguyện", null)).hasMessageContaining("không hủy bỏ nghị quyết được");
    desk.on("2025-05-05");
    restorations.restore(key, null, "Không thuộc trường hợp bị thu hồi", "Tờ trình 12", null);
    assertThat(desk.open(key)).containsExactly("UserTask_CancelRevocation");
    assertThat(desk.due(key, "UserTask_CancelRevocation")).isEqualTo(LocalDate.of(2025, 5, 8));
    desk.number(key, "UserTask_CancelRevocation");
    assertThat(desk.status(code)).as("until it is published").isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    desk.on("2025-05-07");
    desk.number(key, "UserTask_PublishRestoration");
    assertEnded(key, Stage.RESTORED, "EndEvent_Restored");
    assertThat(desk.status(code)).isEqualTo(LegalStatus.DANG_HOAT_DONG);
  }

  @Test
  void whoMeetsAndFilesIsDissolvedSooner() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    desk.on("2025-04-02");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_AdoptResolution", desk.adoption("2025-03-15", "2025-03-19")))
        .hasMessageContaining("từ ngày quyết định thu hồi (20/03/2025)");
    desk.complete(key, "UserTask_AdoptResolution", desk.adoption("2025-03-27", "2025-04-01"));
    desk.complete(key, "UserTask_TakeInventory", Map.of("undivided", "none", "branches", false, "policeSeal", true));
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.number(key, "UserTask_SettleTax");
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
    desk.number(key, "UserTask_ConcludeDissolution");
    desk.number(key, "UserTask_ReturnSeal");
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", TEXT));
    assertEnded(key, Stage.DISSOLVED, "EndEvent_Dissolved");
  }

  @Test
  void aMeetingThatFailsChangesNothing() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    desk.complete(key, "UserTask_AdoptResolution", Map.of("outcome", "not-adopted", "reason", TEXT));
    assertThat(desk.open(key)).containsExactly("UserTask_TakeInventory");
    assertThat(dissolutions.get(key).resolution().adoptedOn()).isNull();
  }

  @Test
  void luat99_2_luat59_7_withoutQuorumTheMembersMeetAgainWithinTheTenDays() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    desk.on("2025-03-31");
    desk.complete(key, "UserTask_AdoptResolution", desk.adoption("2025-03-26", "2025-03-29", 9, 9));
    assertThat(desk.open(key)).as("9 of 20").containsExactly("UserTask_AdoptResolution");
    assertThat(desk.timer(key, "BoundaryEvent_NotAdopted")).as("the ten days stay").isEqualTo(LocalDate.of(2025, 4, 4));
    desk.on("2025-04-03");
    desk.complete(key, "UserTask_AdoptResolution", desk.adoption("2025-03-30", "2025-04-02", 7, 7));
    assertThat(dissolutions.get(key).resolution().adoptedOn()).as("the second needs 33 %").isEqualTo(LocalDate.of(2025, 4, 2));
    assertThat(desk.open(key)).containsExactly("UserTask_TakeInventory");
  }

  @Test
  void luat99_2_luat61_2_d_aResolutionAfterARevocationNeeds65PercentToo() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    desk.on("2025-04-02");
    desk.complete(key, "UserTask_AdoptResolution", desk.adoption("2025-03-27", "2025-04-01", 20, 12));
    assertThat(dissolutions.get(key).resolution().adoptedOn()).as("60 %").isNull();
    assertThat(desk.open(key)).as("the procedure goes on").containsExactly("UserTask_TakeInventory");
    assertThat(journal.of(key)).extracting(Journal.Entry::decision).contains("không thông qua");
    String other = desk.startCompulsory(false);
    desk.toRevoked(other);
    desk.on("2025-04-02");
    desk.complete(other, "UserTask_AdoptResolution", desk.adoption("2025-03-27", "2025-04-01", 20, 13));
    assertThat(dissolutions.get(other).resolution().adoptedOn()).as("65 %").isEqualTo(LocalDate.of(2025, 4, 1));
  }

  @Test
  void nD12_2_whoActsForACooperativeSaysOnWhoseAuthorityOnceInACase() {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 35)));
    desk.complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", NUMBER, "explanationDue", "2025-03-17", "address", "found"));
    desk.complete(key, "UserTask_PublishNotice", Map.of());
    assertThat(told.facts(key, "UserTask_Explain")).contains("chưa có văn bản ủy quyền");
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_Explain", Map.of("content", TEXT))).hasMessageContaining("Văn bản ủy quyền của HTX");
    desk.complete(key, "UserTask_Explain", Map.of("content", TEXT));
    desk.complete(key, "UserTask_ReviewExplanation", Map.of("decision", "reject", "reason", TEXT, "documentNumber", NUMBER));
    desk.on("2025-03-20");
    desk.number(key, "UserTask_DecideRevocation");
    desk.number(key, "UserTask_PublishRevocation");
    assertThat(told.facts(key, "UserTask_AdoptResolution")).contains("Liên minh HTX làm thay, theo");
    desk.completeWithoutPapers(key, "UserTask_AdoptResolution", Map.of("outcome", "not-adopted", "reason", TEXT));
    assertThat(desk.open(key)).as("asked once").containsExactly("UserTask_TakeInventory");
  }

  @Test
  void theExplanationTermEndsOnAWorkingDayAfterTheNotice() {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 35)));
    assertThatThrownBy(() -> desk.complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", NUMBER, "explanationDue", "2025-03-03", "address", "found")))
        .hasMessageContaining("phải sau ngày thông báo");
    desk.on("2025-04-18");
    desk.complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", NUMBER, "explanationDue", "2025-05-01", "address", "found"));
    assertThat(cases.explanationDue(key)).as("30/4 to 4/5/2025 are free").isEqualTo(LocalDate.of(2025, 5, 5));
  }

  private static org.assertj.core.groups.Tuple tuple(LegalStatus status, String day) {
    return org.assertj.core.groups.Tuple.tuple(status, LocalDate.parse(day));
  }

  private void assertEnded(String key, Stage stage, String end) {
    assertThat(dissolutions.get(key).stage()).isEqualTo(stage);
    assertThat(dissolutions.get(key).endedOn()).isNotNull();
    assertThat(desk.passed(key, end)).as(end).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
  }
}
