package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.Step;

/** Plays the offices through which a document goes; each test has a campaign of a year of its own, far from other tests. */
@Component
class DocumentOffices {

  static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String INDICATORS = """
      title: Bộ chỉ tiêu thử
      threshold: 50
      indicators:
        - { code: total, group: Hợp tác xã, name: Tổng số HTX, unit: HTX, type: integer, levels: [xa] }
      checks: []
      """;

  private final Campaigns campaigns;
  private final Documents documents;
  private final DocumentVersions versions;
  private final TestDate date;
  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final ManagementService management;
  private static int lastYear = 2060;

  DocumentOffices(Campaigns campaigns, Documents documents, DocumentVersions versions, TestDate date, TaskService tasks, FormService forms, RuntimeService runtime,
      HistoryService history, ManagementService management) {
    this.campaigns = campaigns;
    this.documents = documents;
    this.versions = versions;
    this.date = date;
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.history = history;
    this.management = management;
  }

  void on(LocalDate day) {
    date.set(day);
  }

  /** A campaign of the next unused year, closed; it is 28 November of that year. */
  String campaign() {
    int year = ++lastYear;
    on(LocalDate.of(year, 11, 28));
    LocalDate due = LocalDate.of(year, 11, 25);
    String key = "BC-KG-" + year;
    campaigns.add(new Campaign(key, "KG", year, LocalDate.of(year, 11, 1), LocalDate.of(year, 10, 31), due, due, due, LocalDate.of(year, 12, 9), LocalDate.of(year, 12, 31),
        INDICATORS, 0, null, null));
    return key;
  }

  /** As the campaign calls it. @param report {@code VB1} or {@code VB2} */
  String start(String campaign, String report) {
    String key = campaign + "-" + report;
    DocumentKey id = DocumentKey.of(key);
    runtime.startProcessInstanceByKey("report-document", key, Map.of("documentKey", key, "campaign", campaign, "province", "KG", "year", id.year(), "level", id.level().name(),
        "caseTitle", "Báo cáo năm " + id.year()));
    return key;
  }

  Task task(String key, String userTask) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(userTask).list();
    assertThat(open).as("%s of %s; open are %s", userTask, key, open(key)).hasSize(1);
    return open.get(0);
  }

  List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  List<String> candidates(String key, String userTask) {
    return tasks.getIdentityLinksForTask(task(key, userTask).getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
  }

  LocalDate due(String key, String userTask) {
    return day(task(key, userTask).getDueDate());
  }

  LocalDate planned(String key, String userTask) {
    return day(task(key, userTask).getFollowUpDate());
  }

  Object opened(String key, String userTask, String field) {
    return tasks.getVariable(task(key, userTask).getId(), field);
  }

  void complete(String key, String userTask, Map<String, Object> form) {
    forms.submitTaskForm(task(key, userTask).getId(), form);
  }

  void draft(String key) {
    complete(key, "UserTask_DraftReport", new HashMap<>(Map.of("grounds", "Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023", "addressees", "Sở Tài chính tỉnh An Giang",
        "assessment", TEXT, "causes", TEXT, "proposals", TEXT, "nextYear", TEXT, "copies", "Các sở, ban, ngành", "unit", "KTTT")));
  }

  void accept(String key, String userTask) {
    complete(key, userTask, Map.of("decision", "accept"));
  }

  void giveBack(String key, String userTask, String reason) {
    complete(key, userTask, Map.of("decision", "return", "reason", reason));
  }

  void sign(String key, String userTask) {
    complete(key, userTask, Map.of("decision", "sign", "capacity", "kt", "headTitle", "Chủ tịch", "signerTitle", "Phó Chủ tịch", "signerName", "Họ Và Tên"));
  }

  void issue(String key, String userTask, LocalDate day) {
    complete(key, userTask, Map.of("issuedOn", day.toString()));
  }

  /** Draft, both checks and signature. */
  void toIssue(String key) {
    draft(key);
    accept(key, "UserTask_CheckContent");
    accept(key, "UserTask_CheckFormat");
    sign(key, "UserTask_SignReport");
  }

  /** An issued report on 28 November. */
  String issued(String campaign) {
    String key = start(campaign, "VB1");
    toIssue(key);
    issue(key, "UserTask_IssueReport", LocalDate.of(DocumentKey.of(key).year(), 11, 28));
    runJobs(key);
    return key;
  }

  /** Sends what is to be sent. */
  void runJobs(String key) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list()
        .forEach(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().forEach(job -> management.executeJob(job.getId())));
  }

  Document document(String key) {
    return documents.get(key);
  }

  String word(String key, int version) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(versions.docx(key, version).orElseThrow())); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<DocumentState.Stage> stages(String key) {
    return versions.of(key).stream().map(DocumentVersions.Version::stage).toList();
  }

  boolean isRunning(String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() > 0;
  }

  boolean passed(String key, String activity) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
        .anyMatch(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityId(activity).finished().count() > 0);
  }

  /** Takes every case out of the engine, so that none stands in the way of other tests. */
  void endAll() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike("BC-KG-20%").rootProcessInstances().list()
        .forEach(root -> runtime.deleteProcessInstance(root.getId(), "test"));
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZONE);
  }
}
