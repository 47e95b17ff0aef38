package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every process model keeps the house rules, so that what a person sees in Tasklist and Cockpit is complete, and what a model calls exists. */
class ProcessModelTest {

  private static final String ELEMENT_ID = "(UserTask|ServiceTask|SendTask|BusinessRuleTask|CallActivity|SubProcess|Gateway|Event|StartEvent|EndEvent|BoundaryEvent)"
      + "_[A-Z][A-Za-z0-9]+";
  private static final String MESSAGE_NAME = "([a-z]+)\\.[a-z][A-Za-z]*(ed|en|wn|id|nt|de)";
  private static final int LONGEST_TASK_NAME = 45;
  /** How a lane names the role that its steps ask for. */
  private static final Map<String, String> ROLE_WORDS = Map.of("leader", "lãnh đạo", "head", "lãnh đạo", "format", "thể thức", "clerk", "văn thư");
  /** Words of a step in which a body binds itself. */
  private static final Pattern DECISION = Pattern.compile("(?iu)^(Ký|Cấp số|Quyết định|Phê duyệt|Thông báo hành vi vi phạm|Chuyển “đã giải thể”|Kiểm tra (nội dung|thể thức|công văn))");
  /** What the room that owns the case says when a form is shown: people's words, of any length, that no variable of the engine could hold. */
  private static final Set<String> TOLD = Set.of("facts", "returnReason", "explanation", "objection", "classified");

