package vn.lotrinh.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;

/** Where everybody makes, renews and revokes the addresses under which a calendar program reads what is due; and what such a program reads. */
@Controller
class FeedPages {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  /** An address that can be made or is open. @param agency code, or null for the own tasks; moments as people read them, null where there are none */
  record Line(String agency, String title, String madeAt, String readAt) {}

  private final FeedService service;
  private final OrganisationService organisation;
  private final Clock clock;

  FeedPages(FeedService service, OrganisationService organisation, Clock clock) {
    this.service = service;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/feeds")
  String show(Who who, Model model) {
    return page(who, model);
  }

  /** Shows the address once; only its hash is kept. */
  @PostMapping("/feeds")
  String open(@RequestParam(defaultValue = "") String agency, Who who, Model model) {
    String body = agency.isBlank() ? null : agency;
    model.addAttribute("made", service.open(body, who)).addAttribute("madeFor", title(body));
    return page(who, model);
  }

  @PostMapping("/feeds/revoke")
  String revoke(@RequestParam(defaultValue = "") String agency, Who who) {
    service.revoke(agency.isBlank() ? null : agency, who);
    return "redirect:/feeds";
  }

  /** What a calendar program reads; the address is all that it has to show. */
  @GetMapping("/feeds/{secret:[A-Za-z0-9_-]{43}}.ics")
  @ResponseBody
  ResponseEntity<String> read(@PathVariable String secret) {
    String calendar = service.read(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore()).header("Referrer-Policy", "no-referrer").body(calendar);
  }

  private String page(Who who, Model model) {
    Map<String, CalendarFeeds.Feed> open = service.of(who).stream().collect(Collectors.toMap(feed -> key(feed.agency()), Function.identity()));
    TreeSet<String> bodies = new TreeSet<>(who.agencies());
    open.values().stream().map(CalendarFeeds.Feed::agency).filter(Objects::nonNull).forEach(bodies::add);
    List<Line> lines = new ArrayList<>(List.of(line(null, open)));
    bodies.forEach(body -> lines.add(line(body, open)));
    model.addAttribute("lines", lines).addAttribute("others", who.watches() ? others(bodies) : List.of());
    return "deadline/feeds";
  }

  private Line line(String agency, Map<String, CalendarFeeds.Feed> open) {
    CalendarFeeds.Feed feed = open.get(key(agency));
    return new Line(agency, title(agency), feed == null ? null : moment(feed.madeAt()), feed == null || feed.readAt() == null ? null : moment(feed.readAt()));
  }

  /** Bodies that who watches the province may choose beside the own ones. */
  private List<Agency> others(TreeSet<String> shown) {
    return organisation.agencies(LocalDate.now(clock)).stream().filter(agency -> agency.acts() && agency.level() != AgencyLevel.HTX && !shown.contains(agency.code()))
        .sorted(Comparator.comparing(Agency::level).thenComparing(Agency::name)).toList();
  }

  private String title(String agency) {
    return agency == null ? "Việc của tôi" : "Việc của " + organisation.name(agency);
  }

  private String moment(Instant at) {
    return Written.moment(at.atZone(clock.getZone()));
  }

  private static String key(String agency) {
    return agency == null ? "" : agency;
  }
}
