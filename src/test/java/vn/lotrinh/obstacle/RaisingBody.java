package vn.lotrinh.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lotrinh.Whos;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.rehearsal.TestDate;

/** Plays a body that meets difficulties at a step of a case of its own, and those that gather and answer them. */
@Component
class RaisingBody extends CaseDesk {

  static final String MODEL = "obstacle-raising-test";
  static final String RAISER = "KG-HD-UBND";
  static final String ANSWER = "Sở đã bố trí 200 triệu đồng trong quý III.";
  private static final String FORM = """
      {"id": "obstacle-raising-test-work", "type": "default", "components": [
        {"type": "textarea", "id": "Field_done", "key": "done", "label": "Việc đã làm", "validate": {"maxLength": 4000}},
        {"type": "textarea", "id": "Field_obstacles", "key": "obstacles", "label": "Khó khăn, vướng mắc", "validate": {"maxLength": 4000}}]}
      """;

  private final RepositoryService repository;
  private final ObstacleDesk desk;
  private final TestDate date;
  private String deployment;

  RaisingBody(Engine engine, RepositoryService repository, ObstacleDesk desk, TestDate date) {
    super(engine);
    this.repository = repository;
    this.desk = desk;
    this.date = date;
  }

  void deploy() {
    BpmnModelInstance model = Bpmn.createExecutableProcess(MODEL).name("Quy trình thử").camundaHistoryTimeToLiveString("P1D").startEvent()
        .userTask("UserTask_Work").name("Làm việc được giao").camundaCandidateGroups(RAISER).camundaFormRef("obstacle-raising-test-work")
        .camundaFormRefBinding("deployment").camundaInputParameter("done", "").camundaInputParameter("obstacles", "")
        .userTask("UserTask_Look").name("Xem kết quả").camundaCandidateGroups("KG-LMHTX")
        .exclusiveGateway("Gateway_Good").condition("good", "${cameBack == null}").endEvent().moveToNode("Gateway_Good").condition("back", "${cameBack != null}")
        .connectTo("UserTask_Work").done();
    deployment = repository.createDeployment().addModelInstance(MODEL + ".bpmn", model).addString("obstacle-raising-test-work.form", FORM).deploy().getId();
  }

  void undeploy() {
    end("VM-");
    repository.deleteDeployment(deployment, true);
    SecurityContextHolder.clearContext();
  }

  void on(String day) {
    date.set(LocalDate.parse(day));
  }

  /** Opens a case of the body's. @return its key */
  String work() {
    return work("HV-" + UUID.randomUUID().toString().substring(0, 8));
  }

  String work(String key) {
    Map<String, Object> known = new HashMap<>(Map.of("caseTitle", "Hỗ trợ HTX Mẫu 01"));
    known.put("cameBack", null);
    runtime.startProcessInstanceByKey(MODEL, key, known);
    return key;
  }

  /** Raises a difficulty at the case. @return its key */
  String raise(String caseKey, String text) {
    as("ubnd-hondat.cv1");
    return desk.raise(Whos.officer("ubnd-hondat.cv1", RAISER), task(caseKey, "UserTask_Work").getId(), text, null, null).key();
  }

  /** What was handed in at the case comes back. */
  void back(String caseKey) {
    complete(caseKey, "UserTask_Look", Map.of("cameBack", "Nêu rõ số liệu"));
  }

  void as(String user) {
    SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
  }

  void forward(String key, String body) {
    as("lmhtx.cv1");
    complete(key, "UserTask_Consolidate", Map.of("kind", "von", "decision", "forward", "body", body, "note", "Đề nghị xem xét sớm"));
  }

  void merge(String key, String main) {
    as("lmhtx.cv1");
    complete(key, "UserTask_Consolidate", Map.of("kind", "von", "decision", "merge", "main", main));
  }

  void answer(String key) {
    as("stc.cv1");
    complete(key, "UserTask_Answer", Map.of("decision", "answer", "answer", ANSWER, "documentNumber", "12/STC-NS ngày 20/4/2021"));
  }

  void confirm(String key, String decision) {
    as("ubnd-hondat.cv1");
    run(key, "ServiceTask_TellRaiser");
    complete(key, "UserTask_ConfirmAnswer", decision.equals("resolved") ? Map.of("decision", decision) : Map.of("decision", decision, "reason", "Kinh phí chưa về đến huyện"));
  }
}
