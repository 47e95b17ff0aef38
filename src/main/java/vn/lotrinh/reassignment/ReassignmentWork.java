package vn.lotrinh.reassignment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkWork;

/** One batch of tasks changes hands; a task that has moved on since it was looked at is left alone. */
@Component
class ReassignmentWork implements BulkWork {

  static final String KIND = "reassignment";
  private static final Passing.Way WAY = new Passing.Way("Giao lại việc", Item::holder, Item::target);

  private final Passing passing;
  private final ReassignmentLetters letters;

  ReassignmentWork(Passing passing, ReassignmentLetters letters) {
    this.passing = passing;
    this.letters = letters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<BulkOutcome> run(List<String> keys, Map<String, String> parameters) {
    return passing.batch(keys, WAY, parameters.get("reason"), false);
  }

  @Override
  public void finished(long run, List<String> results, Map<String, String> parameters) {
    letters.tell(run, results, WAY, parameters.get("reason"));
  }

  @Override
  public String undoneBy() {
    return ReassignmentUndo.KIND;
  }

  @Override
  public String undoQuestion(int done) {
    return "Trả " + done + " việc về tay người giữ trước đó? Việc nào đã xong hoặc đã đổi tay lần nữa thì giữ nguyên và nêu lý do. Chỉ hoàn tác được trong hôm nay.";
  }

  @Override
  public String page(String result) {
    return "/reassignments/items/" + result;
  }
}
