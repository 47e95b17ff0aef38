package vn.lotrinh.obstacle;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a difficulty stands. */
public enum State {
  RAISED("Chờ tổng hợp"), MERGED("Đã gộp, chờ trả lời chung"), ASKED("Chờ cơ quan giải quyết trả lời"), HEAD("Quá hạn, chờ lãnh đạo cơ quan"),
  COMMITTEE("Quá hạn, chờ UBND tỉnh"), ANSWERED("Đã trả lời, chờ xác nhận"), RESOLVED("Đã giải quyết"), WITHDRAWN("Đã rút"),
  CANCELLED("Đóng do hồ sơ bị hủy");

  /** Those in which somebody still owes an answer. */
  static final Set<State> UNANSWERED = Set.of(RAISED, MERGED, ASKED, HEAD, COMMITTEE);

  private final String title;

  State(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean isOpen() {
    return UNANSWERED.contains(this) || this == ANSWERED;
  }

  public boolean waitsForAnswer() {
    return UNANSWERED.contains(this);
  }

  static Optional<State> of(String name) {
    return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
  }
}
