package vn.lotrinh.overview;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What only the engine knows: what the procedures are called. */
@Component
class OverviewProcess {

  private final RepositoryService repository;

  OverviewProcess(RepositoryService repository) {
    this.repository = repository;
  }

  /** Key of a procedure → its name. */
  Map<String, String> names() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .collect(Collectors.toMap(ProcessDefinition::getKey, one -> Objects.requireNonNullElse(one.getName(), one.getKey()), (one, other) -> one));
  }
}
