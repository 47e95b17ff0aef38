package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;
import vn.lotrinh.Revision;

/** The days as they stand now, or stood after an earlier change; a change on any server is seen by all at once. */
final class CalendarDays {

  private final Days official;
  private final Supplier<CalendarChanges> changes;
  private final Supplier<Revision> revision;
  private volatile Days now;

  /** The tables are asked for late: the calendar is there before the engine, and the engine before the tables. */
  CalendarDays(Days official, Supplier<CalendarChanges> changes, Supplier<JdbcClient> jdbc) {
    this.official = official;
    this.changes = changes;
    this.revision = SingletonSupplier.of(() -> new Revision(jdbc.get(), "calendar"));
  }

  Days now() {
    if (revision.get().changed() || now == null) now = after(Integer.MAX_VALUE);
    return now;
  }

  /** In the transaction that changes them. */
  void changed() {
    revision.get().raise();
  }

  /** Reads them again at the next question, because this server itself changed them. */
  void forget() {
    now = null;
  }

  /** @param change number of the last change that counts; 0: none */
  Days after(int change) {
    Map<LocalDate, Boolean> declared = new HashMap<>();
    List<CalendarChange> all = changes.get().all();
    all.stream().filter(one -> one.id() <= change).forEach(one -> {
      if (one.kind() == CalendarChange.Kind.WITHDRAWN) declared.remove(one.day());
      else declared.put(one.day(), one.kind() == CalendarChange.Kind.WORKED);
    });
    return official.with(declared);
  }
}
