package vn.lotrinh.obstacle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Refusal;

/**
 * Which difficulties somebody asks for; what is null or blank does not narrow.
 *
 * @param plan code of a plan; @param kind code of a kind, "none": without one
 * @param body code of a body that raised it or to which it is put
 * @param state name of a state, "open" or "late"; absent: all
 * @param older only those that have been open for more than so many days
 * @param year in which it was raised; @param raisedAt key of a case
 */
record Question(String plan, String kind, String body, String state, String older, String year, String raisedAt) {

  static final String NO_KIND = "none";
  static final String OPEN = "open";
  static final String LATE = "late";
  private static final int LONGEST = 100;

  Question {
    plan = cleaned(plan);
    kind = cleaned(kind);
    body = cleaned(body);
    state = cleaned(state);
    older = cleaned(older);
    year = cleaned(year);
    raisedAt = cleaned(raisedAt);
  }

  /** Names of the states that are asked for; empty: all. @throws Refusal when there is no such state */
  List<String> states() {
    if (state == null) return List.of();
    List<String> names = new ArrayList<>();
    for (State one : State.values()) {
      boolean asked = switch (state) {
        case OPEN -> one.isOpen();
        case LATE -> one == State.HEAD || one == State.COMMITTEE;
        default -> one.name().equals(state);
      };
      if (asked) names.add(one.name());
    }
    if (names.isEmpty()) throw new Refusal("Không có tình trạng vướng mắc nào mang mã “" + state + "”.");
    return names;
  }

  /** The last day on which it was raised; null: any. @throws Refusal when no number of days was entered */
  LocalDate raisedBy(LocalDate today) {
    return older == null ? null : today.minusDays(number(older, "Số ngày đã chờ", 36_500) + 1L);
  }

  /** The first day of the year; null: any. @throws Refusal when no year was entered */
  LocalDate from() {
    try {
      return year == null ? null : LocalDate.of(number(year, "Năm", 9_998), 1, 1);
    } catch (DateTimeException e) {
      throw new Refusal("“Năm” không đúng.");
    }
  }

  public boolean narrows() {
    return plan != null || kind != null || body != null || state != null || older != null || year != null || raisedAt != null;
  }

  /** An address with this question. */
  String address(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "plan", plan);
    add(address, "kind", kind);
    add(address, "body", body);
    add(address, "state", state);
    add(address, "older", older);
    add(address, "year", year);
    add(address, "case", raisedAt);
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (value != null) address.queryParam(name, value.replace("{", "").replace("}", ""));
  }

  private static int number(String text, String label, int most) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > most) throw new Refusal("“" + label + "” phải là số từ 0 đến " + most + ".");
    return Integer.parseInt(text);
  }

  private static String cleaned(String text) {
    return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(LONGEST, text.strip().length())).replace("\u0000", "");
  }
}
