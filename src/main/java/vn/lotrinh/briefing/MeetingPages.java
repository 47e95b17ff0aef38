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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lotrinh.Who;
import vn.lotrinh.issuance.WordFile;

/** The bodies whose work is late, the letters that urge them, and each paper of the meeting; for programs too. */
@Controller
class MeetingPages {

  /** What a program asks for. @param issuer code of the body that issues; @param bodies codes of those that are urged */
  record Urging(String issuer, List<String> bodies) {}

  private static final String KEY = "/{key:(?:DD|TBKL)-[0-9]{4}-[0-9]{1,9}}";

  private final MeetingDesk desk;

  MeetingPages(MeetingDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/urgings")
  String urgings(Who who, Model model) {
    model.addAttribute("late", desk.late(who));
    model.addAttribute("issuers", desk.issuers(who));
    model.addAttribute("lines", desk.list(who, BriefingPaper.Kind.LETTER));
    return "briefing/urgings";
  }

  @PostMapping("/urgings")
  String urge(@RequestParam(defaultValue = "") String issuer, @RequestParam(defaultValue = "") List<String> bodies, Who who,
      RedirectAttributes next) {
    List<String> keys = desk.urge(who, issuer, bodies);
    next.addFlashAttribute("said", "Đã mở " + keys.size() + " công văn đôn đốc; việc “Soạn dự thảo văn bản” đang chờ ở Danh sách việc.");
    return "redirect:/urgings";
  }

  @GetMapping("/briefing-papers" + KEY)
  String one(@PathVariable String key, Who who, Model model) {
    model.addAttribute("view", desk.view(who, key));
    return "briefing/paper";
  }

  /** @param version absent: the newest, or how it would look now while it is drafted */
  @GetMapping({"/briefing-papers" + KEY + ".docx", "/api/briefing-papers" + KEY + ".docx"})
  void word(@PathVariable String key, @RequestParam(required = false) Integer version, Who who,
      HttpServletResponse answer) throws IOException {
    byte[] docx = desk.docx(who, key, version);
    WordFile.asDownload(answer, key + ".docx");
    answer.getOutputStream().write(docx);
  }

  @GetMapping("/api/urgings")
  @ResponseBody
  Map<String, Object> all(Who who) {
    return Map.of("late", desk.late(who), "letters", desk.list(who, BriefingPaper.Kind.LETTER));
  }

  @PostMapping("/api/urgings")
  @ResponseBody
  Map<String, Object> urge(@RequestBody Urging asked, Who who) {
    return Map.of("keys", desk.urge(who, asked.issuer(), asked.bodies()));
  }

  @GetMapping("/api/briefing-papers" + KEY)
  @ResponseBody
  MeetingDesk.View program(@PathVariable String key, Who who) {
    return desk.view(who, key);
  }
}
