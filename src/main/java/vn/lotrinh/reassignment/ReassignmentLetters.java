package vn.lotrinh.reassignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.Written;
import vn.lotrinh.deadline.FileLetters;

/** Tells everybody from whom tasks were taken or to whom they were given, in one letter a person. */
@Component
class ReassignmentLetters {

  private static final int TOLD = 50;

  private final Reassignments reassignments;
  private final FileLetters letters;
  private final People people;
  private final String baseUrl;

  ReassignmentLetters(Reassignments reassignments, FileLetters letters, People people, @Value("${lo-trinh.base-url}") String baseUrl) {
    this.reassignments = reassignments;
    this.letters = letters;
    this.people = people;
    this.baseUrl = baseUrl;
  }

  void tell(long run, List<String> keys, Passing.Way way, String reason) {
    List<Item> items = reassignments.items(keys);
    Map<String, List<Item>> taken = by(items, way.from());
    Map<String, List<Item>> given = by(items, way.to());
    Map<String, String> names = people.names(Stream.concat(taken.keySet().stream(), given.keySet().stream()).distinct().toList());
    String by = people.name(SecurityContextHolder.getContext().getAuthentication().getName());
    Stream.concat(taken.keySet().stream(), given.keySet().stream()).distinct().forEach(person -> {
      List<Item> got = given.getOrDefault(person, List.of());
      List<Item> lost = taken.getOrDefault(person, List.of());
      List<String> lines = new ArrayList<>(List.of(by + " giao lại việc. Lý do: " + reason));
      lines(lines, "Việc nay của Ông/Bà", got, one -> way.from().apply(one), "từ ", names);
      lines(lines, "Việc không còn của Ông/Bà", lost, one -> way.to().apply(one), "nay của ", names);
      String subject = way.what() + ": " + (got.isEmpty() ? "" : "nhận " + got.size() + " việc") + (got.isEmpty() || lost.isEmpty() ? "" : ", ")
          + (lost.isEmpty() ? "" : "chuyển đi " + lost.size() + " việc");
      letters.post(List.of(person), "giao-lai:" + run, "XL-" + run, subject, Map.of("paragraphs", lines.toArray(String[]::new), "link", baseUrl), List.of());
    });
  }

  private static void lines(List<String> lines, String heading, List<Item> items, Function<Item, String> other, String how, Map<String, String> names) {
    if (items.isEmpty()) return;
    lines.add(heading + " (" + items.size() + "):");
    items.stream().limit(TOLD).forEach(one -> lines.add("– " + one.title() + ", " + one.caseTitle() + " (" + one.caseKey() + ")"
        + (one.due() == null ? "" : ", hạn " + Written.day(one.due())) + ", " + how + (other.apply(one) == null ? "cơ quan" : names.get(other.apply(one)))));
    if (items.size() > TOLD) lines.add("… và " + (items.size() - TOLD) + " việc khác.");
  }

  private static Map<String, List<Item>> by(List<Item> items, Function<Item, String> person) {
    Map<String, List<Item>> by = new TreeMap<>();
    items.stream().filter(one -> Objects.nonNull(person.apply(one))).forEach(one -> by.computeIfAbsent(person.apply(one), any -> new ArrayList<>()).add(one));
    return by;
  }
}
