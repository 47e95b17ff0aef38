package vn.lotrinh.cooperative;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** The register for programs; every officer may read it. */
@RestController
class CooperativeController {

  static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LARGEST_PAGE = 1_000;

  private final CooperativeService cooperatives;
  private final RegisterEditing editing;
  private final RegisterView view;
  private final Clock clock;

  CooperativeController(CooperativeService cooperatives, RegisterEditing editing, RegisterView view, Clock clock) {
    this.cooperatives = cooperatives;
    this.editing = editing;
    this.view = view;
    this.clock = clock;
  }

  record Found(int page, int pages, int size, long total, List<Brief> cooperatives) {}

  /** A co-operative in a list. */
  record Brief(String code, String taxCode, String name, CooperativeKind kind, String sector, String place, String placeName, LegalStatus status,
      String statusTitle, boolean dormant, LocalDate inactiveSince, BigDecimal members) {}

  record Whole(Cooperative cooperative, String placeName, String statusTitle, Integer monthsInactive, List<FinancialYear> years, List<Debt> debts,
      List<StatusChange> statuses) {}

  /**
   * @param status one or several legal statuses (NĐ 92/2024 Điều 27), separated by commas; {@code dormant} or
   *     {@code operating} as {@code dormant=true|false}
   * @param place code of a place; what lies within it counts too
   * @param page from 1
   */
  @GetMapping("/api/cooperatives")
  Found list(@RequestParam(required = false) String status, @RequestParam(required = false) String place, @RequestParam(required = false) String q,
      @RequestParam(required = false) String kind, @RequestParam(required = false) Boolean dormant, @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    Selection selection = selection(status, place, q, kind, dormant);
    int shown = Math.max(1, Math.min(size, LARGEST_PAGE));
    int at = Math.max(1, Math.min(page, 1_000_000));
    long total = cooperatives.count(selection, today());
    List<Brief> found = cooperatives.select(selection, today(), (at - 1) * shown, shown).stream().map(this::brief).toList();
    return new Found(at, (int) Math.max(1, (total + shown - 1) / shown), shown, total, found);
  }

  @GetMapping("/api/cooperatives/{code:[A-Za-z0-9-]{1,80}}")
  Whole one(@PathVariable String code) {
    Cooperative found = cooperatives.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new Whole(found, view.placeName(found.place()), found.status().title(), found.monthsInactiveOn(today()), cooperatives.years(code),
        cooperatives.debts(code, today()), cooperatives.statusHistory(code));
  }

  /** The selection as an Excel file that can be taken in again. */
  @GetMapping("/api/cooperatives.xlsx")
  void export(@RequestParam(required = false) String status, @RequestParam(required = false) String place, @RequestParam(required = false) String q,
      @RequestParam(required = false) String kind, @RequestParam(required = false) Boolean dormant, HttpServletResponse answer) throws IOException {
    List<RegisterRecord> register = view.records(selection(status, place, q, kind, dormant), today());
    asFile(answer, "so-hop-tac-xa-" + today() + ".xlsx");
    RegisterWorkbook.write(answer.getOutputStream(), register, view.placeNames(register));
  }

  /** The selection as text with semicolons, as Excel in Vietnamese opens it; it can be taken in again. */
  @GetMapping("/api/cooperatives.csv")
  void exportText(@RequestParam(required = false) String status, @RequestParam(required = false) String place, @RequestParam(required = false) String q,
      @RequestParam(required = false) String kind, @RequestParam(required = false) Boolean dormant, HttpServletResponse answer) throws IOException {
    List<RegisterRecord> register = view.records(selection(status, place, q, kind, dormant), today());
    asFile(answer, "so-hop-tac-xa-" + today() + ".csv");
    answer.setContentType("text/csv; charset=UTF-8");
    RegisterText.write(answer.getOutputStream(), register, view.placeNames(register));
  }

  /**
   * What a program wants of an entry.
   *
   * @param fields by their keys, as the answer to a preview names them; a blank text takes a value out
   * @param another it is another co-operative than its namesake
   * @param forDissolving dissolving needs the change, although a notice of violation is out (NĐ 92/2024/NĐ-CP Điều 33.2)
   */
  record Wanted(Map<String, String> fields, LocalDate day, String reason, boolean another, boolean forDissolving) {

    RegisterEditing.Wish wish(LocalDate today) {
      return new RegisterEditing.Wish(fields == null ? Map.of() : fields, day == null ? today : day, reason == null ? "" : reason, null,
          another,
          forDissolving);
    }
  }

  /** Enters one co-operative by hand (coordinator, administrator). */
  @PostMapping("/api/cooperatives")
  Map<String, String> enter(@RequestBody Wanted wanted, Who login) {
    Keeper keeper = Keeper.of(login);
    return Map.of("code", editing.enter(wanted.wish(today()), keeper));
  }

  /** Changes one co-operative by hand (coordinator, administrator); what the fields do not name stays. */
  @PutMapping("/api/cooperatives/{code:[A-Za-z0-9-]{1,80}}")
  Whole change(@PathVariable String code, @RequestBody Wanted wanted, Who login) {
    editing.change(code, wanted.wish(today()), Keeper.of(login));
    return one(code);
  }

  static void asFile(HttpServletResponse answer, String name) {
    answer.setContentType(EXCEL);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
  }

  /** @throws Refusal for a status or kind that does not exist */
  static Selection selection(String status, String place, String q, String kind, Boolean dormant) {
    if (q != null && q.length() > 100) throw new Refusal("Từ tìm kiếm dài quá 100 ký tự.");
    return new Selection(q, place, statuses(status), kind == null || kind.isBlank() ? null : named(CooperativeKind.class, kind, "loại hình"), dormant);
  }

  private static Set<LegalStatus> statuses(String status) {
    if (status == null || status.isBlank()) return Set.of();
    return Arrays.stream(status.split("\\s*,\\s*")).filter(one -> !one.isBlank()).map(one -> named(LegalStatus.class, one.strip(), "tình trạng pháp lý"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name, String what) {
    return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst().orElseThrow(() -> new Refusal(
        "“" + name + "” không phải là " + what + "; dùng một trong: " + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
  }

  private Brief brief(Cooperative c) {
    return new Brief(c.code(), c.taxCode(), c.name(), c.kind(), c.sector(), c.place(), view.placeName(c.place()), c.status(), c.status().title(),
        c.dormant(), c.inactiveSince(), c.members());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
