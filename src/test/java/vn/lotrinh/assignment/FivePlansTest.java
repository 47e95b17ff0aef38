package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.TargetFigure;

/**
 * Each of the five shipped plans from its first day to its last, each in the scenario that it opens: everything that it asks for in numbers is reached,
 * nothing stays open, nobody's task has nobody. After all other tests, because the engine's clock and its interface follow the last engine of a JVM.
 */
@Order(Integer.MAX_VALUE)
class FivePlansTest {

  private static final Path PAGE = Path.of("docs", "do-phu.md");

  enum Shipped {
    NAM_DINH("nam-dinh", "ND-THD-2024", "2024-01-02", Map.of()),
    THAP_MUOI("thap-muoi", "TM-2021", "2021-04-16", Map.of()),
    BINH_PHUOC("binh-phuoc", "BP-2025", "2025-01-02", Map.of()),
    CA_MAU("ca-mau", "CM-2025", "2025-01-02", Map.of()),
    KIEN_GIANG("kien-giang", "KG-135-2021", "2021-04-01", Map.of());

    private final String scenario;
    private final String code;
    private final String opens;
    /** Lines whose bodies the coordinator has to name. */
    private final Map<String, String> chosen;

    Shipped(String scenario, String code, String opens, Map<String, String> chosen) {
      this.scenario = scenario;
      this.code = code;
      this.opens = opens;
      this.chosen = chosen;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsHandedOutDoneAndReached(Shipped shipped) throws IOException {
    long start = System.nanoTime();
    try (PlayedPlan played = new PlayedPlan(shipped.scenario, shipped.code, shipped.opens)) {
      long begun = System.nanoTime();
      played.handOut(shipped.chosen);
      played.toTheEnd();
      java.util.Set<String> others = played.othersBring();
      System.out.printf("%s: %d bước, khởi động %.0f giây, chạy %.0f giây%n", shipped.code, played.completed(), (begun - start) / 1e9, (System.nanoTime() - begun) / 1e9);
      Assignments assignments = played.bean(Assignments.class);
      List<Assignment> given = assignments.of(shipped.code);
      assertThat(given).allMatch(task -> task.stage() == Stage.DONE);
      assertThat(played.bean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKeyLike("%" + shipped.code + "-%").processDefinitionKey("plan-task").count()).isZero();
      TreeSet<String> done = given.stream().map(Assignment::step).collect(Collectors.toCollection(TreeSet::new));
      done.addAll(others);
      assertThat(played.plan().tasks().stream().filter(task -> !task.group()).map(PlanTask::step)).as("every line is somebody's").isSubsetOf(done);
      for (int year = played.plan().start().getYear(); year <= played.plan().end().getYear(); year++) {
        assertThat(played.figures(year)).as("of " + year).filteredOn(figure -> !figure.standing().isFulfilled()).extracting(FivePlansTest::row).isEmpty();
      }
      thePageTellsIt(shipped.code, played.ways());
    }
  }

  /** One row for each way in which lines of the plan run, and no other. */
  private static void thePageTellsIt(String code, Map<String, List<String>> ways) throws IOException {
    List<String> rows = new ArrayList<>();
    ways.forEach((way, lines) -> rows.add("| " + code + " | " + way + " | " + lines.size() + " | " + String.join(", ", lines) + " |"));
    Files.write(Path.of("target", "do-phu-" + code + ".md"), rows);
    assertThat(Files.readAllLines(PAGE)).filteredOn(line -> line.startsWith("| " + code + " |")).containsExactlyElementsOf(rows);
  }

  private static String row(TargetFigure figure) {
    return figure.step() + " " + figure.title() + ": " + figure.done() + " of " + figure.relation() + " " + figure.target() + " " + figure.unit() + " (" + figure.standing() + ")";
  }
}
