package vn.lotrinh.obstacle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;

/** What other rooms may know of the difficulties: for the yearly report and for the figures of the start page. */
@Component
@Transactional(readOnly = true)
public class ObstacleFigures {

  /** How the report calls those without a kind. */
  public static final String WITHOUT_KIND = "Chưa phân loại";

  /**
   * A difficulty with what was answered.
   *
   * @param agency code of the body that raised it
   * @param answer the last answer that was not rejected, {@code answeredBy} by name; null as long as there is none
   * @param open whether somebody still owes an answer or its confirmation
   */
  public record Told(String key, String text, String agency, String agencyName, LocalDate raisedOn, String state, boolean open, String answer, String answeredBy,
      LocalDate answeredOn) {}

  /** The difficulties of a kind, the oldest first. @param kind its title */
  public record OfKind(String kind, List<Told> obstacles) {}

  /** How many wait for an answer, how many of these are late, how many answers wait for their confirmation. */
  public record Standing(long waiting, long late, long answered) {}

  private final Obstacles obstacles;
  private final ObstacleSearch search;
  private final Bodies bodies;
  private final CaseFiles cases;

  ObstacleFigures(Obstacles obstacles, ObstacleSearch search, Bodies bodies, CaseFiles cases) {
    this.obstacles = obstacles;
    this.search = search;
    this.bodies = bodies;
    this.cases = cases;
  }

  /**
   * What was raised in a span of days, or before and not ended when it began, without what was taken back; grouped by kind, in the order of the kinds.
   *
   * @param from and {@code until} first and last day, e.g. of a year
   * @param agencies codes of raising bodies; empty: of all
   */
  public List<OfKind> during(LocalDate from, LocalDate until, Collection<String> agencies) {
    List<Obstacle> found = search.during(from, until, agencies);
    Map<String, List<Reply>> replies = obstacles.answers(found.stream().map(Obstacle::key).toList());
    Map<String, List<Told>> groups = new LinkedHashMap<>();
    for (Kind kind : obstacles.kinds()) {
      List<Told> told = found.stream().filter(one -> kind.code().equals(one.kind())).map(one -> told(one, replies.getOrDefault(one.key(), List.of()))).toList();
      if (!told.isEmpty()) groups.put(kind.title(), told);
    }
    List<Told> others = found.stream().filter(one -> one.kind() == null).map(one -> told(one, replies.getOrDefault(one.key(), List.of()))).toList();
    if (!others.isEmpty()) groups.put(WITHOUT_KIND, others);
    return groups.entrySet().stream().map(group -> new OfKind(group.getKey(), group.getValue())).toList();
  }

  /** Whether a text says, in so many words, that nothing stands in the way. */
  public static boolean saysNone(String text) {
    return FormDifficulties.saysNone(text);
  }

  /** Those that somebody may see, today. */
  public Standing standing(Who who, LocalDate today) {
    Set<String> seen = who.watches() ? null : cases.seen(who, ObstacleProcess.MODEL);
    Map<State, Long> counts = search.count(new Question(null, null, null, Question.OPEN, null, null, null), seen, List.of(), today);
    long late = counts.getOrDefault(State.HEAD, 0L) + counts.getOrDefault(State.COMMITTEE, 0L);
    return new Standing(State.UNANSWERED.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum(), late, counts.getOrDefault(State.ANSWERED, 0L));
  }

  /**
   * A difficulty that waits for an answer.
   *
   * @param agency code of the raising body; @param body code of the body to which it is put, or null
   * @param late whether the answer's term has passed; @param committee whether it waits for the province's committee
   */
  public record Waiting(String key, String text, String agency, String agencyName, String body, String bodyName, LocalDate raisedOn, String state, boolean late,
      boolean committee) {}

  /** All that wait for an answer, the late ones first, then the oldest. */
  public List<Waiting> waiting() {
    return search.unanswered().stream().map(one -> new Waiting(one.key(), one.text(), one.agency(), bodies.name(one.agency()), one.body(),
        one.body() == null ? null : bodies.name(one.body()), one.raisedOn(), one.state().title(), one.state() == State.HEAD || one.state() == State.COMMITTEE,
        one.state() == State.COMMITTEE)).toList();
  }

  private Told told(Obstacle one, List<Reply> replies) {
    Reply last = replies.isEmpty() || replies.get(replies.size() - 1).rejectedOn() != null ? null : replies.get(replies.size() - 1);
    return new Told(one.key(), one.text(), one.agency(), bodies.name(one.agency()), one.raisedOn(), one.state().title(), one.state().isOpen(),
        last == null ? null : last.text(), last == null ? null : bodies.name(last.agency()), last == null ? null : last.answeredOn());
  }
}
