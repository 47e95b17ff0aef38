package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.Arrays;
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
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** The list of mergers with the way to begin one, and one of them. */
@Controller
@RequestMapping("/mergers")
class MergerPages {

  private static final String NUMBER = "/{number:SN-\\d{4}-\\d{4,9}}";
  private static final int LONGEST = 2000;

  private final MergerDesk desk;
  private final PlanLines lines;

  MergerPages(MergerDesk desk, PlanLines lines) {
    this.desk = desk;
    this.lines = lines;
  }

  @GetMapping
  String all(Who who, Model model) {
    model.addAttribute("mergers", desk.all(who));
    model.addAttribute("steers", who.steers());
    model.addAttribute("plans", lines.asking(FoundingWork.MERGER));
    return "founding/mergers";
  }

  /** @param codes divided by commas, semicolons, blanks or lines */
  @PostMapping
  String start(@RequestParam String kind, @RequestParam String codes, @RequestParam(defaultValue = "") String receiver,
      @RequestParam(defaultValue = "") String plan, Who who, RedirectAttributes told) {
    if (codes.length() > LONGEST) throw new Refusal("Danh sách mã dài quá " + LONGEST + " ký tự.");
    List<String> asked = Arrays.stream(codes.split("[\\s,;]+")).filter(code -> !code.isBlank()).toList();
    String number = desk.start(who, kind, asked, receiver, plan);
    told.addFlashAttribute("said", "Đã khởi động hồ sơ " + number + ".");
    return "redirect:/mergers/" + number;
  }

  @GetMapping(NUMBER)
  String one(@PathVariable String number, Who who, Model model) {
    model.addAttribute("view", desk.view(who, number));
    return "founding/merger";
  }

  @PostMapping(NUMBER + "/withdrawal")
  String withdraw(@PathVariable String number, @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Who who, RedirectAttributes told) {
    desk.withdraw(who, number, reason, on);
    told.addFlashAttribute("said", "Đã ghi nhận việc rút.");
    return "redirect:/mergers/" + number;
  }
}
