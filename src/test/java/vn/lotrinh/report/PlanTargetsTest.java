package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.web.Visitor;

/** The page of a plan's targets and the yearly report say the same figures, over all published plans with results of every kind. */
@SystemTest
class PlanTargetsTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired ReportOffices desk;
  @Autowired PlanService plans;
  @Autowired PlanFigures figures;
  @Autowired JdbcClient jdbc;

  private String province;

  @BeforeEach
  void province() {
    desk.on("2021-01-04");
    province = desk.province();
  }

  @AfterEach
  void forget() {
    for (String table : List.of("plan_result", "plan_task", "plan_version")) jdbc.sql("delete from " + table + " where plan like :of").param("of", province + "-%").update();
    jdbc.sql("delete from plan_programme where code like :of").param("of", province + "-%").update();
    desk.forget(province);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca-mau-2025", "binh-phuoc-2025", "nam-dinh-2024", "kien-giang-135-2021", "thap-muoi-2021"})
  void pageAndReportSayTheSame(String file) throws IOException {
    Plan plan = own(file);
    for (int year = plan.start().getYear(); year <= plan.end().getYear(); year++) {
      for (PlanTask task : plan.tasks()) record(plan, task, year);
    }
    int compared = 0;
    for (int year = plan.start().getYear(); year <= plan.end().getYear(); year++) {
      desk.on(year + "-12-01");
      Map<String, JsonNode> page = page(plan);
      for (TargetLine line : figures.targets(campaign(year))) {
        JsonNode shown = page.get(line.task() + "|" + line.unit());
        assertThat(shown).as("%s %s", line.task(), line.unit()).isNotNull();
        assertThat(line.standing().name()).as("%s %s in %d", line.task(), line.unit(), year).isEqualTo(shown.at("/standing").asText());
        assertThat(line.asked()).isEqualByComparingTo(shown.at("/needed").decimalValue());
        if (line.done() != null) assertThat(line.done()).as("%s %s in %d", line.task(), line.unit(), year).isEqualByComparingTo(shown.at("/done").decimalValue());
        if (line.count() != null) assertThat(line.count()).isEqualByComparingTo(shown.at("/count").decimalValue());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(2);
  }

  /** Without a unit, in the unit of each further target, in what a share is of; a report of the year before that is sent in January. */
  private void record(Plan plan, PlanTask task, int year) {
    int number = plan.tasks().indexOf(task);
    if (number % 4 == 3) return;                                   // of some nobody tells anything
    LocalDate day = LocalDate.of(year, 1 + number % 12, 5);
    plans.recordResult(plan.code(), new PlanResult(task.step(), day, BigDecimal.valueOf(1 + number % 30), null, null, null));
    for (PlanTask.Target target : task.targets()) {
      plans.recordResult(plan.code(), new PlanResult(task.step(), day, BigDecimal.valueOf(2 + number), null, null, null, target.unit()));
      if (target.isPercent()) plans.recordResult(plan.code(), new PlanResult(task.step(), day, BigDecimal.TEN, null, null, null, target.unit().substring(1).strip()));
    }
    if (task.isYearly()) plans.recordResult(plan.code(), new PlanResult(task.step(), LocalDate.of(year + 1, 1, 3), BigDecimal.ONE, null, null, null).forYear(year));
  }

  @Test
  void theFiguresThatUsedToDiffer() throws Exception {
    Plan caMau = own("ca-mau-2025");
    desk.on("2025-12-01");
    Map.of("1.1", 18, "1.2", 29, "1.3", 26).forEach((step, done) -> plans.recordResult(caMau.code(),
        new PlanResult(step, LocalDate.of(2025, 10, 1), BigDecimal.valueOf(done), null, null, null)));
    plans.recordResult(caMau.code(), new PlanResult("2.3", LocalDate.of(2025, 9, 1), BigDecimal.valueOf(6), null, null, null));
    plans.recordResult(caMau.code(), new PlanResult("2.3", LocalDate.of(2025, 9, 1), BigDecimal.valueOf(240), null, null, null, "học viên"));
    assertThat(line(2025, "1", "HTX")).extracting(l -> l.done().intValue(), l -> l.judged().title()).containsExactly(73, "Chưa đạt");
    assertThat(line(2025, "2.3", "lớp").done()).isEqualByComparingTo("6");
    assertThat(line(2025, "2.3", "học viên").done()).isEqualByComparingTo("240");
    Visitor visitor = new Visitor(port);
    visitor.login("theodoi", PASSWORD);
    assertThat(visitor.get("/plans/" + caMau.code() + "/targets").body()).contains("Đã xong 73/81", "Đã xong 6/6", "Đã xong 240/240");
    Plan kienGiang = own("kien-giang-135-2021");
    for (int year = 2021; year <= 2023; year++) {
      plans.recordResult(kienGiang.code(), new PlanResult("2.2.5", LocalDate.of(year + 1, 1, 3), BigDecimal.ONE, null, null, null).forYear(year));
    }
    desk.on("2023-12-01");
    assertThat(line(2023, "2.2.5", "báo cáo/năm")).as("three reports in three years are one a year").extracting(l -> l.done().intValue(), l -> l.judged().title())
        .containsExactly(1, "Đạt");
    Plan thapMuoi = own("thap-muoi-2021");
    assertThat(visitor.get("/plans/" + thapMuoi.code() + "/targets").body()).contains("Chưa có số liệu; cần 596 trên 596 thành viên").doesNotContain("0 của 0");
  }

  @Test
  void onlyTheProvincesOwnPlansAndEachRowNamesItsPlan() throws IOException {
    own("ca-mau-2025");
    desk.plan(province + "-KH", "Tỉnh " + province, "  - { id: X-1, no: '1', kind: task, title: Mở lớp, due: '2025-12-31', target: { quantity: 2, unit: lớp, op: '=' } }");
    desk.plan(province + "-XA", "Tỉnh khác", "  - { id: Y-1, no: '1', kind: task, title: Việc của tỉnh khác, due: '2025-12-31', target: { quantity: 2, unit: lớp, op: '=' } }");
    desk.on("2025-12-01");
    List<TargetLine> lines = figures.targets(campaign(2025));
    assertThat(lines).extracting(TargetLine::title).contains("Mở lớp").doesNotContain("Việc của tỉnh khác");
    assertThat(lines).allSatisfy(line -> assertThat(line.plan()).isNotBlank());
    assertThat(lines).extracting(TargetLine::plan).contains("Kế hoạch thử", plans.plan(province + "-CM-2025").title());
  }

  private TargetLine line(int year, String step, String unit) {
    return figures.targets(campaign(year)).stream().filter(l -> l.task().equals(step) && unit.equals(l.unit())).findFirst().orElseThrow();
  }

  private Map<String, JsonNode> page(Plan plan) {
    Map<String, JsonNode> lines = new HashMap<>();
    http.withBasicAuth("theodoi", PASSWORD).getForObject("/api/plans/" + plan.code() + "/targets", JsonNode.class)
        .forEach(line -> lines.put(line.at("/step").asText() + "|" + line.at("/unit").asText(), line));
    return lines;
  }

  /** A published plan as if this province had issued it. */
  private Plan own(String file) throws IOException {
    String text = new ClassPathResource("plans/" + file + ".yaml").getContentAsString(StandardCharsets.UTF_8);
    String mine = text.replaceFirst("(?m)^code: ", "code: " + province + "-").replaceFirst("(?m)^province: .*$", "province: " + province);
    return plans.load(new ByteArrayResource(mine.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return file + ".yaml";
      }
    });
  }

  private Campaign campaign(int year) {
    LocalDate day = LocalDate.of(year, 11, 1);
    return new Campaign("BC-" + province + "-" + year, province, year, day, day, day, day, day, day, day, "", 0, null, null);
  }
}
