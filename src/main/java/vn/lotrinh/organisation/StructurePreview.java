package vn.lotrinh.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What loading a file would do, before anything is loaded.
 *
 * @param report the counts, or the refused lines
 * @param changes entry by entry, without what stays as it is
 */
record StructurePreview(LoadReport report, List<Change> changes) {

  /** One entry that would change. @param how "thêm", "sửa" or "bỏ"; @param before and {@code after} as people read them, or null */
  record Change(String how, String kind, String before, String after) {}

  static StructurePreview of(String file, Map<String, Row> before, Map<String, Row> after) {
    List<Change> changes = new ArrayList<>();
    after.forEach((key, row) -> {
      Row old = before.get(key);
      if (old == null) changes.add(new Change("thêm", kind(row), null, words(row)));
      else if (!old.equals(row)) changes.add(new Change("sửa", kind(row), words(old), words(row)));
    });
    before.forEach((key, row) -> {
      if (!after.containsKey(key)) changes.add(new Change("bỏ", kind(row), words(row), null));
    });
    return new StructurePreview(LoadReport.accepted(file, before, after), changes);
  }

  private static String kind(Row row) {
    if (row instanceof Agency) return "cơ quan";
    if (row instanceof Place) return "địa bàn";
    if (row instanceof Succession) return "kế thừa";
    if (row instanceof Alias) return "cách gọi";
    return row instanceof Holding ? "vai trò của cơ quan" : "vai trò";
  }

  private static String words(Row row) {
    if (row instanceof Agency one) return one.code() + " – " + one.name() + " (" + one.level().title() + ", tại " + one.place() + ", " + days(one.period()) + ")";
    if (row instanceof Place one) return one.code() + " – " + one.name() + " (" + days(one.period()) + ")";
    if (row instanceof Succession one) return one.predecessor() + " → " + one.successor() + " từ " + DayText.of(one.day());
    if (row instanceof Alias one) return "“" + one.text() + "” là " + (one.role() == null ? one.agency() : one.role());
    if (row instanceof Holding one) return one.agency() + " đảm nhiệm " + one.role() + " tại " + one.place() + " (" + days(one.period()) + ")";
    return row.key();
  }

  static String days(Period period) {
    return "từ " + DayText.of(period.from()) + (period.until() == null ? "" : " đến hết " + DayText.of(period.until().minusDays(1)));
  }
}
