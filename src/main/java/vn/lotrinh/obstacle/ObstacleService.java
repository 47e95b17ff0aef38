package vn.lotrinh.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Chronicle;

/** What becomes of a difficulty at each step of its model; models call it as {@code obstacle}. */
@Service("obstacle")
@Transactional
public class ObstacleService {

  private final Obstacles obstacles;
  private final Bodies bodies;
  private final ObstacleProcess process;
  private final Choices choices;
  private final Letters letters;
  private final CaseFiles cases;
  private final Chronicle chronicle;
  private final People people;
  private final Clock clock;

  ObstacleService(Obstacles obstacles, Bodies bodies, ObstacleProcess process, Choices choices, Letters letters, CaseFiles cases, Chronicle chronicle,
      People people, Clock clock) {
    this.obstacles = obstacles;
    this.bodies = bodies;
    this.process = process;
    this.choices = choices;
    this.letters = letters;
    this.cases = cases;
    this.chronicle = chronicle;
    this.people = people;
    this.clock = clock;
  }

  /** The body that gathers it today. */
  public String coordinator(String key) {
    return bodies.coordinator(obstacles.get(key));
  }

  /** The body to which it is put, or the one that took over from it. */
  public String body(String key) {
    Obstacle one = obstacles.get(key);
    return one.body() == null ? bodies.coordinator(one) : bodies.today(one.body(), one.place());
  }

  /** Whom the raiser would ask, or who was asked before; null where nobody is named. */
  public String proposedBody(String key) {
    Obstacle one = obstacles.get(key);
    return one.body() == null ? null : bodies.today(one.body(), one.place());
  }

  /** The body that raised it, or the one that took over from it. */
  public String raisingBody(String key) {
    Obstacle one = obstacles.get(key);
    return bodies.today(one.agency(), one.place());
  }

  /** UBND tỉnh today. */
  public String committee(String key) {
    return bodies.committee(obstacles.get(key));
  }

  public int term(String name) {
    return choices.term(name);
  }

  public String kind(String key) {
    return obstacles.get(key).kind();
  }

  public String kindsJson() {
    return choices.kinds();
  }

  public String bodiesJson() {
    return choices.bodies();
  }

  /** Difficulties into which this one can be merged. */
  public String mainsJson(String key) {
    return choices.mains(key);
  }

  /** Whether it stands so: what gateways ask. */
  public boolean is(String key, String state) {
    return obstacles.get(key).state() == State.valueOf(state);
  }

  /** Who raised it, by login name. */
  public String raiser(String key) {
    return obstacles.get(key).raiser();
  }

  /** Tells the letters about one difficulty apart: one for each answer. */
  public String matter(String key) {
    return "tra-loi-" + obstacles.answers(key).size();
  }

  /** What the raiser is told by mail; the first line is the subject. */
  public String letter(String key) {
    return letters.answered(obstacles.get(key));
  }

  /** The coordinating body puts it to a body, answers at once, or merges it into another. */
  public void recordConsolidation(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Obstacle one = obstacles.lock(key);
    String decision = answers.choice("decision", "Xử lý", "forward", "answer", "merge");
    obstacles.gathered(key, choices.kind(answers.required("kind", "Loại vướng mắc")).code(), answers.text("note"));
    switch (decision) {
      case "answer" -> answer(one, answers.required("answer", "Nội dung trả lời"), null, bodies.coordinator(one));
      case "merge" -> merge(one, answers.required("main", "Gộp vào"));
      default -> put(one, bodies.asked(answers.required("body", "Cơ quan giải quyết")), false, answers.text("note"));
    }
    followTheRaisingCase(one);
  }

  /** The body answers, or says that it is not its matter. */
  public void recordAnswer(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Obstacle one = obstacles.lock(key);
    if (answers.choice("decision", "Kết quả", "answer", "return").equals("return")) back(one, answers.required("reason", "Lý do chuyển lại"), body(key));
    else answer(one, answers.required("answer", "Nội dung trả lời"), answers.text("documentNumber"), body(key));
    followTheRaisingCase(one);
  }

  /** The head of the body answers, has it answered, or says that it is not the body's matter. */
  public void recordDirection(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Obstacle one = obstacles.lock(key);
    switch (answers.choice("decision", "Quyết định", "answer", "instruct", "return")) {
      case "answer" -> answer(one, answers.required("answer", "Nội dung trả lời"), answers.text("documentNumber"), body(key));
      case "return" -> back(one, answers.required("reason", "Lý do chuyển lại"), body(key));
      default -> put(one, body(key), true, answers.required("direction", "Ý kiến chỉ đạo"));
    }
    followTheRaisingCase(one);
  }

  /** UBND tỉnh answers, or has a body answer. */
  public void recordRuling(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Obstacle one = obstacles.lock(key);
    if (answers.choice("decision", "Quyết định", "answer", "instruct").equals("answer")) {
      answer(one, answers.required("answer", "Nội dung trả lời"), answers.text("documentNumber"), committee(key));
    } else put(one, bodies.asked(answers.required("body", "Cơ quan được giao")), true, answers.required("direction", "Ý kiến chỉ đạo"));
    followTheRaisingCase(one);
  }

