package vn.lotrinh.report;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;

/** The documents of a campaign for people: every version with its Word file, corrections. */
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
}
