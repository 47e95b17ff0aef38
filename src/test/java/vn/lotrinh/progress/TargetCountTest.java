package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.Achieved;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.Targets;
import vn.lotrinh.plan.PlanWork.Running;

/** How targets are counted, on the official plans as published. */
@SystemTest
class TargetCountTest {

  @Autowired PlanService plans;

  @Test
  void theThreeTargetsOfCaMauAndTheGroupThatIsTheirSum() {
    List<TargetLine> lines = count("ca-mau-2025", List.of(of("1.1", 20), of("1.2", 30)),
        Map.of("1.2", new Running(1, 1, 0), "1.3", new Running(25, 10, 4)), Concerned.NOBODY);
    assertThat(line(lines, "CM-1.1")).extracting(TargetLine::done, TargetLine::running, TargetLine::isReached).containsExactly(number(20), 0L, true);
    assertThat(line(lines, "CM-1.2")).extracting(TargetLine::done, TargetLine::running, TargetLine::isReached).containsExactly(number(30), 1L, false);
    assertThat(line(lines, "CM-1.3").open()).isEqualByComparingTo("5");
    TargetLine group = line(lines, "CM-1");
    assertThat(group.target()).isEqualByComparingTo("81");
    assertThat(group.done()).isEqualByComparingTo("50");
    assertThat(group.running()).isEqualTo(26);
    assertThat(group.atRisk()).isEqualTo(11);
    assertThat(group.tooLate()).isEqualTo(4);
    assertThat(group.relation()).isEqualTo("=");
    assertThat(group.unit()).isEqualTo("HTX");
  }

  @Test
  void aGroupWhoseTasksEachConcernTheSameOnesIsNotTheirSum() {
    List<TargetLine> lines = count("ca-mau-2025", List.of(of("2.1", 18), of("2.4", 18)), Map.of(), Concerned.NOBODY);
    assertThat(lines.stream().filter(line -> line.task().equals("CM-2") && line.unit().equals("HTX điểm")).findFirst().orElseThrow().done())
        .as("twice eighteen are not thirty-six of eighteen").isEqualByComparingTo("18");
  }

  @Test
  void aTaskWithSeveralTargetsHasALineForEach() {
    List<TargetLine> lines = count("ca-mau-2025", List.of(of("2.3", 4), new Achieved("2.3", "học viên", number(160))), Map.of(), Concerned.NOBODY);
    List<TargetLine> courses = lines.stream().filter(line -> line.task().equals("CM-2.3")).toList();
    assertThat(courses).extracting(TargetLine::unit).containsExactly("lớp", "học viên");
    assertThat(courses).extracting(line -> line.done().intValue()).containsExactly(4, 160);
    assertThat(courses).extracting(TargetLine::relation).containsExactly("=", ">=");
  }

  @Test
  void eightyPercentIsCountedOverAllThatAreConcerned() {
    Map<String, String> cases = new HashMap<>();
    for (int i = 0; i < 10; i++) cases.put("TN-" + i, "11.5");
    for (int i = 0; i < 30; i++) cases.put("BB-" + i, "11.6");
    Set<String> dormant = codes("CHUA-", 21);
    dormant.add("BB-7");                                     // dormant, and in a case: once
    List<TargetLine> lines = count("binh-phuoc-2025", List.of(of("11.5", 10), of("11.6", 20)), Map.of("11.6", new Running(10, 3, 1)), new Concerned(dormant, cases));
    TargetLine all = line(lines, "BP-1.5");
    assertThat(all.total()).isEqualTo(61);
    assertThat(all.needed()).as("80 % of 61 are 48,8").isEqualByComparingTo("49");
    assertThat(all.count()).isEqualByComparingTo("30");
    assertThat(all.done()).as("30 of 61, rounded down").isEqualByComparingTo("49.1");
    assertThat(all.running()).isEqualTo(10);
    TargetLine compulsory = line(lines, "BP-11.6");
    assertThat(compulsory.total()).as("without those that are dissolved voluntarily").isEqualTo(51);
    assertThat(compulsory.count()).isEqualByComparingTo("20");
    assertThat(compulsory.isReached()).isFalse();
  }

  @Test
  void nothingConcernedIsNothingToDo() {
    TargetLine all = line(count("binh-phuoc-2025", List.of(), Map.of(), Concerned.NOBODY), "BP-1.5");
    assertThat(all.total()).isZero();
    assertThat(all.done()).isEqualByComparingTo("0");
    assertThat(all.needed()).isEqualByComparingTo("0");
  }

  private List<TargetLine> count(String plan, List<Achieved> achieved, Map<String, Running> running, Concerned concerned) {
    Plan loaded = plans.plan(plans.load(new ClassPathResource("plans/" + plan + ".yaml")).code());
    return new TargetCount(new Targets(loaded, achieved, concerned, loaded.end().getYear()), running).lines();
  }

  private static TargetLine line(List<TargetLine> lines, String task) {
    return lines.stream().filter(line -> line.task().equals(task)).findFirst().orElseThrow();
  }

  private static Achieved of(String step, int quantity) {
    return new Achieved(step, null, number(quantity));
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  private static Set<String> codes(String start, int count) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < count; i++) codes.add(start + i);
    return codes;
  }
}