  static List<ProcessFile> models() {
    return ProcessFile.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void isOneExecutableProcessNamedAsItsFile(ProcessFile file) {
    Collection<Process> processes = file.all(Process.class);
    assertThat(processes).extracting(Process::getId).containsExactly(file.name());
    Process process = processes.iterator().next();
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getName()).as("name").isNotBlank();
    assertThat(process.getDocumentations()).as("documentation").isNotEmpty();
    assertThat(process.getCamundaHistoryTimeToLiveString()).as("historyTimeToLive").matches("P\\d+D");
    assertThat(process.isCamundaStartableInTasklist()).as("started by its room, with its variables, never from Tasklist").isFalse();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyElementIsDrawnAndNamed(ProcessFile file) {
    List<String> faults = new ArrayList<>();
    for (FlowNode node : file.all(FlowNode.class)) {
      if (node.getDiagramElement() == null) faults.add(node.getId() + " is not drawn");
      if (!node.getId().matches(ELEMENT_ID)) faults.add(node.getId() + " is no speaking id");
      boolean mergesOnly = node instanceof Gateway && (node.getOutgoing().size() < 2 || !(node instanceof ExclusiveGateway));
      if (!mergesOnly && isBlank(node.getName())) faults.add(node.getId() + " has no name");
      if (node instanceof Activity && isTooLong(node.getName())) faults.add(node.getId() + " has a name too long for its box");
    }
    file.all(SequenceFlow.class).stream().filter(flow -> flow.getDiagramElement() == null).forEach(flow -> faults.add(flow.getId() + " is not drawn"));
    file.all(SequenceFlow.class).stream().filter(flow -> !flow.getId().matches("Flow(_[A-Z][A-Za-z0-9]+)+")).forEach(flow -> faults.add(flow.getId() + " is no speaking id"));
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyUserTaskHasItsBodyItsFormAndItsDates(ProcessFile file) {
    Set<FlowNode> inLanes = file.all(Lane.class).stream().flatMap(lane -> lane.getFlowNodeRefs().stream()).collect(Collectors.toSet());
    List<String> faults = new ArrayList<>();
    for (UserTask task : file.all(UserTask.class)) {
      String id = task.getId();
      if (!inLanes.contains(task)) faults.add(id + " is in no lane");
      if (task.getDocumentations().isEmpty()) faults.add(id + " cites no clause");
      if (!isCall(task.getCamundaCandidateGroups())) faults.add(id + " does not ask which body acts");
      if (!isCall(task.getCamundaDueDate())) faults.add(id + " has no due date");
      if (!isCall(task.getCamundaFollowUpDate())) faults.add(id + " has no date of the plan");
      if (listeners(task, "complete") != 1) faults.add(id + " must have one complete listener");
      if (listeners(task, "create") != 0) faults.add(id + " asks for something itself; the room that owns its case says what it asks for");
      String form = file.name() + "-" + FormFile.kebab(id.substring(id.indexOf('_') + 1));
      if (!form.equals(task.getCamundaFormRef()) || !"deployment".equals(task.getCamundaFormRefBinding())) faults.add(id + " must show the form " + form);
      if (!FormFile.exists(form)) faults.add(id + ": there is no forms/" + form + ".form");
    }
    assertThat(faults).isEmpty();
  }

  /** Signing, checking before it, issuing, numbering and deciding are the matter of a role inside the body, not of any of its people. */
  @ParameterizedTest
  @MethodSource("models")
  void aStepOfDecisionNamesARole(ProcessFile file) {
    List<String> faults = new ArrayList<>();
    Collection<Lane> lanes = file.all(Lane.class);
    for (UserTask task : file.all(UserTask.class)) {
      boolean decides = DECISION.matcher(task.getName()).find();
      boolean named = task.getCamundaCandidateGroups().startsWith("${duty.");
      if (decides && !named) faults.add(task.getId() + " “" + task.getName() + "” decides but names no role");
      String lane = lanes.stream().filter(one -> one.getFlowNodeRefs().contains(task)).map(Lane::getName).findFirst().orElse("");
      if (named && ROLE_WORDS.entrySet().stream().noneMatch(role -> task.getCamundaCandidateGroups().startsWith("${duty." + role.getKey() + "(")
          && lane.toLowerCase(java.util.Locale.ROOT).contains(role.getValue()))) faults.add(task.getId() + ": its lane “" + lane + "” does not say which role acts");
    }
    assertThat(faults).isEmpty();
  }

  /** A field that is no local input would leak its value into the process, and the next form with the same key would open filled in. */
  @ParameterizedTest
  @MethodSource("models")
  void everyFieldOfAFormIsAnInputOfItsTask(ProcessFile file) {
    List<String> faults = new ArrayList<>();
    for (UserTask task : file.all(UserTask.class)) {
      FormFile form = FormFile.read(task.getCamundaFormRef());
      Set<String> inputs = inputs(task);
      form.fieldKeys().stream().filter(key -> !inputs.contains(key)).forEach(key -> faults.add(task.getId() + ": field " + key + " is no input"));
      Set<String> visible = new TreeSet<>(inputs);
      visible.addAll(TOLD);
      visible.addAll(variablesPassedTo(file.name()));
      form.shownVariables().stream().filter(shown -> !visible.contains(shown)).forEach(shown -> faults.add(task.getId() + ": nobody provides " + shown));
      inputs.stream().filter(input -> !form.fieldKeys().contains(input) && !form.shownVariables().contains(input))
          .forEach(input -> faults.add(task.getId() + ": input " + input + " is not used by its form"));
      TOLD.stream().filter(told -> inputs.contains(told) && !form.fieldKeys().contains(told))
          .forEach(told -> faults.add(task.getId() + ": " + told + " is told when the form is shown, it is no variable"));
    }
    assertThat(faults).isEmpty();
  }

  /** What a step asks for and tells, the room that owns its case says; a model that names its steps a second time goes wrong with the next renaming. */
  @ParameterizedTest
  @MethodSource("models")
  void noCallNamesAStep(ProcessFile file) {
    assertThat(file.expressions()).noneMatch(expression -> expression.matches("(?s).*'(UserTask|ServiceTask|CallActivity)_.*"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyDecisionHasADefaultAndNamesItsWays(ProcessFile file) {
    List<String> faults = new ArrayList<>();
    for (ExclusiveGateway gateway : file.all(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() < 2) continue;
      if (gateway.getDefault() == null) faults.add(gateway.getId() + " has no default");
      for (SequenceFlow flow : gateway.getOutgoing()) {
        if (isBlank(flow.getName())) faults.add(flow.getId() + " has no name");
        if (flow != gateway.getDefault() && flow.getConditionExpression() == null) faults.add(flow.getId() + " has no condition");
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyCalledProcessExistsAndGetsItsKey(ProcessFile file) {
    List<String> faults = new ArrayList<>();
    for (CallActivity call : file.all(CallActivity.class)) {
      if (models().stream().noneMatch(model -> model.name().equals(call.getCalledElement()))) faults.add(call.getId() + " calls what does not exist");
      if (!"deployment".equals(call.getCamundaCalledElementBinding())) faults.add(call.getId() + " must be bound to its deployment");
      if (call.getChildElementsByType(ExtensionElements.class).stream()
          .flatMap(extension -> extension.getChildElementsByType(CamundaIn.class).stream()).noneMatch(in -> in.getCamundaBusinessKey() != null)) {
        faults.add(call.getId() + " passes no business key");
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void messagesAreNamedByRoomAndWhatHappened(ProcessFile file) {
    assertThat(file.all(Message.class)).allSatisfy(message -> {
      assertThat(message.getName()).matches(MESSAGE_NAME);
      assertThat(Path.of("src/main/java/vn/lotrinh", message.getName().split("\\.")[0])).isDirectory();
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void holdsNoProgram(ProcessFile file) {
    assertThat(file.all(ScriptTask.class)).isEmpty();
    assertThat(file.all(Script.class)).isEmpty();
    assertThat(file.all(CamundaScript.class)).isEmpty();
    assertThat(file.attributesNamed("class")).as("class names in a model").isEmpty();
    assertThat(file.attributesNamed("delegateExpression")).as("a model calls its room's service by an expression").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyCallNamesAServiceAndItsMethod(ProcessFile file) {
    Set<String> faults = new TreeSet<>();
    for (String expression : file.expressions()) {
      for (ModelCall call : ModelCall.in(expression)) call.fault().ifPresent(faults::add);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyFormIsUsedByOneTask() throws IOException {
    Map<String, List<String>> uses = new TreeMap<>();
    for (ProcessFile model : models()) {
      for (UserTask task : model.all(UserTask.class)) uses.computeIfAbsent(task.getCamundaFormRef(), form -> new ArrayList<>()).add(model.name() + "/" + task.getId());
    }
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      files.map(file -> file.getFileName().toString().replace(".form", "")).forEach(form -> assertThat(uses.get(form)).as(form).hasSize(1));
    }
  }

  private static Set<String> inputs(UserTask task) {
    return task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).singleResult().getCamundaInputParameters().stream()
        .map(parameter -> parameter.getCamundaName()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> variablesPassedTo(String process) {
    return models().stream().flatMap(model -> model.all(CallActivity.class).stream()).filter(call -> process.equals(call.getCalledElement()))
        .flatMap(call -> call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
        .map(CamundaIn::getCamundaTarget).filter(target -> target != null).collect(Collectors.toSet());
  }

  private static long listeners(UserTask task, String event) {
    return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
        .filter(listener -> event.equals(listener.getCamundaEvent()) && listener.getCamundaExpression() != null).count();
  }

  private static boolean isCall(String expression) {
    return expression != null && expression.matches("\\$\\{[a-zA-Z]+\\.[a-zA-Z]+\\(.*\\)}");
  }

  private static boolean isTooLong(String name) {
    return name != null && !name.contains("${") && name.length() > LONGEST_TASK_NAME;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
