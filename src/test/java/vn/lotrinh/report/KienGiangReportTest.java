package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** The reports of Kiên Giang's 2021, 2023 and 2025, read in the Word file figure by figure and held against a plain recount from the database. */
@SystemTest
class KienGiangReportTest {

  private static final String PLAN = "KG-135-2021";
  private static final String NOTE = "báo cáo thử đọc lại";
  private static final String[] PLACES = {"KG-%", "AG-%"};

  @Autowired PlayedReport played;
  @Autowired Recount recount;
  @Autowired Changes changes;
  @Autowired OrganisationService organisation;
  @Autowired PlanService plans;
  @Autowired JdbcClient jdbc;

  private final List<Campaign> opened = new ArrayList<>();

  @BeforeEach
  void office() {
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
  }

  @AfterEach
  void forget() {
    for (int i = opened.size() - 1; i >= 0; i--) played.forget(opened.get(i));
    jdbc.sql("delete from obstacle_answer where obstacle like 'VM-DOC-%'").update();
    jdbc.sql("delete from obstacle where key like 'VM-DOC-%'").update();
    jdbc.sql("delete from plan_result where note = ?").param(NOTE).update();
    jdbc.sql("delete from cooperative_year where source = ?").param(NOTE).update();
  }

  /** @param missing how many bodies, the last ones, do not answer; the third reports late */
  private Campaign year(String province, int year, int missing) {
    Campaign c = played.open(province, year, year + "-11-01");
    opened.add(c);
    List<Submission> bodies = played.bodies(c);
    for (int i = 0; i < bodies.size() - missing; i++) {
      played.enter(bodies.get(i), i + (year - 2021) * 3, "Theo số liệu của đơn vị");
      if (i == firstPlace(bodies)) played.change(bodies.get(i), "workers", BigDecimal.valueOf(year == 2023 ? 900 : 30), "Tuyển thêm lao động thường xuyên năm " + year, Beside.NOTHING);
      played.handIn(bodies.get(i), null, year + (i == 2 ? "-11-29" : "-11-19"));
    }
    return c;
  }

  @Test
  void number13To18In2021TheFirstYearHasTheRegisterAndThePlanBehindIt() {
    plans.recordResult(PLAN, result("2.2.4", "2021-12-01", null));
    difficulty("VM-DOC-1", "von", "Thiếu vốn đối ứng mua máy sấy", "Quỹ cho vay 500 triệu đồng từ tháng 9");
    difficulty("VM-DOC-2", "dat-dai", "Chưa có đất làm nhà kho", null);
    Campaign c = year("KG", 2021, 1);
    Word word = played.word(c, "VB1", "2021-12-01");
    assertThat(recount.compare(word, c, null)).isGreaterThan(45);
    assertThat(row(word, "Tổng số HTX cuối kỳ").get("Thực hiện 2021")).as("the register's, all bodies with places but one answered")
        .isEqualTo(Recount.number(recount.sum(c, "htxTotal")));
    assertThat(word.text()).contains("(số liệu tính đến ngày 30/11/2021)");
    assertThat(word.paragraph("Số liệu năm 2021 của")).contains(recount.given(c) + "/" + recount.asked(c) + " cơ quan, đơn vị").contains("01 cơ quan, đơn vị nộp báo cáo muộn")
        .contains("01 cơ quan, đơn vị chưa nộp báo cáo");
    assertThat(word.paragraph("- Chưa nộp:")).contains(played.bodies(c).get(recount.asked(c) - 1).name());
    assertThat(word.text()).as("number 16: by kind, with what was answered").contains("Vốn, tín dụng").contains("Thiếu vốn đối ứng mua máy sấy").contains("Quỹ cho vay 500 triệu đồng từ tháng 9")
        .containsSubsequence("Vốn, tín dụng", "Thiếu vốn đối ứng mua máy sấy", "Quỹ cho vay 500 triệu đồng từ tháng 9", "Đất đai", "Chưa có đất làm nhà kho");
    assertThat(rowsOfPlan(word)).as("the province's plan heads its rows").isNotEmpty();
    assertThat(rowsOfPlan(word)).noneMatch(row -> row.get("TT").equals("3.1"));
  }

