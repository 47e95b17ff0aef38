package vn.lotrinh.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.obstacle.Obstacle.Origin;
import vn.lotrinh.organisation.Agency;

/**
 * Who may raise and see difficulties. A body raises one at an open task of its own; those see it that take part in the raising case, were asked or
 * gather, and whoever watches over the province. Who may not see one is told that there is none.
 */
@Component("obstacleDesk")
@Transactional
class ObstacleDesk {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 4_000;

  /** @param counts of all that match, by state */
  record Found(List<Line> lines, long count, Map<State, Long> counts) {}

  /** @param formerly what it said before, the oldest first; {@code mine} whether the caller's body raised it */
  record Whole(Line line, List<Told> replies, List<String> formerly, List<Line> merged, boolean mine) {}

  /** An answer, with its body by name. */
  record Told(int round, String text, String number, String agency, String person, LocalDate answeredOn, LocalDate rejectedOn, String reason) {}

  /** The difficulties of the case of a task. @param mayRaise whether the caller may raise one at the task */
  record Sheet(String taskId, String caseKey, boolean mayRaise, List<Whole> raised) {}

  private final Obstacles obstacles;
  private final ObstacleSearch search;
  private final ObstacleService service;
  private final Raising raising;
  private final ObstacleProcess process;
  private final Bodies bodies;
  private final Choices choices;
  private final CaseFiles cases;
  private final Clock clock;

