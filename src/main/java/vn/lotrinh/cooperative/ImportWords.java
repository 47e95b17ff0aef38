package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Changes and doubts of a register file in sentences. */
@Component
class ImportWords {

  private final CooperativeService cooperatives;
  private final RegisterView view;
  private final Clock clock;

  ImportWords(CooperativeService cooperatives, RegisterView view, Clock clock) {
    this.cooperatives = cooperatives;
    this.view = view;
    this.clock = clock;
  }

  /** Code → name, code and place of those that rows may be about. */
  Map<String, String> names(List<ImportRow> rows) {
    List<String> codes = rows.stream().flatMap(row -> row.candidates().stream()).distinct().toList();
    if (codes.isEmpty()) return Map.of();
    return cooperatives.find(codes, LocalDate.now(clock)).stream()
        .collect(Collectors.toMap(Cooperative::code, c -> c.name() + " (" + c.code() + "), " + view.placeName(c.place())));
  }

  /** Code → name of every commune and district of today, in the order of their names. */
  Map<String, String> places() {
    return view.placesToday();
  }

  String sentence(CellDoubt doubt) {
    String value = doubt.value().length() > 80 ? doubt.value().substring(0, 80) + "…" : doubt.value();
    return doubt.cell() + (value.isEmpty() || doubt.sentence().contains("“" + value + "”") ? "" : " “" + value + "”") + ": " + doubt.sentence();
  }

  String sentence(ImportRow.Change change) {
    String from = shown(change.field(), change.from());
    String to = shown(change.field(), change.to());
    return change.title() + ": " + (from.isEmpty() ? "chưa có" : from) + " → " + (to.isEmpty() ? "để trống" : to);
  }

  /** Stored as JSON: a day is text, a named value is its name. */
  String shown(String field, Object stored) {
    String text = Objects.toString(stored, "");
    if (stored instanceof Number) return field.equals("lawYear") ? text : Shown.number(new BigDecimal(text));
    if (text.matches("\\d{4}(-\\d{2}){0,2}") && List.of("foundedOn", "lastMeetingOn", "inactiveSince").contains(field)) return KnownDay.shown(text);
    if (text.isEmpty() || stored instanceof Boolean) return Shown.value(stored);
    return switch (field.replaceAll("\\..*", "")) {
      case "place" -> view.placeName(text);
      case "status" -> LegalStatus.valueOf(text).title();
      case "kind" -> CooperativeKind.valueOf(text).title();
      case "sizeClass" -> SizeClass.valueOf(text).title();
      case "rank" -> Rank.valueOf(text).title();
      default -> text;
    };
  }
}
