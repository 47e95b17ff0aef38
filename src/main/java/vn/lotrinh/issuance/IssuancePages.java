package vn.lotrinh.issuance;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;

/** The register of numbers and the Word templates for people. */
@Controller
class IssuancePages {

  private final NumberDesk numbers;
  private final TemplateDesk templates;

  IssuancePages(NumberDesk numbers, TemplateDesk templates) {
    this.numbers = numbers;
    this.templates = templates;
  }

  @GetMapping({"/numbers", "/reports/numbers"})
  String numbers(@RequestParam(required = false) Integer year, Who who, Model model) {
    model.addAttribute("view", numbers.numbers(who, year == null ? numbers.thisYear() : year));
    model.addAttribute("kinds", DocumentKind.values());
    return "issuance/numbers";
  }

  @PostMapping({"/numbers", "/reports/numbers"})
  String takeNumber(@RequestParam String body, @RequestParam String kind, @RequestParam int year, @RequestParam int last, Who who) {
    numbers.takeNumber(who, NumberController.series(body, kind, year, last));
    return "redirect:/numbers?year=" + year;
  }

  @GetMapping({"/templates", "/reports/templates"})
  String templates(Who who, Model model) {
    model.addAttribute("versions", templates.versions(who));
    model.addAttribute("kinds", templates.kinds());
    model.addAttribute("mayReplace", templates.mayReplace(who));
    return "issuance/templates";
  }
}
