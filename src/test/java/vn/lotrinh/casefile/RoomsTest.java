package vn.lotrinh.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.Markdown;
import vn.lotrinh.SystemTest;

/** No model is nobody's, and no room answers for a model or a step that does not exist: the papers of a forgotten step would vanish. */
@SystemTest
class RoomsTest {

  @Autowired Rooms rooms;
  @Autowired List<CaseRoom> all;

  @Test
  void everyModelWithStepsForPeopleHasItsRoom() {
    Set<String> nobodys = new TreeSet<>();
    models().forEach((model, steps) -> {
      if (!steps.isEmpty() && rooms.of(model).isEmpty()) nobodys.add(model);
    });
    assertThat(nobodys).isEmpty();
  }

  @Test
  void noRoomKnowsAModelThatIsNone() {
    assertThat(ours()).allSatisfy(room -> assertThat(models().keySet()).containsAll(room.models()));
  }

  @Test
  void everyStepOfEveryModelIsKnownToItsRoomAndNoOther() {
    assertThat(ours()).isNotEmpty().allSatisfy(room -> {
      Set<String> steps = room.models().stream().flatMap(model -> models().get(model).stream()).collect(Collectors.toCollection(TreeSet::new));
      assertThat(new TreeSet<>(room.steps())).as(room.getClass().getSimpleName()).isEqualTo(steps);
    });
  }

  @Test
  void aStepThatARoomDoesNotKnowIsAFaultAndAsksForNothingSilently() {
    assertThat(ours()).allSatisfy(room -> {
      CaseStep renamed = new CaseStep("GT-2025-0001", room.models().iterator().next(), "UserTask_Renamed", Map.of());
      assertThatThrownBy(() -> room.asked(renamed)).isInstanceOf(IllegalStateException.class).hasMessageContaining("UserTask_Renamed");
      assertThatThrownBy(() -> room.shown(renamed)).isInstanceOf(IllegalStateException.class).hasMessageContaining("UserTask_Renamed");
    });
    assertThatThrownBy(() -> new Steps<String>().with("UserTask_A", "a").of("UserTask_B")).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("UserTask_B");
    assertThatThrownBy(() -> new Steps<String>().with("UserTask_A", "a").with("UserTask_A", "b")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatPeopleWroteIsTextAndKeepsItsLines() {
    assertThat(Markdown.lines("1. Vốn\n  - thiếu [vay](#) <b>\n\n2) **gấp**")).isEqualTo("1\\. Vốn  \n\\- thiếu \\[vay\\]\\(\\#\\) &lt;b&gt;  \n  \n2\\) \\*\\*gấp\\*\\*");
    assertThat(Markdown.lines(null)).isNull();
  }

  /** The program's own, without those that tests bring for models of theirs. */
  private List<CaseRoom> ours() {
    return all.stream().filter(room -> !AopUtils.getTargetClass(room).getProtectionDomain().getCodeSource().getLocation().getPath().contains("/test-classes"))
        .toList();
  }

  private static Map<String, Set<String>> models() {
    Map<String, Set<String>> steps = new TreeMap<>();
    for (File file : new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"))) {
      steps.put(file.getName().replace(".bpmn", ""), Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class).stream().map(UserTask::getId)
          .collect(Collectors.toCollection(TreeSet::new)));
    }
    return steps;
  }
}
