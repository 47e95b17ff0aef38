package vn.lotrinh.dissolution;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.RegisterView;

/** The coordinator's way to start many dissolutions: choose, look at what would come of it, start. */
@Controller
@RequestMapping("/dissolutions/start")
class StartPages {

  private static final int PAGE = 50;

  /** A part of the list, with how many are in it. */
  record Part(String key, String title, long count) {}

  private final Candidates candidates;
  private final Selections selections;
  private final StartOrders orders;
  private final CandidateLines lines;
  private final CooperativeService cooperatives;
  private final RegisterView register;
  private final Clock clock;

  StartPages(Candidates candidates, Selections selections, StartOrders orders, CandidateLines lines, CooperativeService cooperatives,
      RegisterView register, Clock clock) {
    this.candidates = candidates;
    this.selections = selections;
    this.orders = orders;
    this.lines = lines;
    this.cooperatives = cooperatives;
    this.register = register;
    this.clock = clock;
  }

  @GetMapping
  String choose(Who login, Model model) {
    demand(login);
    model.addAttribute("places", register.areas(LocalDate.now(clock)));
    model.addAttribute("sectors", cooperatives.sectors());
    model.addAttribute("statuses", LegalStatus.values());
    return "dissolution/choose";
  }

  @PostMapping("/filter")
  String filter(@RequestParam(defaultValue = "") String status, @RequestParam(required = false) Boolean dormant, @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String sector, @RequestParam(required = false) Integer months, @RequestParam(required = false) Boolean debts,
      Who login) {
    demand(login);
    List<String> codes = candidates.choose(new Candidates.Filter(status, dormant, place, sector, months, debts));
    return keep("Chọn theo điều kiện", codes, "Không có hợp tác xã nào khớp với điều kiện đã chọn.", login);
  }

  @PostMapping("/file")
  String file(@RequestParam(required = false) MultipartFile file, Who login) throws IOException {
    demand(login);
    if (file == null || file.isEmpty()) throw new Refusal("Chưa chọn tệp nào, hoặc tệp rỗng.");
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
    return keep("Tệp " + name.substring(0, Math.min(name.length(), 100)), cooperatives.readCodes(file.getBytes()), "Tệp không có mã nào.", login);
  }

  /** @param part {@code all}, {@code able}, {@code refused}, {@code tight} or {@code impossible}; @param page from 1 */
  @GetMapping("/{id:\\d{1,18}}")
  String preview(@PathVariable long id, @RequestParam(defaultValue = StartOrder.PROPOSED) String procedure, @RequestParam(defaultValue = "") String plan,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due, @RequestParam(defaultValue = "all") String part,
      @RequestParam(defaultValue = "1") int page, Who login, Model model) {
    demand(login);
    Selections.Selected selected = selected(id);
    StartOrder order = StartOrder.of(procedure, plan, due);
    List<Candidate> all = candidates.of(selected.codes(), order);
    List<Candidate> shown = all.stream().filter(part(part)).toList();
    int pages = Math.max(1, (shown.size() + PAGE - 1) / PAGE);
    int at = Math.max(1, Math.min(page, pages));
    model.addAllAttributes(Map.of("selected", selected, "order", order, "plans", orders.plans(), "parts", parts(all), "part", part, "page", at, "pages", pages,
        "able", all.stream().filter(Candidate::canStart).count(), "total", all.size()));
    model.addAttribute("chosenPlan", orders.choice(order).plan());
    model.addAttribute("ways", lines.ways(all));
    model.addAttribute("lines", lines.of(shown.subList((at - 1) * PAGE, Math.min(at * PAGE, shown.size()))));
    return "dissolution/preview";
  }

  /** Leaves single co-operatives out: what is left is a list of its own. @param out their codes */
  @PostMapping("/{id:\\d{1,18}}/leave")
  String leave(@PathVariable long id, @RequestParam(required = false) List<String> out, @RequestParam(defaultValue = StartOrder.PROPOSED) String procedure,
      @RequestParam(defaultValue = "") String plan, @RequestParam(defaultValue = "") String due, Who login, RedirectAttributes address) {
    demand(login);
    if (out == null || out.isEmpty()) throw new Refusal("Chưa đánh dấu hợp tác xã nào để bỏ ra.");
    Selections.Selected selected = selected(id);
    List<String> left = selected.codes().stream().filter(code -> !out.contains(code)).toList();
    if (left.isEmpty()) throw new Refusal("Bỏ ra hết thì không còn hợp tác xã nào để khởi động.");
    String title = selected.title().replaceAll(" \\(đã bỏ ra \\d+\\)$", "");
    int before = selected.title().equals(title) ? 0 : Integer.parseInt(selected.title().replaceAll(".*\\(đã bỏ ra (\\d+)\\)$", "$1"));
    address.addAllAttributes(Map.of("procedure", procedure, "plan", plan, "due", due));
    return "redirect:/dissolutions/start/" + selections.add(title + " (đã bỏ ra " + (before + selected.codes().size() - left.size()) + ")", left, login.user(),
        clock.instant());
  }

  /** Starts whoever can; who cannot is told on the run's page. */
  @PostMapping("/{id:\\d{1,18}}")
  String start(@PathVariable long id, @RequestParam(defaultValue = StartOrder.PROPOSED) String procedure, @RequestParam(defaultValue = "") String plan,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due, Who login) {
    demand(login);
    return "redirect:/bulk/" + orders.submit(StartOrder.of(procedure, plan, due), selected(id).codes(), login.user());
  }

  private String keep(String title, List<String> codes, String none, Who login) {
    if (codes.isEmpty()) throw new Refusal(none);
    if (codes.size() > StartOrders.MOST) throw new Refusal("Mỗi lần khởi động không quá 40.000 hợp tác xã.");
    return "redirect:/dissolutions/start/" + selections.add(title, codes, login.user(), clock.instant());
  }

  private Selections.Selected selected(long id) {
    return selections.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static List<Part> parts(List<Candidate> all) {
    return List.of(partOf("all", "Tất cả", all), partOf("able", "Khởi động được", all), partOf("green", "Kịp hạn", all),
        partOf("tight", "Sát hạn", all), partOf("impossible", "Không thể kịp hạn theo luật", all), partOf("refused", "Không khởi động được", all));
  }

  private static Part partOf(String key, String title, List<Candidate> all) {
    return new Part(key, title, all.stream().filter(part(key)).count());
  }

  private static Predicate<Candidate> part(String key) {
    return switch (key) {
      case "able" -> Candidate::canStart;
      case "refused" -> one -> !one.canStart();
      case "green" -> one -> one.is(Outlook.GREEN);
      case "tight" -> one -> one.is(Outlook.TIGHT);
      case "impossible" -> one -> one.is(Outlook.IMPOSSIBLE);
      default -> one -> true;
    };
  }

  private static void demand(Who login) {
    if (!login.steers()) throw new AccessDeniedException("starting dissolutions");
  }
}
