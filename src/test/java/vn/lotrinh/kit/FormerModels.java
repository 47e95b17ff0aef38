package vn.lotrinh.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/** Models that this version has no more: an earlier one began cases by them, and those go on. */
@Component
public class FormerModels {

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final List<String> deployments = new ArrayList<>();

  FormerModels(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  /** What runs under a key as it would run if the model of before had begun it. @param form of its one step */
  public void carryOn(String model, String form, String key, Map<String, Object> variables) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).processDefinitionKey("contribution").list()
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), "as of an earlier version"));
    DeploymentBuilder deployment = repository.createDeployment().name("former " + model);
    deployments.add(deployment.addClasspathResource("former/" + model + ".bpmn").addClasspathResource("former/" + form + ".form").deploy().getId());
    runtime.startProcessInstanceByKey(model, key, variables);
  }

  /** With what ran by them. */
  public void forget() {
    deployments.forEach(id -> repository.deleteDeployment(id, true));
    deployments.clear();
  }
}
