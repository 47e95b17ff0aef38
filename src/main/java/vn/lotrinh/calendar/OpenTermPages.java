package vn.lotrinh.calendar;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.People;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/** The terms that no law fixes, of all rooms on one page, for the coordinators who have to set and confirm them; for programs too. */
@Controller
@Transactional
class OpenTermPages {

  /** As programs set it. */
  record Setting(int length, boolean confirmed) {}

  /** Something that was set, as people read it. */
  record Line(String at, String subject, String title, int length, String state, String by) {}

  private final OpenTerms terms;
  private final People people;
  private final Clock clock;

  OpenTermPages(OpenTerms terms, People people, Clock clock) {
    this.terms = terms;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/terms")
  String show(Who who, Model model) {
    demand(who);
    model.addAttribute("subjects", terms.all().stream().collect(Collectors.groupingBy(OpenTerm::subject, LinkedHashMap::new, Collectors.toList())));
    List<OpenTerms.Change> changes = terms.changes();
    Map<String, String> names = people.names(changes.stream().map(OpenTerms.Change::actor).toList());
    model.addAttribute("changes", changes.stream().map(one -> new Line(Written.moment(one.at().atZone(clock.getZone())), one.subject(), one.title(),
        one.length(), state(one.confirmed()), names.getOrDefault(one.actor(), one.actor()))).toList());
    return "calendar/terms";
  }

  @PostMapping("/terms/{room:[a-z]{1,40}}/{name:[A-Za-z_]{1,40}}")
  String set(@PathVariable String room, @PathVariable String name, @RequestParam int length, Who who) {
    put(room, name, new Setting(length, true), who);
    return "redirect:/terms";
  }

  @GetMapping("/api/terms")
  @ResponseBody
  List<OpenTerm> all(Who who) {
    demand(who);
    return terms.all();
  }

  @PutMapping("/api/terms/{room:[a-z]{1,40}}/{name:[A-Za-z_]{1,40}}")
  @ResponseBody
  void put(@PathVariable String room, @PathVariable String name, @RequestBody Setting setting, Who who) {
    demand(who);
    terms.set(room, name, setting.length, setting.confirmed, who.user());
  }

  private static String state(boolean confirmed) {
    return confirmed ? "đã xác nhận" : "cần xác nhận";
  }

  private static void demand(Who who) {
    if (!who.steers()) throw new AccessDeniedException("terms");
  }
}
