package vn.lotrinh;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether what a server keeps in memory of some tables is still what stands in them: another server may have changed them. It asks the
 * database at most ten times a second, however often it is asked itself.
 */
public final class Revision {

  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  private final JdbcClient jdbc;
  private final String name;
  private volatile long known = -1;
  private volatile long askedAt = System.nanoTime() - PAUSE;

  /** @param name of the tables together, as it stands in {@code revision} */
  public Revision(JdbcClient jdbc, String name) {
    this.jdbc = jdbc;
    this.name = name;
  }

  /** Whether the tables changed since this was last answered with yes; the first time always. */
  public boolean changed() {
    long now = System.nanoTime();
    if (now - askedAt < PAUSE) return false;
    askedAt = now;
    long number = jdbc.sql("select number from revision where name = :name").param("name", name).query(Long.class).single();
    boolean changed = number != known;
    known = number;
    return changed;
  }

  /** The tables change in the caller's transaction: every server reads them again once it has ended. */
  public void raise() {
    jdbc.sql("update revision set number = number + 1 where name = :name").param("name", name).update();
  }
}
