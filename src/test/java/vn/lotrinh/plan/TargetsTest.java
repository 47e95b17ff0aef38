package vn.lotrinh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.YamlText;

/** The one count of a plan's targets, on the official plans as published. */
class TargetsTest {

  private static final Plan CA_MAU = plan("ca-mau-2025");
  private static final Plan BINH_PHUOC = plan("binh-phuoc-2025");
  private static final Plan KIEN_GIANG = plan("kien-giang-135-2021");
  private static final Plan THAP_MUOI = plan("thap-muoi-2021");

  @Test
  void eighteenTwentyNineAndTwentySixDissolvedAreSeventyThreeOfEightyOne() {
    Targets targets = of(CA_MAU, 2025, result("1.1", null, 18), result("1.2", null, 29), result("1.3", null, 26));
    assertThat(figure(targets, "1", "HTX")).extracting(f -> f.done().intValue(), f -> f.needed().intValue(), TargetFigure::standing).containsExactly(73, 81, Standing.MISSED);
    assertThat(targets.done("giai-the")).hasValueSatisfying(done -> assertThat(done).isEqualByComparingTo("73"));
    assertThat(targets.planned("giai-the")).as("no task names the whole work: its kinds together").hasValueSatisfying(all -> assertThat(all).isEqualByComparingTo("81"));
  }

  @Test
  void sixClassesWithTwoHundredFortyLearnersAreNotTwoHundredFortySixClasses() {
    Targets targets = of(CA_MAU, 2025, result("2.3", null, 6), result("2.3", "học viên", 240));
    assertThat(figure(targets, "2.3", "lớp")).extracting(f -> f.done().intValue(), TargetFigure::standing).containsExactly(6, Standing.REACHED);
    assertThat(figure(targets, "2.3", "học viên")).extracting(f -> f.done().intValue(), TargetFigure::standing).containsExactly(240, Standing.REACHED);
  }

  @Test
  void thirtyOfThirtyConcernedAreAHundredPercentAndTheShareAsksForTwentyFour() {
    Map<String, String> cases = new HashMap<>();
    for (int i = 0; i < 10; i++) cases.put("TN-" + i, "11.5");
    for (int i = 0; i < 20; i++) cases.put("BB-" + i, "11.6");
    Targets targets = new Targets(BINH_PHUOC, List.of(result("11.5", null, 10), result("11.6", null, 20)), new Concerned(Set.of(), cases), 2025);
    TargetFigure all = figure(targets, "1.5", "%");
    assertThat(all).extracting(f -> f.count().intValue(), f -> f.total().intValue(), f -> f.needed().intValue(), f -> f.done().intValue(), TargetFigure::standing)
        .containsExactly(30, 30, 24, 100, Standing.EXCEEDED);
    assertThat(targets.planned("giai-the")).as("not eighty co-operatives").hasValueSatisfying(asked -> assertThat(asked).isEqualByComparingTo("24"));
  }

