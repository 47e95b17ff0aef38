package vn.lotrinh.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.lotrinh.People;
import vn.lotrinh.Who;

/** What a body's page says of its people: who holds which role, what was recorded, and what can be done where nobody does. */
@Component
class AgencyRoles {

  /** A role with who holds it today. @param names empty: nobody, its steps wait */
  record Line(Duty duty, List<String> names) {}

  /** An entry of the history. @param on whether it counts today; {@code endable}: it may still be ended */
  record Entry(long id, String what, String who, String paper, String days, String recorded, boolean on, boolean endable) {}

  private static final Map<String, String> ROLES = Map.of("officer", "cán bộ", "head", "lãnh đạo đơn vị", "clerk", "văn thư");

  private final AppointmentService appointments;
  private final OrganisationService organisation;
  private final People people;
  private final Clock clock;

  AgencyRoles(AppointmentService appointments, OrganisationService organisation, People people, Clock clock) {
    this.appointments = appointments;
    this.organisation = organisation;
    this.people = people;
    this.clock = clock;
  }

  void show(Agency agency, Who who, Model model) {
    LocalDate today = LocalDate.now(clock);
    String code = agency.code();
    Map<String, String> staff = people.members(code);
    model.addAttribute("staff", staff);
    model.addAttribute("asksForStaff", agency.acts() && staff.isEmpty() && organisation.exists(code, today));
    boolean exists = organisation.exists(code, today);
    boolean works = exists && (agency.acts() || !staff.isEmpty());
    model.addAttribute("works", works);
    model.addAttribute("held", !works ? List.of() : appointments.held(code).stream().map(one -> new Line(one.duty(), List.copyOf(one.people().values()))).toList());
    List<Appointment> recorded = appointments.history(code);
    List<Mandate> mandates = appointments.mandates(code);
    Map<String, String> names = people.names(Stream.concat(recorded.stream().flatMap(one -> Stream.of(one.person(), one.recordedBy(), one.endedBy())),
        mandates.stream().flatMap(one -> Stream.of(one.recordedBy(), one.endedBy()))).toList());
    model.addAttribute("recorded", recorded.stream().map(one -> entry(one, names, today)).toList());
    model.addAttribute("mandates", mandates.stream().map(one -> entry(one, code, names, today)).toList());
    model.addAttribute("duties", Duty.values());
    model.addAttribute("capacities", Capacity.values());
    model.addAttribute("roles", ROLES);
    model.addAttribute("today", today);
    model.addAttribute("yesterday", today.minusDays(1));
    model.addAttribute("mayAppoint", works && appointments.mayAppoint(who, code));
    model.addAttribute("mayMandate", works && appointments.mayMandate(who));
    model.addAttribute("mayOpenAccounts", who.administers());
    model.addAttribute("bodies", appointments.mayMandate(who) ? organisation.agencies(today).stream().filter(one -> one.acts() && !one.code().equals(code))
        .sorted(Comparator.comparing(Agency::name)).toList() : List.of());
  }

  private static Entry entry(Appointment one, Map<String, String> names, LocalDate today) {
    String duty = Duty.of(one.duty()).map(Duty::title).orElse(one.duty());
    String holder = one.person() != null ? names.get(one.person()) : "mọi " + ROLES.getOrDefault(one.role(), one.role());
    String what = one.capacity() == null ? duty : one.capacity() + ". " + one.headTitle() + " (" + one.signerTitle() + ")";
    return new Entry(one.id(), what, holder, paper(one.document(), one.documentDay()), days(one.validFrom(), one.validUntil()),
        recorded(one.recordedBy(), one.recordedOn(), one.endedBy(), one.endedOn(), names), one.countsOn(today), one.agency() != null && isOpen(one.validUntil(), today));
  }

  private Entry entry(Mandate one, String code, Map<String, String> names, LocalDate today) {
    String what = one.agency().equals(code) ? "Được làm thay bởi " + name(one.byAgency()) : "Làm thay " + name(one.agency());
    return new Entry(one.id(), what, "", paper(one.document(), one.documentDay()), days(one.validFrom(), one.validUntil()),
        recorded(one.recordedBy(), one.recordedOn(), one.endedBy(), one.endedOn(), names), one.countsOn(today),
        one.agency().equals(code) && isOpen(one.validUntil(), today));
  }

  private static boolean isOpen(LocalDate until, LocalDate today) {
    return until == null || until.isAfter(today);
  }

  private static String paper(String document, LocalDate day) {
    return document == null ? "" : document + (day == null ? "" : " ngày " + DayText.of(day));
  }

  private static String days(LocalDate from, LocalDate until) {
    if (from.getYear() < 1946) return "quy tắc chung";
    return "từ " + DayText.of(from) + (until == null ? "" : " đến hết " + DayText.of(until.minusDays(1)));
  }

  private static String recorded(String by, LocalDate on, String endedBy, LocalDate endedOn, Map<String, String> names) {
    if (by == null) return "";
    return names.get(by) + " ghi ngày " + DayText.of(on) + (endedBy == null ? "" : "; " + names.get(endedBy) + " kết thúc ngày " + DayText.of(endedOn));
  }

  private String name(String code) {
    return organisation.agency(code).map(Agency::name).orElse(code);
  }
}
