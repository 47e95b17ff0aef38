package vn.lotrinh.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.lotrinh.Refusal;

/**
 * What a person chose for a column.
 *
 * @param field null where the column is to be left alone
 * @param creditor of a debt, else null
 * @param year of a yearly figure, where the person named it
 */
record ColumnChoice(RegisterField field, Creditor creditor, Integer year) {

  static final String NOTHING = "-";

  /** A choice as a person is offered it. */
  record Offer(String key, String title, boolean yearly) {}

  /** @throws Refusal for what is no choice */
  static ColumnChoice of(String key) {
    if (key.equals(NOTHING)) return new ColumnChoice(null, null, null);
    String[] parts = key.split("\\.", 2);
    RegisterField field = Arrays.stream(RegisterField.values()).filter(one -> one.key().equals(parts[0])).findFirst().orElseThrow(() -> unknown(key));
    String detail = parts.length > 1 ? parts[1] : "";
    if (field == RegisterField.DEBT) {
      return new ColumnChoice(field, Arrays.stream(Creditor.values()).filter(one -> one.name().equals(detail)).findFirst().orElseThrow(() -> unknown(key)), null);
    }
    if (detail.isEmpty()) return new ColumnChoice(field, null, null);
    if (!field.isYearly() || !detail.matches("(199\\d|20\\d\\d)")) throw unknown(key);
    return new ColumnChoice(field, null, Integer.valueOf(detail));
  }

  private static Refusal unknown(String key) {
    return new Refusal("“" + key + "” không phải là nội dung mà sổ hợp tác xã giữ. Với số liệu theo năm cần ghi năm, từ 1990.");
  }

  String key() {
    if (field == null) return NOTHING;
    return field.key() + (creditor != null ? "." + creditor : year != null ? "." + year : "");
  }

  /** What is worth remembering for the next file: not the year. */
  String lasting() {
    return new ColumnChoice(field, creditor, null).key();
  }

  /** All that a column may tell. */
  static List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (RegisterField field : RegisterField.inOrder()) {
      if (field == RegisterField.DEBT) {
        for (Creditor creditor : Creditor.values()) offers.add(new Offer(field.key() + "." + creditor, creditor.title() + " (triệu đồng)", false));
      } else offers.add(new Offer(field.key(), field.title(), field.isYearly()));
    }
    return offers;
  }
}
