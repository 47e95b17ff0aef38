package vn.lotrinh.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/** Who holds which role inside a body, who signs for its leader and which body does its work, for programs: what the body's page can do. */
@RestController
@RequestMapping("/api/agencies/{code:[A-Za-z0-9-]{1,60}}")
class AppointmentController {

  /** @param people who holds the role today: login name to name */
  record Held(String duty, String title, String work, Map<String, String> people) {}

  /** @param recorded appointments that count or counted, and the rules that hold where nothing else is recorded ({@code agency} is null there) */
  record Roles(List<Held> held, List<Appointment> recorded) {}

  /** @param lastDay the last day on which it counts */
  record End(LocalDate lastDay) {}

  private final AppointmentService appointments;
  private final OrganisationService organisation;

  AppointmentController(AppointmentService appointments, OrganisationService organisation) {
    this.appointments = appointments;
    this.organisation = organisation;
  }

  @GetMapping("/appointments")
  Roles roles(@PathVariable String code) {
    return new Roles(appointments.held(known(code)).stream()
        .map(held -> new Held(held.duty().code(), held.duty().title(), held.duty().work(), held.people())).toList(), appointments.history(code));
  }

  /** The body's leader, coordinators and administrators. @throws Refusal saying what is missing or contradicts what is recorded */
  @PostMapping("/appointments")
  @ResponseStatus(HttpStatus.CREATED)
  Roles appoint(@PathVariable String code, @RequestBody AppointmentService.Wish wish, Who who) {
    appointments.appoint(who, known(code), wish);
    return roles(code);
  }

  @PostMapping("/appointments/{id:[0-9]{1,18}}/end")
  Roles endAppointment(@PathVariable String code, @PathVariable long id, @RequestBody End end, Who who) {
    appointments.endAppointment(who, known(code), id, end.lastDay());
    return roles(code);
  }

  @GetMapping("/mandates")
  List<Mandate> mandates(@PathVariable String code) {
    return appointments.mandates(known(code));
  }

  /** Coordinators and administrators. @throws Refusal saying what is missing or contradicts what is recorded */
  @PostMapping("/mandates")
  @ResponseStatus(HttpStatus.CREATED)
  List<Mandate> mandate(@PathVariable String code, @RequestBody AppointmentService.MandateWish wish, Who who) {
    appointments.mandate(who, known(code), wish);
    return mandates(code);
  }

  @PostMapping("/mandates/{id:[0-9]{1,18}}/end")
  List<Mandate> endMandate(@PathVariable String code, @PathVariable long id, @RequestBody End end, Who who) {
    appointments.endMandate(who, known(code), id, end.lastDay());
    return mandates(code);
  }

  private String known(String code) {
    if (organisation.agency(code).isEmpty()) throw new Refusal("Không có cơ quan nào mang mã “" + Written.line(code) + "”.");
    return code;
  }
}
