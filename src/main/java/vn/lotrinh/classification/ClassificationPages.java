package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.cooperative.Rank;
import vn.lotrinh.form.VietnameseNumber;

/** Scoring and ranking for people: the years, a year's results, one co-operative's points, the criteria. */
@Controller
@RequestMapping("/classifications")
class ClassificationPages {

  private static final int PAGE = 50;
  private static final int YEARS = 3;
  private static final String ENTERED = "most-";

  /** A year in the list, each number ready to be shown. */
  record YearLine(int year, String opened, String total, String open, List<String> ranks) {}

  /** @param most as it is shown; empty while nobody has entered it */
  record CriterionLine(String code, String heading, String name, String most, boolean entered) {}

  private final ClassificationDesk desk;
  private final YearService years;
  private final Schemes schemes;
  private final Places places;
  private final Clock clock;

  ClassificationPages(ClassificationDesk desk, YearService years, Schemes schemes, Places places, Clock clock) {
    this.desk = desk;
    this.years = years;
    this.schemes = schemes;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  String all(Who who, Model model) {
    model.addAttribute("ranks", Rank.values());
    model.addAttribute("years", schemes.years().stream().map(this::line).toList());
    model.addAttribute("coordinator", ClassificationDesk.coordinates(who));
    int last = LocalDate.now(clock).getYear() - 1;
    List<Integer> choice = new ArrayList<>();
    for (int year = last + 1; year > last + 1 - YEARS && year >= 2020; year--) choice.add(year);
    model.addAttribute("choice", choice);
    model.addAttribute("proposed", last);
    model.addAttribute("complete", schemes.of(last).isComplete());
    return "classification/years";
  }

  private YearLine line(Schemes.Year year) {
    ClassificationDesk.Standing standing = desk.standing(year.year());
    List<String> ranks = new ArrayList<>();
    for (Rank rank : Rank.values()) ranks.add(number(standing.ranks().getOrDefault(rank, 0L)));
    return new YearLine(year.year(), Wording.day(year.openedOn()), number(standing.total()), number(standing.open()), ranks);
  }

  @PostMapping
  String open(@RequestParam int year, Who who) {
    ClassificationDesk.demand(ClassificationDesk.coordinates(who));
    return "redirect:/bulk/" + years.open(year, null, who.user()).run();
  }

  @GetMapping("/criteria")
  String criteria(@RequestParam(required = false) Integer year, Who who, Model model) {
    int shown = year == null ? LocalDate.now(clock).getYear() - 1 : year;
    Scheme scheme = years.criteria(shown);
    boolean open = years.isOpen(shown);
    model.addAttribute("year", shown);
    model.addAttribute("scheme", scheme);
    model.addAttribute("open", open);
    model.addAttribute("complete", scheme.isComplete());
    model.addAttribute("editable", !open && ClassificationDesk.administers(who));
    model.addAttribute("lines", lines(scheme));
    model.addAttribute("sum", Wording.number(Scheme.total(scheme.criteria(), 3)));
    return "classification/criteria";
  }

  private static List<CriterionLine> lines(Scheme scheme) {
    List<CriterionLine> lines = new ArrayList<>();
    int section = 0;
    for (Criterion criterion : scheme.criteria()) {
      String heading = criterion.section() == section ? null : Scheme.section(criterion.section()) + " (" + Wording.number(Scheme.sum(criterion.section())) + " điểm)";
      section = criterion.section();
      lines.add(new CriterionLine(criterion.code(), heading, criterion.name(), Wording.number(criterion.most()), Scheme.isEntered(criterion)));
    }
    return lines;
  }

  @PostMapping("/criteria")
  String enter(@RequestParam int year, @RequestParam Map<String, String> form, Who who) {
    ClassificationDesk.demand(ClassificationDesk.administers(who));
    Scheme known = years.criteria(year);
    List<Scheme.Entry> entries = known.criteria().stream().filter(Scheme::isEntered)
        .map(criterion -> new Scheme.Entry(criterion.code(), criterion.item(), points(criterion, form.get(ENTERED + criterion.code())))).toList();
    years.enter(year, entries, Written.line("Nguồn của điểm", form.get("source")), "true".equals(form.get("confirmed")), who.user());
    return "redirect:/classifications/criteria?year=" + year;
  }

  private static BigDecimal points(Criterion criterion, String text) {
    if (text == null || text.isBlank()) throw new Refusal("Thiếu điểm tối đa của tiêu chí " + criterion.code() + ".");
    return VietnameseNumber.parse(text);
  }

  @GetMapping("/{year:\\d{4}}")
  String year(@PathVariable int year, @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String rank,
      @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Who who,
      Model model) {
    ClassificationDesk.Question question = ClassificationController.question(year, stage, rank, place, q.substring(0, Math.min(q.length(), 100)));
    ClassificationDesk.Standing standing = desk.standing(year);
    model.addAttribute("year", year);
    model.addAttribute("opened", years.isOpen(year));
    model.addAttribute("standing", standing);
    model.addAttribute("bars", Bars.of(year, standing));
    model.addAttribute("found", desk.find(question, page, PAGE));
    model.addAttribute("filter", Map.of("stage", stage, "rank", rank, "place", place, "q", q));
    model.addAttribute("narrowed", !(stage + rank + place + q).isBlank());
    model.addAttribute("stages", Stage.values());
    model.addAttribute("ranks", Rank.values());
    model.addAttribute("places", places.of(LocalDate.now(clock)));
    model.addAttribute("exports", desk.exports(who));
    model.addAttribute("more", address("/classifications/" + year, stage, rank, place, q));
    model.addAttribute("export", address("/api/classifications/" + year + ".xlsx", stage, rank, place, q));
    return "classification/year";
  }

  private static String address(String path, String stage, String rank, String place, String q) {
    return UriComponentsBuilder.fromPath(path).queryParam("stage", "{stage}").queryParam("rank", "{rank}").queryParam("place", "{place}").queryParam("q", "{q}")
        .encode().build(stage, rank, place, q).toString();
  }

  @GetMapping("/{year:\\d{4}}/{cooperative:[A-Za-z0-9-]{1,72}}")
  String one(@PathVariable int year, @PathVariable String cooperative, Who who, Model model) {
    ClassificationDesk.View view = desk.view(who, year, cooperative);
    model.addAttribute("view", view);
    model.addAttribute("lines", lines(schemes.of(year)));
    model.addAttribute("cards", cards(view));
    model.addAttribute("facts", facts(view));
    return "classification/one";
  }

  /** By round and code: own points, note, checked points, reason. */
  private static Map<Integer, Map<String, List<String>>> cards(ClassificationDesk.View view) {
    Map<Integer, Map<String, List<String>>> cards = new LinkedHashMap<>();
    for (ClassificationDesk.Round round : view.rounds()) {
      Map<String, List<String>> cells = new LinkedHashMap<>();
      round.card().criteria().forEach(criterion -> {
        Scorecard.Score own = round.card().self().get(criterion.code());
        Scorecard.Score checked = round.card().checked().get(criterion.code());
        cells.put(criterion.code(), List.of(own == null ? "" : Wording.number(own.points()), own == null || own.reason() == null ? "" : own.reason(),
            checked == null ? "" : Wording.number(checked.points()), checked == null || checked.reason() == null ? "" : checked.reason(),
            round.card().isCorrected(criterion.code()) ? "corrected" : ""));
      });
      cards.put(round.round(), cells);
    }
    return cards;
  }

  private static Map<String, String> facts(ClassificationDesk.View view) {
    Classification c = view.classification();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Bước", c.stage().title());
    facts.put("Mở ngày", Wording.day(c.openedOn()));
    facts.put("HTX tự chấm", c.selfTotal() == null ? "chưa gửi" : Wording.number(c.selfTotal()) + " điểm, ngày " + Wording.day(c.selfScoredOn()));
    if (c.total() != null) facts.put("Điểm được xác nhận", Wording.number(c.total()) + " điểm");
    if (c.rank() != null) facts.put("Xếp loại", c.rank().title() + " (" + c.basis() + ")");
    if (c.endedOn() != null) facts.put("Kết thúc ngày", Wording.day(c.endedOn()));
    if (c.reason() != null) facts.put("Lý do", c.reason());
    return facts;
  }

  private static String number(long count) {
    return Wording.number(BigDecimal.valueOf(count));
  }
}
