package vn.lotrinh.organisation;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;

/** Forms of a body's page: who holds which role, who signs for the leader, which body does the work. */
@Controller
@RequestMapping("/agencies/{code:[A-Za-z0-9-]{1,60}}")
class AppointmentPages {

  private final AppointmentService appointments;

  AppointmentPages(AppointmentService appointments) {
    this.appointments = appointments;
  }

  @PostMapping("/appointments")
  String appoint(@PathVariable String code, @RequestParam(required = false) String duty, @RequestParam(required = false) String role,
      @RequestParam(required = false) String person, @RequestParam(required = false) String other, @RequestParam(required = false) String capacity,
      @RequestParam(required = false) String headTitle, @RequestParam(required = false) String signerTitle, @RequestParam(required = false) String document,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate documentDay,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, Who who) {
    String named = other == null || other.isBlank() ? person : other;
    appointments.appoint(who, code, new AppointmentService.Wish(duty, role, named, capacity, headTitle, signerTitle, document, documentDay, from, until));
    return "redirect:/agencies/" + code;
  }

  @PostMapping("/appointments/{id:[0-9]{1,18}}/end")
  String endAppointment(@PathVariable String code, @PathVariable long id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay, Who who) {
    appointments.endAppointment(who, code, id, lastDay);
    return "redirect:/agencies/" + code;
  }

  @PostMapping("/mandates")
  String mandate(@PathVariable String code, @RequestParam(required = false) String byAgency, @RequestParam(required = false) String document,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate documentDay,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, Who who) {
    appointments.mandate(who, code, new AppointmentService.MandateWish(byAgency, document, documentDay, from, until));
    return "redirect:/agencies/" + code;
  }

  @PostMapping("/mandates/{id:[0-9]{1,18}}/end")
  String endMandate(@PathVariable String code, @PathVariable long id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay, Who who) {
    appointments.endMandate(who, code, id, lastDay);
    return "redirect:/agencies/" + code;
  }
}
