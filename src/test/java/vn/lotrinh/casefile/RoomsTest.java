package vn.lotrinh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.Markdown;
import vn.lotrinh.SystemTest;

/** No model is nobody's, and no room answers for a model that does not exist: the form of a forgotten step would tell nothing. */
@SystemTest
class RoomsTest {

  @Autowired Rooms rooms;
  @Autowired List<CaseRoom> all;

  @Test
  void everyModelWithStepsForPeopleHasItsRoom() {
    Set<String> nobodys = new TreeSet<>();
    for (File file : new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"))) {
      String model = file.getName().replace(".bpmn", "");
      if (!Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class).isEmpty() && rooms.of(model).isEmpty()) nobodys.add(model);
    }
    assertThat(nobodys).isEmpty();
  }

  @Test
  void noRoomKnowsAModelThatIsNone() {
    List<String> models = Arrays.stream(new File("processes").list()).map(name -> name.replace(".bpmn", "")).toList();
    assertThat(all).filteredOn(room -> room.getClass().getPackageName().startsWith("vn.lotrinh.") && !room.getClass().getSimpleName().startsWith("TestRoom"))
        .allSatisfy(room -> assertThat(models).containsAll(room.models()));
  }

  @Test
  void whatPeopleWroteIsTextAndKeepsItsLines() {
    assertThat(Markdown.lines("1. Vốn\n  - thiếu [vay](#) <b>\n\n2) **gấp**")).isEqualTo("1\\. Vốn  \n\\- thiếu \\[vay\\]\\(\\#\\) &lt;b&gt;  \n  \n2\\) \\*\\*gấp\\*\\*");
    assertThat(Markdown.lines(null)).isNull();
  }
}
