package vn.lotrinh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Who;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.PaperKind;

/** The room on the running engine: tasks ask for papers, and wait for them. */
@SystemTest
class DocumentProcessTest {

  private static final PaperKind MINUTES = new PaperKind("minutes", "Biên bản họp thành viên");
  private static final PaperKind PLAN = new PaperKind("plan", "Phương án hoạt động");
  private static final Who OFFICER = Whos.officer("cv1", "T-LMHTX");

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService engineTasks;
  @Autowired DocumentService document;
  @Autowired PaperDesk desk;

  private final String caseKey = "T-" + UUID.randomUUID();

  @BeforeEach
  void deploy() {
    String process = "document-test";
    if (repository.createProcessDefinitionQuery().processDefinitionKey(process).count() == 0) {
      repository.createDeployment().addModelInstance(process + ".bpmn", Bpmn.createExecutableProcess(process)
          .camundaHistoryTimeToLiveString("P1D").startEvent()
          .userTask("UserTask_Prepare").camundaCandidateGroups("T-LMHTX")
          .camundaTaskListenerExpression("create", "${document.require(task.id, execution.processBusinessKey, papers)}")
          .userTask("UserTask_Review").camundaCandidateGroups("T-UBND")
          .camundaTaskListenerExpression("create", "${document.expect(task.id, execution.processBusinessKey, papers)}")
          .endEvent().done()).deploy();
    }
  }

  @Test
  void aStepWaitsForItsPapers() throws IOException {
    Task task = start(MINUTES, PLAN);
    assertThat(document.missingForTask(task.getId())).containsExactly(MINUTES, PLAN);

    assertThatThrownBy(() -> complete(task)).hasMessageContaining("Chưa đủ giấy tờ, còn thiếu: Biên bản họp thành viên; Phương án hoạt động.");
    assertThat(task()).extracting(Task::getId).isEqualTo(task.getId());

    submit(task, MINUTES);
    assertThatThrownBy(() -> complete(task)).hasMessageContaining("còn thiếu: Phương án hoạt động.").hasMessageNotContaining("Biên bản");

    submit(task, PLAN);
    complete(task);
    assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_Review");
    assertThat(document.missingForTask(task.getId())).isEmpty();
  }

  @Test
  void expectedPapersAreListedButDoNotHold() throws IOException {
    Task first = start();
    engineTasks.complete(first.getId(), papers(MINUTES));
    Task review = task();

    assertThat(document.missingForTask(review.getId())).containsExactly(MINUTES);
    complete(review);

    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).count()).isZero();
  }

  @Test
  void whatIsBlockingStaysBlocking() {
    Task task = start(MINUTES);
    document.expect(task.getId(), caseKey, List.of(MINUTES, PLAN));

    assertThatThrownBy(() -> complete(task)).hasMessageContaining("còn thiếu: Biên bản họp thành viên.");
  }

  @Test
  void aPaperOfAnEarlierStepCounts() throws IOException {
    Task task = start(MINUTES);
    submit(task, MINUTES);
    engineTasks.complete(task.getId(), papers(MINUTES, PLAN));

    assertThat(document.missingForTask(task().getId())).containsExactly(PLAN);
    assertThat(document.missing(caseKey, List.of(PLAN, MINUTES))).containsExactly(PLAN);
    assertThat(document.missing(caseKey, List.of())).isEmpty();
  }

  @Test
  void whoeverGetsATaskTakesPartInTheCaseForGood() throws IOException {
    Who committee = Whos.officer("ub1", "T-UBND");
    Task task = start(MINUTES);
    submit(task, MINUTES);
    assertThatThrownBy(() -> desk.list(committee, caseKey, null)).isInstanceOf(CaseUnknown.class);

    engineTasks.complete(task.getId(), papers());

    assertThat(desk.list(committee, caseKey, null).papers()).hasSize(1);
    assertThat(desk.list(OFFICER, caseKey, null).papers()).hasSize(1);
    assertThatThrownBy(() -> submit(task, MINUTES)).hasMessage("Việc này đã kết thúc nên không nhận thêm giấy tờ.");
  }

  @Test
  void aTaskHandedOverIsOpenToItsNewAgency() {
    Who heir = Whos.officer("ag1", "T-HEIR");
    Task task = start(MINUTES);

    engineTasks.addCandidateGroup(task.getId(), "T-HEIR");
    engineTasks.deleteCandidateGroup(task.getId(), "T-LMHTX");
    engineTasks.claim(task.getId(), "ag1");

    assertThat(desk.list(heir, caseKey, task.getId()).wanted()).containsExactly("minutes");
  }

  @Test
  void aCancelledCaseAsksForNothing() {
    Task task = start(MINUTES);
    runtime.deleteProcessInstance(task.getProcessInstanceId(), "thử");

    assertThat(desk.list(OFFICER, caseKey, null).missing()).isEmpty();
  }

  @Test
  void tasksWithoutACaseHaveNoPapers() {
    Task free = engineTasks.newTask();
    engineTasks.saveTask(free);
    engineTasks.complete(free.getId());

    String instance = runtime.startProcessInstanceByKey("document-test", papers()).getId();
    Task task = engineTasks.createTaskQuery().processInstanceId(instance).singleResult();
    assertThatThrownBy(() -> desk.ofTask(OFFICER, task.getId())).isInstanceOf(CaseUnknown.class);
    engineTasks.complete(task.getId(), papers());
  }

  private Task start(PaperKind... kinds) {
    runtime.startProcessInstanceByKey("document-test", caseKey, papers(kinds));
    return task();
  }

  private Task task() {
    return engineTasks.createTaskQuery().processInstanceBusinessKey(caseKey).singleResult();
  }

  private void complete(Task task) {
    engineTasks.complete(task.getId(), papers());
  }

  private static VariableMap papers(PaperKind... kinds) {
    return Variables.createVariables().putValueTyped("papers", Variables.objectValue(List.of(kinds), true).create());
  }

  private void submit(Task task, PaperKind kind) throws IOException {
    Submission submission = new Submission(caseKey, task.getId(), kind.kind(), null, null);
    desk.submit(OFFICER, submission, "tep.pdf", new ByteArrayInputStream(SampleFiles.pdf(kind.kind())));
  }
}
