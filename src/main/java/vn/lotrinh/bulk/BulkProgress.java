package vn.lotrinh.bulk;

import java.time.Instant;
import java.util.List;

/**
 * How far a run is.
 *
 * @param total how many cases were asked for, each counted once
 * @param done of them, with a result
 * @param refused of them, with a reason
 * @param finishedAt null while anything is left to do
 * @param outcomes what is decided so far, in the order in which the cases were asked for
 */
public record BulkProgress(long run, String kind, String title, State state, int total, int done, int refused, String startedBy, Instant startedAt,
    Instant finishedAt, List<BulkOutcome> outcomes) {

  /** Where a run stands. */
  public enum State {
    RUNNING("đang chạy"),
    /** Stopped after its last try; a person lets it go on. */
    INTERRUPTED("bị gián đoạn"),
    FINISHED("đã xong");

    private final String title;

    State(String title) {
      this.title = title;
    }

    /** The state as people read it. */
    public String title() {
      return title;
    }
  }

  BulkProgress by(String name) {
    return new BulkProgress(run, kind, title, state, total, done, refused, name, startedAt, finishedAt, outcomes);
  }

  /** How many cases are decided, out of a hundred; 100 only when all are. */
  public int percent() {
    return total == 0 ? 100 : (int) (100L * (done + refused) / total);
  }
}
