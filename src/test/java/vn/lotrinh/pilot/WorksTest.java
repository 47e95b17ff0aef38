package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** Which line of a plan does which work: as the file names it, else by the plan's own words, else asked for before anything starts. */
@SystemTest
class WorksTest {

  private static final Map<String, String> NONE_NAMED = new LinkedHashMap<>();

  static {
    Arrays.stream(Work.values()).forEach(work -> NONE_NAMED.put("  work: " + work.named() + "\n", ""));
  }

  @Autowired PlanService plans;
  @Autowired PilotService pilot;
  @Autowired Works works;
  @Autowired PilotDesk desk;
  @Autowired Journal journal;
  private String programme;

  @AfterEach
  void end() {
    if (programme != null) desk.end(programme);
  }

  @Test
  void aPlanAsItWasPublishedIsReadByItsWords() {
    Plan named = plans.load(PilotDesk.plan("WK1-2021", Map.of()));
    Plan published = plans.load(PilotDesk.plan("WK2-2021", NONE_NAMED));
    for (Work work : Work.values()) assertThat(works.step(published, work)).as(work.named()).isPresent().isEqualTo(works.step(named, work));
    Plan other = plans.load(new ClassPathResource("plans/tinh-mau-2022.yaml"));
    for (Work work : Work.values()) assertThat(works.step(other, work)).as(work.named()).isEqualTo(works.step(named, work));
  }

  @Test
  void aNeededWorkThatNoLineDoesIsToldWithTheNameToWrite() {
    assertThatThrownBy(() -> plans.load(PilotDesk.plan("WK3-2021", Map.of("  work: pilot.list\n", "", "  work: pilot.inspection\n", ""))))
        .isInstanceOf(Refusal.class).hasMessageContaining("WK3-2021.yaml: kế hoạch WK3-2021 còn thiếu: nhiệm vụ đánh giá hồ sơ, trình phê duyệt danh sách HTX thí điểm")
        .hasMessageContaining("work: pilot.list").hasMessageContaining("work: pilot.inspection");
    assertThat(plans.codes()).as("nothing is taken in").doesNotContain("WK3-2021");
  }

  @Test
  void twoLinesThatMayBeMeantAreAskedAbout() {
    Map<String, String> doubled = new LinkedHashMap<>(NONE_NAMED);
    doubled.put("title: Tuyên truyền các chính sách hỗ trợ HTX đã được phê duyệt", "title: Khen thưởng. Tuyên truyền các chính sách hỗ trợ HTX đã được phê duyệt");
    doubled.put("title: Tham mưu UBND tỉnh xây dựng phương án nhân rộng", "title: Khen thưởng và xây dựng phương án nhân rộng");
    assertThatThrownBy(() -> plans.load(PilotDesk.plan("WK4-2021", doubled))).isInstanceOf(Refusal.class)
        .hasMessageContaining("dòng nào làm việc “khen thưởng” trong các dòng 3.2, 3.3 (hãy ghi “work: pilot.commendation” ở dòng ấy)");
  }

  @Test
  void anUnknownWorkAWorkNamedTwiceAndAnUnknownPeriodAreRefusedWithTheirLine() {
    assertThatThrownBy(() -> plans.load(PilotDesk.plan("WK5-2021", Map.of("work: pilot.interim-review", "work: pilot.interim-reviw"))))
        .hasMessageMatching("(?s)WK5-2021.yaml, dòng \\d+: không có công việc “pilot.interim-reviw”; các công việc: .*pilot.interim-review.*");
    assertThatThrownBy(() -> plans.load(PilotDesk.plan("WK5-2021", Map.of("work: pilot.interim-review", "work: pilot.interim-report"))))
        .hasMessageContaining("công việc “pilot.interim-report” đã được ghi ở một nhiệm vụ phía trên");
    assertThatThrownBy(() -> plans.load(PilotDesk.plan("WK5-2021", Map.of("recurring: FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "recurring: hằng quý"))))
        .hasMessageMatching("(?s)WK5-2021.yaml, dòng \\d+: không hiểu chu kỳ “hằng quý”: .*FREQ=MONTHLY;INTERVAL=3.*");
  }

  @Test
  void whatThePlanDoesNotAskForIsLeftOutAndSaid() {
    programme = desk.start("WK6-2021", Map.of("  work: pilot.plan\n", "", "  work: pilot.interim-review\n", ""));
    assertThat(desk.isOpen(programme + "-1.1", "UserTask_DraftDocument")).as("the plan is there already").isFalse();
    assertThat(journal.of(programme)).anySatisfy(entry -> assertThat(entry.what())
        .isEqualTo("Kế hoạch không yêu cầu, chương trình bỏ qua: xây dựng, ban hành Kế hoạch; sơ kết thuộc nhiệm vụ của đơn vị"));
    desk.passGate(programme, "Event_GuidanceOpens");
    assertThat(desk.task(programme, "UserTask_GuideCooperatives").getDescription())
        .startsWith("Kế hoạch 135/KH-UBND ngày 15/07/2021, nhiệm vụ 1.2: Hướng dẫn các HTX lập hồ sơ").contains("Thời gian: Từ tháng 6-7/2021.");
  }
}
