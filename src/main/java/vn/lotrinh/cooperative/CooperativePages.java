package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Who;

/** The register for people: search it, look at one co-operative. */
@Controller
class CooperativePages {

  private static final int PAGE = 50;

  /** A co-operative in the list, as it is shown. */
  record Line(String code, String name, String sector, String place, String members, String status, boolean operating, boolean dormant, String since) {}

  /** A figure of a co-operative with its name. */
  record Fact(String title, String value) {}

  private final CooperativeService cooperatives;
  private final RegisterHistory history;
  private final HistoryLines lines;
  private final RegisterView view;
  private final SupportRegister supports;
  private final Clock clock;

  CooperativePages(CooperativeService cooperatives, RegisterHistory history, HistoryLines lines, RegisterView view, SupportRegister supports, Clock clock) {
    this.supports = supports;
    this.cooperatives = cooperatives;
    this.history = history;
    this.lines = lines;
    this.view = view;
    this.clock = clock;
  }

  /** Those of whom somebody should look at something. */
  @GetMapping(path = "/cooperatives", params = "doubtful=true")
  String doubtful(@RequestParam(defaultValue = "1") int page, Who login, Model model) {
    List<String> codes = history.doubtful();
    int pages = Math.max(1, (codes.size() + PAGE - 1) / PAGE);
    int shown = Math.max(1, Math.min(page, pages));
    List<String> here = codes.subList(Math.min(codes.size(), (shown - 1) * PAGE), Math.min(codes.size(), shown * PAGE));
    list(model, login, "", "", "", null, shown, pages, codes.size());
    model.addAttribute("doubtful", true);
    model.addAttribute("narrowed", true);
    model.addAttribute("previous", "/cooperatives?doubtful=true&page=" + (shown - 1));
    model.addAttribute("next", "/cooperatives?doubtful=true&page=" + (shown + 1));
    model.addAttribute("cooperatives", cooperatives.find(here, today()).stream().map(this::line).toList());
    return "cooperative/list";
  }

  @GetMapping("/cooperatives")
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String status,
      @RequestParam(required = false) Boolean dormant, @RequestParam(defaultValue = "1") int page, Who login, Model model) {
    Selection selection = CooperativeController.selection(status, place, q.substring(0, Math.min(q.length(), 100)), null, dormant);
    long count = cooperatives.count(selection, today());
    int pages = (int) Math.max(1, (count + PAGE - 1) / PAGE);
    int shown = Math.max(1, Math.min(page, pages));
    list(model, login, selection.words(), place, status, dormant, shown, pages, count);
    model.addAttribute("narrowed", !selection.equals(Selection.ALL));
    model.addAttribute("doubtful", false);
    model.addAttribute("previous", address("/cooperatives", q, place, status, dormant) + "&page=" + (shown - 1));
    model.addAttribute("next", address("/cooperatives", q, place, status, dormant) + "&page=" + (shown + 1));
    model.addAttribute("cooperatives", cooperatives.select(selection, today(), (shown - 1) * PAGE, PAGE).stream().map(this::line).toList());
    return "cooperative/list";
  }

  private void list(Model model, Who login, String q, String place, String status, Boolean dormant, int shown, int pages, long count) {
    model.addAttribute("q", q);
    model.addAttribute("place", place);
    model.addAttribute("status", status);
    model.addAttribute("dormant", dormant);
    model.addAttribute("count", Shown.number(BigDecimal.valueOf(count)));
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("places", view.areas(today()));
    model.addAttribute("statuses", LegalStatus.values());
    model.addAttribute("keeper", Keeper.is(login));
    model.addAttribute("export", address("/api/cooperatives.xlsx", q, place, status, dormant));
    model.addAttribute("exportText", address("/api/cooperatives.csv", q, place, status, dormant));
    model.addAttribute("doubts", history.doubtful().size());
  }

  @GetMapping("/cooperatives/{code:[A-Za-z0-9-]{1,80}}")
  String one(@PathVariable String code, Who login, Model model) {
    Cooperative found = cooperatives.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("cooperative", found);
    model.addAttribute("keeper", Keeper.is(login));
    model.addAttribute("doubts", history.openDoubts(code));
    model.addAttribute("history", lines.of(code));
    model.addAttribute("place", view.placeName(found.place()));
    model.addAttribute("facts", facts(found));
    model.addAttribute("years", cooperatives.years(code).stream().map(CooperativePages::year).toList());
    model.addAttribute("debts", cooperatives.debts(code, today()).stream()
        .map(debt -> List.of(debt.creditor().title(), Shown.number(debt.amountMillion()), Shown.day(debt.day()), debt.source())).toList());
    model.addAttribute("supports", supports.of(code).stream().map(CooperativePages::support).toList());
    model.addAttribute("statuses", cooperatives.statusHistory(code).stream()
        .map(change -> List.of(Shown.day(change.day()), change.status().title(), change.paper() == null ? "" : change.paper())).toList());
    return "cooperative/one";
  }

  private static List<String> support(Support one) {
    return List.of(String.valueOf(one.day().getYear()), Shown.day(one.day()), one.policy(), Objects.toString(one.content(), ""), one.amount() == null ? "" : Shown.number(one.amount()),
        Objects.toString(one.source(), ""), Objects.toString(one.paper(), ""), one.acceptedOn() == null ? "chờ nghiệm thu" : "");
  }

  private Line line(Cooperative c) {
    return new Line(c.code(), c.name(), c.sector(), view.placeName(c.place()), Shown.number(c.members()), c.status().title(), c.isOperating(), c.dormant(),
        Shown.value(c.known("inactiveSince")));
  }

  private List<Fact> facts(Cooperative c) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Mã số thuế", c.taxCode());
    add(facts, "Số đăng ký", c.registrationNumber());
    add(facts, "Loại hình", c.kind());
    add(facts, "Lĩnh vực", c.sector());
    add(facts, "Địa bàn", view.placeName(c.place()));
    add(facts, "Địa chỉ", c.address());
    add(facts, "Ngày thành lập", c.known("foundedOn"));
    add(facts, "Tổ chức theo Luật Hợp tác xã năm", c.lawYear());
    add(facts, "Quy mô", c.sizeClass());
    add(facts, "Số thành viên", c.members());
    add(facts, "Diện tích (ha)", c.areaHa());
    add(facts, "Diện tích nuôi trồng (m²)", c.areaM2());
    add(facts, "Vốn điều lệ (triệu đồng)", c.charterCapitalMillion());
    add(facts, "Vốn hoạt động (triệu đồng)", c.capitalMillion());
    add(facts, "Số dịch vụ cho thành viên", c.services());
    add(facts, "Số phương tiện", c.vehicles());
    add(facts, "Đại hội thành viên gần nhất", c.known("lastMeetingOn"));
    add(facts, "Ngừng hoạt động từ", c.known("inactiveSince"));
    add(facts, "Số tháng ngừng hoạt động đến nay", c.monthsInactiveOn(today()));
    return facts;
  }

  private static void add(List<Fact> facts, String title, Object value) {
    if (value != null) facts.add(new Fact(title, Shown.value(value)));
  }

  private static List<String> year(FinancialYear year) {
    return List.of(String.valueOf(year.year()), Shown.number(year.revenueMillion()), Shown.number(year.profitMillion()), Shown.number(year.score()),
        year.rank() == null ? "" : year.rank().title());
  }

  private static String address(String path, String q, String place, String status, Boolean dormant) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("q", "{q}").queryParam("place", "{place}").queryParam("status", "{status}");
    if (dormant != null) address.queryParam("dormant", dormant);
    return address.encode().build(q, place, status).toString();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
