package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.CaMau;
import vn.lotrinh.Post;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Creditor;
import vn.lotrinh.cooperative.Debt;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.cooperative.StatusChange;
import vn.lotrinh.deadline.DailyRound;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/**
 * The 81 dormant co-operatives of Cà Mau's plan from the second of January to the end of November 2025, each on a route of its own, across the
 * day on which the districts end; at each of the plan's dates its figures are what the register and the cases say.
 */
@CaMau
class CaMauYearTest {

  private static final String PLAN = "CM-2025";
  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;
  private static final LocalDate OPENING = LocalDate.of(2025, 1, 2);
  private static final Map<Creditor, String> FIELDS = Map.of(Creditor.NGUOI_LAO_DONG, "Workers", Creditor.BHXH, "Insurance", Creditor.THUE, "Tax",
      Creditor.NGAN_HANG, "Bank", Creditor.QUY_HTPT, "Fund", Creditor.KHAC, "Others");

  /** What becomes of a case, how many of them there are, and where they end. */
  private enum Way {
    MEETS_AND_FILES(15, Stage.DISSOLVED), TAX_OFFICE_SAYS_NOTHING(1, Stage.DISSOLVED), RESOLVES_AND_KEEPS_SILENT(1, Stage.DISSOLVED),
    IS_OBJECTED_TO_AND_FILES(1, Stage.DISSOLVED), WITHDRAWS(1, Stage.WITHDRAWN), DOES_NOT_AGREE(1, Stage.NOT_AGREED),

    IS_SILENT(22, Stage.DISSOLVED), IS_NOT_AT_ITS_ADDRESS(3, Stage.DISSOLVED), ADOPTS_IN_TEN_DAYS(4, Stage.DISSOLVED), EXPLAINS(1, Stage.EXPLAINED),
    HAS_NO_GROUND(1, Stage.NO_GROUND),

    PAYS_IN_JUNE(12, Stage.DISSOLVED), IS_FORGIVEN_IN_MAY(4, Stage.DISSOLVED), OWES_AND_IS_SILENT(6, Stage.DISSOLVED),
    PAYS_WHO_OBJECTED(3, Stage.DISSOLVED), STAYS_OBJECTED_TO(2, Stage.SETTLEMENT), GOES_BANKRUPT(1, Stage.BANKRUPT),
    IS_REVOKED_FOR_TAX(1, Stage.REVOKED_FOR_TAX), IS_RESTORED(1, Stage.RESTORED);

    private final int count;
    private final Stage end;

    Way(int count, Stage end) {
      this.count = count;
      this.end = end;
    }

    String step() {
      return compareTo(IS_SILENT) < 0 ? "1.1" : compareTo(PAYS_IN_JUNE) < 0 ? "1.2" : "1.3";
    }

    boolean owes() {
      return step().equals("1.3");
    }
  }

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired CaseService cases;
  @Autowired ResolutionService resolutions;
  @Autowired RestorationService restorations;
  @Autowired ObstacleService obstacles;
  @Autowired Dissolutions dissolutions;
  @Autowired CooperativeService cooperatives;
  @Autowired PlanService plans;
  @Autowired DailyRound round;
  @Autowired TaskService tasks;

  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<String, Long> objections = new HashMap<>();

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void theYearOfThe81() {
    start();
    winter();
    spring();
    figures("2025-06-15", 16, 4, 4);
    merger();
    summer();
    figures("2025-09-30", 18, 29, 22);
    autumn();
    figures("2025-11-30", 18, 29, 26);
    everyCaseEndedAsItsWaySays();
  }

