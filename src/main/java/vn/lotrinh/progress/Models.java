package vn.lotrinh.progress;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The models as they are drawn: their file, what their steps are called, and what waits in them at other places than people's desks. */
@Component
class Models {

  private final RepositoryService repository;
  private final ManagementService management;

  Models(RepositoryService repository, ManagementService management) {
    this.repository = repository;
    this.management = management;
  }

  Optional<ProcessDefinition> latest(String key) {
    return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult());
  }

  /** The model's file as it was deployed. */
  Optional<String> file(String key, int version) {
    ProcessDefinition found = repository.createProcessDefinitionQuery().processDefinitionKey(key).processDefinitionVersion(version).singleResult();
    if (found == null) return Optional.empty();
    try (InputStream file = repository.getProcessModel(found.getId())) {
      return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(found.getId(), unreadable);
    }
  }

  /** Id of each node of a model → its name, in the order of the file; nodes without one are left out. */
  Map<String, String> names(String definition) {
    Map<String, String> names = new LinkedHashMap<>();
    repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream().filter(node -> node.getName() != null)
        .forEach(node -> names.put(node.getId(), node.getName().replaceAll("\\s+", " ")));
    return names;
  }

  /** How many wait at a timer, a message or a called process, in all versions of the model that run: id of the node → number. */
  Map<String, Long> waitingElsewhere(ProcessDefinition latest) {
    Map<String, Long> waiting = new TreeMap<>();
    for (ProcessDefinition version : repository.createProcessDefinitionQuery().processDefinitionKey(latest.getKey()).list()) {
      var desks = repository.getBpmnModelInstance(version.getId()).getModelElementsByType(UserTask.class).stream().map(UserTask::getId).toList();
      management.createActivityStatisticsQuery(version.getId()).list().stream().filter(node -> !desks.contains(node.getId()) && node.getInstances() > 0)
          .forEach((ActivityStatistics node) -> waiting.merge(node.getId(), (long) node.getInstances(), Long::sum));
    }
    return waiting;
  }
}
