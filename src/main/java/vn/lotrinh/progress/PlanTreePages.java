package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.annex.AnnexViews;
import vn.lotrinh.assignment.BudgetLines;
import vn.lotrinh.assignment.GivenTasks;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.RecordedResult;

/** A plan line by line, and what was achieved of it; on pages and for programs. For whoever watches over the province. */
@Controller
class PlanTreePages {

  private static final String CODE = "{code:[A-Za-z0-9.-]{1,80}}";

  /** A line of the tree with its depth, as the page draws it. */
  record Line(PlanNode node, int depth) {}

  /** A result as people read it. */
  record Result(long id, String step, String number, String title, LocalDate day, BigDecimal quantity, String unit, String documentNumber, String note, String body,
      String recordedBy, String recordedAt, Integer year, String caseKey, Long corrects, String correctionReason, Long correctedBy, boolean counts) {}

  /** A result put right. @param quantity 0 takes it back; @param documentNumber null: as before */
  record Correction(BigDecimal quantity, String documentNumber, String reason) {}

  private final PlanTree tree;
  private final PlanService plans;
  private final GivenTasks given;
  private final BudgetLines budget;
  private final AnnexViews annex;
  private final OrganisationService organisation;
  private final People people;
  private final Clock clock;

  PlanTreePages(PlanTree tree, PlanService plans, GivenTasks given, BudgetLines budget, AnnexViews annex, OrganisationService organisation, People people, Clock clock) {
    this.tree = tree;
    this.plans = plans;
    this.given = given;
    this.budget = budget;
    this.annex = annex;
    this.organisation = organisation;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/plans/" + CODE)
  String page(@PathVariable String code, Who who, Model model) {
    Agencies.demandAll(who);
    Plan plan = plans.plan(code);
    List<PlanNode> nodes = tree.of(code, LocalDate.now(clock));
    List<Line> lines = new ArrayList<>();
    nodes.forEach(node -> flatten(node, 0, lines));
    model.addAttribute("plan", plan).addAttribute("lines", lines).addAttribute("steers", who.steers());
    model.addAttribute("handedOut", given.handedOutOn(code).orElse(null)).addAttribute("owner", given.owner(code).map(organisation::name).orElse(null));
    model.addAttribute("bodies", nodes.stream().mapToInt(PlanNode::bodies).sum()).addAttribute("done", nodes.stream().mapToInt(PlanNode::done).sum())
        .addAttribute("late", nodes.stream().mapToInt(PlanNode::late).sum());
    model.addAttribute("newer", given.version(code).filter(applied -> !plans.version(code).equals(java.util.Optional.of(applied))).isPresent());
    model.addAttribute("doubtful", plan.tasks().stream().filter(PlanTask::isToConfirm).count());
    model.addAttribute("budget", plan.budget().map(Written::number).orElse(null)).addAttribute("money", money(plan));
    return "progress/plan";
  }

  private PlanBudget money(Plan plan) {
    return new PlanBudget(plan.budget().orElse(null), budget.of(plan.code()));
  }

  private static void flatten(PlanNode node, int depth, List<Line> lines) {
    lines.add(new Line(node, depth));
    node.children().forEach(child -> flatten(child, depth + 1, lines));
  }

  /** The plan as it is understood, and its lines with their figures as a tree. */
  @GetMapping("/api/plans/" + CODE)
  @ResponseBody
  Map<String, Object> api(@PathVariable String code, Who who) {
    Agencies.demandAll(who);
    Map<String, Object> view = new LinkedHashMap<>(annex.of(code));
    boolean kept = plans.version(code).isPresent();
    view.put("handedOutOn", given.handedOutOn(code).map(LocalDate::toString).orElse(null));
    if (kept) {
      PlanBudget money = money(plans.plan(code));
      view.put("money", Map.of("lines", money.lines(), "total", money.total(), "sources", money.sources()));
    }
    view.put("tree", kept ? tree.of(code, LocalDate.now(clock)) : List.of());
    return view;
  }

  @GetMapping("/plans/" + CODE + "/results")
  String results(@PathVariable String code, Who who, Model model) {
    Agencies.demandAll(who);
    model.addAttribute("plan", plans.plan(code)).addAttribute("results", list(code)).addAttribute("mayCorrect", mayCorrect(who, code));
    return "progress/results";
  }

  @GetMapping("/api/plans/" + CODE + "/results")
  @ResponseBody
  List<Result> resultsApi(@PathVariable String code, Who who) {
    Agencies.demandAll(who);
    return list(code);
  }

  @PostMapping("/plans/" + CODE + "/results/{id:\\d{1,18}}")
  String correct(@PathVariable String code, @PathVariable long id, @RequestParam(defaultValue = "") String quantity, @RequestParam(defaultValue = "") String documentNumber,
      @RequestParam(defaultValue = "") String reason, Who who) {
    demandOwner(who, code);
    plans.correct(code, id, number(quantity), documentNumber, reason, who.user());
    return "redirect:/plans/" + code + "/results";
  }

  /** Corrects a result; the earlier one stays readable. */
  @PostMapping("/api/plans/" + CODE + "/results/{id:\\d{1,18}}/correction")
  @ResponseBody
  List<Result> correctApi(@PathVariable String code, @PathVariable long id, @RequestBody Correction correction, Who who) {
    demandOwner(who, code);
    plans.correct(code, id, correction.quantity, correction.documentNumber, correction.reason, who.user());
    return list(code);
  }

  private static BigDecimal number(String written) {
    String plain = Written.figures(written).replace(".", "").replace(',', '.');
    if (!plain.matches("\\d{1,15}(\\.\\d{1,6})?")) throw new Refusal("“Số lượng” phải là một số không âm, ví dụ 12 hoặc 12,5.");
    return new BigDecimal(plain);
  }

  private boolean mayCorrect(Who who, String code) {
    return who.steers() || given.owner(code).filter(who::worksFor).isPresent();
  }

  private void demandOwner(Who who, String code) {
    if (!mayCorrect(who, code)) throw new AccessDeniedException("results of " + code);
  }

  private List<Result> list(String code) {
    Map<String, PlanTask> tasks = plans.plan(code).tasks().stream().collect(Collectors.toMap(PlanTask::step, Function.identity()));
    List<RecordedResult> all = plans.recorded(code);
    Map<String, String> names = people.names(all.stream().map(RecordedResult::recordedBy).filter(Objects::nonNull).toList());
    return all.stream().map(one -> result(one, tasks.get(one.step()), names)).toList();
  }

  private Result result(RecordedResult one, PlanTask task, Map<String, String> names) {
    String unit = one.unit() != null || task == null || task.target() == null ? one.unit() : task.target().unit();
    return new Result(one.id(), one.step(), task == null ? one.step() : task.label(), task == null ? "Dòng đã bỏ khỏi kế hoạch" : task.title(), one.day(), one.quantity(),
        unit, one.documentNumber(), one.note(), one.agency() == null ? null : organisation.name(one.agency()), one.recordedBy() == null ? null : names.get(one.recordedBy()),
        Written.moment(one.recordedAt().atZone(clock.getZone())), one.year(), one.caseKey(), one.corrects(), one.correctionReason(), one.correctedBy(),
        one.correctedBy() == null);
  }
}
