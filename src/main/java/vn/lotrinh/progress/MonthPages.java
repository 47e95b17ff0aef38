package vn.lotrinh.progress;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.calendar.WorkingCalendar;

/** What is due in a month, day by day: of the own bodies for an officer, of all for whoever watches over the province. */
@Controller
class MonthPages {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** A day of the month's sheet. @param off not worked; {@code here} of the month itself; {@code more} how many are not named */
  record Day(LocalDate date, boolean off, boolean here, boolean today, long count, long open, List<Line> tasks, long more) {}

  /** @param agency by name; @param look late, soon, fine or done */
  record Line(String title, String caseKey, String agency, String look, String words) {}

  private final MonthTasks tasks;
  private final Agencies agencies;
  private final People people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  MonthPages(MonthTasks tasks, Agencies agencies, People people, WorkingCalendar calendar, Clock clock) {
    this.tasks = tasks;
    this.agencies = agencies;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  String page(@RequestParam(required = false) YearMonth month, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String person,
      Who viewer, Model model) {
    YearMonth shown = shown(month);
    List<Day> days = days(shown, agency, person, viewer);
    List<List<Day>> weeks = new ArrayList<>();
    for (int at = 0; at < days.size(); at += 7) weeks.add(days.subList(at, at + 7));
    Map<String, String> names = people.names(tasks.people(viewer, text(agency), days.get(0).date, days.get(days.size() - 1).date));
    model.addAttribute("month", shown).addAttribute("before", shown.minusMonths(1)).addAttribute("after", shown.plusMonths(1)).addAttribute("weeks", weeks);
    model.addAttribute("agency", agency).addAttribute("person", person).addAttribute("agencies", choices(viewer));
    model.addAttribute("people", names.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList());
    model.addAttribute("count", days.stream().filter(Day::here).mapToLong(Day::count).sum()).addAttribute("open", days.stream().filter(Day::here).mapToLong(Day::open).sum());
    return "progress/month";
  }

  /** The days of a month's sheet, from a Monday to a Sunday, with what is due. */
  @GetMapping("/api/calendar")
  @ResponseBody
  List<Day> api(@RequestParam(required = false) YearMonth month, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String person, Who who) {
    return days(shown(month), agency, person, who);
  }

  private List<Day> days(YearMonth month, String agency, String person, Who viewer) {
    LocalDate from = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate until = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate today = LocalDate.now(clock);
    Map<LocalDate, List<MonthTasks.Due>> due = tasks.of(viewer, text(agency), text(person), from, until).stream().collect(Collectors.groupingBy(MonthTasks.Due::due));
    return from.datesUntil(until.plusDays(1)).map(date -> {
      List<MonthTasks.Due> those = due.getOrDefault(date, List.of());
      long count = those.isEmpty() ? 0 : those.get(0).dayCount();
      return new Day(date, !calendar.isWorkingDay(date), YearMonth.from(date).equals(month), date.equals(today), count, those.isEmpty() ? 0 : those.get(0).dayOpen(),
          those.stream().map(one -> line(one, today)).toList(), count - those.size());
    }).toList();
  }

  private Line line(MonthTasks.Due one, LocalDate today) {
    boolean open = one.state().equals("OPEN");
    boolean late = open ? one.due().isBefore(today) : one.closedOn().isAfter(one.due());
    String words = open ? late ? "quá hạn" : "đang mở" : late ? "xong trễ" : "đã xong";
    return new Line(one.title(), one.caseKey(), agencies.name(one.agency()), late && open ? "late" : open ? "soon" : "fine", words);
  }

  private List<Agencies.Choice> choices(Who viewer) {
    if (viewer.watches()) return agencies.acting();
    return viewer.inherited().stream().map(code -> new Agencies.Choice(code, agencies.name(code))).sorted(Comparator.comparing(Agencies.Choice::name)).toList();
  }

  private YearMonth shown(YearMonth month) {
    YearMonth shown = month == null ? YearMonth.now(clock) : month;
    if (shown.getYear() < FIRST_YEAR || shown.getYear() > LAST_YEAR) throw new Refusal("Tháng phải trong các năm từ " + FIRST_YEAR + " đến " + LAST_YEAR + ".");
    return shown;
  }

  private static String text(String value) {
    return value.isBlank() ? null : value;
  }
}
