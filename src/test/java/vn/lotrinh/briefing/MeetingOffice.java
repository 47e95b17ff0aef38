package vn.lotrinh.briefing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.Whos;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.rehearsal.TestDate;

/** The offices that write the letters and notices of a meeting. */
@Component
class MeetingOffice extends CaseDesk {

  static final String ISSUER = "KG-LMHTX";
  static final String TEXT = "Khẩn trương hoàn thành các nhiệm vụ trong danh mục";

  private final MeetingDesk desk;
  private final Documents documents;
  private final DocumentVersions versions;
  private final TestDate date;
  private final JdbcClient jdbc;

  MeetingOffice(Engine engine, MeetingDesk desk, Documents documents, DocumentVersions versions, TestDate date, JdbcClient jdbc) {
    super(engine);
    this.jdbc = jdbc;
    this.desk = desk;
    this.documents = documents;
    this.versions = versions;
    this.date = date;
  }

  /** The register of the alliance's papers is one for all tests: what was issued here must not take the numbers that others write in. */
  void giveBackNumbers() {
    for (String statement : new String[] {"delete from issuance_number_use where number in (select id from issuance_number where case_key like :of)",
        "delete from issuance_number where case_key like :of"}) {
      for (String prefix : List.of("DD-%", "TBKL-%")) jdbc.sql(statement).param("of", prefix).update();
    }
  }

  void on(String day) {
    date.set(LocalDate.parse(day));
  }

  /** @return key of the letter, whose drafting waits */
  String urge(String body) {
    return desk.urge(Whos.coordinator("dieuphoi"), ISSUER, List.of(body)).get(0);
  }

  @Override
  public void complete(String key, String userTask, Map<String, Object> form) {
    forms.submitTaskForm(task(key, userTask).getId(), new HashMap<>(form));
  }

  void draft(String key, String answerBy) {
    Map<String, Object> form = new HashMap<>(Map.of("decision", "submit", "text", TEXT, "copies", "Ủy ban nhân dân tỉnh", "unit", "KTTT"));
    if (answerBy != null) form.put("answerBy", answerBy);
    complete(key, "UserTask_DraftPaper", form);
  }

  void accept(String key, String userTask) {
    complete(key, userTask, Map.of("decision", "accept"));
  }

  void giveBack(String key, String userTask, String reason) {
    complete(key, userTask, Map.of("decision", "return", "reason", reason));
  }

  void toIssue(String key) {
    draft(key, null);
    accept(key, "UserTask_CheckPaperContent");
    accept(key, "UserTask_CheckPaperFormat");
    complete(key, "UserTask_SignPaper", Map.of("decision", "sign", "capacity", "direct", "signerTitle", "Chủ tịch", "signerName",
        "Họ Và Tên"));
  }

  void issue(String key, String day) {
    complete(key, "UserTask_IssuePaper", Map.of("issuedOn", day));
  }

  /** Issued and sent. */
  String issued(String key, String day) {
    toIssue(key);
    issue(key, day);
    run(key, "ServiceTask_SendOut");
    return document(key).paperNumber();
  }

  Document document(String key) {
    return documents.get(key);
  }

  String word(String key, int version) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(versions.docx(key, version).orElseThrow()));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void endAll() {
    end("DD-");
    end("TBKL-");
  }
}
