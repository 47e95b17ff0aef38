package vn.lotrinh.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/** Each person chooses which letters to get; the administrator what the office leaves to people. For programs too. */
@Controller
class MailChoicePages {

  /** What a program asks for. */
  record Wish(Boolean wanted) {}

  /** What the office allows, as it is shown. */
  record Office(MailChoices.Allowed one, String decided) {}

  private static final String TOPIC = "/{topic:[a-z-]{1,40}}";

  private final MailChoices choices;
  private final Clock clock;

  MailChoicePages(MailChoices choices, Clock clock) {
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/my-mail")
  String show(Who who, Model model) {
    model.addAttribute("lines", choices.of(who));
    model.addAttribute("office", who.administers() ? choices.allowed().stream().map(this::shown).toList() : List.of());
    model.addAttribute("rules", MailTopic.Rule.values());
    return "mail/choices";
  }

  private Office shown(MailChoices.Allowed one) {
    return new Office(one, one.at() == null ? "theo đề nghị của hệ thống" : one.by() + ", " + Written.moment(one.at()
        .atZone(clock.getZone())));
  }

  /** @param wanted names of the topics that are ticked; all others that may be chosen are not wanted */
  @PostMapping("/my-mail")
  String choose(@RequestParam(defaultValue = "") List<String> wanted, Who who, RedirectAttributes next) {
    choices.of(who).stream().filter(MailChoices.Line::mayChoose).forEach(line ->
        choices.choose(who, line.name(), wanted.contains(line.name())));
    next.addFlashAttribute("said", "Đã ghi lựa chọn thư của Ông/Bà.");
    return "redirect:/my-mail";
  }

  @PostMapping("/my-mail/rules" + TOPIC)
  String allow(@PathVariable String topic, @RequestParam(defaultValue = "") String rule, Who who, RedirectAttributes next) {
    choices.allow(who, topic, rule);
    next.addFlashAttribute("said", "Đã ghi quy định của cơ quan.");
    return "redirect:/my-mail";
  }

  @GetMapping("/api/my-mail")
  @ResponseBody
  List<MailChoices.Line> list(Who who) {
    return choices.of(who);
  }

  @PutMapping("/api/my-mail" + TOPIC)
  @ResponseBody
  Map<String, Object> wish(@PathVariable String topic, @RequestBody Wish wish, Who who) {
    if (wish.wanted() == null) throw new Refusal("Thiếu “wanted”: true là nhận, false là không nhận.");
    choices.choose(who, topic, wish.wanted());
    return Map.of("topic", topic, "wanted", wish.wanted());
  }
}
