package vn.lotrinh.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.overview.ExcelTable.Column;
import vn.lotrinh.plan.PlanService;

/** The targets of a plan by district and commune, for whoever watches over the province: on a page, as a file and for programs. */
@Controller
class PlacePages {

  /** A cell as people read it: "3/5". */
  record Shown(String words, String title, String look) {}

  /** A place. @param below the same page for what lies below it; null where nothing does */
  record Row(String name, String below, List<Shown> cells) {}

  private final PlaceTargets service;
  private final PlanService plans;
  private final OverviewChoices choices;
  private final Clock clock;

  PlacePages(PlaceTargets service, PlanService plans, OverviewChoices choices, Clock clock) {
    this.service = service;
    this.plans = plans;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/overview/places")
  String page(@RequestParam(defaultValue = "") String plan, @RequestParam(defaultValue = "") String place, Who viewer, Model model) {
    OverviewPages.demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    OverviewFilter filter = filter(plan, place, today);
    model.addAttribute("filter", filter).addAttribute("choices", choices.of(today)).addAttribute("standings", PlaceTargets.Standing.values());
    if (filter.plan() == null) return "overview/places";
    PlaceTargets.Board board = service.of(filter.plan(), filter.place(), today);
    OverviewQuestion question = new OverviewQuestion(null, null, filter.plan(), null, null, filter.place(), null, null);
    model.addAttribute("board", board).addAttribute("words", choices.words(filter)).addAttribute("export", question.address("/overview/places.xlsx"))
        .addAttribute("rows", board.lines().stream().map(line -> row(line, question)).toList());
    return "overview/places";
  }

  @GetMapping("/overview/places.xlsx")
  void file(@RequestParam(defaultValue = "") String plan, @RequestParam(defaultValue = "") String place, Who viewer, HttpServletResponse answer) throws IOException {
    OverviewPages.demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    OverviewFilter filter = filter(plan, place, today);
    List<PlaceTargets.Board> boards = filter.plan() == null ? List.of() : List.of(service.of(filter.plan(), filter.place(), today));
    ExcelTable.answer(answer, "chi-tieu-theo-dia-ban-" + today + ".xlsx", file -> {
      if (boards.isEmpty()) file.sheet("Chỉ tiêu", List.of("Chưa có kế hoạch nào."), List.of(new Column("Địa bàn", 30)), ExcelTable.all(List.of()));
      boards.forEach(board -> sheet(file, board));
    });
  }

  @GetMapping("/api/overview/places")
  @ResponseBody
  PlaceTargets.Board programs(@RequestParam String plan, @RequestParam(defaultValue = "") String place, Who viewer) {
    OverviewPages.demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    OverviewFilter filter = filter(plan, place, today);
    return service.of(filter.plan(), filter.place(), today);
  }

  /** The plan that is asked for, else the first that is in force; a place that there is not is refused. */
  private OverviewFilter filter(String plan, String place, LocalDate today) {
    String code = plan.isBlank() ? plans.on(today).stream().map(one -> one.code()).findFirst().orElse(null) : plan;
    OverviewFilter filter = new OverviewFilter(code, null, null, place, null);
    if (filter.place() != null) service.demand(filter.place());
    return filter;
  }

  private static Row row(PlaceTargets.Line line, OverviewQuestion question) {
    String below = line.code() == null ? null : question.with(Dimension.PLACE, line.code()).address("/overview/places");
    return new Row(line.name(), below, line.cells().stream().map(cell -> new Shown(words(cell), cell.standing().title(), cell.standing().look())).toList());
  }

  private static String words(PlaceTargets.Cell cell) {
    if (cell.standing() == PlaceTargets.Standing.NONE) return "";
    return Written.number(cell.done()) + (cell.owed() == null || cell.owed().signum() == 0 ? "" : "/" + Written.number(cell.owed()));
  }

  private static void sheet(ExcelTable file, PlaceTargets.Board board) {
    List<Column> columns = new ArrayList<>(List.of(new Column("Địa bàn", 40)));
    board.targets().forEach(target -> {
      columns.add(new Column(target.task() + " " + target.title() + (target.unit() == null ? "" : " (" + target.unit() + ")") + ": đã có", 24));
      columns.add(new Column("phần được giao", 12));
    });
    file.sheet("Chỉ tiêu theo địa bàn", List.of(board.title() + ", đến hết ngày " + Written.day(board.day())), columns, ExcelTable.all(board.lines().stream().map(line -> {
      List<Object> cells = new ArrayList<>(List.of(line.name()));
      line.cells().forEach(cell -> {
        cells.add(cell.done());
        cells.add(cell.owed());
      });
      return cells.toArray();
    }).toList()));
  }
}
