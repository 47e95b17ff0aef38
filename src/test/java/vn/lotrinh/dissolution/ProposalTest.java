package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/** What the register alone says: which procedure, and who cannot start. */
@SystemTest
class ProposalTest {

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired ObstacleService obstacles;
  @Autowired CooperativeService cooperatives;
  @Autowired Dissolutions dissolutions;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void theRegisterPointsToTheProcedure() {
    desk.on("2025-03-03");
    register("DX-1", "inactiveSince: 2024-03-03");
    register("DX-2", "inactiveSince: 2024-03-02, debts: {THUE: 3}");
    register("DX-3", "debts: {THUE: 0}");
    register("DX-4", "inactiveSince: 2020-01-01");
    cooperatives.changeStatus("DX-4", LegalStatus.TAM_NGUNG_KINH_DOANH, LocalDate.of(2025, 3, 2), "TB 1");
    register("DX-5", "lastMeetingOn: 2023-09-03");
    register("DX-6", "lastMeetingOn: 2023-09-04");
    Map<String, Proposal> proposals = service.propose(List.of("DX-1", "DX-2", "DX-3", "DX-4", "DX-5", "DX-6", "KHONG-CO"));
    assertThat(proposals).doesNotContainKey("KHONG-CO");
    assertThat(proposals.get("DX-1")).as("twelve months to the day are not more than twelve").extracting(Proposal::procedure).isEqualTo(Procedure.VOLUNTARY);
    assertThat(proposals.get("DX-1").ground()).isNull();
    assertThat(proposals.get("DX-2")).isEqualTo(new Proposal(Procedure.COMPULSORY, true, "DORMANT",
        "Ngừng hoạt động trên 12 tháng mà không thông báo với cơ quan đăng ký kinh doanh và cơ quan thuế (điểm b khoản 1 Điều 103 Luật Hợp tác xã 2023)"));
    assertThat(proposals.get("DX-3").debts()).as("known to be nothing").isFalse();
    assertThat(proposals.get("DX-4").procedure()).as("it told of standing still").isEqualTo(Procedure.VOLUNTARY);
    assertThat(proposals.get("DX-5").ground()).isEqualTo("NO_MEETING");
    assertThat(proposals.get("DX-6").ground()).as("a day short of 18 months").isNull();
  }

  @Test
  void manyAreProposedWithoutAQuestionEach() {
    desk.on("2025-03-03");
    List<String> codes = IntStream.range(0, 300).mapToObj("DN-%03d"::formatted).toList();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < codes.size(); i++) lines.append(line(codes.get(i), "inactiveSince: " + LocalDate.of(2020, 1, 1).plusDays(6L * i)));
    load("nhieu.yaml", lines.toString());
    assertThat(service.propose(codes).values()).filteredOn(p -> p.procedure() == Procedure.COMPULSORY).hasSize(254);
    assertThat(service.whyNot(codes)).isEmpty();
  }

  @Test
  void whoIsLeftInADisputeCannotStartAgain() {
    String key = desk.startForPlan();
    String code = code(key);
    long id = obstacles.openCourtCase(key, "Tòa án khu vực 2", "TB 3/TA");
    desk.complete(key, "UserTask_VerifyDormancy", Map.of("result", "operating", "findings", DissolutionOffices.TEXT));
    assertThat(service.whyNot(List.of(code, "KHONG-CO"))).containsOnlyKeys(code, "KHONG-CO")
        .hasEntrySatisfying(code, reason -> assertThat(reason).contains("đang vướng vụ việc tại Tòa án khu vực 2 (TB 3/TA)"));
    obstacles.end(key, id, "QĐ đình chỉ");
    assertThat(service.whyNot(code)).isEmpty();
  }

  @Test
  void aTargetNamesPlanAndStep() {
    assertThatThrownBy(() -> new CaseTarget("CM-2025", null, null)).isInstanceOf(Refusal.class).hasMessageContaining("mã nhiệm vụ");
  }

  @Test
  void monthsOnAFormAreWholeOnes() {
    Map<String, Object> form = new HashMap<>(Map.of("request", "none", "monthsInactive", 12.5));
    assertThatThrownBy(() -> GroundFacts.of(new Answers(form))).hasMessageContaining("phải là số nguyên");
    form.put("monthsInactive", 13);
    assertThat(GroundFacts.of(new Answers(form)).monthsInactive()).isEqualTo(13);
  }

  private String code(String key) {
    return dissolutions.get(key).cooperative();
  }

  private void register(String code, String more) {
    load(code + ".yaml", line(code, more));
  }

  private static String line(String code, String more) {
    return "  - { code: %s, name: HTX Thử %s, sector: Khác, place: KG-HD, status: DANG_HOAT_DONG, members: 20, %s }\n".formatted(code, code, more);
  }

  private void load(String file, String lines) {
    String text = "recordedOn: 2025-03-01\nsource: Dữ liệu thử\ncooperatives:\n" + lines;
    cooperatives.load(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return file;
      }
    });
  }
}
