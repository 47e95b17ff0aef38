package vn.lotrinh.obstacle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Who;

/** Kinds of difficulties and the bodies that gather them, for coordinators and for programs. */
@Controller
class SettingPages {

  record NewKind(String title) {}

  /** @param body code */
  record Named(String body) {}

  private final Settings settings;
  private final ObstacleDesk desk;
  private final ObstacleSearch search;

  SettingPages(Settings settings, ObstacleDesk desk, ObstacleSearch search) {
    this.settings = settings;
    this.desk = desk;
    this.search = search;
  }

  @GetMapping("/obstacles/settings")
  String show(Who who, Model model) {
    List<Settings.Gatherer> named = settings.gatherers(who);
    Set<String> plans = new LinkedHashSet<>(search.plans());
    named.forEach(one -> plans.add(one.plan()));
    model.addAttribute("gatherers", named);
    model.addAttribute("plans", plans);
    model.addAttribute("kinds", desk.kinds());
    model.addAttribute("askable", desk.askable());
    return "obstacle/settings";
  }

  @PostMapping("/obstacles/settings/kinds")
  String kind(@RequestParam String title, Who who) {
    settings.addKind(who, title);
    return "redirect:/obstacles/settings";
  }

  @PostMapping("/obstacles/settings/gatherers")
  String gatherer(@RequestParam String plan, @RequestParam String body, Who who) {
    settings.gather(who, plan, body);
    return "redirect:/obstacles/settings";
  }

  @PostMapping("/api/obstacles/kinds")
  @ResponseBody
  Kind kind(@RequestBody NewKind kind, Who who) {
    return settings.addKind(who, kind.title);
  }

  @PutMapping("/api/obstacles/gatherers/{plan:[A-Za-z0-9._-]{1,80}}")
  @ResponseBody
  Settings.Gatherer gatherer(@PathVariable String plan, @RequestBody Named named, Who who) {
    return settings.gather(who, plan, named.body);
  }
}
