package vn.lotrinh.overview;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts as a bar, drawn on the server: one piece for each state, told apart by pattern and by the words of each piece. Lengths are in picture units.
 *
 * @param words what the bar says, for whoever does not see it
 */
public record Bar(List<Piece> pieces, long end, String words) {

  public static final int WIDTH = 240;

  /** @param look part of the name of its pattern */
  public record Piece(String look, String words, long from, long length) {}

  /** @param most what fills the whole width */
  static Bar of(Tally tally, List<TaskState> states, long most) {
    List<Piece> pieces = new ArrayList<>();
    List<String> words = new ArrayList<>();
    long before = 0;
    for (TaskState state : states) {
      long count = tally.of(state);
      if (count == 0) continue;
      long from = length(before, most);
      String told = state.title().toLowerCase() + ": " + count;
      pieces.add(new Piece(state.look(), told, from, Math.max(1, length(before + count, most) - from)));
      words.add(told);
      before += count;
    }
    return new Bar(pieces, length(before, most), String.join(", ", words));
  }

  private static long length(long tasks, long most) {
    return Math.round((double) WIDTH * tasks / Math.max(1, most));
  }
}