  ObstacleDesk(Obstacles obstacles, ObstacleSearch search, ObstacleService service, Raising raising, ObstacleProcess process, Bodies bodies, Choices choices,
      CaseFiles cases, Clock clock) {
    this.obstacles = obstacles;
    this.search = search;
    this.service = service;
    this.raising = raising;
    this.process = process;
    this.bodies = bodies;
    this.choices = choices;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Raises a difficulty at an open task.
   *
   * @param kind code or null; @param body code of the body that the raiser would ask, or null
   * @throws Refusal where the task is none of the caller's, or what was entered is not good
   */
  Line raise(Who who, String taskId, String text, String kind, String body) {
    if (taskId == null || taskId.isBlank()) throw new Refusal("Thiếu việc đang vướng (“task”).");
    ObstacleProcess.At at = process.task(taskId).filter(task -> seesTask(who, task)).orElseThrow(() -> new Refusal("Việc này đã kết thúc hoặc không thuộc cơ quan của bạn."));
    if (cases.get(at.caseKey()).filter(file -> file.kind().equals(ObstacleProcess.MODEL)).isPresent()) {
      throw new Refusal("Việc này chính là xử lý một vướng mắc; hãy trả lời hoặc chuyển lại ở biểu mẫu của việc.");
    }
    String agency = at.agencies().stream().filter(who::worksFor).findFirst().orElseThrow(() -> new Refusal("Việc này đang giao cho cơ quan khác nên bạn không nêu vướng mắc tại đây được."));
    String told = checked("Nội dung vướng mắc", text);
    raising.same(at.caseKey(), told).stream().findFirst().ifPresent(same -> {
      throw new Refusal("Vướng mắc này đã được nêu, mã " + same.key() + ", " + same.state().title().toLowerCase() + ".");
    });
    String known = blank(kind) ? null : choices.kind(kind).code();
    String asked = blank(body) ? null : bodies.asked(body);
    Obstacle raised = raising.raise(new Raising.Raised(at.caseKey(), taskId, at.userTask(), at.title(), agency, who.user(), told, known, asked), Origin.PERSON);
    return lines(List.of(obstacles.get(raised.key()))).get(0);
  }

  /** The raising body takes it back. @throws Refusal where it is another body's, or over */
  void withdraw(Who who, String key, String reason) {
    Obstacle one = mine(who, key);
    service.withdraw(one.key(), State.WITHDRAWN, checked("Lý do rút", reason), who.user());
  }

  /** The raising body says whether the answer solves it. @throws Refusal where it is another body's, or has no answer to judge */
  void confirm(Who who, String key, boolean resolved, String reason) {
    Obstacle one = mine(who, key);
    Map<String, Object> answers = new HashMap<>(Map.of("decision", resolved ? "resolved" : "unresolved"));
    if (!resolved) answers.put("reason", checked("Lý do chưa giải quyết", reason));
    if (one.state() != State.ANSWERED || !process.confirm(key, answers)) {
      throw new Refusal("Vướng mắc " + key + " " + one.state().title().toLowerCase() + " nên không xác nhận được.");
    }
  }

  @Transactional(readOnly = true)
  Found find(Who who, Question question, int page, int size) {
    Set<String> seen = who.watches() ? null : cases.seen(who, ObstacleProcess.MODEL);
    List<String> asked = question.body() == null ? List.of() : List.of(question.body());
    Map<State, Long> counts = search.count(question, seen, asked, today());
    List<Obstacle> found = search.find(question, seen, asked, today(), (page - 1) * size, size);
    return new Found(lines(found), counts.values().stream().mapToLong(Long::longValue).sum(), counts);
  }

  @Transactional(readOnly = true)
  Whole get(Who who, String key) {
    return whole(who, List.of(seen(who, key))).get(0);
  }

  /** @throws ResponseStatusException when the task is none that the caller may see */
  @Transactional(readOnly = true)
  Sheet ofTask(Who who, String taskId) {
    ObstacleProcess.At at = process.task(taskId).filter(task -> seesTask(who, task)).orElseThrow(ObstacleDesk::unknown);
    boolean own = cases.get(at.caseKey()).filter(file -> file.kind().equals(ObstacleProcess.MODEL)).isPresent();
    return new Sheet(taskId, at.caseKey(), !own && at.agencies().stream().anyMatch(who::worksFor), whole(who, obstacles.raisedAt(at.caseKey())));
  }

  List<Kind> kinds() {
    return obstacles.kinds();
  }

  List<Agency> askable() {
    return bodies.askable();
  }

  private boolean seesTask(Who who, ObstacleProcess.At at) {
    return at.agencies().stream().anyMatch(who::worksFor) || cases.maySee(who, at.caseKey());
  }

  private Obstacle seen(Who who, String key) {
    return obstacles.find(key).filter(one -> cases.maySee(who, one.key()) || cases.maySee(who, one.raisedAt())).orElseThrow(ObstacleDesk::unknown);
  }

  private Obstacle mine(Who who, String key) {
    Obstacle one = seen(who, key);
    if (!isMine(who, one)) throw new Refusal("Vướng mắc " + key + " do cơ quan khác nêu nên bạn không quyết định được.");
    return one;
  }

  private boolean isMine(Who who, Obstacle one) {
    return who.worksFor(bodies.today(one.agency(), one.place()));
  }

  private List<Whole> whole(Who who, List<Obstacle> found) {
    Map<String, List<Reply>> replies = obstacles.answers(found.stream().map(Obstacle::key).toList());
    Map<String, Line> lines = lines(found).stream().collect(Collectors.toMap(Line::key, line -> line));
    return found.stream().map(one -> new Whole(lines.get(one.key()), replies.getOrDefault(one.key(), List.of()).stream().map(this::told).toList(),
        obstacles.formerly(one.key()), lines(obstacles.mergedInto(one.key())), isMine(who, one))).toList();
  }

  private Told told(Reply reply) {
    return new Told(reply.round(), reply.text(), reply.number(), bodies.name(reply.agency()), reply.personName(), reply.answeredOn(), reply.rejectedOn(), reply.reason());
  }

  private List<Line> lines(List<Obstacle> found) {
    Map<String, List<Reply>> replies = obstacles.answers(found.stream().map(Obstacle::key).toList());
    Map<String, String> titles = cases.titles(found.stream().map(Obstacle::raisedAt).toList());
    Map<String, String> kinds = obstacles.kinds().stream().collect(Collectors.toMap(Kind::code, Kind::title));
    return found.stream().map(one -> {
      List<Reply> all = replies.getOrDefault(one.key(), List.of());
      Reply last = all.isEmpty() || all.get(all.size() - 1).rejectedOn() != null ? null : all.get(all.size() - 1);
      return line(one, last, titles.getOrDefault(one.raisedAt(), one.raisedAt()), one.kind() == null ? null : kinds.get(one.kind()));
    }).toList();
  }

  private Line line(Obstacle one, Reply last, String title, String kind) {
    long age = ChronoUnit.DAYS.between(one.raisedOn(), one.endedOn() == null ? today() : one.endedOn());
    return new Line(one.key(), one.text(), one.state(), one.state().title(), one.kind(), kind, one.plan(), one.raisedAt(), title, one.step(), one.agency(),
        bodies.name(one.agency()), one.raiserName(), one.body(), bodies.name(one.body()), one.main(), one.round(), one.raisedOn(), one.endedOn(), age,
        last == null ? null : last.text(), last == null ? null : last.number(), last == null ? null : bodies.name(last.agency()), last == null ? null : last.answeredOn());
  }

  private static String checked(String label, String pasted) {
    String text = Written.text(label, pasted);
    int length = Written.length(text);
    if (length < SHORTEST || length > LONGEST) throw new Refusal("“" + label + "” phải từ " + SHORTEST + " đến 4.000 ký tự, hiện có " + length + ".");
    return text;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
