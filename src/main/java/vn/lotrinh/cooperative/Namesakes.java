package vn.lotrinh.cooperative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds by name and place whom a row means that tells no code. */
final class Namesakes {

  private final KnownRegister register;
  private final TellingRows rows;

  Namesakes(KnownRegister register, TellingRows rows) {
    this.register = register;
    this.rows = rows;
  }

  /**
   * Whom a row without any code is about.
   *
   * @param sure the one co-operative that it is; null where there is none, or several
   * @param asked whom a person has to choose from, with the question
   */
  record Found(RegisterRecord sure, Map<RegisterRecord, String> asked) {}

  /** For a table that has no codes at all: what is called the same at the same place is the same. */
  Found find(ReadRow row) {
    String name = (String) row.told(RegisterField.NAME);
    String place = rows.placeOf(row);
    List<RegisterRecord> same = register.named(name);
    List<RegisterRecord> near = place == null ? same : same.stream().filter(one -> rows.areNear(place, one.entry().place())).toList();
    if (near.size() == 1) {
      if (place == null) row.doubt("name", "Nhận theo tên " + near.get(0).entry().name() + " (mã " + near.get(0).entry().code() + ") vì dòng không có mã và không ghi rõ địa bàn.");
      return new Found(near.get(0), Map.of());
    }
    if (!near.isEmpty()) return new Found(null, asked(near, "có cùng tên"));
    return new Found(null, asked(register.nearlyNamed(name, place, rows::areNear), "có tên gần giống, cùng địa bàn"));
  }

  /** Those of the register who have the name of a row, at its place. */
  Map<RegisterRecord, String> ofSamePlace(ReadRow row) {
    String place = rows.placeOf(row);
    return asked(register.named((String) row.told(RegisterField.NAME)).stream().filter(one -> rows.areNear(place, one.entry().place())).toList(), "cùng địa bàn");
  }

  private static Map<RegisterRecord, String> asked(List<RegisterRecord> records, String how) {
    Map<RegisterRecord, String> asked = new LinkedHashMap<>();
    for (RegisterRecord one : records) {
      Cooperative c = one.entry();
      asked.put(one, "Sổ đã có " + c.name() + " " + how + " (mã " + c.code() + (c.taxCode() == null || c.taxCode().equals(c.code()) ? "" : ", mã số thuế " + c.taxCode())
          + "). Dòng này có phải là hợp tác xã ấy không?");
    }
    return asked;
  }
}
