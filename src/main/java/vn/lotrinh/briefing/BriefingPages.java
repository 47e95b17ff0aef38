package vn.lotrinh.briefing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Who;
import vn.lotrinh.issuance.WordFile;

/** The sheets of the weekly meeting: list, one to read and print, the Word file; for programs too. */
@Controller
class BriefingPages {

  /** What a program asks for. @param scope "toan-tinh" or the code of a body */
  record Asked(String scope) {}

  private static final String ID = "/{id:\\d{1,15}}";
  private static final int PAGE = 30;
  private static final int LAST_PAGE = 10_000;

  private final BriefingDesk desk;

  BriefingPages(BriefingDesk desk) {
    this.desk = desk;
  }

  /** @param scope only the sheets of it */
  @GetMapping("/briefings")
  String list(@RequestParam(required = false) String scope, @RequestParam(defaultValue = "1") int page, Who who, Model model) {
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    List<WeekSheets.Entry> found = desk.list(who, scope, (shown - 1) * PAGE, PAGE + 1);
    model.addAttribute("lines", found.stream().limit(PAGE).toList());
    model.addAttribute("more", found.size() > PAGE);
    model.addAttribute("page", shown);
    model.addAttribute("scopes", desk.scopes(who));
    model.addAttribute("scope", scope);
    model.addAttribute("watches", who.watches());
    return "briefing/list";
  }

  @GetMapping("/briefings" + ID)
  String one(@PathVariable long id, Who who, Model model) {
    WeekSheets.Kept kept = desk.get(who, id);
    model.addAttribute("id", id);
    model.addAttribute("sheet", kept.sheet());
    model.addAttribute("province", kept.sheet().isOfProvince());
    model.addAttribute("tags", new SheetTags(kept.sheet()).all());
    return "briefing/one";
  }

  @PostMapping("/briefings")
  String ask(@RequestParam(defaultValue = "") String scope, Who who) {
    return "redirect:/briefings/" + desk.ask(who, scope);
  }

  @GetMapping({"/briefings" + ID + ".docx", "/api/briefings" + ID + ".docx"})
  void word(@PathVariable long id, Who who, HttpServletResponse answer) throws IOException {
    WeekSheets.Kept kept = desk.get(who, id);
    WordFile.asDownload(answer, SheetLetters.fileName(kept.sheet()));
    answer.getOutputStream().write(desk.docx(kept));
  }

  @GetMapping("/api/briefings")
  @ResponseBody
  List<WeekSheets.Entry> all(@RequestParam(required = false) String scope, @RequestParam(defaultValue = "0") int at, Who who) {
    return desk.list(who, scope, Math.max(0, at), 100);
  }

  @GetMapping("/api/briefings" + ID)
  @ResponseBody
  WeekSheet program(@PathVariable long id, Who who) {
    return desk.get(who, id).sheet();
  }

  @PostMapping("/api/briefings")
  @ResponseBody
  Map<String, Object> ask(@RequestBody Asked asked, Who who) {
    return Map.of("id", desk.ask(who, asked.scope()));
  }
}