  /** All dormant ones, by the procedure that the register's facts propose. */
  private void start() {
    desk.on("2025-01-02");
    List<String> dormant = cooperatives.select(new Selection("", "CM", Set.of(), null, true), OPENING).stream().map(Cooperative::code).toList();
    assertThat(dormant).hasSize(81);
    assertThat(service.whyNot(dormant)).isEmpty();
    Map<String, List<String>> byStep = new TreeMap<>();
    Map<String, Proposal> proposals = service.propose(dormant);
    dormant.forEach(code -> byStep.computeIfAbsent(step(proposals.get(code)), any -> new ArrayList<>()).add(code));
    assertThat(byStep.values()).extracting(Collection::size).containsExactly(20, 31, 30);
    for (Way way : Way.values()) {
      for (int i = 0; i < way.count; i++) {
        String code = byStep.get(way.step()).remove(0);
        ways.put(service.start(code, proposals.get(code).procedure(), new CaseTarget(PLAN, way.step(), plans.plannedDue(PLAN, way.step()))), way);
      }
    }
    assertThat(byStep.values()).allMatch(List::isEmpty);
  }

  private static String step(Proposal proposal) {
    if (proposal.procedure() == Procedure.VOLUNTARY) return "1.1";
    return proposal.debts() ? "1.3" : "1.2";
  }

