package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A target as a bar: done, running in time, running but tight, too late by law, not begun; lengths in picture units.
 *
 * @param mark where the target lies; null where it is the end of the bar
 */
record TargetBar(List<Piece> pieces, Long mark) {

  static final int WIDTH = 1000;

  /** @param look style class */
  record Piece(String look, long from, long length) {}

  static TargetBar of(TargetLine line) {
    BigDecimal running = BigDecimal.valueOf(line.running());
    BigDecimal whole = line.needed().max(line.count().add(running)).max(BigDecimal.ONE);
    List<Piece> pieces = new ArrayList<>();
    long at = add(pieces, "bar-done", 0, line.count(), whole);
    at = add(pieces, "bar-on", at, BigDecimal.valueOf(line.running() - line.atRisk()), whole);
    at = add(pieces, "bar-tight", at, BigDecimal.valueOf(line.atRisk() - line.tooLate()), whole);
    at = add(pieces, "bar-lost", at, BigDecimal.valueOf(line.tooLate()), whole);
    pieces.add(new Piece("bar-open", at, Math.max(0, WIDTH - at)));
    return new TargetBar(pieces, whole.compareTo(line.needed()) > 0 ? length(line.needed(), whole) : null);
  }

  private static long add(List<Piece> pieces, String look, long from, BigDecimal amount, BigDecimal whole) {
    long length = length(amount, whole);
    pieces.add(new Piece(look, from, length));
    return from + length;
  }

  private static long length(BigDecimal amount, BigDecimal whole) {
    return amount.multiply(BigDecimal.valueOf(WIDTH)).divide(whole, 0, RoundingMode.HALF_UP).longValue();
  }
}
