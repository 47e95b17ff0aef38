package vn.lotrinh.cooperative;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.sheet.FileCell;

/** One co-operative entered or changed by hand, and its doubtful values settled; for coordinators and administrators. */
@Controller
class RegisterEditPages {

  private static final String CODE = "{code:[A-Za-z0-9-]{1,80}}";

  /** A field of the form. */
  record Field(String key, String title, String value, String hint, boolean needed, List<Option> options) {}

  record Option(String value, String title) {}

  private final RegisterEditing editing;
  private final RegisterHistory history;
  private final Cooperatives cooperatives;
  private final RegisterView view;
  private final Clock clock;

  RegisterEditPages(RegisterEditing editing, RegisterHistory history, Cooperatives cooperatives, RegisterView view, Clock clock) {
    this.editing = editing;
    this.history = history;
    this.cooperatives = cooperatives;
    this.view = view;
    this.clock = clock;
  }

  @GetMapping("/cooperatives/new")
  String enter(Who login, Model model) {
    Keeper.of(login);
    Map<String, String> blank = new LinkedHashMap<>();
    blank.put("kind", CooperativeKind.HTX.title());
    return form(model, null, blank, Shown.day(today()), "", null);
  }

  @PostMapping("/cooperatives/new")
  String enter(@RequestParam Map<String, String> form, Who login, Model model, HttpServletResponse answer) {
    Keeper keeper = Keeper.of(login);
    try {
      Map<String, String> typed = fields(form);
      typed.values().removeIf(String::isBlank);
      return "redirect:/cooperatives/" + editing.enter(wish(typed, form), keeper);
    } catch (Refusal refusal) {
      return again(model, null, form, refusal, answer);
    }
  }

  @GetMapping("/cooperatives/" + CODE + "/edit")
  String change(@PathVariable String code, Who login, Model model) {
    Keeper.of(login);
    model.addAttribute("seen", history.newest(found(code).code()).id());
    return form(model, code, EditForm.texts(known(code)), Shown.day(today()), "", null);
  }

  @PostMapping("/cooperatives/" + CODE + "/edit")
  String change(@PathVariable String code, @RequestParam Map<String, String> form, Who login, Model model, HttpServletResponse answer) {
    Keeper keeper = Keeper.of(login);
    found(code);
    try {
      editing.change(code, wish(fields(form), form), keeper);
      return "redirect:/cooperatives/" + code;
    } catch (Refusal refusal) {
      model.addAttribute("seen", form.get("seen"));
      return again(model, code, form, refusal, answer);
    }
  }

  @PostMapping("/cooperatives/" + CODE + "/doubts/{id:\\d{1,18}}/confirm")
  String confirm(@PathVariable String code, @PathVariable long id, Who login) {
    editing.confirmDoubt(code, id, Keeper.of(login));
    return "redirect:/cooperatives/" + code + "#doubts";
  }

  @PostMapping("/cooperatives/" + CODE + "/doubts/confirm")
  String confirmAll(@PathVariable String code, Who login) {
    editing.confirmDoubts(code, Keeper.of(login));
    return "redirect:/cooperatives/" + code;
  }

