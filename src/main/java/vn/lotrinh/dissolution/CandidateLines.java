package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.RegisterView;

/** Candidates as people read them. */
@Component
class CandidateLines {

  /** @param look style class: fine, soon, late, none */
  record Line(String code, String name, String place, String inactive, String procedure, String basis, String task, String due, String latestStart,
      String earliestEnd, String latestEnd, String outlook, String look, String reason) {}

  /**
   * The arithmetic of one way to one day, with how many of the list take it.
   *
   * @param latestStart if every body acts at once; @param latestStartFullTerms if every body uses its whole term
   */
  record Way(String procedure, String due, long count, String latestStart, String latestStartFullTerms, String outlook, String look,
      List<Forecast.Step> arithmetic) {}

  private final RegisterView register;
  private final Clock clock;

  CandidateLines(RegisterView register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  List<Line> of(List<Candidate> candidates) {
    return candidates.stream().map(this::line).toList();
  }

  /** Of all that can start: how their ends come about. */
  List<Way> ways(List<Candidate> candidates) {
    Map<Forecast, List<Candidate>> byForecast = new LinkedHashMap<>();
    candidates.stream().filter(Candidate::canStart).forEach(one -> byForecast.computeIfAbsent(one.forecast(), any -> new ArrayList<>()).add(one));
    return byForecast.entrySet().stream().map(entry -> {
      Candidate one = entry.getValue().get(0);
      Forecast f = entry.getKey();
      return new Way(one.procedure().title(), Wording.day(one.due()), entry.getValue().size(), Wording.day(f.latestStart()), Wording.day(f.latestStartFullTerms()),
          f.outlook() == null ? null : f.outlook().title(), look(f.outlook()), f.arithmetic());
    }).toList();
  }

  static String look(Outlook outlook) {
    if (outlook == null) return "none";
    return switch (outlook) {
      case GREEN -> "fine";
      case TIGHT -> "soon";
      case IMPOSSIBLE -> "late";
    };
  }

  private Line line(Candidate one) {
    if (one.cooperative() == null) return new Line(one.code(), one.code(), "", "", "", "", "", "", "", "", "", "", "none", one.reason());
    Forecast f = one.forecast();
    int months = Candidates.months(one.cooperative(), LocalDate.now(clock));
    return new Line(one.code(), one.cooperative().name(), register.placeName(one.cooperative().place()), months == 0 ? "" : months + " tháng", one.procedure().title(),
        basis(one), one.task() == null ? "" : one.task().id(), Wording.day(one.due()), Wording.day(f.latestStartFullTerms()),
        Wording.day(f.earliestEnd()), Wording.day(f.latestEnd()), f.outlook() == null ? "" : f.outlook().title(), look(f.outlook()), one.reason());
  }

  private static String basis(Candidate one) {
    return one.follows() == null ? one.proposal().basis() : one.proposal().basis() + "; tiếp theo hồ sơ " + one.follows();
  }
}
