package vn.lotrinh.audit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;

/** The audit log for the administrator: searched by words, kind and days. */
@Controller
class AuditPages {

  private static final int LAST_PAGE = 100_000;
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 6;

  /** What is looked for, as it was typed. @param action "SAW", "CHANGED" or empty */
  record Asked(String q, String kind, String action, String from, String until) {

    Asked {
      q = cut(q);
      kind = cut(kind);
      action = cut(action);
      from = cut(from);
      until = cut(until);
    }

    private static String cut(String text) {
      return text == null ? "" : text.strip().substring(0, Math.min(LONGEST, text.strip().length())).replace("\u0000", "");
    }

    /** @throws Refusal where a kind, an action or a day is none */
    AuditLog.Search search() {
      List<String> words = Arrays.stream(CaseFiles.folded(q).split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
      AuditKind one = kind.isEmpty() ? null : Arrays.stream(AuditKind.values()).filter(known -> known.name().equals(kind)).findFirst()
          .orElseThrow(() -> new Refusal("Không có loại nào mang mã “" + kind + "”."));
      if (!List.of("", "SAW", "CHANGED").contains(action)) throw new Refusal("Chỉ có “xem” (SAW) và “thay đổi” (CHANGED).");
      return new AuditLog.Search(words, one, action.isEmpty() ? null : action.equals("CHANGED"), day(from), day(until));
    }

    String address() {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
      Map.of("q", q, "kind", kind, "action", action, "from", from, "until", until).forEach((name, value) -> {
        if (!value.isEmpty()) address.queryParam(name, value.replace("{", "").replace("}", ""));
      });
      String built = address.encode().build().toUriString();
      return built + (built.contains("?") ? "&" : "?");
    }

    private static LocalDate day(String text) {
      try {
        LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
        if (day != null && (day.getYear() < 1990 || day.getYear() > 2100)) throw new Refusal("Ngày nằm trong các năm 1990 đến 2100.");
        return day;
      } catch (DateTimeException e) {
        throw new Refusal("Ngày viết như 2025-03-03.");
      }
    }
  }

  /** @param size how many a page holds */
  record Page(long count, int page, int size, List<AuditLog.Entry> entries) {}

  private final AuditLog log;
  private final Clock clock;

  AuditPages(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** @param page from 1 */
  @GetMapping("/audit")
  String page(Asked asked, @RequestParam(defaultValue = "1") int page, Who viewer, Model model) {
    Page found = found(asked, page, viewer);
    model.addAttribute("asked", asked).addAttribute("found", found).addAttribute("kinds", AuditKind.values()).addAttribute("zone", clock.getZone())
        .addAttribute("pages", Math.max(1, (found.count + AuditLog.PAGE - 1) / AuditLog.PAGE)).addAttribute("address", asked.address());
    return "audit/audit";
  }

  @GetMapping("/api/audit")
  @ResponseBody
  Page programs(Asked asked, @RequestParam(defaultValue = "1") int page, Who viewer) {
    return found(asked, page, viewer);
  }

  private Page found(Asked asked, int page, Who viewer) {
    if (!viewer.administers()) throw new AccessDeniedException("the audit log");
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    AuditLog.Search search = asked.search();
    return new Page(log.count(search), shown, AuditLog.PAGE, log.find(search, shown - 1));
  }
}
