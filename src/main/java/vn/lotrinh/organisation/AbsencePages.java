package vn.lotrinh.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lotrinh.People;
import vn.lotrinh.Who;

/** Who is away and who stands in: those of the own bodies; whoever may, records and ends them here. */
@Controller
@RequestMapping("/absences")
class AbsencePages {

  private static final int MOST = 200;

  /** An absence as it is listed. @param state "đang vắng", "sắp tới" or "đã hết"; {@code mine}: the reader stands in */
  record Line(long id, String person, String substitute, String agency, String days, String kinds, String letters, String reason, String recorded, String state,
      boolean mine, boolean endable) {}

  private final AbsenceService service;
  private final StandIns standIns;
  private final KindsOfWork kinds;
  private final OrganisationService organisation;
  private final People people;
  private final Clock clock;

  AbsencePages(AbsenceService service, StandIns standIns, KindsOfWork kinds, OrganisationService organisation, People people, Clock clock) {
    this.service = service;
    this.standIns = standIns;
    this.kinds = kinds;
    this.organisation = organisation;
    this.people = people;
    this.clock = clock;
  }

  /** @param agency for whose people something is to be recorded; the reader's own where it is left out */
  @GetMapping
  String list(@RequestParam(required = false) String agency, Who who, Model model) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> bodies = bodies(agency, who, today);
    String chosen = agency != null && bodies.containsKey(agency) ? agency : bodies.keySet().stream().findFirst().orElse(null);
    boolean forAll = chosen != null && service.mayForAll(who, chosen);
    Map<String, String> staff = chosen == null ? Map.of() : service.staff(chosen);
    boolean records = chosen != null && (forAll || staff.containsKey(who.user()));
    model.addAttribute("bodies", bodies);
    model.addAttribute("agency", chosen);
    model.addAttribute("agencyName", chosen == null ? "" : organisation.name(chosen));
    model.addAttribute("forAll", forAll);
    model.addAttribute("givesOn", forAll || who.steers());
    model.addAttribute("records", records);
    model.addAttribute("staff", staff);
    model.addAttribute("self", who.user());
    model.addAttribute("kinds", kinds.titles());
    model.addAttribute("letters", Absence.Letters.values());
    model.addAttribute("today", today);
    model.addAttribute("yesterday", today.minusDays(1));
    model.addAttribute("lines", lines(service.visible(who, MOST), who, today));
    return "organisation/absences";
  }

  @PostMapping
  String record(@RequestParam(required = false) String agency, @RequestParam(required = false) String person, @RequestParam(required = false) String substitute,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
      @RequestParam(required = false) List<String> kinds, @RequestParam(required = false) String letters, @RequestParam(required = false) String reason, Who who,
      RedirectAttributes said) {
    Absence one = service.record(who, new AbsenceService.Wish(agency, person, substitute, from, until, kinds, letters, reason));
    said.addFlashAttribute("said", "Đã ghi: " + people.name(one.substitute()) + " làm thay " + people.name(one.person()) + " " + one.days() + ".");
    return "redirect:/absences?agency=" + one.agency();
  }

  @PostMapping("/{id:[0-9]{1,18}}/end")
  String end(@PathVariable long id, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay, Who who,
      RedirectAttributes said) {
    Absence one = service.end(who, id, lastDay);
    said.addFlashAttribute("said", "Lần vắng mặt của " + people.name(one.person()) + " nay kết thúc hết ngày " + DayText.of(one.lastDay()) + ".");
    return "redirect:/absences?agency=" + one.agency();
  }

  /** Code to name. */
  private Map<String, String> bodies(String asked, Who who, LocalDate today) {
    Map<String, String> bodies = new LinkedHashMap<>();
    List<String> codes = new ArrayList<>(who.agencies());
    if (asked != null && who.administers()) codes.add(0, asked);
    codes.stream().filter(code -> organisation.exists(code, today)).forEach(code -> bodies.put(code, organisation.name(code)));
    return bodies;
  }

  private List<Line> lines(List<Absence> absences, Who who, LocalDate today) {
    Map<String, String> names = people.names(absences.stream().flatMap(one -> Stream.of(one.person(), one.substitute(), one.recordedBy(), one.endedBy() == null
        ? one.recordedBy() : one.endedBy())).distinct().toList());
    Map<String, Boolean> forAll = new LinkedHashMap<>();
    return absences.stream().map(one -> {
      boolean open = one.validUntil().isAfter(today);
      boolean may = open && (one.person().equals(who.user()) && who.worksFor(one.agency()) || forAll.computeIfAbsent(one.agency(), body -> service.mayForAll(who, body)));
      String state = one.countsOn(today) ? "đang vắng" : open ? "sắp tới" : one.validFrom().equals(one.validUntil()) ? "đã bỏ" : "đã hết";
      String recorded = names.get(one.recordedBy()) + " ghi ngày " + DayText.of(one.recordedOn())
          + (one.endedBy() == null ? "" : "; " + names.get(one.endedBy()) + " kết thúc ngày " + DayText.of(one.endedOn()));
      return new Line(one.id(), names.get(one.person()), names.get(one.substitute()), organisation.name(one.agency()), one.days(),
          String.join(", ", standIns.titles(one)), one.letters().title(), one.reason(), recorded, state, one.substitute().equals(who.user()), may);
    }).toList();
  }
}