  @Test
  void number13To18In2023LikeIsComparedWithLikeAndTheProvinceSpeaksForItself() {
    finances(2022);
    plans.recordResult(PLAN, result("2.2.4", "2023-11-20", null));
    plans.recordResult(PLAN, result("2.2.4", "2022-11-20", null));
    plans.recordResult(PLAN, result("2.2.5", "2024-01-03", 2023));
    Campaign before = year("KG", 2022, 3);
    Campaign c = year("KG", 2023, 0);
    Word word = played.word(c, "VB1", "2023-12-01");
    assertThat(recount.compare(word, c, before)).isGreaterThan(45);
    assertThat(row(word, "Tổng số HTX cuối kỳ").get("Thực hiện 2023")).as("the whole register").isEqualTo(String.valueOf(recount.register(c.openedOn(), PLACES)));
    assertThat(row(word, "Số HTX ngừng hoạt động").get("Thực hiện 2023")).isEqualTo(String.valueOf(recount.dormant(c.openedOn(), PLACES)));
    assertThat(row(word, "Doanh thu bình quân một HTX (năm 2022)").get("Thực hiện 2023")).as("of the last closed year, which it names").isNotEqualTo("…");
    assertThat(word.paragraph("Số liệu năm 2023 của")).contains(recount.given(c) + "/" + recount.asked(c) + " cơ quan, đơn vị; năm 2022 của "
        + recount.given(before) + "/" + recount.asked(before) + " cơ quan, đơn vị");
    assertThat(word.text()).contains("(số liệu tính đến ngày 30/11/2023)").doesNotContain("30/11/2022");
    parts(word);
    places(word, c);
    sectors(word, c);
    assertThat(done(word, "2.2.4")).as("one of this year, whatever was done before").contains(Recount.number(recount.achieved(PLAN, "2.2.4", 2023)));
    assertThat(done(word, "2.2.5")).as("sent in January, of this year").contains(Recount.number(recount.achieved(PLAN, "2.2.5", 2023)));
    Submission grown = played.bodies(c).get(firstPlace(played.bodies(c)));
    assertThat(changes.of(c)).filteredOn(one -> one.submission().equals(grown.key()) && one.code().equals("workers")).singleElement()
        .satisfies(one -> assertThat(one.explanation()).isEqualTo("Tuyển thêm lao động thường xuyên năm 2023"));
    theProvincesOwnText(c, word);
  }

  @Test
  void number13To18In2025TheCommunesOfAnGiangReport() {
    Campaign c = year("AG", 2025, 1);
    Word word = played.word(c, "VB2", "2025-12-01");
    assertThat(recount.compare(word, c, null)).isGreaterThan(45);
    assertThat(word.text()).contains("Ủy ban nhân dân tỉnh An Giang", "(số liệu tính đến ngày 30/11/2025)");
    Map<String, String> total = row(word, "Tổng số HTX cuối kỳ");
    int now = Integer.parseInt(total.get("Thực hiện 2025"));
    assertThat(Integer.parseInt(total.get("6 tháng 2025"))).as("of the same places in June, though the communes came in July").isPositive()
        .isBetween(now - changed("2025-07-01", "2025-12-01"), now + changed("2025-07-01", "2025-12-01"));
    assertThat(rowsOfPlan(word)).as("the plan of the province that has become part of this one").isNotEmpty();
    assertThat(word.paragraph("Số liệu năm 2025 của")).contains(recount.given(c) + "/" + recount.asked(c)).doesNotContain("năm 2024 của");
  }

  /** The first body that reports for a place; the departments stand before it. */
  private static int firstPlace(List<Submission> bodies) {
    return (int) bodies.stream().takeWhile(s -> !s.level().equals("huyen") && !s.level().equals("xa")).count();
  }

  private static void parts(Word word) {
    BigDecimal managers = value(row(word, "Tổng số cán bộ quản lý, điều hành HTX"));
    assertThat(value(row(word, "Trong đó: trình độ sơ cấp, trung cấp")).add(value(row(word, "Trong đó: trình độ cao đẳng, đại học trở lên"))))
        .as("parts are never above their total").isLessThanOrEqualTo(managers);
    assertThat(value(row(word, "Số HTX đang hoạt động")).add(value(row(word, "Số HTX ngừng hoạt động")))).isEqualByComparingTo(value(row(word, "Tổng số HTX cuối kỳ")));
  }

  private void places(Word word, Campaign c) {
    List<Map<String, String>> rows = word.table("Địa bàn");
    List<Submission> bodies = played.bodies(c).stream().filter(s -> s.level().equals("huyen")).toList();
    assertThat(rows).hasSize(bodies.size() + 1);
    for (int i = 0; i < bodies.size(); i++) {
      assertThat(rows.get(i).values()).contains(Recount.number(workers(bodies.get(i))));
    }
    assertThat(rows.get(bodies.size()).get("Địa bàn")).isEqualTo("Cộng");
    assertThat(rows.get(bodies.size()).values()).contains(Recount.number(recount.sum(c, "workers")));
  }

  private BigDecimal workers(Submission s) {
    return jdbc.sql("select value from report_figure where submission = ? and code = 'workers' order by version desc limit 1").param(s.key()).query(BigDecimal.class).single();
  }

