package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lotrinh.assignment.BudgetLines.Line;

/** The money of a plan adds up and is compared with what the plan says. */
class PlanBudgetTest {

  private static Line line(String activity, String source, long planned, Long allocated, Long spent) {
    return new Line("3.1", activity, source, BigDecimal.valueOf(planned), allocated == null ? null : BigDecimal.valueOf(allocated),
        spent == null ? null : BigDecimal.valueOf(spent));
  }

  private static PlanBudget of(Long stated, Line... lines) {
    return new PlanBudget(stated == null ? null : BigDecimal.valueOf(stated), List.of(lines));
  }

  @Test
  void activitiesAddUpAltogetherAndBySource() {
    PlanBudget budget = of(207_960_000L, line("Lớp tập huấn", "Ngân sách huyện", 100_000_000, 90_000_000L, 60_000_000L),
        line("Hội nghị", "Ngân sách xã", 57_960_000, null, null), line("Khảo sát", "Ngân sách huyện", 50_000_000, 50_000_000L, 50_000_000L));
    assertThat(budget.total()).isEqualTo(new PlanBudget.Sum("Cộng", new BigDecimal(207_960_000), new BigDecimal(140_000_000), new BigDecimal(110_000_000),
        new BigDecimal(30_000_000)));
    assertThat(budget.sources()).extracting(PlanBudget.Sum::title, sum -> sum.planned().toPlainString())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Ngân sách huyện", "150000000"), org.assertj.core.groups.Tuple.tuple("Ngân sách xã", "57960000"));
    assertThat(budget.compared()).contains("bằng kinh phí của kế hoạch").contains("Đã chi 52,9% dự toán");
  }

  @Test
  void whatIsMissingOrTooMuchIsSaid() {
    assertThat(of(100L, line("a", "", 130, null, null)).compared()).contains("vượt kinh phí của kế hoạch 30 đồng");
    assertThat(of(100L, line("a", "", 60, null, null)).compared()).contains("còn thiếu so với kinh phí của kế hoạch 40 đồng");
    assertThat(of(null, line("a", "", 0, null, null)).compared()).as("nothing to compare with").isEmpty();
    assertThat(of(100L).compared()).isEmpty();
  }
}
