package vn.lotrinh.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** Entering what a meeting concluded, and the notices so far; for programs too. */
@Controller
class ConclusionPages {

  private static final int ROWS = 6;
  private static final int MOST_ROWS = 40;

  private final ConclusionDesk conclusions;
  private final MeetingDesk desk;
  private final Clock clock;

  ConclusionPages(ConclusionDesk conclusions, MeetingDesk desk, Clock clock) {
    this.conclusions = conclusions;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/conclusions")
  String show(Who who, Model model) {
    mayConclude(who);
    return page(who, model, new ConclusionDesk.Entered("", LocalDate.now(clock).toString(), "", List.of()), null);
  }

  private void mayConclude(Who who) {
    if (!who.watches() && desk.issuers(who).isEmpty()) throw new AccessDeniedException("conclusions");
  }

  private String page(Who who, Model model, ConclusionDesk.Entered entered, String refused) {
    List<ConclusionDesk.Typed> rows = new ArrayList<>(entered.conclusions());
    while (rows.size() < ROWS || !rows.get(rows.size() - 1).isEmpty() && rows.size() < MOST_ROWS) rows.add(new ConclusionDesk.Typed("", "",
        ""));
    model.addAttribute("entered", entered);
    model.addAttribute("rows", rows);
    model.addAttribute("refused", refused);
    model.addAttribute("issuers", desk.issuers(who));
    model.addAttribute("bodies", conclusions.bodies());
    model.addAttribute("lines", desk.list(who, BriefingPaper.Kind.NOTICE));
    return "briefing/conclusions";
  }

  /** What is refused stays in the form, with the reason. */
  @PostMapping("/conclusions")
  String conclude(@RequestParam MultiValueMap<String, String> form, Who who, Model model) {
    mayConclude(who);
    ConclusionDesk.Entered entered = entered(form);
    if (form.containsKey("more")) return page(who, model, widened(entered), null);
    try {
      return "redirect:/briefing-papers/" + conclusions.conclude(who, entered);
    } catch (Refusal refusal) {
      return page(who, model, entered, refusal.getMessage());
    }
  }

  /** Six more rows. */
  private static ConclusionDesk.Entered widened(ConclusionDesk.Entered entered) {
    List<ConclusionDesk.Typed> rows = new ArrayList<>(entered.conclusions());
    for (int i = 0; i < ROWS && rows.size() < MOST_ROWS; i++) rows.add(new ConclusionDesk.Typed("", "", ""));
    return new ConclusionDesk.Entered(entered.issuer(), entered.meetingOn(), entered.chair(), rows);
  }

  private static ConclusionDesk.Entered entered(MultiValueMap<String, String> form) {
    List<String> texts = form.getOrDefault("text", List.of());
    List<ConclusionDesk.Typed> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(texts.size(), MOST_ROWS); i++) rows.add(new ConclusionDesk.Typed(texts.get(i), at(form, "agency", i),
        at(form, "due", i)));
    return new ConclusionDesk.Entered(at(form, "issuer", 0), at(form, "meetingOn", 0), at(form, "chair", 0), rows);
  }

  private static String at(MultiValueMap<String, String> form, String name, int row) {
    List<String> values = form.getOrDefault(name, List.of());
    return row < values.size() ? values.get(row) : "";
  }

  @GetMapping("/api/conclusions")
  @ResponseBody
  List<MeetingDesk.Line> all(Who who) {
    return desk.list(who, BriefingPaper.Kind.NOTICE);
  }

  @PostMapping("/api/conclusions")
  @ResponseBody
  Map<String, Object> conclude(@RequestBody ConclusionDesk.Entered entered, Who who) {
    return Map.of("key", conclusions.conclude(who, entered));
  }
}
