package vn.lotrinh.progress;

import java.util.List;

/**
 * An agency's open work as a bar: late, due within a week, the rest; lengths in picture units, the longest bar being {@link #WIDTH}.
 */
record AgencyBar(String agency, long open, long late, long soon, long lateEnd, long soonEnd, long end) {

  static final int WIDTH = 300;

  static List<AgencyBar> of(List<TaskLedger.AgencyCount> counts, Agencies agencies) {
    long most = counts.stream().mapToLong(TaskLedger.AgencyCount::open).max().orElse(1);
    return counts.stream().map(count -> new AgencyBar(agencies.name(count.agency()), count.open(), count.late(), count.soon(),
        length(count.late(), most), length(count.late() + count.soon(), most), length(count.open(), most))).toList();
  }

  private static long length(long tasks, long most) {
    return Math.round((double) WIDTH * tasks / most);
  }
}
