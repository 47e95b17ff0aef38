package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.plan.PlanService;

/** Co-operatives that become one, on every way that may take. */
@SystemTest
class MergerProcessTest {

  private static int count;

  @Autowired FoundingOffices desk;
  @Autowired MergerDesk mergerDesk;
  @Autowired WithdrawalService giveUp;
  @Autowired Mergers mergers;
  @Autowired InventoryTable inventory;
  @Autowired CooperativeService cooperatives;
  @Autowired PlanService plans;
  @Autowired Told told;

  @BeforeEach
  void today() {
    desk.on("2025-01-06");
  }

  @AfterEach
  void end() {
    desk.end("SN-");
  }

  @Test
  void aConsolidationEndsTheOldOnesAndTheNewOneHasTheirMembers() {
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    List<String> old = List.of(cooperative(30), cooperative(25));
    String key = start("consolidation", old, null, "CM-2025");
    toDossier(key);
    toDecision(key);
    desk.on("2025-02-20");
    desk.complete(key, "UserTask_DecideRegistration", Map.of("decision", "grant", "documentNumber", "5600009/GCN", "taxCode",
        desk.taxCode(), "documentDate", "2025-02-19"));
    Merger merger = mergers.get(key);
    Cooperative merged = cooperatives.get(merger.cooperative());
    assertThat(merged.members()).isEqualByComparingTo("52");
    assertThat(merged.foundedOn()).isEqualTo(LocalDate.of(2025, 2, 19));
    old.forEach(code -> {
      assertThat(cooperatives.find(code, LocalDate.of(2025, 2, 18)).orElseThrow().isOperating()).as("to the day before").isTrue();
      assertThat(cooperatives.find(code, LocalDate.of(2025, 2, 19)).orElseThrow().isOperating()).as("no more from the certificate on")
          .isFalse();
    });
    assertThat(plans.results("CM-2025")).filteredOn(result -> key.equals(result.note())).singleElement().satisfies(result -> {
      assertThat(result.step()).isEqualTo("3.3");
      assertThat(result.quantity()).as("the line asks for members of each").isEqualByComparingTo("52");
    });
    desk.complete(key, "UserTask_CloseOldBranches", Map.of("note", "không có"));
    assertThat(desk.candidates(key, "UserTask_ConfirmTaxTransfer")).doesNotContain("KG-LMHTX");
    desk.complete(key, "UserTask_ConfirmTaxTransfer", Map.of("documentNumber", FoundingOffices.NUMBER));
    assertThat(desk.due(key, "UserTask_ConcludeExistence")).as("NĐ 92 Điều 52.2").isEqualTo(LocalDate.of(2025, 2, 25));
    assertThat(desk.candidates(key, "UserTask_ConcludeExistence")).containsExactly("KG-HD-TCKH.leader");
    desk.complete(key, "UserTask_ConcludeExistence", Map.of("documentNumber", FoundingOffices.NUMBER));
    old.forEach(code -> assertThat(cooperatives.get(code).status()).isEqualTo(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT));
    assertThat(mergers.get(key).stage()).isEqualTo(MergerStage.MERGED);
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void anAbsorptionLeavesTheReceiverWithMoreMembers() {
    String receiver = cooperative(40);
    String absorbed = cooperative(20);
    String key = start("absorption", List.of(receiver, absorbed), receiver, PlanLines.NONE);
    list(key);
    desk.complete(key, "UserTask_DraftMerger", Map.of("members", 60, "charterCapital", 900.5));
    assemblies(key, 2);
    assertThat(desk.due(key, "UserTask_NotifyCreditors")).as("15 days from 20 January: 4 February").isEqualTo(LocalDate.of(2025, 2, 4));
    desk.complete(key, "UserTask_NotifyCreditors", Map.of("sentToAll", true, "documentNumber", FoundingOffices.NUMBER));
    assertThat(desk.due(key, "UserTask_FileDossier")).as("a change: 10 days, into Tết").isEqualTo(LocalDate.of(2025, 2, 3));
    toDecision(key);
    desk.complete(key, "UserTask_DecideRegistration", Map.of("decision", "grant", "documentNumber", "12/GXN"));
    assertThat(mergers.get(key).cooperative()).isEqualTo(receiver);
    assertThat(cooperatives.get(receiver).members()).isEqualByComparingTo("60");
    assertThat(cooperatives.get(receiver).charterCapitalMillion()).isEqualByComparingTo("900.5");
    assertThat(cooperatives.get(receiver).status()).isEqualTo(LegalStatus.DANG_HOAT_DONG);
    assertThat(cooperatives.get(absorbed).status()).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    desk.complete(key, "UserTask_CloseOldBranches", Map.of("note", "không có"));
    desk.complete(key, "UserTask_ConfirmTaxTransfer", Map.of("documentNumber", FoundingOffices.NUMBER));
    desk.complete(key, "UserTask_ConcludeExistence", Map.of("documentNumber", FoundingOffices.NUMBER));
    assertThat(cooperatives.get(absorbed).status()).isEqualTo(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT);
    assertThat(cooperatives.get(receiver).status()).isEqualTo(LegalStatus.DANG_HOAT_DONG);
  }

  @Test
  void oneGeneralMeetingThatSaysNoEndsIt() {
    String key = start("consolidation", List.of(cooperative(30), cooperative(25)), null, PlanLines.NONE);
    draft(key);
    desk.on("2025-01-20");
    desk.complete(key + "-1", "UserTask_HoldMergerAssembly", meeting(30, 30, 19));
    assertThat(desk.isOpen(key + "-2", "UserTask_HoldMergerAssembly")).as("the others still meet").isTrue();
    desk.complete(key + "-2", "UserTask_HoldMergerAssembly", meeting(25, 25, 25));
    assertThat(mergers.get(key).stage()).isEqualTo(MergerStage.NOT_ADOPTED);
    assertThat(mergers.get(key).reason()).contains("Chưa đủ 65%").contains("19/30");
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void withoutQuorumTheyMeetAgainAndAMeetingThatIsNotHeldIsANo() {
    String key = start("consolidation", List.of(cooperative(30), cooperative(25)), null, PlanLines.NONE);
    draft(key);
    desk.on("2025-01-20");
    desk.complete(key + "-1", "UserTask_HoldMergerAssembly", meeting(30, 14, 14));
    assertThat(desk.due(key + "-1", "UserTask_HoldMergerAssembly")).as("the second within 30 days").isEqualTo(LocalDate.of(2025, 2, 19));
    desk.on("2025-02-10");
    Map<String, Object> second = meeting(30, 10, 7);
    second.putAll(Map.of("invitedOn", "2025-02-03", "heldOn", "2025-02-10"));
    desk.complete(key + "-1", "UserTask_HoldMergerAssembly", second);
    assertThat(mergers.body(key + "-1").adoptedOn()).as("33 % came, 70 % agreed").isEqualTo(LocalDate.of(2025, 2, 10));
    desk.complete(key + "-2", "UserTask_HoldMergerAssembly", Map.of("outcome", "not-held", "reason", FoundingOffices.TEXT));
    assertThat(mergers.get(key).reason()).contains("Không họp được");
  }

  @Test
  void aRefusedDossierMayBeFiledAgainOrGivenUp() {
    String key = start("consolidation", List.of(cooperative(30), cooperative(25)), null, PlanLines.NONE);
    toDossier(key);
    toReview(key);
    desk.propose(key, "refuse");
    desk.decide(key, "refuse");
    assertThat(told.of(desk.task(key, "UserTask_ReconsiderMerger").getId()).get("returnReason")).contains(FoundingOffices.TEXT);
    desk.complete(key, "UserTask_ReconsiderMerger", Map.of("next", "file", "reason", FoundingOffices.TEXT));
    toReview(key);
    desk.propose(key, "refuse");
    desk.decide(key, "refuse");
    desk.complete(key, "UserTask_ReconsiderMerger", Map.of("next", "stop", "reason", FoundingOffices.TEXT));
    assertThat(mergers.get(key).stage()).isEqualTo(MergerStage.GIVEN_UP);
  }

  @Test
  void theyWithdrawBeforeFilingAndAskToStopAfterwards() {
    String key = start("consolidation", List.of(cooperative(30), cooperative(25)), null, PlanLines.NONE);
    draft(key);
    giveUp.withdraw(key, "Không thống nhất", null, "lmhtx.cv1");
    assertThat(mergers.get(key).stage()).isEqualTo(MergerStage.WITHDRAWN);
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.isRunning(key + "-1")).as("the meetings are called off").isFalse();
    assertThat(desk.passed(key, "EndEvent_Withdrawn")).isTrue();
    String filed = start("consolidation", List.of(cooperative(30), cooperative(25)), null, PlanLines.NONE);
    toDossier(filed);
    toReview(filed);
    giveUp.withdraw(filed, "Không thống nhất", null, "lmhtx.cv1");
    desk.complete(filed, "UserTask_DecideFilingStop", Map.of("decision", "stopped", "documentNumber", FoundingOffices.NUMBER));
    assertThat(mergers.get(filed).stage()).isEqualTo(MergerStage.WITHDRAWN);
    assertThat(desk.passed(filed, "EndEvent_Stopped")).isTrue();
  }

  @Test
  void whoCannotBecomeOneIsToldWhy() {
    String one = cooperative(30);
    assertThatThrownBy(() -> start("consolidation", List.of(one), null, "none")).hasMessageContaining("ít nhất hai");
    assertThatThrownBy(() -> start("consolidation", List.of(one, "KHONG-CO"), null, "none")).hasMessageContaining("KHONG-CO");
    assertThatThrownBy(() -> start("absorption", List.of(one, cooperative(5)), "KHONG-CO", "none")).hasMessageContaining("Điều 95");
    assertThatThrownBy(() -> start("division", List.of(one, cooperative(5)), null, "none")).hasMessageContaining("Điều 92");
    assertThatThrownBy(() -> start("separation", List.of(one, cooperative(5)), null, "none")).hasMessageContaining("Điều 93");
    assertThatThrownBy(() -> start("conversion", List.of(one, cooperative(5)), null, "none")).hasMessageContaining("Điều 108");
    assertThatThrownBy(() -> start("mua-lai", List.of(one, cooperative(5)), null, "none")).hasMessageContaining("“mua-lai” không có");
    String dissolving = cooperative(20);
    cooperatives.changeStatus(dissolving, LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, LocalDate.of(2025, 1, 3), "NQ");
    assertThatThrownBy(() -> start("consolidation", List.of(one, dissolving), null, "none"))
        .hasMessageContaining("Đang làm thủ tục giải thể");
    String key = start("consolidation", List.of(one, cooperative(10)), null, "none");
    assertThatThrownBy(() -> start("consolidation", List.of(one, cooperative(10)), null, "none")).hasMessageContaining("đang có hồ sơ "
        + key);
    assertThatThrownBy(() -> desk.complete(key, "UserTask_DraftMerger", draft())).as("the inventory comes first")
        .hasMessageContaining("Chưa kiểm kê đủ");
    list(key);
    Map<String, Object> tooMany = draft();
    tooMany.put("members", 41);
    assertThatThrownBy(() -> desk.complete(key, "UserTask_DraftMerger", tooMany))
        .hasMessageContaining("nhiều hơn tổng số của các hợp tác xã theo sổ (40)");
  }

  private String start(String kind, List<String> codes, String receiver, String plan) {
    return mergerDesk.start(Whos.coordinator("dieuphoi"), kind, codes, receiver, plan);
  }

  private void toDossier(String key) {
    draft(key);
    assemblies(key, 2);
    desk.complete(key, "UserTask_NotifyCreditors", Map.of("sentToAll", true, "documentNumber", FoundingOffices.NUMBER));
  }

  private void draft(String key) {
    list(key);
    desk.complete(key, "UserTask_DraftMerger", draft());
  }

  private Map<String, Object> draft() {
    return new HashMap<>(Map.of("cooperativeName", desk.name(), "headOffice", "ấp 1", "sector", "Nông nghiệp", "members", 52,
        "charterCapital", 1200));
  }

  private void list(String key) {
    List<Map<String, Object>> rows = mergers.bodies(key).stream().map(one -> {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("cooperative", one.cooperative());
      for (String figure : List.of("assets", "debts", "funds", "workers")) row.put(figure, BigDecimal.TEN);
      return row;
    }).toList();
    assertThat(inventory.write(key, rows, "lmhtx.cv1")).isEmpty();
  }

  /** All met on 20 January 2025 and agreed. */
  private void assemblies(String key, int bodies) {
    desk.on("2025-01-20");
    for (int n = 1; n <= bodies; n++) {
      int members = cooperatives.get(mergers.body(key + "-" + n).cooperative()).members().intValueExact();
      desk.complete(key + "-" + n, "UserTask_HoldMergerAssembly", meeting(members, members, members));
    }
  }

  private static Map<String, Object> meeting(int members, int attending, int votesFor) {
    return new HashMap<>(Map.of("outcome", "held", "assembly", "plenary", "invitedOn", "2025-01-13", "heldOn", "2025-01-20", "members",
        members,
        "attending", attending, "votesCast", attending, "votesFor", votesFor));
  }

  private void toReview(String key) {
    desk.file(key);
    desk.complete(key, "UserTask_ReceiveDossier", Map.of("verdict", "accepted", "documentNumber", "15/BN"));
  }

  private void toDecision(String key) {
    toReview(key);
    desk.propose(key, "grant");
  }

  private String cooperative(int members) {
    String code = "MAU-SN-%03d".formatted(++count);
    String text = """
        recordedOn: 2024-06-01
        source: Dữ liệu thử
        cooperatives:
          - { code: %s, name: HTX Gộp %s, sector: Khác, place: KG-HD, status: DANG_HOAT_DONG, members: %d }
        """.formatted(code, "a".repeat(count), members);
    cooperatives.load(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return code + ".yaml";
      }
    });
    return code;
  }
}
