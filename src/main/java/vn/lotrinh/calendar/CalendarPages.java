package vn.lotrinh.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/** The days off and the days worked in exchange, year by year, with everything that was ever declared; for programs too. */
@Controller
class CalendarPages {

  private static final List<String> WEEKDAYS = List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
  private static final int FIRST = 2020;
  private static final int LAST = 2050;

  /** A day that is not as its weekday says. @param declared whether it can be withdrawn */
  record Line(LocalDate date, String day, String weekday, boolean off, String reason, String source, boolean declared) {}

  /** Something that was declared. */
  record Entry(int id, String day, String weekday, String kind, String reason, String source, String on, String by) {}

  /** As programs declare it. */
  record Declaration(LocalDate day, CalendarChange.Kind kind, String reason, String source) {}

  /** As programs read it. */
  record Year(int year, boolean confirmed, List<LocalDate> daysOff, List<LocalDate> workedDays, List<CalendarChange> changes) {}

  private final CalendarService service;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CalendarPages(CalendarService service, WorkingCalendar calendar, Clock clock) {
    this.service = service;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/holidays")
  String show(@RequestParam(required = false) Integer year, Who who, Model model) {
    int shown = year == null ? LocalDate.now(clock).getYear() : year;
    demandYear(shown);
    YearOfDays days = calendar.year(shown);
    model.addAllAttributes(Map.of("year", shown, "confirmed", days.confirmed(), "lines", lines(days), "mayDeclare", who.administers(),
        "entries", service.changes().stream().filter(one -> one.day().getYear() == shown).map(CalendarPages::entry)
            .sorted(Comparator.comparing(Entry::id).reversed()).toList()));
    return "calendar/holidays";
  }

  @PostMapping("/holidays")
  String declare(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam CalendarChange.Kind kind,
      @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String source, Who who) {
    demand(who);
    service.declare(day, kind, reason, source, who.user());
    return "redirect:/holidays?year=" + day.getYear();
  }

  @GetMapping("/api/holidays")
  @ResponseBody
  Year year(@RequestParam(required = false) Integer year) {
    int asked = year == null ? LocalDate.now(clock).getYear() : year;
    demandYear(asked);
    YearOfDays days = calendar.year(asked);
    return new Year(asked, days.confirmed(), List.copyOf(days.daysOff()), List.copyOf(days.workingSaturdays()),
        service.changes().stream().filter(one -> one.day().getYear() == asked).toList());
  }

  @PostMapping("/api/holidays")
  @ResponseBody
  Map<String, Integer> declare(@RequestBody Declaration one, Who who) {
    demand(who);
    if (one.day == null || one.kind == null) throw new Refusal("Cần ghi ngày (day) và loại (kind: OFF, WORKED hoặc WITHDRAWN).");
    return Map.of("change", service.declare(one.day, one.kind, one.reason, one.source, who.user()));
  }

  private List<Line> lines(YearOfDays days) {
    Map<LocalDate, CalendarChange> last = new HashMap<>();
    service.changes().forEach(one -> last.put(one.day(), one));
    return Stream.concat(days.daysOff().stream(), days.workingSaturdays().stream()).sorted().map(day -> {
      CalendarChange declared = last.get(day);
      boolean counts = declared != null && declared.kind() != CalendarChange.Kind.WITHDRAWN;
      return new Line(day, Written.day(day), weekday(day), !days.isWorkingDay(day), counts ? declared.reason() : "",
          counts ? declared.source() : days.confirmed() ? "bảng ngày nghỉ chính thức của năm" : "tính theo Điều 112 Bộ luật Lao động, cần xác nhận", counts);
    }).toList();
  }

  private static Entry entry(CalendarChange one) {
    return new Entry(one.id(), Written.day(one.day()), weekday(one.day()), one.kind().title(), one.reason(), one.source(), Written.day(one.declaredOn()),
        one.declaredBy());
  }

  private static String weekday(LocalDate day) {
    return WEEKDAYS.get(day.getDayOfWeek().ordinal());
  }

  private static void demandYear(int year) {
    if (year < FIRST || year > LAST) throw new Refusal("Năm phải từ " + FIRST + " đến " + LAST + ".");
  }

  private static void demand(Who who) {
    if (!who.administers()) throw new AccessDeniedException("holidays");
  }
}