  /** Nobody answered in term: the head of the body is next, then UBND tỉnh; UBND tỉnh at once where it is itself the body, or a head has spoken before. */
  public void recordOverdue(String key) {
    Obstacle one = obstacles.lock(key);
    boolean atTheTop = one.state() == State.HEAD || one.directed() || body(key).equals(committee(key));
    obstacles.stands(key, atTheTop ? State.COMMITTEE : State.HEAD);
    chronicle.noted(key, null, "Quá hạn trả lời", null, body(key), null);
    chronicle.noted(one.raisedAt(), one.taskId(), "Vướng mắc " + key + " quá hạn trả lời, chuyển " + (atTheTop ? "UBND tỉnh" : "lãnh đạo cơ quan"), null, body(key), null);
    followTheRaisingCase(one);
  }

  /** The raiser takes the answer for a solution, or says why it is none: then it is gathered again. */
  public void recordConfirmation(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Obstacle one = obstacles.lock(key);
    if (answers.choice("decision", "Kết quả", "resolved", "unresolved").equals("resolved")) {
      obstacles.end(key, State.RESOLVED, today());
      chronicle.noted(one.raisedAt(), one.taskId(), "Vướng mắc " + key + " đã giải quyết", user(), raisingBody(key), null);
      return;
    }
    String reason = answers.required("reason", "Lý do chưa giải quyết");
    obstacles.reject(key, reason, today());
    obstacles.back(key, null);
    chronicle.noted(one.raisedAt(), one.taskId(), "Vướng mắc " + key + " chưa giải quyết, tổng hợp lại", user(), raisingBody(key), reason);
    followTheRaisingCase(one);
  }

  /** Nobody said that it is not resolved. */
  public void recordSilence(String key) {
    Obstacle one = obstacles.lock(key);
    obstacles.end(key, State.RESOLVED, today());
    chronicle.noted(one.raisedAt(), one.taskId(), "Vướng mắc " + key + " đóng theo trả lời, không có ý kiến thêm", null, raisingBody(key), null);
  }

  /**
   * The raiser, or the end of the raising case, takes it back; what was merged into it is gathered again.
   *
   * @param as WITHDRAWN or CANCELLED; @param person null where nobody did
   * @throws Refusal when it is over
   */
  void withdraw(String key, State as, String reason, String person) {
    Obstacle one = obstacles.lock(key);
    if (!one.state().isOpen()) throw new Refusal("Vướng mắc " + key + " " + one.state().title().toLowerCase() + " nên không rút được nữa.");
    obstacles.end(key, as, today());
    process.withdrawn(key);
    chronicle.noted(key, null, as.title(), person, one.agency(), reason);
    chronicle.noted(one.raisedAt(), one.taskId(), "Vướng mắc " + key + ": " + as.title().toLowerCase(), person, one.agency(), reason);
    obstacles.mergedInto(key).forEach(merged -> {
      obstacles.back(merged.key(), "Vướng mắc " + key + " mà ý này được gộp vào đã rút.");
      process.mainSettled(merged.key());
    });
  }

  private void put(Obstacle one, String body, boolean directed, String note) {
    obstacles.put(one.key(), body, directed, note);
    cases.admit(one.key(), Set.of(body), clock.instant());
    chronicle.noted(one.raisedAt(), one.taskId(), "Vướng mắc " + one.key() + " được chuyển giải quyết", user(), body, note);
  }

  private void merge(Obstacle one, String main) {
    Obstacle other = obstacles.find(main).filter(found -> !found.key().equals(one.key()))
        .orElseThrow(() -> new Refusal("Không có vướng mắc nào mang mã “" + main + "” để gộp vào."));
    obstacles.lock(main);
    if (!other.state().waitsForAnswer() || other.state() == State.MERGED) {
      throw new Refusal("Vướng mắc " + main + " " + other.state().title().toLowerCase() + " nên không gộp vào được.");
    }
    obstacles.merge(one.key(), main);
    cases.admit(main, cases.participants(one.key()), clock.instant());
    chronicle.noted(main, null, "Gộp vướng mắc " + one.key(), user(), one.agency(), one.text());
    chronicle.noted(one.raisedAt(), one.taskId(), "Vướng mắc " + one.key() + " được gộp vào " + main, user(), bodies.coordinator(one), null);
  }

  private void back(Obstacle one, String reason, String body) {
    obstacles.back(one.key(), bodies.name(body) + ": " + reason);
    chronicle.noted(one.raisedAt(), one.taskId(), "Vướng mắc " + one.key() + " được chuyển lại cơ quan điều phối", user(), body, reason);
  }

  /** Whatever was merged into it is answered with it. */
  private void answer(Obstacle one, String text, String number, String agency) {
    answered(one, text, number, agency);
    for (Obstacle merged : obstacles.mergedInto(one.key())) {
      answered(merged, text, number, agency);
      process.mainSettled(merged.key());
    }
  }

  private void answered(Obstacle one, String text, String number, String agency) {
    String person = user();
    obstacles.answer(new Reply(one.key(), one.round(), text, number, agency, person, people.name(person), today(), null, null));
    obstacles.stands(one.key(), State.ANSWERED);
    chronicle.noted(one.raisedAt(), one.taskId(), "Trả lời vướng mắc " + one.key(), person, agency, text + Optional.ofNullable(number).map(paper -> " (" + paper + ")").orElse(""));
  }

  /** Bodies that came to the raising case since may see its difficulties, too. */
  private void followTheRaisingCase(Obstacle one) {
    cases.admit(one.key(), cases.participants(one.raisedAt()), clock.instant());
  }

  private static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? null : login.getName();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
