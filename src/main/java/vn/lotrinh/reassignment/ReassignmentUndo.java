package vn.lotrinh.reassignment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkWork;

/** Puts tasks back into the hands in which they were, where nobody has done anything about them since. */
@Component
class ReassignmentUndo implements BulkWork {

  static final String KIND = "reassignment-undo";
  private static final Passing.Way WAY = new Passing.Way("Hoàn tác giao lại việc", Item::target, Item::holder);

  private final Passing passing;
  private final ReassignmentLetters letters;

  ReassignmentUndo(Passing passing, ReassignmentLetters letters) {
    this.passing = passing;
    this.letters = letters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<BulkOutcome> run(List<String> keys, Map<String, String> parameters) {
    return passing.batch(keys, WAY, parameters.get("reason"), true);
  }

  @Override
  public void finished(long run, List<String> results, Map<String, String> parameters) {
    letters.tell(run, results, WAY, parameters.get("reason"));
  }

  @Override
  public String page(String result) {
    return "/reassignments/items/" + result;
  }
}
