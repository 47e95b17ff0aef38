package vn.lotrinh.progress;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.CaseFiles.Happened;

/** Finished cases and running ones by everything that happened in them; and one case as a file for the archive. */
@Controller
class HistoryPages {

  private static final int LAST_PAGE = 10_000;
  private static final int LONGEST = 100;
  private static final int MOST_NUMBERED = 5_000;

  /** What somebody looks for. @param state "ended" (where it is empty), "running" or "all" */
  record Asked(String q, String person, String paper, String from, String until, String state) {

    Asked {
      q = cut(q);
      person = cut(person);
      paper = cut(paper);
      from = cut(from);
      until = cut(until);
      state = cut(state);
    }

    private static String cut(String text) {
      return text == null ? "" : text.strip().substring(0, Math.min(LONGEST, text.strip().length())).replace("\u0000", "");
    }

    String address() {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/history");
      Map.of("q", q, "person", person, "paper", paper, "from", from, "until", until, "state", state).forEach((name, value) -> {
        if (!value.isEmpty()) address.queryParam(name, value.replace("{", "").replace("}", ""));
      });
      String built = address.encode().build().toUriString();
      return built + (built.contains("?") ? "&" : "?");
    }
  }

  private final CaseFiles cases;
  private final CaseSearch search;
  private final CasePages pages;
  private final CaseArchive archive;
  private final JdbcClient jdbc;
  private final Clock clock;

  HistoryPages(CaseFiles cases, CaseSearch search, CasePages pages, CaseArchive archive, JdbcClient jdbc, Clock clock) {
    this.cases = cases;
    this.search = search;
    this.pages = pages;
    this.archive = archive;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of the cases that somebody may see. @param page from 1 */
  @GetMapping("/history")
  String find(Asked asked, @RequestParam(defaultValue = "1") int page, Who viewer, Model model) {
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    List<CaseFiles.Word> words = search.words(asked.q, LocalDate.now(clock));
    Happened happened = new Happened(empty(asked.person), empty(asked.paper), asked.paper.isEmpty() ? Set.of() : numbered(asked.paper), day(asked.from), day(asked.until),
        running(asked.state));
    long count = cases.count(viewer, words, happened);
    model.addAttribute("asked", asked).addAttribute("count", count).addAttribute("page", shown).addAttribute("address", asked.address())
        .addAttribute("pages", Math.max(1, (count + CaseFiles.PAGE - 1) / CaseFiles.PAGE))
        .addAttribute("cases", pages.caseLines(cases.find(viewer, words, happened, shown - 1), viewer));
    return "progress/history";
  }

  /** All papers of the case with their index and the chronicle, as a ZIP file; by the rights of the case's page. */
  @GetMapping("/cases/{caseKey:[A-Za-z0-9.-]{1,80}}/archive.zip")
  void archive(@PathVariable String caseKey, Who viewer, HttpServletResponse answer) throws IOException {
    CaseFile found = cases.find(viewer, caseKey).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    answer.setContentType("application/zip");
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(caseKey + ".zip", StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    archive.write(found, answer.getOutputStream());
  }

  /** The cases of papers with such a number. */
  private Set<String> numbered(String paper) {
    String part = "%" + CaseFiles.folded(paper).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return jdbc.sql("""
        select case_key from issuance_number where progress_folded(paper_number || ' ' || subject) like :part
        union select u.case_key from issuance_number_use u join issuance_number n on n.id = u.number where progress_folded(n.paper_number || ' ' || u.subject) like :part
        limit :most""").param("part", part).param("most", MOST_NUMBERED).query(String.class).set();
  }

  private static Boolean running(String state) {
    return switch (state) {
      case "", "ended" -> false;
      case "running" -> true;
      case "all" -> null;
      default -> throw new Refusal("Không có tình trạng hồ sơ nào mang mã “" + state + "”.");
    };
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

  private static String empty(String text) {
    return text.isEmpty() ? null : text;
  }
}
