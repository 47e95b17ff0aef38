package vn.lotrinh.dissolution;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Who;

/** The terms that no law gives, for the coordinators who have to set and confirm them; for programs too. */
@Controller
@Transactional
class TermPages {


  record Setting(int length, boolean confirmed) {}

  private final Terms terms;

  TermPages(Terms terms) {
    this.terms = terms;
  }

  @GetMapping("/dissolutions/terms")
  String show(Who who, Model model) {
    demand(who);
    model.addAttribute("terms", terms.all());
    return "dissolution/terms";
  }

  @PostMapping("/dissolutions/terms/{name:[A-Za-z]{1,40}}")
  String set(@PathVariable String name, @RequestParam int length, Who who) {
    demand(who);
    terms.set(name, length, true, who.user());
    return "redirect:/dissolutions/terms";
  }

  @GetMapping("/api/dissolutions/terms")
  @ResponseBody
  List<Terms.Term> all(Who who) {
    demand(who);
    return terms.all();
  }

  @PutMapping("/api/dissolutions/terms/{name:[A-Za-z]{1,40}}")
  @ResponseBody
  void put(@PathVariable String name, @RequestBody Setting setting, Who who) {
    demand(who);
    terms.set(name, setting.length, setting.confirmed, who.user());
  }

  private static void demand(Who who) {
    if (!who.steers()) throw new AccessDeniedException("terms");
  }
}
