package vn.lotrinh.dissolution;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Who;
import vn.lotrinh.calendar.OpenTerm;
import vn.lotrinh.calendar.OpenTerms;

/** The terms of dissolutions at the addresses that they had before the terms of all rooms came together; for coordinators. */
@Controller
@Transactional
class TermPages {

  record Setting(int length, boolean confirmed) {}

  private final OpenTerms terms;

  TermPages(OpenTerms terms) {
    this.terms = terms;
  }

  @GetMapping("/dissolutions/terms")
  String show() {
    return "redirect:/terms";
  }

  @GetMapping("/api/dissolutions/terms")
  @ResponseBody
  List<OpenTerm> all(Who who) {
    demand(who);
    return terms.of(Terms.ROOM);
  }

  @PutMapping("/api/dissolutions/terms/{name:[A-Za-z]{1,40}}")
  @ResponseBody
  void put(@PathVariable String name, @RequestBody Setting setting, Who who) {
    demand(who);
    terms.set(Terms.ROOM, name, setting.length, setting.confirmed, who.user());
  }

  private static void demand(Who who) {
    if (!who.steers()) throw new AccessDeniedException("terms");
  }
}
