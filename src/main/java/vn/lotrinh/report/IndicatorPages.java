package vn.lotrinh.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/** The indicators of a year for people: what each means, who is asked, what is checked; administrators change the set, the log tells how. */
@Controller
class IndicatorPages {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;
  private static final int LONGEST_REASON = 500;

  /** An indicator in words. */
  record Line(String code, String name, String unit, String asked, String origin, String consolidation, String bounds) {}

  /** What has to hold between figures. */
  record Rule(String words, String message) {}

  /** A version in the change log. */
  record Logged(int year, int version, String at, String by, String reason, List<String> changes) {}

  private final IndicatorSets sets;
  private final People people;
  private final Clock clock;

  IndicatorPages(IndicatorSets sets, People people, Clock clock) {
    this.sets = sets;
    this.people = people;
    this.clock = clock;
  }

  /** @param year null for this year */
  @GetMapping("/indicators")
  String show(@RequestParam(required = false) Integer year, Who who, Model model) {
    int shown = year == null ? LocalDate.now(clock).getYear() : year;
    if (shown < FIRST_YEAR || shown > LAST_YEAR) throw new Refusal("Năm của bộ chỉ tiêu từ " + FIRST_YEAR + " đến " + LAST_YEAR + ".");
    fill(shown, who, model);
    return "report/indicators";
  }

  /** A set that may not stand comes back with what is wrong beside what was typed. */
  @PostMapping("/indicators")
  String change(@RequestParam int year, @RequestParam String text, @RequestParam(defaultValue = "") String reason, Who who, Model model, HttpServletResponse answer) {
    try {
      String why = Written.line("Lý do", reason);
      if (why.isEmpty()) throw new Refusal("Chưa ghi lý do hoặc căn cứ của thay đổi.");
      if (Written.length(why) > LONGEST_REASON) throw new Refusal("Lý do dài quá " + LONGEST_REASON + " ký tự.");
      sets.replace(year, text.replace("\r\n", "\n"), why, who.user());
      return "redirect:/indicators?year=" + year;
    } catch (Refusal refused) {
      fill(year, who, model);
      model.addAttribute("text", text);
      model.addAttribute("reason", reason);
      model.addAttribute("faults", refused.getMessage().lines().toList());
      answer.setStatus(422);
      return "report/indicators";
    }
  }

  private void fill(int year, Who who, Model model) {
    IndicatorSet set = sets.of(year);
    IndicatorWords words = new IndicatorWords(set);
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Indicator one : set.indicators()) {
      groups.computeIfAbsent(one.group(), any -> new ArrayList<>()).add(new Line(one.code(), one.name(), one.unit(), IndicatorWords.asked(one), words.origin(one),
          words.consolidation(one), IndicatorWords.bounds(one, set)));
    }
    List<Logged> log = log();
    model.addAttribute("year", year);
    model.addAttribute("set", set);
    model.addAttribute("count", set.indicators().size());
    model.addAttribute("groups", groups);
    model.addAttribute("rules", set.checks().stream().map(check -> new Rule(words.formula(check.expression()), check.message())).toList());
    model.addAttribute("valid", log.stream().filter(one -> one.year() <= year).findFirst().orElse(null));
    model.addAttribute("log", log);
    model.addAttribute("lockedBy", sets.lockedBy(year).orElse(null));
    model.addAttribute("mayChange", who.administers());
    model.addAttribute("text", sets.text(year));
    model.addAttribute("reason", "");
    model.addAttribute("faults", List.of());
  }

  /** The newest year first, and of a year the newest version; each with what it changed. */
  private List<Logged> log() {
    List<IndicatorSets.Version> versions = sets.versions();
    Map<String, String> names = people.names(versions.stream().map(IndicatorSets.Version::by).distinct().collect(Collectors.toList()));
    List<Logged> log = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      IndicatorSets.Version one = versions.get(i);
      IndicatorSet before = IndicatorSets.read(i + 1 < versions.size() ? versions.get(i + 1).content() : sets.shipped());
      log.add(new Logged(one.year(), one.version(), Written.moment(one.at().atZone(clock.getZone())),
          names.getOrDefault(one.by(), one.by()), Objects.toString(one.reason(), ""), IndicatorWords.changes(before, IndicatorSets.read(one.content()))));
    }
    return log;
  }
}
