package vn.lotrinh.annex;

import java.util.List;

/** A part of a file in its order: a line of text, or a table. */
record Piece(String line, Grid grid) {

  static Piece line(String text) {
    return new Piece(text, null);
  }

  static Piece table(List<Grid.Row> rows) {
    return new Piece(null, new Grid(rows));
  }
}
