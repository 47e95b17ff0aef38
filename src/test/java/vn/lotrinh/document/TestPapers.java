package vn.lotrinh.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.Who;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.PaperKind;

/** Hands in what a task still waits for, as an officer of the agency that it is open to. */
@Component
public class TestPapers {

  private final DocumentService documents;
  private final PaperDesk desk;
  private final JdbcClient database;

  TestPapers(DocumentService documents, PaperDesk desk, JdbcClient database) {
    this.documents = documents;
    this.desk = desk;
    this.database = database;
  }

  public void handIn(String caseKey, String taskId) {
    documents.missingForTask(taskId).forEach(kind -> handIn(caseKey, taskId, kind));
  }

  public void handIn(String caseKey, String taskId, PaperKind kind) {
    try {
      Who officer = Whos.officer("can-bo", database.sql("select agency from document_task where task_id = ?").param(taskId).query(String.class).set().toArray(String[]::new));
      desk.submit(officer, new Submission(caseKey, taskId, kind.kind(), null, null), "giay-to.pdf", new ByteArrayInputStream(SampleFiles.pdf("thử")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
