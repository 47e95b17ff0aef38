package vn.lotrinh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a person reads at an open task beside the fields of its form. */
@Component
public class Told {

  private final StepFacts facts;
  private final TaskService tasks;

  Told(StepFacts facts, TaskService tasks) {
    this.facts = facts;
    this.tasks = tasks;
  }

  /** Null where nothing is said. */
  public String at(String caseKey, String userTask, String name) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(caseKey).taskDefinitionKey(userTask).list();
    assertThat(open).as("%s of %s", userTask, caseKey).hasSize(1);
    return facts.of(open.get(0).getId()).get(name);
  }

  /** Everything that is said, by name. */
  public Map<String, String> of(String taskId) {
    return facts.of(taskId);
  }

  public String facts(String caseKey, String userTask) {
    return at(caseKey, userTask, CaseRoom.FACTS);
  }
}
