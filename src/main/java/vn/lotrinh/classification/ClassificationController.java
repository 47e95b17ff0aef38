package vn.lotrinh.classification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.cooperative.Rank;

/** Scoring and ranking for programs. */
@RestController
@RequestMapping("/api/classifications")
class ClassificationController {

  private static final String YEAR = "/{year:\\d{4}}";
  private static final int LARGEST_PAGE = 1_000;
  private static final int MOST = 100_000;

  /** @param cooperatives only these; absent: all that operate */
  record Open(Integer year, List<String> cooperatives) {}

  /** @param address where the progress of the opening is read */
  record Opening(int year, long run, int total, String address) {}

  /** @param group heading of the section */
  record CriterionShown(String code, String group, String title, String item, BigDecimal max) {}

  record Criteria(int year, boolean open, boolean complete, boolean confirmed, String source, BigDecimal sum, List<CriterionShown> criteria) {}

  record EntryTold(String code, String item, BigDecimal max) {}

  record Entered(List<EntryTold> criteria, String source, boolean confirmed) {}

  record Year(int year, LocalDate openedOn, long total, long open, Map<Rank, Long> ranks) {}

  record Found(int year, boolean opened, long cases, long open, Map<Rank, Long> ranks, Map<Stage, Long> stages, int page, int pages, int size, long total,
      List<ClassificationDesk.Line> classifications) {}

  record Points(String code, BigDecimal self, String note, BigDecimal checked, String reason) {}

  record RoundShown(int round, List<Points> scores) {}

  record Whole(ClassificationDesk.Line classification, int round, LocalDate openedOn, LocalDate selfScoredOn, LocalDate endedOn, String basis, String reason,
      List<RoundShown> rounds, List<Journal.Entry> history) {}

  private final ClassificationDesk desk;
  private final YearService years;
  private final Schemes schemes;
  private final Export export;

  ClassificationController(ClassificationDesk desk, YearService years, Schemes schemes, Export export) {
    this.desk = desk;
    this.years = years;
    this.schemes = schemes;
    this.export = export;
  }

  @GetMapping
  List<Year> years() {
    return schemes.years().stream().map(year -> {
      ClassificationDesk.Standing standing = desk.standing(year.year());
      return new Year(year.year(), year.openedOn(), standing.total(), standing.open(), standing.ranks());
    }).toList();
  }

  /** Opens a year's scoring in the background. Coordinators only. */
  @PostMapping
  ResponseEntity<Opening> open(@RequestBody Open open, Who who) {
    ClassificationDesk.demand(ClassificationDesk.coordinates(who));
    if (open.year == null) throw new Refusal("Thiếu năm chấm điểm (“year”).");
    if (open.cooperatives != null && open.cooperatives.size() > MOST) throw new Refusal("Mỗi lần mở không quá 100.000 hợp tác xã.");
    if (open.cooperatives != null && open.cooperatives.contains(null)) throw new Refusal("Danh sách mã hợp tác xã (“cooperatives”) có chỗ trống.");
    YearService.Opened opened = years.open(open.year, open.cooperatives, who.user());
    return ResponseEntity.accepted().body(new Opening(opened.year(), opened.run(), opened.total(), "/api/bulk/" + opened.run()));
  }

  @GetMapping("/criteria" + YEAR)
  Criteria criteria(@PathVariable int year) {
    Scheme scheme = years.criteria(year);
    List<CriterionShown> shown = scheme.criteria().stream()
        .map(c -> new CriterionShown(c.code(), Scheme.section(c.section()), c.title(), c.item(), c.most())).toList();
    BigDecimal sum = scheme.criteria().stream().map(Criterion::most).filter(most -> most != null).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Criteria(year, years.isOpen(year), scheme.isComplete(), scheme.confirmed(), scheme.source(), sum, shown);
  }

