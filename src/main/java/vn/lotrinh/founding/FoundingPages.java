package vn.lotrinh.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/** The list of foundings, the way to begin them, and one of them. */
@Controller
@RequestMapping("/foundings")
class FoundingPages {

  private static final String NUMBER = "/{number:TL-\\d{4}-\\d{4,9}}";

  private final FoundingDesk desk;
  private final StartList list;
  private final PlanLines lines;
  private final Clock clock;

  FoundingPages(FoundingDesk desk, StartList list, PlanLines lines, Clock clock) {
    this.desk = desk;
    this.list = list;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping
  String all(Who who, Model model) {
    model.addAttribute("foundings", desk.all(who));
    model.addAttribute("steers", who.steers());
    return "founding/foundings";
  }

  @GetMapping("/start")
  String choose(Who who, Model model) {
    FoundingDesk.demandSteering(who);
    model.addAttribute("places", list.places(LocalDate.now(clock)));
    model.addAttribute("plans", lines.asking(FoundingWork.FOUNDING));
    return "founding/start";
  }

  @PostMapping("/start")
  String start(@RequestParam String name, @RequestParam String place, @RequestParam(defaultValue = "") String headOffice,
      @RequestParam String sector,
      @RequestParam(defaultValue = "") String contact, @RequestParam(defaultValue = "") String plan, Who who, RedirectAttributes told) {
    List<String> started = desk.start(who, List.of(new StartList.Told(name, place, headOffice, sector, contact)), plan);
    told.addFlashAttribute("said", "Đã khởi động hồ sơ " + started.get(0) + ".");
    return "redirect:/foundings/" + started.get(0);
  }

  /** @param rows pasted from a table */
  @PostMapping("/start/list")
  String startList(@RequestParam String rows, @RequestParam(defaultValue = "") String plan, Who who, RedirectAttributes told) {
    List<String> started = desk.paste(who, rows, plan);
    told.addFlashAttribute("said", "Đã khởi động " + started.size() + " hồ sơ thành lập: " + String.join(", ", started) + ".");
    return "redirect:/foundings";
  }

  @GetMapping(NUMBER)
  String one(@PathVariable String number, Who who, Model model) {
    FoundingView view = desk.view(who, number);
    model.addAttribute("view", view);
    model.addAttribute("capital", Written.number(view.capital()));
    return "founding/founding";
  }

  @PostMapping(NUMBER + "/withdrawal")
  String withdraw(@PathVariable String number, @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.withdraw(who, number, reason, on);
    told.addFlashAttribute("said", "Đã ghi nhận việc rút của sáng lập viên.");
    return "redirect:/foundings/" + number;
  }
}
