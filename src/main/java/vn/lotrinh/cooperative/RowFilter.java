package vn.lotrinh.cooperative;

import java.util.Arrays;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.ImportRow.State;

/**
 * Which rows of a preview are asked for.
 *
 * @param state null for every one
 * @param doubtful only those that are taken in and should be looked at
 */
record RowFilter(State state, boolean doubtful) {

  static final String DOUBTFUL = "doubtful";
  static final RowFilter ALL = new RowFilter(null, false);

  /** @throws Refusal for a state that does not exist */
  static RowFilter of(String text) {
    if (text == null || text.isBlank()) return ALL;
    if (text.equalsIgnoreCase(DOUBTFUL)) return new RowFilter(null, true);
    return Arrays.stream(State.values()).filter(state -> state.key().equalsIgnoreCase(text)).findFirst().map(state -> new RowFilter(state, false))
        .orElseThrow(() -> new Refusal("“" + text + "” không phải là kết quả xem trước; dùng new, changed, unchanged, refused, asked hoặc doubtful."));
  }

  /** As programs write it; null for every row. */
  String key() {
    return doubtful ? DOUBTFUL : state == null ? null : state.key();
  }

  int count(Preview preview) {
    if (doubtful) return preview.doubtful();
    if (state == null) return preview.counts().total();
    return switch (state) {
      case NEW -> preview.counts().added();
      case CHANGED -> preview.counts().changed();
      case UNCHANGED -> preview.counts().unchanged();
      case REFUSED -> preview.counts().refused();
      case ASKED -> preview.asked();
    };
  }
}
