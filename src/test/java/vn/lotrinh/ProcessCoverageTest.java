package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After all other tests: every step, gateway, timer and end of every model has been passed by at least one of them. Where only some tests are
 * chosen there is nothing to look at, and it steps aside; in the whole suite a walk that is missing makes it fail.
 */
@SystemTest
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

  /** The programme that the walk through five years leaves behind. */
  private static final String WALK = "W0-2021";

  @Autowired RepositoryService repository;
  @Autowired HistoryService history;

  /** Run by the build (which passes its folder), with no test chosen on its command line (which it passes, too). */
  private static boolean isWholeSuite() {
    return System.getProperty("basedir") != null && System.getProperty("test") == null;
  }

  static Stream<String> models() {
    return ProcessFile.all().stream().map(ProcessFile::name);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyFlowNodeHasBeenPassed(String process) {
    assumeTrue(isWholeSuite(), "runs after the whole suite");
    assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(WALK).count()).as("the walk through the programme").isPositive();
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
    Set<String> unpassed = new TreeSet<>();
    for (FlowNode node : Bpmn.readModelFromFile(new File("processes", process + ".bpmn")).getModelElementsByType(FlowNode.class)) {
      if (history.createHistoricActivityInstanceQuery().processDefinitionId(definition).activityId(node.getId()).count() == 0) unpassed.add(node.getId());
    }
    assertThat(unpassed).isEmpty();
  }
}
