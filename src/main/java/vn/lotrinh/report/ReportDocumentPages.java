package vn.lotrinh.report;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;

/** The documents of a campaign for people: every version with its Word file, corrections, the register of numbers, the templates. */
@Controller
@RequestMapping("/reports")
class ReportDocumentPages {

  private final DocumentDesk desk;

  ReportDocumentPages(DocumentDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{year:\\d{4}}/documents")
  String documents(@PathVariable int year, @RequestParam(required = false) String province, Who who, Model model) {
    model.addAttribute("view", desk.view(who, year, province));
    model.addAttribute("province", province);
    return "report/documents";
  }

  @PostMapping("/{year:\\d{4}}/documents/{name:" + DocumentKey.NAME + "}/corrections")
  String correct(@PathVariable int year, @PathVariable String name, @RequestParam(required = false) String province, @RequestParam String kind,
      @RequestParam String error, Who who) {
    return "redirect:/cases/" + desk.correct(who, desk.key(who, year, province, name), kind, error);
  }

  @GetMapping("/numbers")
  String numbers(@RequestParam(required = false) Integer year, Who who, Model model) {
    model.addAttribute("view", desk.numbers(who, year == null ? desk.thisYear() : year));
    return "report/numbers";
  }

  @PostMapping("/numbers")
  String takeNumber(@RequestParam String body, @RequestParam String kind, @RequestParam int year, @RequestParam int last, Who who) {
    desk.takeNumber(who, ReportDocumentController.series(body, kind, year, last));
    return "redirect:/reports/numbers?year=" + year;
  }

  @GetMapping("/templates")
  String templates(Who who, Model model) {
    model.addAttribute("versions", desk.templates(who));
    model.addAttribute("mayReplace", desk.mayReplaceTemplates(who));
    return "report/templates";
  }
}
