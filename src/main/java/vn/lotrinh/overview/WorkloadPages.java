package vn.lotrinh.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.overview.ExcelTable.Column;

/** Who has how much to do, for whoever watches over the province: on a page, as a file and for programs. */
@Controller
class WorkloadPages {

  private static final int MOST_DROWNING = 30;
  private static final int MOST_PEOPLE = 300;

  /** A body as the page shows it. @param narrowed the same page for it alone, its people one by one; null where nobody knows whose the work is */
  record Body(Load load, long untaken, long people, long idle, String narrowed, String tasks) {}

  private final WorkloadService service;
  private final OverviewPages pages;
  private final OverviewChoices choices;
  private final Clock clock;

  WorkloadPages(WorkloadService service, OverviewPages pages, OverviewChoices choices, Clock clock) {
    this.service = service;
    this.pages = pages;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/overview/workload")
  String page(OverviewQuestion question, Who viewer, Model model) {
    OverviewPages.demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    Span span = question.span(today);
    Workload workload = service.of(span, question.filter(), today);
    pages.filter("/overview/workload", question, span, today, model);
    boolean narrowed = question.filter().agency() != null || question.filter().level() != null || question.filter().place() != null;
    model.addAttribute("workload", workload).addAttribute("weeks", weeks(workload.monday())).addAttribute("drowning", few(workload.drowning(), MOST_DROWNING))
        .addAttribute("idle", workload.idle()).addAttribute("idleShown", few(workload.idle(), narrowed ? MOST_PEOPLE : MOST_DROWNING))
        .addAttribute("people", narrowed ? few(workload.people(), MOST_PEOPLE) : List.of()).addAttribute("untaken", workload.untaken())
        .addAttribute("bodies", workload.bodies().stream().map(one -> body(one, workload, question)).toList())
        .addAttribute("usual", Written.number(java.math.BigDecimal.valueOf(workload.usual()))).addAttribute("export", question.address("/overview/workload.xlsx"));
    return "overview/workload";
  }

  @GetMapping("/overview/workload.xlsx")
  void file(OverviewQuestion question, Who viewer, HttpServletResponse answer) throws IOException {
    OverviewPages.demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    Span span = question.span(today);
    Workload workload = service.of(span, question.filter(), today);
    List<String> heading = List.of("Khối lượng việc, " + choices.words(span, question.filter()));
    ExcelTable.answer(answer, "khoi-luong-viec-" + workload.day() + ".xlsx", file -> {
      file.sheet("Cơ quan", heading, columns("Cơ quan", workload.monday()), ExcelTable.all(workload.bodies().stream().map(WorkloadPages::row).toList()));
      file.sheet("Cán bộ", heading, columns("Cán bộ", workload.monday()), ExcelTable.all(workload.people().stream().map(WorkloadPages::row).toList()));
      file.sheet("Chưa ai nhận", heading, columns("", workload.monday()), ExcelTable.all(workload.untaken().stream().map(WorkloadPages::row).toList()));
    });
  }

  @GetMapping("/api/overview/workload")
  @ResponseBody
  Workload programs(OverviewQuestion question, Who viewer) {
    OverviewPages.demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    return service.of(question.span(today), question.filter(), today);
  }

  private static Body body(Load load, Workload workload, OverviewQuestion question) {
    if (load.agency() == null) return new Body(load, load.open(), 0, 0, null, null);
    OverviewQuestion narrowed = question.with(Dimension.AGENCY, load.agency());
    return new Body(load, workload.untakenAt(load.agency()), workload.peopleAt(load.agency()), workload.idleAt(load.agency()), narrowed.address("/overview/workload"),
        OverviewTable.with(narrowed.with((String) null).address("/overview/tasks")));
  }

  /** "đến 09/03", "đến 16/03" …: the Sundays. */
  private static List<String> weeks(LocalDate monday) {
    return IntStream.range(0, Load.WEEKS).mapToObj(week -> "đến " + Written.day(monday.plusWeeks(week).plusDays(6)).substring(0, 5)).toList();
  }

  private static List<Column> columns(String first, LocalDate monday) {
    List<Column> columns = new ArrayList<>(List.of(new Column("Cơ quan", 50), new Column(first, 34), new Column("Đang mở", 10), new Column("Quá hạn", 10)));
    weeks(monday).forEach(week -> columns.add(new Column("Hạn " + week, 10)));
    columns.addAll(List.of(new Column("Muộn hơn, không hạn", 10), new Column("Xong trong kỳ", 10), new Column("Xong trễ", 10)));
    return columns;
  }

  private static Object[] row(Load one) {
    List<Object> cells = new ArrayList<>(Arrays.asList(one.agencyName(), one.name(), one.open(), one.late()));
    cells.addAll(one.weeks());
    cells.addAll(List.of(one.later(), one.finished(), one.finishedLate()));
    return cells.toArray();
  }

  private static List<Load> few(List<Load> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }
}