  /** Enters the points of criteria 10 to 15. Administrators only. */
  @PutMapping("/criteria" + YEAR)
  Criteria enter(@PathVariable int year, @RequestBody Entered entered, Who who) {
    ClassificationDesk.demand(ClassificationDesk.administers(who));
    if (entered.criteria == null || entered.criteria.isEmpty()) throw new Refusal("Thiếu danh sách tiêu chí (“criteria”).");
    if (entered.criteria.size() > 100 || entered.criteria.contains(null)) throw new Refusal("Danh sách tiêu chí không đúng.");
    // A program may send the whole table back; 1 to 9 are left as they are.
    List<Scheme.Entry> entries = entered.criteria.stream().filter(told -> told.code == null || !told.code.matches("[1-9][a-z]?"))
        .map(told -> new Scheme.Entry(told.code, told.item, told.max)).toList();
    years.enter(year, entries, entered.source, entered.confirmed, who.user());
    return criteria(year);
  }

  /**
   * @param stage where a case stands, e.g. {@code SELF_SCORING}; {@code rank} e.g. {@code KHA}
   * @param page from 1
   */
  @GetMapping(YEAR)
  Found list(@PathVariable int year, @RequestParam(required = false) String stage, @RequestParam(required = false) String rank,
      @RequestParam(required = false) String place, @RequestParam(required = false) String q, @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    int shown = Math.max(1, Math.min(size, LARGEST_PAGE));
    ClassificationDesk.Page found = desk.find(question(year, stage, rank, place, q), page, shown);
    ClassificationDesk.Standing standing = desk.standing(year);
    return new Found(year, years.isOpen(year), standing.total(), standing.open(), standing.ranks(), standing.stages(), found.page(), found.pages(), shown,
        found.total(), found.lines());
  }

  @GetMapping(YEAR + "/{cooperative:[A-Za-z0-9-]{1,72}}")
  Whole one(@PathVariable int year, @PathVariable String cooperative, Who who) {
    ClassificationDesk.View view = desk.view(who, year, cooperative);
    Classification c = view.classification();
    return new Whole(view.line(), c.round(), c.openedOn(), c.selfScoredOn(), c.endedOn(), c.basis(), c.reason(),
        view.rounds().stream().map(ClassificationController::shown).toList(), view.history());
  }

  private static RoundShown shown(ClassificationDesk.Round round) {
    return new RoundShown(round.round(), round.card().criteria().stream().map(criterion -> {
      Scorecard.Score self = round.card().self().get(criterion.code());
      Scorecard.Score checked = round.card().checked().get(criterion.code());
      return new Points(criterion.code(), self == null ? null : self.points(), self == null ? null : self.reason(), checked == null ? null : checked.points(),
          checked == null ? null : checked.reason());
    }).toList());
  }

  /** The list of a year with all points, as an Excel file. */
  @GetMapping("/{year:\\d{4}}.xlsx")
  void excel(@PathVariable int year, @RequestParam(required = false) String stage, @RequestParam(required = false) String rank,
      @RequestParam(required = false) String place, @RequestParam(required = false) String q, Who who, HttpServletResponse answer) throws IOException {
    ClassificationDesk.demand(desk.exports(who));
    ClassificationDesk.Question question = question(year, stage, rank, place, q);
    answer.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("xep-loai-htx-" + year + ".xlsx").build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    export.write(question, answer.getOutputStream());
  }

  /** @throws Refusal for a stage or rank that does not exist */
  static ClassificationDesk.Question question(int year, String stage, String rank, String place, String q) {
    if (q != null && q.length() > 100) throw new Refusal("Từ tìm kiếm dài quá 100 ký tự.");
    return new ClassificationDesk.Question(year, named(Stage.class, stage, "bước"), named(Rank.class, rank, "xếp loại"), place, q);
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name, String what) {
    if (name == null || name.isBlank()) return null;
    return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst().orElseThrow(() -> new Refusal("“" + Wording.shortened(name)
        + "” không phải là " + what + "; dùng một trong: " + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
  }
}
