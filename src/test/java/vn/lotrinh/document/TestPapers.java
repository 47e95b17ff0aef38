package vn.lotrinh.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hands in what a task still waits for, as a coordinator may. */
@Component
public class TestPapers {

  private static final Caller COORDINATOR = new Caller("dieuphoi", Set.of("coordinator"));

  private final DocumentService documents;
  private final PaperDesk desk;

  TestPapers(DocumentService documents, PaperDesk desk) {
    this.documents = documents;
    this.desk = desk;
  }

  public void handIn(String caseKey, String taskId) {
    documents.missingForTask(taskId).forEach(kind -> handIn(caseKey, taskId, kind));
  }

  public void handIn(String caseKey, String taskId, PaperKind kind) {
    try {
      desk.submit(COORDINATOR, new Submission(caseKey, taskId, kind.kind(), null, null), "giay-to.pdf", new ByteArrayInputStream(SampleFiles.pdf("thử")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
