package vn.lotrinh.cooperative;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.Written;

/** The history of an entry in sentences: from which day, by whom, why, and what became of what. */
@Component
class HistoryLines {

  /** A change of an entry. */
  record Line(String from, String at, String by, String why, List<String> changes) {}

  private final RegisterHistory history;
  private final ImportWords words;
  private final People people;
  private final Clock clock;

  HistoryLines(RegisterHistory history, ImportWords words, People people, Clock clock) {
    this.history = history;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  /** The newest first. */
  List<Line> of(String code) {
    List<Line> lines = new ArrayList<>();
    RegisterRecord before = null;
    List<RegisterHistory.Entry> entries = history.entries(code);
    Map<String, String> names = people.names(entries.stream().map(RegisterHistory.Entry::by).toList());
    for (RegisterHistory.Entry entry : entries) {
      RegisterRecord now = new RegisterRecord(entry.cooperative(), Map.of(), Map.of(), null);
      List<String> changes = before == null ? List.of("Ghi vào sổ") : changes(before, now);
      String at = Written.moment(entry.at().atZone(clock.getZone()));
      lines.add(new Line(Shown.day(entry.from()), at, entry.by() == null ? "" : names.get(entry.by()), entry.reason() == null ? entry.source() : entry.reason(), changes));
      before = now;
    }
    Collections.reverse(lines);
    return lines;
  }

  private List<String> changes(RegisterRecord before, RegisterRecord now) {
    List<String> changes = new ArrayList<>();
    for (String key : EditForm.KEPT) {
      Object from = before.known(key);
      Object to = now.known(key);
      if (!Objects.equals(from, to)) changes.add(words.sentence(new ImportRow.Change(key, FieldTitle.of(key), stored(from), stored(to))));
    }
    return changes;
  }

  /** As a change is kept: days and named values as text. */
  private static Object stored(Object value) {
    return value instanceof KnownDay day ? day.text() : value instanceof Enum<?> named ? named.name() : value;
  }
}
