package vn.lotrinh.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lotrinh.Written;
import vn.lotrinh.YamlText;

/**
 * The kinds of work for people: what each sheet asks for, which papers, how rows count toward the units of plans, and when its file
 * changed.
 */
@Controller
class WorkKindPages {

  /** A kind in words. @param origin where its file comes from */
  record Shown(WorkKind kind, int version, String origin, List<WorkKindWords.Line> columns, List<String> rules) {}

  /** A version in the change log. */
  record Logged(String title, String code, int version, String at, List<String> changes) {}

  private final WorkKinds kinds;
  private final WorkKindVersions versions;
  private final Clock clock;

  WorkKindPages(WorkKinds kinds, WorkKindVersions versions, Clock clock) {
    this.kinds = kinds;
    this.versions = versions;
    this.clock = clock;
  }

  @GetMapping("/kinds")
  String show(Model model) {
    model.addAttribute("kinds", kinds.all().stream().map(kind -> new Shown(kind, versions.newest(kind.code()),
        kinds.isOwn(kind.code()) ? "tệp riêng của cơ quan" : "kèm theo phần mềm", WorkKindWords.columns(kind), WorkKindWords.rules(kind)))
            .toList());
    model.addAttribute("log", log());
    return "assignment/kinds";
  }

  /** The newest first; the first text of a file says that it came, every other what it changed. */
  private List<Logged> log() {
    List<Logged> log = new ArrayList<>();
    for (WorkKindVersions.Version one : versions.all()) {
      WorkKind kind = WorkKind.accepted(new YamlText(one.code() + ".yaml", one.content()));
      List<String> changes = one.number() == 1 ? List.of("Bản đầu.") : WorkKindWords.changes(kinds.of(one.code(), one.number() - 1), kind);
      log.add(new Logged(kind.title(), one.code(), one.number(), Written.moment(one.at().atZone(clock.getZone())), changes));
    }
    return log;
  }
}
