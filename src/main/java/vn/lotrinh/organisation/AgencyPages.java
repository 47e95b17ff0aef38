package vn.lotrinh.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** The bodies of the province on a day: by level and place, with search, successions and names; the way in for a new structure file. */
@Controller
@RequestMapping("/agencies")
class AgencyPages {

  private static final String PLAIN_NAME = "[A-Za-z0-9._-]{1,80}";

  /** A body as it is listed. */
  record Line(String code, String name, String place, boolean acts, String days) {}

  /** Bodies of one level. @param open shown without being asked for */
  record Group(String title, boolean open, List<Line> lines) {}

  /** Somebody who came before or after. */
  record Step(String code, String name, String how, String day) {}

  private final OrganisationService organisation;
  private final AgencyRoles roles;
  private final Clock clock;

  AgencyPages(OrganisationService organisation, AgencyRoles roles, Clock clock) {
    this.organisation = organisation;
    this.roles = roles;
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam(defaultValue = "") String q,
      Who who, Model model) {
    LocalDate shown = day == null ? LocalDate.now(clock) : day;
    String wanted = folded(q);
    List<Agency> found = (wanted.isEmpty() ? organisation.agencies(shown) : organisation.agencies()).stream()
        .filter(agency -> Stream.of(wanted.split(" ")).allMatch(folded(text(agency))::contains)).toList();
    Map<AgencyLevel, List<Line>> byLevel = new TreeMap<>();
    found.stream().sorted(Comparator.comparing(Agency::place).thenComparing(Agency::code).thenComparing(agency -> agency.period().from()))
        .forEach(agency -> byLevel.computeIfAbsent(agency.level(), any -> new ArrayList<>()).add(line(agency)));
    model.addAllAttributes(Map.of("day", shown, "dayText", DayText.of(shown), "q", q, "count", found.size(), "mayLoad", who.administers(), "groups",
        byLevel.entrySet().stream().map(level -> new Group(level.getKey().title(), !wanted.isEmpty() || level.getValue().size() <= 30, level.getValue())).toList()));
    return "organisation/agencies";
  }

  @GetMapping("/{code:[A-Za-z0-9-]{1,60}}")
  String one(@PathVariable String code, Who who, Model model) {
    Agency last = organisation.agency(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate today = LocalDate.now(clock);
    List<Succession> steps = organisation.successions(code);
    model.addAttribute("agency", line(last));
    model.addAttribute("level", last.level().title());
    model.addAttribute("ended", !organisation.exists(code, today) && last.period().from().isBefore(today));
    model.addAttribute("now", organisation.successors(code, today).stream().map(heir -> new Step(heir, name(heir), "", "")).toList());
    model.addAttribute("versions", organisation.agencies().stream().filter(one -> one.code().equals(code)).map(this::line).toList());
    model.addAttribute("before", steps.stream().filter(one -> one.successor().equals(code)).map(one -> step(one, one.predecessor())).toList());
    model.addAttribute("after", steps.stream().filter(one -> one.predecessor().equals(code)).map(one -> step(one, one.successor())).toList());
    Structure all = organisation.structure();
    Map<String, String> roles = all.roles().stream().collect(Collectors.toMap(Role::code, Role::title, (one, other) -> one));
    List<Holding> held = all.holdings().stream().filter(one -> one.agency().equals(code)).toList();
    model.addAttribute("holdings", held.stream()
        .map(one -> roles.getOrDefault(one.role(), one.role()) + " (" + one.role() + ") tại " + place(one.place()) + ", " + StructurePreview.days(one.period())).toList());
    List<String> heldRoles = held.stream().map(Holding::role).toList();
    model.addAttribute("aliases", all.aliases().stream().filter(one -> code.equals(one.agency()) || one.role() != null && heldRoles.contains(one.role()))
        .map(Alias::text).distinct().toList());
    this.roles.show(last, who, model);
    return "organisation/agency";
  }

  /** What a file would change; nothing is loaded yet. */
  @PostMapping("/file")
  String preview(@RequestParam(required = false) MultipartFile file, Who who, Model model) throws IOException {
    demand(who);
    if (file == null || file.isEmpty()) throw new Refusal("Chưa chọn tệp nào, hoặc tệp rỗng.");
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]", "");
    byte[] content = file.getBytes();
    model.addAttribute("preview", organisation.preview(named(name, content)));
    model.addAttribute("name", name);
    model.addAttribute("content", new String(content, StandardCharsets.UTF_8));
    return "organisation/preview";
  }

  /** Loads what was looked at. */
  @PostMapping("/load")
  String load(@RequestParam String name, @RequestParam String content, Who who) {
    demand(who);
    LoadReport report = organisation.load(named(name, content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    if (!report.accepted()) throw new Refusal(report.text());
    return "redirect:/agencies";
  }

  private static ByteArrayResource named(String name, byte[] content) {
    if (!name.matches(PLAIN_NAME)) throw new Refusal("Tên tệp chỉ gồm chữ cái không dấu, chữ số, dấu chấm và gạch nối.");
    return new ByteArrayResource(content) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  private Line line(Agency agency) {
    return new Line(agency.code(), agency.name(), place(agency.place()), agency.acts(), StructurePreview.days(agency.period()));
  }

  private Step step(Succession one, String other) {
    String how = switch (one.kind()) {
      case MERGED -> "hợp nhất, sáp nhập";
      case SPLIT -> "chia tách";
      case RENAMED -> "đổi tên";
      case RELEVELLED -> "đổi cấp";
    };
    return new Step(other, name(other), how + (one.inherits() ? ", nhận cả việc đang mở" : ""), DayText.of(one.day()));
  }

  private String name(String code) {
    return organisation.name(code);
  }

  private String place(String code) {
    return organisation.place(code).map(Place::name).orElse(code);
  }

  private String text(Agency agency) {
    return agency.code() + " " + agency.handle() + " " + agency.name() + " " + place(agency.place());
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replace('đ', 'd').strip().replaceAll("\\s+", " ");
  }

  private static void demand(Who who) {
    if (!who.administers()) throw new AccessDeniedException("structure");
  }
}
