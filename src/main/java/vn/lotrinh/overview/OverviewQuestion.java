package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Refusal;

/**
 * What the address of a page asks for, as somebody typed or clicked it.
 *
 * @param state names of a {@link TaskState}, "open" or "finished"; of lists of tasks only
 */
public record OverviewQuestion(String from, String until, String plan, String agency, String level, String place, String kind, String state) {

  /** @throws Refusal where the days make no span */
  Span span(LocalDate today) {
    return Span.asked(from, until, today);
  }

  public OverviewFilter filter() {
    return new OverviewFilter(plan, agency, level, place, kind);
  }

  /** Empty: all. @throws Refusal where there is no such state */
  List<TaskState> states() {
    if (state == null || state.isBlank()) return List.of();
    List<TaskState> states = Arrays.stream(TaskState.values()).filter(one -> switch (state) {
      case "open" -> one.isOpen();
      case "finished" -> !one.isOpen();
      default -> one.name().equals(state);
    }).toList();
    if (states.isEmpty()) throw new Refusal("Không có tình trạng việc nào mang mã “" + state + "”.");
    return states;
  }

  String stateTitle() {
    List<TaskState> states = states();
    if (states.isEmpty()) return "Mọi việc đang mở và đã xong trong kỳ";
    if (states.size() == 1) return states.get(0).title();
    return states.get(0).isOpen() ? "Việc đang mở" : "Việc đã xong trong kỳ";
  }

  OverviewQuestion with(Dimension dimension, String value) {
    OverviewFilter filter = filter();
    return new OverviewQuestion(from, until, dimension == Dimension.PLAN ? value : filter.plan(), dimension == Dimension.AGENCY ? value : filter.agency(),
        dimension == Dimension.LEVEL ? value : filter.level(), dimension == Dimension.PLACE ? value : filter.place(),
        dimension == Dimension.KIND ? value : filter.kind(), state);
  }

  OverviewQuestion with(String asked) {
    return new OverviewQuestion(from, until, plan, agency, level, place, kind, asked);
  }

  OverviewQuestion with(Span span) {
    return new OverviewQuestion(span.from().toString(), span.until().toString(), plan, agency, level, place, kind, state);
  }

  /** An address with this question; further parameters may follow with "&". */
  String address(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    OverviewFilter filter = filter();
    Stream.of(new String[] {"from", from}, new String[] {"until", until}, new String[] {"plan", filter.plan()}, new String[] {"agency", filter.agency()},
            new String[] {"level", filter.level()}, new String[] {"place", filter.place()}, new String[] {"kind", filter.kind()}, new String[] {"state", state})
        .filter(one -> one[1] != null && !one[1].isBlank()).forEach(one -> address.queryParam(one[0], one[1].strip().replace("{", "").replace("}", "")));
    return address.encode().build().toUriString();
  }
}
