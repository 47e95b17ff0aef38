package vn.lotrinh.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether the entries of a file fit together: known references, one holder a day, successions that close and open. */
final class StructureCheck {

  private final OrganisationFile.Reading reading;
  private final Structure file;
  private final Set<String> roles;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Agency>> agencies;
  private final List<LoadReport.Refused> refused;

  private StructureCheck(OrganisationFile.Reading reading) {
    this.reading = reading;
    file = reading.structure();
    roles = file.roles().stream().map(Role::code).collect(toSet());
    file.places().forEach(place -> places.putIfAbsent(place.code(), place));
    agencies = file.agencies().stream().collect(groupingBy(Agency::code));
    refused = new ArrayList<>(reading.refused());
  }

  /**
   * Every fault of a file, in the order of its lines.
   *
   * @param before what the same file said when it was loaded last
   * @param others what other files say
   */
  static List<LoadReport.Refused> faults(OrganisationFile.Reading reading, Structure before, Structure others) {
    StructureCheck check = new StructureCheck(reading);
    check.clashes(others);
    check.places();
    check.agencies();
    check.holdings();
    check.successions();
    check.circles();
    check.aliases();
    check.vanished(before);
    return check.refused.stream().distinct().sorted(Comparator.comparingInt(LoadReport.Refused::line)).toList();
  }

  private void clashes(Structure others) {
    Set<String> taken = codes(others);
    Set<String> handles = others.agencies().stream().map(Agency::handle).collect(toSet());
    file.places().stream().filter(p -> taken.contains(p.code())).forEach(p -> refuse(p, "Mã “%s” đã có trong tệp khác.", p.code()));
    file.agencies().stream().filter(a -> taken.contains(a.code())).forEach(a -> refuse(a, "Mã “%s” đã có trong tệp khác.", a.code()));
    file.agencies().stream().filter(a -> handles.contains(a.handle()))
        .forEach(a -> refuse(a, "Tên ngắn “%s” đã có trong tệp khác.", a.handle()));
  }

  private void places() {
    repeated(file.places(), Place::code, "Mã địa bàn “%s” đã có ở dòng %d.");
    for (Place place : file.places()) {
      if (place.parent() == null) {
        continue;
      }
      Place parent = places.get(place.parent());
      if (parent == null) {
        unknown(place, "địa bàn", place.parent());
      } else if (parent.level().compareTo(place.level()) >= 0) {
        refuse(place, "%s không thể thuộc %s: địa bàn cha phải ở cấp cao hơn.", place.name(), parent.name());
      }
    }
  }

  private void agencies() {
    agencies.values().forEach(versions -> overlapping(versions, Agency::period,
        "Cơ quan “%s” đã có ở dòng %d với thời gian trùng nhau.", Agency::code));
    Map<String, Agency> handles = new HashMap<>();
    for (Agency agency : file.agencies()) {
      Agency other = handles.putIfAbsent(agency.handle(), agency);
      if (other != null && !other.code().equals(agency.code())) {
        refuse(agency, "Tên ngắn “%s” đã dùng cho %s ở dòng %d.", agency.handle(), other.code(), line(other));
      }
      if (!places.containsKey(agency.place())) {
        unknown(agency, "địa bàn", agency.place());
      }
    }
  }

  private void holdings() {
    repeated(file.roles(), Role::code, "Vai trò “%s” đã có ở dòng %d.");
    file.holdings().stream().filter(h -> !roles.contains(h.role())).forEach(h -> unknown(h, "vai trò", h.role()));
    file.holdings().stream().collect(groupingBy(h -> h.role() + " " + h.place())).values()
        .forEach(sameDuty -> overlapping(sameDuty, Holding::period, "Vai trò “%s” đã có cơ quan khác đảm nhiệm cùng lúc (dòng %d).",
            h -> h.role() + " tại " + h.place()));
  }

