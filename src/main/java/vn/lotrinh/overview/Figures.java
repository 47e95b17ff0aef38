package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * What is open, late and finished.
 *
 * @param day as of which open work is told
 * @param total over all that the filter lets through
 */
public record Figures(Span span, LocalDate day, Line total, List<Block> blocks) {

  /** The lines of one table, those with the most late work first. */
  public record Block(Dimension by, List<Line> lines) {}

  public Block by(Dimension dimension) {
    return blocks.stream().filter(block -> block.by() == dimension).findFirst().orElseThrow();
  }
}
