package vn.lotrinh.obstacle;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Who;

/** The pages of difficulties: all that somebody may see, one of them, and the tab beside the form of a task. */
@Controller
class ObstaclePages {

  private static final int PAGE = 50;
  private static final int LAST_PAGE = 100_000;
  private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** A body to choose. */
  record Body(String code, String name) {}

  private final ObstacleDesk desk;
  private final ObstacleSearch search;
  private final Bodies bodies;
  private final Clock clock;

  ObstaclePages(ObstacleDesk desk, ObstacleSearch search, Bodies bodies, Clock clock) {
    this.desk = desk;
    this.search = search;
    this.bodies = bodies;
    this.clock = clock;
  }

  @GetMapping("/obstacles")
  String list(@RequestParam(required = false) String plan, @RequestParam(required = false) String kind, @RequestParam(required = false) String body,
      @RequestParam(required = false) String state, @RequestParam(required = false) String older, @RequestParam(required = false) String year,
      @RequestParam(name = "case", required = false) String raisedAt, @RequestParam(defaultValue = "1") int page, Who who, Model model) {
    Question question = new Question(plan, kind, body, state, older, year, raisedAt);
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    ObstacleDesk.Found found = desk.find(who, question, shown, PAGE);
    String address = question.address("/obstacles");
    model.addAttribute("steers", who.steers());
    model.addAttribute("question", question);
    model.addAttribute("lines", found.lines());
    model.addAttribute("count", found.count());
    model.addAttribute("waiting", sum(found.counts(), State.UNANSWERED));
    model.addAttribute("late", sum(found.counts(), List.of(State.HEAD, State.COMMITTEE)));
    model.addAttribute("answered", sum(found.counts(), List.of(State.ANSWERED)));
    model.addAttribute("resolved", sum(found.counts(), List.of(State.RESOLVED)));
    model.addAttribute("page", shown);
    model.addAttribute("pages", Math.max(1, (found.count() + PAGE - 1) / PAGE));
    model.addAttribute("address", address + (address.contains("?") ? "&" : "?"));
    model.addAttribute("export", question.address("/obstacles.xlsx"));
    model.addAttribute("plans", search.plans());
    model.addAttribute("kinds", desk.kinds());
    model.addAttribute("years", search.years());
    model.addAttribute("states", State.values());
    model.addAttribute("bodies", search.bodies().stream().map(code -> new Body(code, bodies.name(code))).sorted(Comparator.comparing(Body::name)).toList());
    return "obstacle/list";
  }

  /** The same as an Excel file, all pages. */
  @GetMapping({"/obstacles.xlsx", "/api/obstacles.xlsx"})
  void export(@RequestParam(required = false) String plan, @RequestParam(required = false) String kind, @RequestParam(required = false) String body,
      @RequestParam(required = false) String state, @RequestParam(required = false) String older, @RequestParam(required = false) String year,
      @RequestParam(name = "case", required = false) String raisedAt, Who who, HttpServletResponse answer) throws IOException {
    Question question = new Question(plan, kind, body, state, older, year, raisedAt);
    question.states();
    answer.setContentType(EXCEL);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("vuong-mac-" + LocalDate.now(clock) + ".xlsx", StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    ObstacleWorkbook.write(answer.getOutputStream(), at -> desk.find(who, question, at, ObstacleWorkbook.AT_ONCE).lines());
  }

  @GetMapping("/obstacles" + ObstacleController.KEY)
  String one(@PathVariable String key, Who who, Model model) {
    model.addAttribute("one", desk.get(who, key));
    return "obstacle/one";
  }

  @GetMapping("/cases/task/{taskId:[A-Za-z0-9-]{1,64}}/obstacles")
  String ofTask(@PathVariable String taskId, Who who, Model model, HttpServletResponse answer) {
    try {
      model.addAttribute("sheet", desk.ofTask(who, taskId));
    } catch (ResponseStatusException unknown) {
      answer.setStatus(HttpStatus.NOT_FOUND.value());
    }
    model.addAttribute("kinds", desk.kinds());
    model.addAttribute("askable", desk.askable());
    return "obstacle/task";
  }

  private static long sum(Map<State, Long> counts, Iterable<State> states) {
    long sum = 0;
    for (State state : states) sum += counts.getOrDefault(state, 0L);
    return sum;
  }
}
