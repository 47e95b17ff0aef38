package vn.lotrinh.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkWork;
import vn.lotrinh.casefile.UndoProcess;

/** Takes back scorings that were opened by mistake, while nobody has worked on them; case and history stay, and the case may be opened again. */
@Component
class OpeningUndo implements BulkWork {

  static final String KIND = "classification-undo";

  private final Classifications classifications;
  private final Scores scores;
  private final Schemes schemes;
  private final UndoProcess process;
  private final Journal journal;
  private final Clock clock;

  OpeningUndo(Classifications classifications, Scores scores, Schemes schemes, UndoProcess process, Journal journal, Clock clock) {
    this.classifications = classifications;
    this.scores = scores;
    this.schemes = schemes;
    this.process = process;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String page(String result) {
    CaseKey key = CaseKey.of(result);
    return "/classifications/" + key.year() + "/" + key.cooperative();
  }

  @Override
  public List<BulkOutcome> run(List<String> keys, Map<String, String> parameters) {
    schemes.oneAtATime();
    Map<String, Classification> found = classifications.lock(keys);
    Set<String> worked = process.worked(keys);
    Set<String> scored = scores.latest(keys).stream().map(Scores.Row::classification).collect(Collectors.toSet());
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (String key : keys) outcomes.add(undo(key, found.get(key), worked.contains(key), scored.contains(key), parameters.get("reason")));
    keys.stream().map(key -> CaseKey.of(key).year()).distinct().filter(year -> !classifications.any(year))
        .forEach(year -> schemes.takeBack(year, LocalDate.now(clock)));
    return outcomes;
  }

  private BulkOutcome undo(String key, Classification found, boolean worked, boolean scored, String reason) {
    if (worked) return BulkOutcome.refused(key, "Hồ sơ " + key + " đã có người nhận hoặc làm việc nên giữ nguyên.");
    if (scored) return BulkOutcome.refused(key, "Hồ sơ " + key + " đã có điểm nên giữ nguyên.");
    if (found == null || !found.isUntouched()) return BulkOutcome.refused(key, "Hồ sơ " + key + " đã có bước được ghi nên giữ nguyên.");
    classifications.save(found.cancelled(reason, LocalDate.now(clock)));
    journal.record(key, "Hủy việc mở chấm điểm", null, reason);
    process.cancel(key, reason);
    return BulkOutcome.done(key, key);
  }
}
