package vn.lotrinh.security;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * How fast somebody may go: so many calls at once, so many a second after that. Takes the same little room however many callers there are;
 * two that share a place by chance share its pace, which the limits are generous enough for.
 */
final class Pace {

  private static final int PLACES = 1 << 14;
  private static final double NANOS = 1e9;

  /** For each place the moment at which all calls so far are paid for, in nanoseconds since this pace began. */
  private final AtomicLongArray paid = new AtomicLongArray(PLACES);
  private final long each;
  private final long atOnce;
  private final LongSupplier nanos;
  private final long begin;
  /** Nobody outside can work out who shares a place with whom. */
  private final int salt = new java.security.SecureRandom().nextInt();

  Pace(double aSecond, int atOnce) {
    this(aSecond, atOnce, System::nanoTime);
  }

  /** @param nanos a clock that only runs forward */
  Pace(double aSecond, int atOnce, LongSupplier nanos) {
    this.each = (long) (NANOS / aSecond);
    this.atOnce = each * atOnce;
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
  }

  /** Counts one call; false, and not counted, where it comes too soon. */
  boolean take(String who) {
    int place = place(who);
    while (true) {
      long before = paid.get(place);
      long after = Math.max(before, now()) + each;
      if (after - now() > atOnce) return false;
      if (paid.compareAndSet(place, before, after)) return true;
    }
  }

  /** Whether one more call would come too soon. */
  boolean isSpent(String who) {
    return Math.max(paid.get(place(who)), now()) + each - now() > atOnce;
  }

  private long now() {
    return nanos.getAsLong() - begin;
  }

  private int place(String who) {
    int mixed = (who.hashCode() ^ salt) * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & PLACES - 1;
  }
}