  @Test
  void aGroupWhosePartsEachAskForTheWholeIsAsFarAsTheLeastOfThem() {
    assertThat(figure(of(CA_MAU, 2025, result("3.1", "HTX vệ tinh", 54)), "3", "HTX vệ tinh")).extracting(f -> f.done().intValue(), TargetFigure::told).containsExactly(0, false);
    Targets both = of(CA_MAU, 2025, result("3.1", "HTX vệ tinh", 54), result("3.2", "HTX vệ tinh", 40));
    assertThat(figure(both, "3", "HTX vệ tinh")).extracting(f -> f.done().intValue(), TargetFigure::standing).containsExactly(40, Standing.MISSED);
    Targets models = of(CA_MAU, 2025, result("2.1", "HTX điểm", 18), result("2.4", "HTX điểm", 18), result("2.4", "Liên hiệp HTX", 2));
    assertThat(figure(models, "2", "HTX điểm").standing()).isEqualTo(Standing.REACHED);
    assertThat(figure(models, "2", "Liên hiệp HTX").standing()).as("one part has them all").isEqualTo(Standing.REACHED);
    assertThat(figure(models, "2", "HTX vệ tinh").standing()).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void reportsOfAHalfYearAreNotAskedInAYearInWhichNoneEnds() {
    assertThat(of(THAP_MUOI, 2021).figuresOfTheYear()).extracting(TargetFigure::step).contains("B2.3");
    assertThat(of(THAP_MUOI, 2022).figuresOfTheYear()).extracting(TargetFigure::step).contains("A8").doesNotContain("B2.3");
  }

  @Test
  void aYearlyReportIsCountedForItsYear() {
    List<Achieved> reports = List.of(year("2.2.4", 2021, 1), year("2.2.4", 2022, 1), year("2.2.4", 2023, 1));
    TargetFigure third = figure(new Targets(KIEN_GIANG, reports, Concerned.NOBODY, 2023), "2.2.4", "báo cáo/năm");
    assertThat(third).extracting(TargetFigure::year, f -> f.done().intValue(), TargetFigure::standing).containsExactly(2023, 1, Standing.REACHED);
    assertThat(figure(new Targets(KIEN_GIANG, reports, Concerned.NOBODY, 2024), "2.2.4", "báo cáo/năm")).extracting(f -> f.done().intValue(), TargetFigure::told)
        .containsExactly(0, false);
    assertThat(figure(new Targets(KIEN_GIANG, reports, Concerned.NOBODY, 2027), "2.2.4", "báo cáo/năm").year()).as("the plan's last year").isEqualTo(2025);
    assertThat(figure(new Targets(KIEN_GIANG, List.of(year("1.2", 2021, 1)), Concerned.NOBODY, 2023), "1.2", "công văn").done()).as("what is asked once stays done")
        .isEqualByComparingTo("1");
  }

  @Test
  void aShareOfMembersIsTakenOfTheMembersThatThePlanNames() {
    TargetFigure open = figure(of(THAP_MUOI, 2021), "A3", "% thành viên");
    assertThat(open).extracting(TargetFigure::total, TargetFigure::whom, f -> f.needed().intValue(), TargetFigure::standing, TargetFigure::isReached)
        .containsExactly(596L, "thành viên", 596, Standing.UNKNOWN, false);
    TargetFigure heads = figure(of(THAP_MUOI, 2021, result("A3", "thành viên", 298)), "A3", "% thành viên");
    assertThat(heads).extracting(f -> f.count().intValue(), f -> f.done().intValue(), TargetFigure::standing).containsExactly(298, 50, Standing.MISSED);
    TargetFigure share = figure(of(THAP_MUOI, 2021, result("A3", null, 100)), "A3", "% thành viên");
    assertThat(share).extracting(f -> f.count().intValue(), f -> f.done().intValue(), TargetFigure::standing).containsExactly(596, 100, Standing.REACHED);
    TargetFigure more = figure(of(THAP_MUOI, 2021, result("A3", null, 596)), "A3", "% thành viên");
    assertThat(more.done()).as("596 cannot be per cent: it is members").isEqualByComparingTo("100");
  }

  @Test
  void aShareOfWhomThePlanDoesNotNumberIsCountedFromTheHeadsThatBodiesTell() {
    Plan plan = asking("target: { quantity: 80, unit: '% cán bộ', op: '>=' }");
    Targets told = new Targets(plan, List.of(result("1", "cán bộ", 33), result("1", "tổng số cán bộ", 40)), Concerned.NOBODY, 2022);
    assertThat(told.figures()).singleElement().extracting(TargetFigure::total, f -> f.needed().intValue(), f -> f.count().intValue(),
        f -> f.done().toPlainString(), TargetFigure::standing).containsExactly(40L, 32, 33, "82.5", Standing.EXCEEDED);
    assertThat(plan.whom(plan.task("1").target())).hasValue(new Plan.Whom("cán bộ", null, "tổng số cán bộ"));
    Plan stated = asking("target: { quantity: 80, unit: '% cán bộ (45 cán bộ)', op: '>=' }");
    assertThat(stated.whom(stated.task("1").target()).orElseThrow().needed()).isEqualByComparingTo("36");
    Targets nobody = new Targets(plan, List.of(result("1", "cán bộ", 33)), Concerned.NOBODY, 2022);
    assertThat(nobody.figures().get(0).standing()).as("33 of how many?").isEqualTo(Standing.UNKNOWN);
  }

  private static Plan asking(String target) {
    return Plan.read(new YamlText("thu.yaml", "code: T-2022\ntitle: Thử\nissuer: UBND\nprovince: Kiên Giang\nperiod: { start: 2022-01-01, end: 2022-12-31 }\n"
        + "tasks:\n- { id: T-1, 'no': '1', kind: task, title: Tập huấn, lead: Liên minh, coordinating: [], due: 2022-06-30, " + target + " }\n"));
  }

  @Test
  void ofSharesTheNewestCountsAndTheyAreNeverAddedUp() {
    Achieved twice = new Achieved("A3", null, 2021, number(140), number(60), number(80), number(80));
    assertThat(figure(of(THAP_MUOI, 2021, twice), "A3", "% thành viên").done()).isEqualByComparingTo("80");
  }

  @Test
  void dissolutionsWithNobodyConcernedAreNotReached() {
    TargetFigure nobody = figure(new Targets(BINH_PHUOC, List.of(), Concerned.NOBODY, 2025), "1.5", "%");
    assertThat(nobody).extracting(TargetFigure::total, TargetFigure::standing, TargetFigure::isReached).containsExactly(0L, Standing.NOBODY, false);
  }

  @Test
  void whatEachOneHasToReachIsNotAddedUp() {
    Achieved merged = new Achieved("3.3", null, 2025, number(105), number(45), number(60), number(60));
    assertThat(figure(of(CA_MAU, 2025, merged), "3.3", "thành viên/HTX mới")).extracting(f -> f.done().intValue(), TargetFigure::standing).containsExactly(45, Standing.MISSED);
  }

  @Test
  void aHalfYearlyReportOfTwoAYearAndABudget() {
    Targets targets = of(THAP_MUOI, 2021, result("B2.3", null, 2), result("B2.1", null, 207_960_000));
    assertThat(figure(targets, "B2.3", "báo cáo/năm")).extracting(f -> f.done().intValue(), TargetFigure::standing).containsExactly(2, Standing.REACHED);
    assertThat(figure(targets, "B2.1", "đồng").standing()).isEqualTo(Standing.REACHED);
  }

  @Test
  void resultsOfALaterYearDoNotCountYet() {
    assertThat(figure(new Targets(KIEN_GIANG, List.of(year("1.2", 2022, 1)), Concerned.NOBODY, 2021), "1.2", "công văn").told()).isFalse();
  }

  private static Targets of(Plan plan, int year, Achieved... results) {
    return new Targets(plan, new ArrayList<>(List.of(results)), new Concerned(new HashSet<>(), Map.of()), year);
  }

  private static TargetFigure figure(Targets targets, String step, String unit) {
    return targets.figures().stream().filter(f -> f.step().equals(step) && f.unit().equals(unit)).findFirst().orElseThrow();
  }

  private static Achieved result(String step, String unit, int quantity) {
    return new Achieved(step, unit, number(quantity));
  }

  private static Achieved year(String step, int year, int quantity) {
    return new Achieved(step, null, year, number(quantity), number(quantity), number(quantity), number(quantity));
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  private static Plan plan(String name) {
    return Plan.read(YamlText.of(new ClassPathResource("plans/" + name + ".yaml")));
  }
}