  /** In the appendix, and as a section of its own. */
  private void sectors(Word word, Campaign c) {
    List<Map<String, String>> rows = word.table("Lĩnh vực");
    String heading = rows.get(0).keySet().stream().filter(one -> one.startsWith("Tổng số HTX cuối kỳ")).findFirst().orElseThrow();
    int all = rows.stream().filter(row -> !row.get("Lĩnh vực").equals("Cộng")).mapToInt(row -> Integer.parseInt(row.get(heading))).sum();
    assertThat(all).isEqualTo(recount.register(c.openedOn(), PLACES));
    assertThat(word.text()).contains("3. Đánh giá theo lĩnh vực");
    for (Map<String, String> row : rows.subList(0, rows.size() - 1)) {
      assertThat(word.text()).contains(row.get("Lĩnh vực") + ": ").contains("tổng số HTX cuối kỳ " + row.get(heading) + " HTX");
    }
  }

  private void theProvincesOwnText(Campaign c, Word alliances) {
    Word province = played.word(c, "VB2", "2023-12-01");
    assertThat(recount.compare(province, c, null)).isGreaterThan(45);
    assertThat(province.text()).contains("Trên cơ sở báo cáo của Liên minh Hợp tác xã tỉnh", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "Kính gửi: Bộ Kế hoạch và Đầu tư")
        .doesNotContain("Thực hiện chế độ báo cáo hằng năm");
    assertThat(alliances.text()).contains("Thực hiện chế độ báo cáo hằng năm").doesNotContain("CHỈ ĐẠO, ĐIỀU HÀNH");
  }

  /** Co-operatives of which the register says something new between two days: other tests write there too. */
  private int changed(String from, String until) {
    return jdbc.sql("""
        select count(*) from (select cooperative from cooperative_entry where valid_from between cast(:from as date) and cast(:until as date)
        union select cooperative from cooperative_status_change where day between cast(:from as date) and cast(:until as date)) changed""")
        .param("from", from).param("until", until).query(Integer.class).single();
  }

  /** As a district raised it in 2021. @param answer null where nobody has answered */
  private void difficulty(String key, String kind, String text, String answer) {
    jdbc.sql("""
        insert into obstacle (key, state, text, kind, raised_at, task_id, user_task, step, origin, raiser, raiser_name, agency, raised_on)
        values (?, ?, ?, ?, 'HV-DOC', 'x', 'UserTask_Work', 'Làm việc được giao', 'PERSON', 'ubnd-hondat.cv1', 'Chuyên viên', 'KG-HD-UBND', date '2021-08-02')""")
        .param(key).param(answer == null ? "ASKED" : "ANSWERED").param(text).param(kind).update();
    if (answer == null) return;
    jdbc.sql("insert into obstacle_answer (obstacle, round, text, agency, answered_on) values (?, 1, ?, 'KG-STC', date '2021-08-20')").param(key).param(answer).update();
  }

  /** Revenue and profit of two co-operatives, as the register gets them in spring. */
  private void finances(int year) {
    for (String code : List.of("HTX-KG-01", "HTX-KG-03")) {
      jdbc.sql("insert into cooperative_year (cooperative, year, revenue_million, profit_million, source, recorded_at) values (?, ?, 10800, 402, ?, '2023-03-01T00:00:00Z')")
          .param(code).param(year).param(NOTE).update();
    }
  }

  private static PlanResult result(String step, String day, Integer year) {
    PlanResult result = new PlanResult(step, LocalDate.parse(day), BigDecimal.ONE, null, NOTE, null);
    return year == null ? result : result.forYear(year);
  }

  private static Map<String, String> row(Word word, String name) {
    return word.table("Chỉ tiêu").stream().filter(row -> row.get("Chỉ tiêu").equals(name)).findFirst().orElseThrow(() -> new AssertionError("no row " + name));
  }

  /** What the rows of a step say was done; other tests carry out copies of the plan, under its name too. */
  private static List<String> done(Word word, String step) {
    return rowsOfPlan(word).stream().filter(row -> row.get("TT").equals(step)).map(row -> row.get("Thực hiện")).toList();
  }

  /** The rows below the plan's name, up to the next plan. */
  private static List<Map<String, String>> rowsOfPlan(Word word) {
    List<Map<String, String>> rows = new ArrayList<>();
    String plan = null;
    for (Map<String, String> row : word.table("Chỉ tiêu, nhiệm vụ")) {
      if (row.get("TT").isEmpty()) plan = row.get("Chỉ tiêu, nhiệm vụ");
      else if ("Kế hoạch 135/KH-UBND".equals(plan)) rows.add(row);
    }
    return rows;
  }

  private static BigDecimal value(Map<String, String> row) {
    String year = row.keySet().stream().filter(one -> one.startsWith("Thực hiện")).reduce((one, next) -> next).orElseThrow();
    return new BigDecimal(row.get(year).replace(".", "").replace(',', '.'));
  }
}
