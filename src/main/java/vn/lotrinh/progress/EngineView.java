package vn.lotrinh.progress;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.Rooms;

/** What only the engine knows: names of models and people, what runs, what waits, what went wrong. */
@Component
class EngineView {

  private static final int PROGRAMMES_AT_MOST = 30;

  /** What an administrator looks at first. */
  record Health(long incidents, long failedJobs) {}

  /** A running or finished process of a case. */
  record Run(String instance, String calledBy, String caseKey, String processKey, String name, boolean running) {}

  private final Rooms rooms;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final ManagementService management;

  EngineView(Rooms rooms, RepositoryService repository, RuntimeService runtime, HistoryService history, ManagementService management) {
    this.rooms = rooms;
    this.repository = repository;
    this.runtime = runtime;
    this.history = history;
    this.management = management;
  }

  Health health() {
    return new Health(runtime.createIncidentQuery().count(), management.createJobQuery().noRetriesLeft().count());
  }

  /** Process key → the model's Vietnamese name. */
  Map<String, String> processNames() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .collect(Collectors.toMap(ProcessDefinition::getKey, d -> Objects.requireNonNullElse(d.getName(), d.getKey()), (a, b) -> a));
  }

  /** Those of the cases that have not ended. */
  Set<String> running(Collection<String> caseKeys) {
    if (caseKeys.isEmpty()) return Set.of();
    return runs(caseKeys).filter(Run::running).map(Run::caseKey).collect(Collectors.toSet());
  }

  /** All processes that run or ran under a case's key, the outermost first. */
  List<Run> runsOf(String caseKey) {
    return runs(List.of(caseKey)).toList();
  }

  List<Run> programmes() {
    return history.createHistoricProcessInstanceQuery().rootProcessInstances().processDefinitionKeyIn(rooms.programmes().toArray(String[]::new))
        .orderByProcessInstanceStartTime().desc().listPage(0, PROGRAMMES_AT_MOST).stream().map(EngineView::run).toList();
  }

  /** Programme key → names of the phases that run now. */
  Map<String, List<String>> phases(Collection<String> programmes) {
    if (programmes.isEmpty()) return Map.of();
    Set<String> whole = rooms.programmes();
    return runs(programmes).filter(run -> run.running() && !whole.contains(run.processKey()))
        .collect(Collectors.groupingBy(Run::caseKey, Collectors.mapping(Run::name, Collectors.toList())));
  }

  /** When each task of the case was opened: the order of its history, finer than days. */
  Map<String, Long> openings(String caseKey) {
    return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(caseKey).list().stream()
        .collect(Collectors.toMap(HistoricTaskInstance::getId, task -> task.getStartTime().getTime()));
  }

  /** What the case waits for besides people: timers, background work, parts that run under keys of their own. */
  List<String> waitsFor(List<Run> runs) {
    Set<String> callers = runs.stream().filter(Run::running).map(Run::calledBy).collect(Collectors.toSet());
    return runs.stream().filter(Run::running).flatMap(run -> leaves(run.instance())
        .filter(leaf -> !(leaf.getActivityType().equals("callActivity") && callers.contains(run.instance()))))
        .map(ActivityInstance::getActivityName).filter(Objects::nonNull).distinct().toList();
  }

  private Stream<ActivityInstance> leaves(String instance) {
    ActivityInstance tree = runtime.getActivityInstance(instance);
    return tree == null ? Stream.empty()
        : flat(tree).filter(node -> node != tree && node.getChildActivityInstances().length == 0 && !node.getActivityType().equals("userTask"));
  }

  private static Stream<ActivityInstance> flat(ActivityInstance node) {
    return Stream.concat(Stream.of(node), Arrays.stream(node.getChildActivityInstances()).flatMap(EngineView::flat));
  }

  private Stream<Run> runs(Collection<String> caseKeys) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyIn(caseKeys.toArray(String[]::new)).list().stream()
        .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
            .thenComparing(p -> p.getSuperProcessInstanceId() != null)).map(EngineView::run);
  }

  private static Run run(HistoricProcessInstance instance) {
    return new Run(instance.getId(), instance.getSuperProcessInstanceId(), instance.getBusinessKey(), instance.getProcessDefinitionKey(),
        Objects.requireNonNullElse(instance.getProcessDefinitionName(), instance.getProcessDefinitionKey()), instance.getEndTime() == null);
  }
}
