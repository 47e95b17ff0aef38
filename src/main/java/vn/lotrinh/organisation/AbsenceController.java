package vn.lotrinh.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.People;
import vn.lotrinh.Who;

/** Who is away and who stands in, for programs: what the page can do. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

  private static final int MOST = 200;

  /** @param lastDay the last day on which it counts */
  record End(LocalDate lastDay) {}

  /** An absence. @param person login names beside the names; {@code from} and {@code until} first and last day; {@code kinds} codes, empty: all */
  record Shown(long id, String agency, String person, String personName, String substitute, String substituteName, LocalDate from, LocalDate until,
      List<String> kinds, Absence.Letters letters, String reason, LocalDate recordedOn, LocalDate endedOn) {}

  private final AbsenceService service;
  private final KindsOfWork kinds;
  private final People people;

  AbsenceController(AbsenceService service, KindsOfWork kinds, People people) {
    this.service = service;
    this.kinds = kinds;
    this.people = people;
  }

  /** Those of the caller's bodies; of all where the caller watches the province. */
  @GetMapping
  List<Shown> list(Who who) {
    return shown(service.visible(who, MOST));
  }

  /** Kinds of work by which an absence may be limited: code to title. */
  @GetMapping("/kinds")
  Map<String, String> kinds() {
    return kinds.titles();
  }

  /** The person, the head of the body, the administrator. @throws vn.lotrinh.Refusal saying what is missing or why this colleague cannot stand in */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown record(@RequestBody AbsenceService.Wish wish, Who who) {
    return shown(List.of(service.record(who, wish))).get(0);
  }

  @PostMapping("/{id:[0-9]{1,18}}/end")
  Shown end(@PathVariable long id, @RequestBody End end, Who who) {
    return shown(List.of(service.end(who, id, end.lastDay()))).get(0);
  }

  private List<Shown> shown(List<Absence> absences) {
    Map<String, String> names = people.names(absences.stream().flatMap(one -> Stream.of(one.person(), one.substitute())).distinct().toList());
    return absences.stream().map(one -> new Shown(one.id(), one.agency(), one.person(), names.get(one.person()), one.substitute(), names.get(one.substitute()),
        one.validFrom(), one.lastDay(), one.kinds(), one.letters(), one.reason(), one.recordedOn(), one.endedOn())).toList();
  }
}
