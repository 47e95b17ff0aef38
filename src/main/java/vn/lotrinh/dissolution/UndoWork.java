package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkWork;
import vn.lotrinh.casefile.UndoProcess;
import vn.lotrinh.document.DocumentService;

/** Takes back procedures that were started by mistake, while nobody has worked on them; case and history stay. */
@Component("dissolutionUndoWork")
class UndoWork implements BulkWork {

  static final String KIND = "dissolution-undo";

  private final Dissolutions dissolutions;
  private final UndoProcess process;
  private final DocumentService documents;
  private final Journal journal;
  private final Clock clock;

  UndoWork(Dissolutions dissolutions, UndoProcess process, DocumentService documents, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.process = process;
    this.documents = documents;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String page(String number) {
    return "/dissolutions/" + number;
  }

  @Override
  public List<BulkOutcome> run(List<String> numbers, Map<String, String> parameters) {
    Set<String> worked = process.worked(numbers);
    return numbers.stream().map(number -> undo(number, worked.contains(number), parameters.get("reason"))).toList();
  }

  private BulkOutcome undo(String number, boolean worked, String reason) {
    Dissolution found = dissolutions.lock(number);
    if (worked) return BulkOutcome.refused(number, "Hồ sơ " + number + " đã có người nhận hoặc làm việc nên giữ nguyên.");
    if (!found.isUntouched() || journal.of(number).size() > 1) return BulkOutcome.refused(number, "Hồ sơ " + number + " đã có bước được ghi nên giữ nguyên.");
    if (!documents.papers(number).isEmpty()) return BulkOutcome.refused(number, "Hồ sơ " + number + " đã có giấy tờ nên giữ nguyên.");
    found.cancel(LocalDate.now(clock));
    dissolutions.save(found);
    journal.record(number, Recorded.CANCELLED_START, null, reason, null);
    process.cancel(number, reason);
    return BulkOutcome.done(number, number);
  }
}
