package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** The page of one paper that the system writes: the draft to look at and to edit, the number to be drawn, the file to be signed. */
@Controller
@RequestMapping("/cases/{caseKey:[A-Za-z0-9.-]{1,80}}/papers" + PaperController.NAME)
class PaperPages {

  private final CasePapers papers;
  private final Clock clock;

  PaperPages(CasePapers papers, Clock clock) {
    this.papers = papers;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable String caseKey, @PathVariable String name, Who who, Model model) {
    return page(papers.one(who, caseKey, name), who, Map.of("issuedOn", LocalDate.now(clock).toString()), model);
  }

  /** What cannot be is told on the page, and what was filled in stays. */
  @PostMapping
  String issue(@PathVariable String caseKey, @PathVariable String name, @RequestParam Map<String, String> filledIn, Who who, Model model) {
    CasePapers.One paper = papers.one(who, caseKey, name);
    try {
      papers.issue(who, paper, new Answers(new HashMap<>(filledIn)));
      return "redirect:/cases/" + caseKey + "/papers/" + name;
    } catch (Refusal refusal) {
      model.addAttribute("refused", refusal.getMessage());
      return page(paper, who, filledIn, model);
    }
  }

  /** The same of a corrected paper. */
  @PostMapping("/replacements")
  String replace(@PathVariable String caseKey, @PathVariable String name, @RequestParam Map<String, String> filledIn, Who who, Model model) {
    CasePapers.One paper = papers.one(who, caseKey, name);
    try {
      papers.replace(who, paper, new Answers(new HashMap<>(filledIn)));
      return "redirect:/cases/" + caseKey + "/papers/" + name;
    } catch (Refusal refusal) {
      model.addAttribute("refused", refusal.getMessage());
      return page(paper, who, filledIn, model);
    }
  }

  private String page(CasePapers.One paper, Who who, Map<String, String> filledIn, Model model) {
    model.addAttribute("paper", paper);
    model.addAttribute("address", "/api/cases/" + paper.caseKey() + "/papers/" + paper.form().name() + ".docx");
    model.addAttribute("mayIssue", paper.issued().isEmpty() && paper.open() && papers.mayIssue(who, paper));
    model.addAttribute("mayReplace", paper.issued().isPresent() && papers.mayIssue(who, paper));
    model.addAttribute("next", papers.next(paper));
    Map<String, String> form = new HashMap<>();
    papers.expected(paper).ifPresent(last -> {
      form.put("capacity", last.capacity().code());
      form.put("collective", last.collective());
      form.put("headTitle", last.head());
      form.put("signerTitle", last.title());
    });
    form.putAll(filledIn);
    model.addAttribute("form", form);
    return "issuance/paper";
  }
}
