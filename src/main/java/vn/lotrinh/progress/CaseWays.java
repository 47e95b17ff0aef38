package vn.lotrinh.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Which way a case went through its models and where it stands, for the pictures on its page. */
@Component
class CaseWays {

  /**
   * A process of a case as a picture.
   *
   * @param here  names of the steps at which it stands; @param marks and flows for the picture, as JSON
   */
  record Way(String model, int version, String name, boolean running, List<String> here, String marks, String flows) {}

  private final HistoryService history;
  private final RepositoryService repository;
  private final ObjectMapper json;

  CaseWays(HistoryService history, RepositoryService repository, ObjectMapper json) {
    this.history = history;
    this.repository = repository;
    this.json = json;
  }

  /** One picture for each of the processes, in their order. */
  List<Way> of(List<EngineView.Run> runs) {
    if (runs.isEmpty()) return List.of();
    Map<String, HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
        .processInstanceIds(runs.stream().map(EngineView.Run::instance).collect(Collectors.toSet())).list().stream()
        .collect(Collectors.toMap(HistoricProcessInstance::getId, one -> one));
    return runs.stream().map(run -> instances.get(run.instance())).filter(Objects::nonNull).map(this::way).toList();
  }

  private Way way(HistoricProcessInstance run) {
    List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery().processInstanceId(run.getId()).orderByHistoricActivityInstanceStartTime().asc().list();
    ProcessDefinition definition = repository.getProcessDefinition(run.getProcessDefinitionId());
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Map<String, Mark> marks = new LinkedHashMap<>();
    Map<String, Long> passes = steps.stream().filter(step -> step.getEndTime() != null && !step.isCanceled())
        .collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId, LinkedHashMap::new, Collectors.counting()));
    passes.forEach((id, times) -> marks.put(id, new Mark(id, "way-passed", times > 1 ? List.of("×" + times) : List.of(), "Đã đi qua" + (times > 1 ? " " + times + " lần" : ""))));
    List<HistoricActivityInstance> open = steps.stream().filter(step -> step.getEndTime() == null).toList();
    open.forEach(step -> marks.put(step.getActivityId(), new Mark(step.getActivityId(), "way-here", List.of("đang ở đây"), "Đang ở đây")));
    List<String> here = open.stream().map(HistoricActivityInstance::getActivityName).filter(Objects::nonNull).map(name -> name.replaceAll("\\s+", " ")).distinct().toList();
    return new Way(definition.getKey(), definition.getVersion(), Objects.requireNonNullElse(definition.getName(), definition.getKey()), run.getEndTime() == null, here,
        written(marks.values()), written(flows(model, steps)));
  }

  /** The engine keeps no arrows: one was taken where a step began as soon as the last of those that lead to it had ended. */
  static Set<String> flows(BpmnModelInstance model, List<HistoricActivityInstance> steps) {
    Set<String> taken = new TreeSet<>();
    for (HistoricActivityInstance step : steps) {
      if (!(model.getModelElementById(step.getActivityId()) instanceof FlowNode node)) continue;
      Map<SequenceFlow, Date> ended = new LinkedHashMap<>();
      node.getIncoming().forEach(flow -> lastEnd(flow, step, steps).ifPresent(end -> ended.put(flow, end)));
      Date last = ended.values().stream().max(Date::compareTo).orElse(null);
      ended.forEach((flow, end) -> {
        if (end.equals(last)) taken.add(flow.getId());
      });
    }
    return taken;
  }

  private static Optional<Date> lastEnd(SequenceFlow flow, HistoricActivityInstance step, List<HistoricActivityInstance> steps) {
    return steps.stream().filter(one -> one.getActivityId().equals(flow.getSource().getId()) && one.getEndTime() != null && !one.isCanceled()
        && !one.getEndTime().after(step.getStartTime())).map(HistoricActivityInstance::getEndTime).max(Date::compareTo);
  }

  private String written(Collection<?> some) {
    try {
      return json.writeValueAsString(some);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
