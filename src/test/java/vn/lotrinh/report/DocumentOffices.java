package vn.lotrinh.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Documents;

/** Plays the offices through which a document goes; each test has a campaign of a year of its own, far from other tests. */
@Component
class DocumentOffices extends CaseDesk {

  static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";
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
  private static int lastYear = 2060;

  DocumentOffices(Engine engine, Campaigns campaigns, Documents documents, DocumentVersions versions, TestDate date) {
    super(engine);
    this.campaigns = campaigns;
    this.documents = documents;
    this.versions = versions;
    this.date = date;
  }

  void on(LocalDate day) {
    date.set(day);
  }

  /** The same in the next year whose 9 December is in the middle of a week, for tests that name days of that week. */
  String campaignOfAWholeWeek() {
    while (LocalDate.of(lastYear + 1, 12, 9).getDayOfWeek() != DayOfWeek.WEDNESDAY) lastYear++;
    return campaign();
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

  @Override
  public void complete(String key, String userTask, Map<String, Object> form) {
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

  /** Takes every case out of the engine, so that none stands in the way of other tests. */
  void endAll() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike("BC-KG-20%").rootProcessInstances().list()
        .forEach(root -> runtime.deleteProcessInstance(root.getId(), "test"));
  }
}
