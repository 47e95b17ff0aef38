package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** The pages on which a plan is handed out, and on which a task's bodies do what belongs to no step of it. */
@Controller
class AssignmentPages {

  private static final Map<String, String> STATES = Map.of("OPEN", "Mở hôm nay", "LATER", "Mở sau", "GIVEN", "Đã giao", "SPECIAL", "Do hồ sơ khác làm", "NOBODY",
      "Chưa rõ cơ quan", "DOUBTFUL", "Cần xác nhận");
  private static final String LEAD = "lead-";
  private static final String HELPER = "helper-";
  private static final String PART = "part-";

  private final HandOutService service;
  private final Preview preview;
  private final AssignmentDesk desk;
  private final VersionService versions;
  private final LineKindDesk kinds;
  private final OrganisationService organisation;
  private final Clock clock;

  AssignmentPages(HandOutService service, Preview preview, AssignmentDesk desk, VersionService versions, LineKindDesk kinds, OrganisationService organisation,
      Clock clock) {
    this.service = service;
    this.preview = preview;
    this.desk = desk;
    this.versions = versions;
    this.kinds = kinds;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/plans/{code:[A-Za-z0-9.-]{1,80}}/hand-out")
  String handOut(@PathVariable String code, Who who, Model model) {
    AssignmentController.demand(who.steers(), "handing out");
    model.addAttribute("shown", preview.of(code)).addAttribute("agencies", agencies()).addAttribute("states", STATES);
    model.addAttribute("undecided", kinds.shown(code).lines().stream().filter(line -> !line.decided() && !line.suggested().isEmpty()).count());
    return "assignment/hand-out";
  }

  @PostMapping("/plans/{code:[A-Za-z0-9.-]{1,80}}/hand-out")
  String handOut(@PathVariable String code, @RequestParam(required = false) String owner, @RequestParam MultiValueMap<String, String> said, Who who) {
    AssignmentController.demand(who.steers(), "handing out");
    List<Handing.Chosen> chosen = new ArrayList<>();
    said.forEach((name, bodies) -> bodies.stream().filter(body -> !body.isBlank()).forEach(body -> {
      if (name.startsWith(LEAD)) chosen.add(new Handing.Chosen(name.substring(LEAD.length()), false, body));
      if (name.startsWith(HELPER)) chosen.add(new Handing.Chosen(name.substring(HELPER.length()), true, body));
    }));
    long run = service.handOut(code, owner, chosen, who.user());
    return run == 0 ? "redirect:/plans/" + code : "redirect:/bulk/" + run;
  }

  @GetMapping("/plans/{code:[A-Za-z0-9.-]{1,80}}/changes")
  String changes(@PathVariable String code, Who who, Model model) {
    AssignmentController.demand(who.watches(), "changes of plans");
    model.addAttribute("shown", versions.of(code)).addAttribute("steers", who.steers());
    return "assignment/changes";
  }

  @PostMapping("/plans/{code:[A-Za-z0-9.-]{1,80}}/changes")
  String apply(@PathVariable String code, @RequestParam int version, Who who) {
    AssignmentController.demand(who.steers(), "changing running work");
    long run = versions.apply(code, version, who.user());
    return run == 0 ? "redirect:/plans/" + code : "redirect:/bulk/" + run;
  }

  @GetMapping("/assignments/{key:[A-Za-z0-9.-]{1,80}}")
  String one(@PathVariable String key, Who who, Model model) {
    AssignmentDesk.Shown shown = desk.shown(who, key);
    model.addAttribute("one", shown).addAttribute("agencies", shown.leads() || shown.owns() ? agencies() : List.of());
    model.addAttribute("people", shown.leads() ? desk.people(key) : Map.of());
    return "assignment/assignment";
  }

  @PostMapping("/assignments/{key:[A-Za-z0-9.-]{1,80}}/{act:[a-z]{1,20}}")
  String act(@PathVariable String key, @PathVariable String act, @RequestParam(required = false) String agency, @RequestParam(required = false) String due,
      @RequestParam(required = false) String reason, @RequestParam(required = false) String user, Who who) {
    switch (act) {
      case "ask" -> desk.ask(who, key, agency, reason, day(due));
      case "extend" -> desk.extend(who, key, day(due), reason);
      case "due" -> desk.change(who, key, day(due), reason);
      case "body" -> desk.passOn(who, key, agency, reason);
      case "cancel" -> desk.cancel(who, key, reason);
      case "responsible" -> desk.responsible(who, key, user);
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/assignments/" + key;
  }

  @PostMapping("/assignments/{key:[A-Za-z0-9.-]{1,80}}/division")
  String divide(@PathVariable String key, @RequestParam(required = false) String agency, @RequestParam(required = false) String reason,
      @RequestParam MultiValueMap<String, String> said, Who who) {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    said.forEach((name, values) -> {
      if (name.startsWith(PART) && !values.get(0).isBlank()) parts.put(name.substring(PART.length()), quantity(values.get(0)));
    });
    return "redirect:/assignments/" + desk.divide(who, key, agency, parts, reason);
  }

  private static BigDecimal quantity(String written) {
    if (!written.strip().matches("\\d{1,12}([.,]\\d{1,3})?")) throw new Refusal("“" + Written.line(written) + "” không phải là một số.");
    return new BigDecimal(written.strip().replace(',', '.'));
  }

  private static LocalDate day(String written) {
    if (written == null || written.isBlank()) return null;
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new Refusal("“" + written + "” không phải là một ngày.");
    }
  }

  private List<Agency> agencies() {
    return organisation.agencies(LocalDate.now(clock)).stream().sorted(Comparator.comparing(Agency::level).thenComparing(Agency::name)).toList();
  }
}