  private void winter() {
    desk.on("2025-01-06");
    of("1.1").forEach(key -> desk.complete(key, "UserTask_VerifyDormancy", Map.of("result", "dormant", "findings", TEXT)));
    each(Way.DOES_NOT_AGREE, key -> desk.complete(key, "UserTask_Persuade", Map.of("agreement", "declined", "summary", TEXT)));
    List<String> agreed = open("UserTask_Persuade");
    agreed.forEach(key -> desk.complete(key, "UserTask_Persuade", Map.of("agreement", "agreed", "summary", TEXT)));
    agreed.forEach(this::inventory);
    each(Way.HAS_NO_GROUND, key -> desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 12))));
    each(Way.IS_REVOKED_FOR_TAX, key -> desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("request", "tax"))));
    open("UserTask_VerifyGround").forEach(key -> desk.complete(key, "UserTask_VerifyGround", desk.ground(known(key))));
    desk.on("2025-01-08");
    open("UserTask_IssueViolationNotice").forEach(key -> desk.complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", NUMBER, "explanationDue", "2025-01-22",
        "address", ways.get(key) == Way.IS_NOT_AT_ITS_ADDRESS ? "not-found" : "found")));
    open("UserTask_PublishNotice").forEach(key -> desk.complete(key, "UserTask_PublishNotice", Map.of()));
    each(Way.IS_REVOKED_FOR_TAX, key -> {
      desk.noticeAndDecision(key);
      desk.number(key, "UserTask_PublishEnforcement");
    });
    desk.on("2025-01-10");
    agreed.forEach(key -> desk.complete(key, "UserTask_HoldMeeting", desk.meetingOfAll(key, "2025-01-06", "2025-01-10")));
    agreed.forEach(key -> desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", NUMBER, "sentToAll", true)));
    desk.on("2025-01-13");
    agreed.forEach(key -> desk.number(key, "UserTask_PublishResolution"));
    each(Way.IS_NOT_AT_ITS_ADDRESS, key -> desk.complete(key, "UserTask_VerifyAddress", Map.of("result", "not-there", "documentNumber", NUMBER)));
    each(Way.EXPLAINS, key -> {
      desk.complete(key, "UserTask_Explain", Map.of("content", TEXT));
      desk.complete(key, "UserTask_ReviewExplanation", Map.of("decision", "accept", "reason", TEXT, "documentNumber", NUMBER));
      desk.complete(key, "UserTask_Consolidate", Map.of("summary", TEXT));
    });
    desk.on("2025-01-23");
    List<String> mute = open("UserTask_Explain");
    mute.forEach(key -> desk.run(key, "BoundaryEvent_NoShow"));
    mute.forEach(key -> desk.number(key, "UserTask_DecideRevocation"));
    desk.on("2025-01-24");
    mute.forEach(key -> desk.number(key, "UserTask_PublishRevocation"));
    assertThat(mute).extracting(key -> desk.timer(key, "StartEvent_SixMonthsPassed")).containsOnly(LocalDate.of(2025, 7, 24));
  }

  private void spring() {
    desk.on("2025-02-03");
    each(Way.ADOPTS_IN_TEN_DAYS, key -> {
      Map<String, Object> form = desk.meetingOfAll(key, "2025-01-27", "2025-02-03");
      form.putAll(Map.of("outcome", "adopted", "documentNumber", NUMBER));
      desk.complete(key, "UserTask_AdoptResolution", form);
    });
    desk.on("2025-02-04");
    open("UserTask_AdoptResolution").forEach(key -> desk.run(key, "BoundaryEvent_NotAdopted"));
    open("UserTask_TakeInventory").forEach(this::inventory);
    each(Way.IS_OBJECTED_TO_AND_FILES, this::object);
    each(Way.PAYS_WHO_OBJECTED, this::object);
    each(Way.STAYS_OBJECTED_TO, this::object);
    each(Way.ADOPTS_IN_TEN_DAYS, key -> dossier(key, false));
    each(Way.MEETS_AND_FILES, key -> dossier(key, false));
    each(Way.TAX_OFFICE_SAYS_NOTHING, key -> dossier(key, true));
    each(Way.WITHDRAWS, key -> resolutions.withdraw(key, "NQ 02 ngày 03/02/2025", "Thành viên muốn tiếp tục hoạt động", null));
    each(Way.WITHDRAWS, key -> desk.number(key, "UserTask_PublishWithdrawal"));
    each(Way.IS_RESTORED, key -> {
      restorations.restore(key, null, "Không thuộc trường hợp bị thu hồi", "Tờ trình 12", null);
      desk.number(key, "UserTask_CancelRevocation");
      desk.number(key, "UserTask_PublishRestoration");
    });
    desk.on("2025-05-15");
    each(Way.IS_FORGIVEN_IN_MAY, key -> settle(key, "waived"));
    each(Way.IS_FORGIVEN_IN_MAY, key -> dossier(key, false));
    each(Way.GOES_BANKRUPT, key -> {
      listDebts(key);
      desk.complete(key, "UserTask_PayDebts", Map.of("outlook", "unpayable"));
      desk.complete(key, "UserTask_NotifyInsolvency", Map.of("decision", "notify", "overdueSince", "2024-09-30", "summary", TEXT, "documentNumber", NUMBER));
      desk.complete(key, "UserTask_FilePetition", Map.of("outcome", "filed", "filedBy", "creditor", "documentNumber", NUMBER));
      desk.complete(key, "UserTask_RecordCourtRuling", Map.of("ruling", "opened", "documentNumber", NUMBER));
      desk.number(key, "UserTask_PublishOpening");
    });
  }

  /** Filed in the last week of the districts, concluded by the communes; whatever is open goes on at the office of the commune. */
  private void merger() {
    desk.on("2025-06-26");
    each(Way.PAYS_IN_JUNE, key -> settle(key, "paid"));
    each(Way.PAYS_IN_JUNE, key -> {
      desk.number(key, "UserTask_SettleTax");
      desk.number(key, "UserTask_FileDossier");
      desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    });
    Map<String, String> before = holders();
    assertThat(before.values()).allMatch(agency -> agency.startsWith("CM-") || agency.startsWith("HTX-CM-"));
    desk.on("2025-07-01");
    round.handOver();
    Map<String, String> after = holders();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.values()).allMatch(agency -> agency.startsWith("CMM-") || agency.startsWith("HTX-CM-"));
    after.forEach((task, agency) -> assertThat(agency).isIn(cases.bodies(task.substring(0, 12))));
    each(Way.PAYS_IN_JUNE, key -> {
      assertThat(desk.candidates(key, "UserTask_GiveTaxOpinion")).containsExactly("CMM-THUE");
      desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
      assertThat(desk.candidates(key, "UserTask_ConcludeDissolution")).singleElement().asString().startsWith("CMM-").endsWith("-KT.leader");
    });
    desk.on("2025-07-03");
    each(Way.PAYS_IN_JUNE, this::conclude);
  }

  private void summer() {
    desk.on("2025-07-10");
    passSixMonths(Way.RESOLVES_AND_KEEPS_SILENT);
    passSixMonths(Way.IS_OBJECTED_TO_AND_FILES);
    desk.on("2025-07-11");
    each(Way.RESOLVES_AND_KEEPS_SILENT, this::concludeSilent);
    desk.on("2025-07-24");
    List.of(Way.IS_SILENT, Way.IS_NOT_AT_ITS_ADDRESS, Way.OWES_AND_IS_SILENT, Way.PAYS_WHO_OBJECTED, Way.STAYS_OBJECTED_TO).forEach(this::passSixMonths);
    desk.on("2025-07-28");
    List.of(Way.IS_SILENT, Way.IS_NOT_AT_ITS_ADDRESS, Way.OWES_AND_IS_SILENT).forEach(way -> each(way, this::concludeSilent));
    desk.on("2025-08-12");
    each(Way.IS_OBJECTED_TO_AND_FILES, key -> {
      obstacles.end(key, objections.get(key), "Biên bản thanh toán ngày 11/8/2025");
      dossier(key, false);
    });
  }

  private void autumn() {
    desk.on("2025-10-15");
    each(Way.PAYS_WHO_OBJECTED, key -> {
      settle(key, "paid");
      obstacles.end(key, objections.get(key), "Biên bản thanh toán ngày 15/10/2025");
      dossier(key, false);
    });
    desk.on("2025-11-05");
    each(Way.GOES_BANKRUPT, key -> {
      desk.complete(key, "UserTask_RecordCourtDecision", Map.of("decision", "declared", "documentNumber", NUMBER));
      desk.number(key, "UserTask_PublishBankruptcy");
    });
    desk.on("2025-12-01");
  }

  private void inventory(String key) {
    desk.complete(key, "UserTask_TakeInventory", Map.of("undivided", "none", "branches", false, "policeSeal", false));
  }

  private void object(String key) {
    long id = obstacles.object(key, "Một chủ nợ", false, "Đơn ngày 03/02/2025", "Còn nợ tiền hàng");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    objections.put(key, id);
  }

  private void listDebts(String key) {
    desk.complete(key, "UserTask_ListDebts", debts(key, "owed"));
  }

  /** Everything at once, {@code paid} or {@code waived}. */
  private void settle(String key, String how) {
    listDebts(key);
    Map<String, Object> form = debts(key, how);
    form.putAll(Map.of("outlook", "continue", "documentNumber", "CV 12 của các chủ nợ"));
    desk.complete(key, "UserTask_PayDebts", form);
  }

  private Map<String, Object> debts(String key, String prefix) {
    List<Debt> owed = cooperatives.debts(dissolutions.get(key).cooperative(), OPENING);
    return owed.stream().filter(debt -> debt.amountMillion().signum() > 0)
        .collect(Collectors.toMap(debt -> prefix + FIELDS.get(debt.creditor()), debt -> debt.amountMillion().doubleValue(), (one, same) -> one, HashMap::new));
  }

  /** From the debts settled, or none, to the end. */
  private void dossier(String key, boolean taxOfficeIsSilent) {
    if (!ways.get(key).owes()) desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.number(key, "UserTask_SettleTax");
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    if (taxOfficeIsSilent) desk.run(key, "BoundaryEvent_TaxSilent");
    else desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
    conclude(key);
  }

  private void conclude(String key) {
    desk.number(key, "UserTask_ConcludeDissolution");
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", TEXT));
  }

  private void passSixMonths(Way way) {
    each(way, key -> desk.run(key, "StartEvent_SixMonthsPassed"));
  }

  private void concludeSilent(String key) {
    desk.number(key, "UserTask_ConcludeSilent");
    assertThat(desk.open(key).contains("UserTask_NameLiable")).as("whoever owes is followed up: %s", ways.get(key)).isEqualTo(ways.get(key).owes());
    if (ways.get(key).owes()) desk.complete(key, "UserTask_NameLiable", Map.of("liable", "Ông Nguyễn Văn Mẫu, Giám đốc", "summary", TEXT));
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", TEXT));
  }

  /** The plan's figures on a day are the dissolved co-operatives of the register, one for one. */
  private void figures(String date, int voluntary, int withoutDebts, int withDebts) {
    LocalDate day = LocalDate.parse(date);
    List<PlanResult> results = plans.results(PLAN).stream().filter(result -> !result.day().isAfter(day)).toList();
    assertThat(results).extracting(PlanResult::quantity).allMatch(quantity -> quantity.compareTo(BigDecimal.ONE) == 0);
    assertThat(results).extracting(PlanResult::note).doesNotHaveDuplicates();
    Map<String, Integer> expected = Map.of("1.1", voluntary, "1.2", withoutDebts, "1.3", withDebts);
    expected.forEach((step, count) -> {
      assertThat(results).filteredOn(result -> result.step().equals(step)).as("%s by %s", step, date).hasSize(count);
      List<String> gone = of(step).stream().filter(key -> status(key, day) == LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT).toList();
      assertThat(results).filteredOn(result -> result.step().equals(step)).extracting(PlanResult::note).as("%s by %s in the register", step, date)
          .containsExactlyInAnyOrderElementsOf(gone);
    });
    results.forEach(result -> assertThat(decided(result.note()).get(0)).as(result.note()).satisfies(change -> {
      assertThat(change.status()).isEqualTo(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT);
      assertThat(change.day()).isEqualTo(result.day());
    }));
  }

  private void everyCaseEndedAsItsWaySays() {
    ways.forEach((key, way) -> {
      Dissolution ended = dissolutions.get(key);
      assertThat(ended.stage()).as("%s %s", key, way).isEqualTo(way.end);
      assertThat(desk.isRunning(key)).as("%s %s", key, way).isEqualTo(way == Way.STAYS_OBJECTED_TO);
      List<LegalStatus> entered = decided(key).stream().map(StatusChange::status).toList();
      assertThat(entered).as("%s %s, the latest first", key, way).isEqualTo(switch (way.end) {
        case BANKRUPT -> List.of(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, LegalStatus.DANG_LAM_THU_TUC_PHA_SAN, LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
        case DISSOLVED -> way == Way.IS_NOT_AT_ITS_ADDRESS ? List.of(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, LegalStatus.DANG_LAM_THU_TUC_GIAI_THE,
            LegalStatus.KHONG_HOAT_DONG_TAI_DIA_CHI) : List.of(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
        case WITHDRAWN, RESTORED -> List.of(status(key, OPENING), LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
        case SETTLEMENT -> List.of(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
        case REVOKED_FOR_TAX -> List.of(LegalStatus.THU_HOI_DO_CUONG_CHE_THUE);
        default -> List.of();
      });
    });
  }

  private LegalStatus status(String key, LocalDate day) {
    return cooperatives.find(dissolutions.get(key).cooperative(), day).orElseThrow().status();
  }

  private List<StatusChange> decided(String key) {
    return cooperatives.statusHistory(dissolutions.get(key).cooperative()).stream().filter(StatusChange::decided).toList();
  }

  /** What the committee can take from the register to verify the ground. */
  private Map<String, Object> known(String key) {
    GroundFacts facts = GroundFacts.of(cooperatives.get(dissolutions.get(key).cooperative()), OPENING);
    return Map.of("monthsInactive", facts.monthsInactive(), "monthsWithoutMeeting", facts.monthsWithoutMeeting());
  }

  /** The agency of every open task of ours, by case and task. */
  private Map<String, String> holders() {
    Map<String, String> holders = new TreeMap<>();
    for (String key : ways.keySet()) {
      for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(key).list()) {
        holders.put(key + " " + task.getTaskDefinitionKey(), tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
            .map(group -> Post.of(group).agency()).collect(Collectors.joining(" and ")));
      }
    }
    assertThat(holders).hasSizeGreaterThan(40);
    return holders;
  }

  private List<String> of(String step) {
    return ways.entrySet().stream().filter(entry -> entry.getValue().step().equals(step)).map(Map.Entry::getKey).toList();
  }

  /** Cases that have such a task open. */
  private List<String> open(String userTask) {
    return ways.keySet().stream().filter(key -> desk.open(key).contains(userTask)).toList();
  }

  private void each(Way way, Consumer<String> step) {
    List<String> keys = ways.entrySet().stream().filter(entry -> entry.getValue() == way).map(Map.Entry::getKey).toList();
    assertThat(keys).hasSize(way.count);
    keys.forEach(step);
  }
}
