package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.lotrinh.Refusal;

/** The fields by which a person changes one co-operative, in the order of the page, and how what is known stands in them. */
final class EditForm {

  static final List<String> DAYS = List.of("foundedOn", "lastMeetingOn", "inactiveSince");
  static final Set<String> NEEDED = Set.of("name", "place", "kind", "sector");
  /** The fields of an entry; those of a year and debts are named with their year or creditor. */
  static final List<String> ENTRY = List.of("name", "taxCode", "registrationNumber", "kind", "sector", "place", "address", "foundedOn", "lawYear", "members", "areaHa", "areaM2",
      "charterCapitalMillion", "capitalMillion", "services", "vehicles", "sizeClass", "lastMeetingOn", "inactiveSince", "operation", "status", "statusDay", "statusPaper");
  /** What an entry keeps: the fields of the page without those of the legal status, with dormancy as the register holds it. */
  static final List<String> KEPT = Stream.concat(ENTRY.stream().filter(key -> !key.startsWith("status") && !key.equals("operation")), Stream.of("dormant", "monthsInactive")).toList();
  private static final Set<String> BESIDE = Set.of("code", "debtDay");

  private EditForm() {}

  /** @throws Refusal for a key that is no field */
  static void check(String key) {
    if (ENTRY.contains(key) || BESIDE.contains(key)) return;
    ColumnChoice choice = ColumnChoice.of(key);
    if (choice.field() == null || choice.creditor() == null && choice.year() == null) throw new Refusal("“" + key + "” không phải là nội dung sửa được.");
  }

  static Column column(int index, String key) {
    ColumnChoice choice = ColumnChoice.of(key);
    RegisterField.Type type = choice.field().type();
    boolean measured = type == RegisterField.Type.MONEY || type == RegisterField.Type.AREA_HA || type == RegisterField.Type.AREA_M2;
    return new Column(index, title(key), choice.field(), choice.year(), false, choice.creditor(), measured ? BigDecimal.ONE : null);
  }

  static String title(String key) {
    return FieldTitle.of(key);
  }

  /** What is known, as it would be typed. */
  static Map<String, String> texts(RegisterRecord known) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : ENTRY) {
      Object value = switch (key) {
        case "operation" -> known.entry().dormant() ? "Ngừng hoạt động" : "Đang hoạt động";
        case "statusDay", "statusPaper" -> null;
        default -> known.known(key);
      };
      texts.put(key, text(value));
    }
    known.years().forEach((year, figures) -> {
      for (String figure : List.of("revenue", "profit", "score", "rank")) texts.put(figure + "." + year, text(known.known(figure + "." + year)));
    });
    known.debts().forEach((creditor, debt) -> texts.put("debt." + creditor, text(debt.amountMillion())));
    return texts;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString().replace('.', ',') : Shown.value(value);
  }
}
