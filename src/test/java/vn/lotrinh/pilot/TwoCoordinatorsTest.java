package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.AtOnce;

/** Two coordinators open the same step of a plan in the same second: one opens it, the other reads by whom and when it was opened. */
@SystemTest
class TwoCoordinatorsTest {

  private static final List<String> BOTH = List.of("dieuphoi", "quantri");
  private static int count;

  @Autowired PilotDesk desk;
  @Autowired StepService steps;
  @Autowired People people;

  private String programme;

  @AfterEach
  void end() {
    desk.end(programme);
  }

  @RepeatedTest(3)
  void theSecondReadsThatTheStepIsOpenByWhomAndSinceWhen() throws InterruptedException {
    programme = desk.start("HC" + ++count + "-2021");
    desk.complete(programme + "-1.1", "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    desk.complete(programme + "-1.1", "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", PilotDesk.NUMBER));
    Work waiting = steps.waiting(programme).get(0);
    List<Object> outcomes = AtOnce.by(BOTH, () -> {
      steps.openEarly(programme, waiting.named(), "Các cơ quan đã sẵn sàng");
      return null;
    });
    assertThat(outcomes).filteredOn(String.class::isInstance).as(outcomes.toString()).hasSize(1);
    assertThat(outcomes).filteredOn(Refusal.class::isInstance).singleElement().extracting(refusal -> ((Refusal) refusal).getMessage()).asString()
        .startsWith("Việc “" + waiting.title() + "” đã được ").endsWith(" mở sớm ngày 01/04/2021.")
        .containsAnyOf(people.name("dieuphoi"), people.name("quantri"));
  }
}
