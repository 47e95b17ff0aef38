package vn.lotrinh.reassignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.organisation.KindsOfWork;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.plan.PlanService;

/** The way of a coordinator or a body's head to give many tasks on: choose, look, do. */
@Controller
@RequestMapping("/reassignments")
class ReassignmentPages {

  /** How many tasks stand on the page to be ticked one by one; all of them can be chosen together. */
  private static final int SHOWN = 500;

  /** A task as it is listed. @param verdict what becomes of it; empty where nothing was drawn up */
  record Line(String id, String title, String caseKey, String caseTitle, String whose, String holder, String due, boolean late, boolean able, String verdict) {}

  private final ReassignmentService service;
  private final TasksInHand tasks;
  private final Passing passing;
  private final OrganisationService organisation;
  private final KindsOfWork kinds;
  private final PlanService plans;
  private final People people;
  private final Clock clock;

  ReassignmentPages(ReassignmentService service, TasksInHand tasks, Passing passing, OrganisationService organisation, KindsOfWork kinds, PlanService plans,
      People people, Clock clock) {
    this.service = service;
    this.tasks = tasks;
    this.passing = passing;
    this.organisation = organisation;
    this.kinds = kinds;
    this.plans = plans;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  String choose(@RequestParam(required = false) String agency, @RequestParam(required = false) String holder, @RequestParam(required = false) String plan,
      @RequestParam(required = false) String kind, @RequestParam(required = false) String place, Who who, Model model) {
    Choice choice = new Choice(agency, holder, plan, kind, place);
    LocalDate today = LocalDate.now(clock);
    List<OpenTask> found = service.find(who, choice);
    Set<String> within = service.bodies(who);
    model.addAttribute("choice", choice);
    model.addAttribute("bodies", sorted((within == null ? tasks.bodies() : within).stream().collect(Collectors.toMap(code -> code, organisation::name))));
    model.addAttribute("holders", sorted(people.names(tasks.holders(within))));
    model.addAttribute("plans", plans.codes());
    model.addAttribute("kinds", kinds.titles());
    model.addAttribute("places", organisation.places(today));
    model.addAttribute("lines", lines(found.stream().limit(SHOWN).toList(), today));
    model.addAttribute("count", Math.min(found.size(), ReassignmentService.MOST));
    model.addAttribute("more", found.size() > ReassignmentService.MOST);
    model.addAttribute("most", ReassignmentService.MOST);
    model.addAttribute("targets", targets(found));
    return "reassignment/choose";
  }

  @PostMapping
  String drawUp(@RequestParam(required = false) String agency, @RequestParam(required = false) String holder, @RequestParam(required = false) String plan,
      @RequestParam(required = false) String kind, @RequestParam(required = false) String place, @RequestParam(required = false) List<String> task,
      @RequestParam(defaultValue = "false") boolean all, @RequestParam(required = false) List<String> to, @RequestParam(required = false) String reason, Who who) {
    List<String> ticked = task == null ? List.of() : task;
    if (!all && ticked.isEmpty()) throw new Refusal("Chưa đánh dấu việc nào.");
    ReassignmentService.Shown shown = service.drawUp(who, new Choice(agency, holder, plan, kind, place), all ? List.of() : ticked, to == null ? List.of() : to, reason);
    return "redirect:/reassignments/" + shown.order().id();
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String one(@PathVariable long id, Who who, Model model) {
    ReassignmentService.Shown shown = service.shown(who, id);
    Map<String, String> names = people.names(Stream.concat(shown.order().targets().stream(),
        shown.items().stream().flatMap(one -> Stream.of(one.holder() == null ? "" : one.holder(), one.target() == null ? "" : one.target())))
        .filter(user -> !user.isEmpty()).distinct().toList());
    LocalDate today = LocalDate.now(clock);
    Map<String, String> titles = titles(shown.items().stream().map(Item::post).toList());
    model.addAttribute("order", shown.order());
    model.addAttribute("targets", shown.order().targets().isEmpty() ? "trả về cơ quan" : shown.order().targets().stream().map(names::get).collect(Collectors.joining(", ")));
    model.addAttribute("able", shown.able());
    model.addAttribute("total", shown.items().size());
    model.addAttribute("lines", shown.items().stream().map(one -> new Line(one.key(), one.title(), one.caseKey(), one.caseTitle(), titles.get(one.post()),
        one.holder() == null ? "" : names.get(one.holder()), one.due() == null ? "" : Written.day(one.due()), one.due() != null && one.due().isBefore(today),
        one.refusal() == null, one.refusal() != null ? one.refusal() : one.target() == null ? "trả về cơ quan" : "giao " + names.get(one.target()))).toList());
    return "reassignment/preview";
  }

  @PostMapping("/{id:[0-9]{1,18}}/start")
  String start(@PathVariable long id, Who who) {
    return "redirect:/bulk/" + service.start(who, id);
  }

  /** From what a run did to the case that it is about. */
  @GetMapping("/items/{key:GL-[0-9]{1,18}-[0-9]{1,9}}")
  String item(@PathVariable String key) {
    return "redirect:/cases/" + service.caseOf(key);
  }

  private List<Line> lines(List<OpenTask> found, LocalDate today) {
    Map<String, String> names = people.names(found.stream().map(OpenTask::holder).filter(Objects::nonNull).distinct().toList());
    Map<String, String> titles = titles(found.stream().map(OpenTask::post).toList());
    return found.stream().map(one -> new Line(one.taskId(), one.title(), one.caseKey(), one.caseTitle(), titles.get(one.post()),
        one.holder() == null ? "" : names.get(one.holder()), one.due() == null ? "" : Written.day(one.due()), one.due() != null && one.due().isBefore(today), true, "")).toList();
  }

  private Map<String, String> titles(Collection<String> posts) {
    return posts.stream().distinct().collect(Collectors.toMap(post -> post, passing::title));
  }

  /** Login name to name of whoever may do any of the tasks. */
  private Map<String, String> targets(List<OpenTask> found) {
    return sorted(people.names(passing.fitting(found.stream().map(OpenTask::post).collect(Collectors.toSet())).values().stream().flatMap(Set::stream).distinct().toList()));
  }

  private static Map<String, String> sorted(Map<String, String> names) {
    return names.entrySet().stream().sorted(Map.Entry.comparingByValue())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }
}