  private Cooperative found(String code) {
    return cooperatives.find(code, today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private RegisterRecord known(String code) {
    return view.record(code, today());
  }

  private static Map<String, String> fields(Map<String, String> form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.forEach((name, value) -> {
      if (name.startsWith("field-")) fields.put(name.substring(6), value);
    });
    String year = form.getOrDefault("year", "").strip();
    if (!year.isEmpty()) {
      for (String figure : List.of("revenue", "profit")) {
        String value = form.getOrDefault("year-" + figure, "");
        if (!value.isBlank()) fields.put(figure + "." + year, value);
      }
    }
    return fields;
  }

  private RegisterEditing.Wish wish(Map<String, String> fields, Map<String, String> form) {
    String seen = form.getOrDefault("seen", "");
    return new RegisterEditing.Wish(fields, day(form.getOrDefault("day", "")), form.getOrDefault("reason", ""), seen.matches("\\d{1,18}") ? Long.valueOf(seen) : null,
        form.containsKey("another"), form.containsKey("forDissolving"));
  }

  private LocalDate day(String text) {
    try {
      return text.isBlank() ? null : DateText.known(FileCell.of(text), false, today().plusYears(1)).day();
    } catch (CellFault fault) {
      throw new Refusal("Ngày có hiệu lực: " + fault.getMessage());
    }
  }

  private String again(Model model, String code, Map<String, String> form, Refusal refusal, HttpServletResponse answer) {
    answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    Map<String, String> typed = new LinkedHashMap<>(code == null ? Map.of() : EditForm.texts(known(code)));
    form.forEach((name, value) -> {
      if (name.startsWith("field-")) typed.put(name.substring(6), value);
    });
    model.addAttribute("another", form.containsKey("another"));
    model.addAttribute("year", form.get("year"));
    model.addAttribute("yearRevenue", form.get("year-revenue"));
    model.addAttribute("yearProfit", form.get("year-profit"));
    return form(model, code, typed, form.getOrDefault("day", ""), form.getOrDefault("reason", ""), refusal.getMessage());
  }

  private String form(Model model, String code, Map<String, String> values, String day, String reason, String refused) {
    model.addAttribute("code", code);
    model.addAttribute("name", code == null ? null : found(code).name());
    model.addAttribute("groups", groups(code == null, values));
    model.addAttribute("day", day);
    model.addAttribute("reason", reason);
    model.addAttribute("refused", refused == null ? List.of() : refused.lines().toList());
    model.addAttribute("doubts", code == null ? List.of() : history.openDoubts(code));
    return "cooperative/edit";
  }

  private Map<String, List<Field>> groups(boolean fresh, Map<String, String> values) {
    Map<String, List<Field>> groups = new LinkedHashMap<>();
    List<String> who = new ArrayList<>(fresh ? List.of("code") : List.of());
    who.addAll(0, List.of("name", "taxCode"));
    groups.put("Tên, mã, trụ sở", fields(Stream.concat(who.stream(), Stream.of("registrationNumber", "kind", "sector", "place", "address")).toList(), values));
    groups.put("Tổ chức, quy mô", fields(List.of("foundedOn", "lawYear", "members", "sizeClass", "services", "vehicles", "lastMeetingOn"), values));
    groups.put("Vốn, diện tích", fields(List.of("charterCapitalMillion", "capitalMillion", "areaHa", "areaM2"), values));
    groups.put("Tình trạng", fields(fresh ? List.of("operation", "inactiveSince") : List.of("operation", "inactiveSince", "status", "statusDay", "statusPaper"), values));
    List<String> more = values.keySet().stream().filter(key -> key.indexOf('.') > 0).sorted().toList();
    if (!more.isEmpty()) groups.put("Số liệu năm, nợ", fields(more, values));
    return groups;
  }

  private List<Field> fields(List<String> keys, Map<String, String> values) {
    return keys.stream().map(key -> new Field(key, EditForm.title(key), values.getOrDefault(key, ""), hint(key), EditForm.NEEDED.contains(key), options(key, values.getOrDefault(key, "")))).toList();
  }

  private static String hint(String key) {
    if (EditForm.DAYS.contains(key)) return "Ngày, tháng hoặc năm: 12/05/2014, 05/2014, 2014";
    return switch (key) {
      case "code" -> "Bỏ trống nếu lấy mã số thuế làm mã";
      case "taxCode" -> "10 số; chi nhánh 13 số";
      case "statusDay" -> "Chỉ khi đổi tình trạng pháp lý";
      case "statusPaper" -> "Số, ngày, cơ quan của văn bản";
      default -> "";
    };
  }

  private List<Option> options(String key, String value) {
    String field = key.replaceAll("\\..*", "");
    List<Option> options = new ArrayList<>(switch (field) {
      case "kind" -> titles(Arrays.stream(CooperativeKind.values()).map(CooperativeKind::title));
      case "sizeClass" -> titles(Stream.concat(Stream.of(""), Arrays.stream(SizeClass.values()).map(SizeClass::title)));
      case "rank" -> titles(Stream.concat(Stream.of(""), Arrays.stream(Rank.values()).map(Rank::title)));
      case "status" -> titles(Arrays.stream(LegalStatus.values()).map(LegalStatus::title));
      case "operation" -> titles(Stream.of("Đang hoạt động", "Ngừng hoạt động"));
      case "lawYear" -> titles(Stream.of("", "2003", "2012", "2023"));
      case "place" -> Stream.concat(Stream.of(new Option("", "Chọn địa bàn")), view.areas(today()).stream().map(area -> new Option(area.code(), area.name()))).toList();
      default -> List.<Option>of();
    });
    Set<String> known = Set.copyOf(options.stream().map(Option::value).toList());
    if (!options.isEmpty() && !value.isEmpty() && !known.contains(value)) options.add(0, new Option(value, field.equals("place") ? view.placeName(value) : value));
    return options;
  }

  private static List<Option> titles(Stream<String> titles) {
    return titles.map(title -> new Option(title, title.isEmpty() ? "Chưa ghi" : title)).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
