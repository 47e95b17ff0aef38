package vn.lotrinh.progress;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.assignment.GivenTasks;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** A plan's timeline, drawn by the server so that it prints as it is seen. For whoever watches over the province. */
@Controller
class TimelinePages {

  private static final String CODE = "{code:[A-Za-z0-9.-]{1,80}}";
  private static final int LONGEST_YEARS = 12;

  /** What is asked for. @param by {@code line} or {@code agency}; days that are shown, empty for the whole plan; {@code paper} A4 or A3 */
  record Question(String by, String agency, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
      String paper) {

    public boolean byAgency() {
      return "agency".equals(by);
    }

    public boolean large() {
      return "A3".equals(paper);
    }

    private String body() {
      return agency == null || agency.isBlank() ? null : agency;
    }
  }

  private final Timeline timeline;
  private final PlanService plans;
  private final GivenTasks given;
  private final Agencies agencies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TimelinePages(Timeline timeline, PlanService plans, GivenTasks given, Agencies agencies, WorkingCalendar calendar, Clock clock) {
    this.timeline = timeline;
    this.plans = plans;
    this.given = given;
    this.agencies = agencies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/plans/" + CODE + "/timeline")
  String page(@PathVariable String code, @ModelAttribute Question asked, Who viewer, Model model) {
    Agencies.demandAll(viewer);
    Plan plan = plans.plan(code);
    TimeScale scale = scale(plan, asked);
    LocalDate today = LocalDate.now(clock);
    model.addAttribute("plan", plan).addAttribute("question", asked).addAttribute("scale", scale).addAttribute("parts", scale.parts());
    model.addAttribute("rows", rows(code, asked, scale, today)).addAttribute("style", style(scale, today, asked));
    model.addAttribute("today", scale.shows(today) ? today : null).addAttribute("todayAt", TimeScale.percent(scale.middle(today)));
    model.addAttribute("agencies", given.of(code).stream().map(GivenTasks.Row::agency).distinct().map(one -> new Agencies.Choice(one, agencies.name(one)))
        .sorted(Comparator.comparing(Agencies.Choice::name)).toList());
    return "progress/timeline";
  }

  /** The rows of a plan's timeline, with days. */
  @GetMapping("/api/plans/" + CODE + "/timeline")
  @ResponseBody
  Map<String, Object> api(@PathVariable String code, @ModelAttribute Question asked, Who who) {
    Agencies.demandAll(who);
    TimeScale scale = scale(plans.plan(code), asked);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("from", scale.from());
    view.put("until", scale.until());
    view.put("rows", rows(code, asked, scale, LocalDate.now(clock)));
    return view;
  }

  private List<TimelineRow> rows(String code, Question asked, TimeScale scale, LocalDate today) {
    return asked.byAgency() ? timeline.byAgency(code, asked.body(), scale, today) : timeline.byLine(code, asked.body(), scale, today);
  }

  /** @throws Refusal where the first day lies behind the last, or years lie between that nobody could read on one sheet */
  private static TimeScale scale(Plan plan, Question asked) {
    LocalDate from = asked.from == null ? plan.start() : asked.from;
    LocalDate until = asked.until == null ? plan.end() : asked.until;
    if (until.isBefore(from)) throw new Refusal("Ngày đầu của tiến độ phải trước ngày cuối.");
    if (from.plusYears(LONGEST_YEARS).isBefore(until)) throw new Refusal("Tiến độ hiện được nhiều nhất " + LONGEST_YEARS + " năm; hãy chọn khoảng ngắn hơn.");
    return new TimeScale(from, until);
  }

  /** What lies behind every row: free days, the beginnings of months, today; drawn once, as a picture that all rows share. */
  private String style(TimeScale scale, LocalDate today, Question asked) {
    return ".timeline-line { background-image: url(\"" + ground(scale, today) + "\"); }" + (asked.large() ? " @page { size: A3 landscape; }" : "");
  }

  private String ground(TimeScale scale, LocalDate today) {
    String free = scale.free(calendar).stream().map(span -> "<rect x='%s' width='%s' height='100%%' fill='#d9dee1'/>".formatted(span.x(), span.length()))
        .collect(Collectors.joining());
    String months = scale.parts().stream().map(part -> "<rect x='%s' width='1' height='100%%' fill='#aab4bb'/>".formatted(part.x())).collect(Collectors.joining());
    String now = scale.shows(today) ? "<rect x='%s' width='2' height='100%%' fill='#7a1610'/>".formatted(TimeScale.percent(scale.middle(today))) : "";
    String picture = "<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='100%'>" + free + months + now + "</svg>";
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8));
  }
}