  private void successions() {
    repeated(file.successions(), Succession::key, "Việc kế thừa này đã ghi ở dòng %2$d.");
    for (Succession succession : file.successions()) {
      String what = succession.of() == Succession.Of.AGENCY ? "cơ quan" : "địa bàn";
      List<Period> predecessor = periods(succession.of(), succession.predecessor());
      List<Period> successor = periods(succession.of(), succession.successor());
      if (predecessor.isEmpty()) {
        unknown(succession, what, succession.predecessor());
      } else if (predecessor.stream().noneMatch(p -> succession.day().equals(p.until()))) {
        refuse(succession, "“%s” không kết thúc vào ngày %s nên không thể được kế thừa từ ngày đó.", succession.predecessor(),
            succession.day());
      }
      if (successor.isEmpty()) {
        unknown(succession, what, succession.successor());
      } else if (successor.stream().noneMatch(p -> p.contains(succession.day()))) {
        refuse(succession, "“%s” không tồn tại vào ngày %s nên không thể kế thừa “%s”.", succession.successor(), succession.day(),
            succession.predecessor());
      }
    }
  }

  private List<Period> periods(Succession.Of of, String code) {
    return of == Succession.Of.AGENCY ? agencies.getOrDefault(code, List.of()).stream().map(Agency::period).toList()
        : Stream.ofNullable(places.get(code)).map(Place::period).toList();
  }

  private void circles() {
    for (Succession.Of of : Succession.Of.values()) {
      Map<String, List<Succession>> onwards = file.successions(of).stream().collect(groupingBy(Succession::predecessor));
      file.successions(of).stream().filter(s -> reaches(s.successor(), s.predecessor(), onwards))
          .forEach(s -> refuse(s, "Kế thừa vòng tròn: “%s” sau cùng lại kế thừa “%s”.", s.predecessor(), s.successor()));
    }
  }

  private static boolean reaches(String from, String to, Map<String, List<Succession>> onwards) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String code = open.pop();
      if (code.equals(to)) {
        return true;
      }
      if (seen.add(code)) {
        onwards.getOrDefault(code, List.of()).forEach(s -> open.push(s.successor()));
      }
    }
    return false;
  }

  private void aliases() {
    repeated(file.aliases(), alias -> alias.key(), "Cách gọi này đã ghi ở dòng %2$d.");
    for (Alias alias : file.aliases()) {
      if (alias.role() != null && !roles.contains(alias.role())) {
        unknown(alias, "vai trò", alias.role());
      }
      if (alias.agency() != null && !agencies.containsKey(alias.agency())) {
        unknown(alias, "cơ quan", alias.agency());
      }
    }
  }

  /** What was once loaded is history: it may be closed, not taken away. */
  private void vanished(Structure before) {
    Set<String> gone = codes(before).stream()
        .filter(code -> !agencies.containsKey(code) && !places.containsKey(code) && !reading.brokenCodes().contains(code)).collect(toSet());
    gone.stream().sorted().forEach(code -> refused.add(new LoadReport.Refused(1,
        "“%s” đã nạp trước đây nhưng không còn trong tệp; hãy giữ lại và ghi ngày kết thúc (until).".formatted(code))));
  }

  private static Set<String> codes(Structure structure) {
    return Stream.concat(structure.places().stream().map(Place::code), structure.agencies().stream().map(Agency::code)).collect(toSet());
  }

  private <T extends Row> void repeated(List<T> rows, Function<T, String> code, String sentence) {
    Map<String, T> first = new HashMap<>();
    for (T row : rows) {
      T other = first.putIfAbsent(code.apply(row), row);
      if (other != null) {
        refuse(row, sentence, code.apply(row), line(other));
      }
    }
  }

  private <T extends Row> void overlapping(List<T> rows, Function<T, Period> period, String sentence, Function<T, String> name) {
    for (int later = 1; later < rows.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (period.apply(rows.get(later)).overlaps(period.apply(rows.get(earlier)))) {
          refuse(rows.get(later), sentence, name.apply(rows.get(later)), line(rows.get(earlier)));
          break;
        }
      }
    }
  }

  private void unknown(Row row, String what, String code) {
    if (!reading.brokenCodes().contains(code)) {
      refuse(row, "Không có %s “%s” trong tệp.", what, code);
    }
  }

  private int line(Row row) {
    return reading.lines().get(row);
  }

  private void refuse(Row row, String sentence, Object... values) {
    refused.add(new LoadReport.Refused(line(row), sentence.formatted(values)));
  }
}
