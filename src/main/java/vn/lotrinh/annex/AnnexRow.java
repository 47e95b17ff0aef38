package vn.lotrinh.annex;

import java.util.EnumMap;
import java.util.Map;

/** A line of an annex as written: its cells by what their columns hold, and where each stands in the file. */
final class AnnexRow {

  private final Map<ColumnKind, String> cells = new EnumMap<>(ColumnKind.class);
  private final Map<ColumnKind, String> places = new EnumMap<>(ColumnKind.class);
  private String number = "";
  private boolean heading;
  private boolean hidden;
  private boolean target;
  private int parent = -1;

  String number() {
    return number;
  }

  String text(ColumnKind kind) {
    return cells.getOrDefault(kind, "");
  }

  String place(ColumnKind kind) {
    return places.getOrDefault(kind, places.getOrDefault(ColumnKind.TASK, ""));
  }

  /** A heading names a group and says nothing else. */
  boolean isHeading() {
    return heading;
  }

  boolean isHidden() {
    return hidden;
  }

  /** The line stands in a table of targets, which names figures to be reached and no times. */
  boolean isOfTargets() {
    return target;
  }

  /** Index of the line above it in the order of numbers; -1 at the top. */
  int parent() {
    return parent;
  }

  void number(String written) {
    number = written.strip().replaceAll("(?<=[\\p{L}\\d])\\.$", "");
  }

  void put(ColumnKind kind, String text, String place) {
    if (text.isBlank()) return;
    cells.put(kind, text.strip());
    places.put(kind, place);
  }

  /** What a cell goes on with on the next page. */
  void append(ColumnKind kind, String text, String place, String joint) {
    if (text.isBlank() || text(kind).equals(text.strip())) return;
    if (text(kind).isBlank()) put(kind, text, place);
    else cells.put(kind, text(kind) + joint + text.strip());
  }

  void heading(boolean is) {
    heading = is;
  }

  void hidden(boolean is) {
    hidden = is;
  }

  void ofTargets(boolean is) {
    target = is;
  }

  void parent(int index) {
    parent = index;
  }
}
