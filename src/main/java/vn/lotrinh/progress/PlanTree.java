package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Written;
import vn.lotrinh.assignment.GivenTasks;
import vn.lotrinh.assignment.Stage;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.PlanWork;

/** The lines of a plan as a tree, each with who has it and how far it is; groups are what lies below them, computed, never stored. */
@Component
@Transactional(readOnly = true)
class PlanTree {

  static final int SHOWN = 25;

  private final PlanService plans;
  private final GivenTasks given;
  private final TargetBoard board;
  private final OrganisationService organisation;

  PlanTree(PlanService plans, GivenTasks given, TargetBoard board, OrganisationService organisation) {
    this.plans = plans;
    this.given = given;
    this.board = board;
    this.organisation = organisation;
  }

  /** What is read once for the whole plan. */
  private record Known(Plan plan, LocalDate today, Map<String, String> special, Map<String, List<GivenTasks.Row>> tasks, Map<String, List<TargetLine>> figures,
      Map<String, List<GivenTasks.Reported>> reported, Map<String, List<PlanTask>> below, Map<String, Plan.About> about,
      Map<String, PlanWork.CasesPage> pages, Map<String, PlanWork.Running> running) {}

  /** The lines at the top, each with those below it. */
  List<PlanNode> of(String code, LocalDate today) {
    Plan plan = plans.plan(code);
    Map<String, List<PlanTask>> below = new HashMap<>();
    plan.tasks().forEach(task -> below.computeIfAbsent(task.parent() == null ? "" : task.parent(), any -> new ArrayList<>()).add(task));
    Known known = new Known(plan, today, plans.special(plan), given.of(code).stream().collect(Collectors.groupingBy(GivenTasks.Row::step)),
        board.targets(code, today).stream().collect(Collectors.groupingBy(TargetLine::step)),
        given.reported(code).stream().collect(Collectors.groupingBy(GivenTasks.Reported::step)), below, plan.about(),
        plans.pages(plan), plans.running(List.of(plan), today).getOrDefault(code, Map.of()));
    return below.getOrDefault("", List.of()).stream().map(task -> node(task, known)).toList();
  }

  private PlanNode node(PlanTask task, Known known) {
    List<PlanNode> children = known.below.getOrDefault(task.step(), List.of()).stream().map(child -> node(child, known)).toList();
    List<GivenTasks.Row> rows = known.tasks.getOrDefault(task.step(), List.of());
    List<TargetLine> figures = known.figures.getOrDefault(task.step(), List.of());
    String work = known.special.get(task.step());
    PlanNode.State state = task.group() ? worst(children) : state(task, rows, figures, work, known.today);
    List<PlanNode.Reported> reported = known.reported.getOrDefault(task.step(), List.of()).stream().map(one -> new PlanNode.Reported(one.unit(), one.quantity())).toList();
    int bodies = rows.size() + sum(children, PlanNode::bodies);
    int done = (int) rows.stream().filter(row -> row.stage() == Stage.DONE).count() + sum(children, PlanNode::done);
    int late = (int) rows.stream().filter(row -> row.isLate(known.today)).count() + sum(children, PlanNode::late);
    Plan.About about = known.about.get(task.step());
    return new PlanNode(task.step(), task.label(), task.title(), task.group(), task.lead(), about.officer(), task.coordinating(), term(task), task.due(), task.product(),
        state, state.title(), work, bodies, done, late, tasks(rows, known.today), figures, sums(figures, children), reported, about, cases(task, known), children);
  }

  private static PlanNode.Cases cases(PlanTask task, Known known) {
    PlanWork.CasesPage page = known.pages.get(task.step());
    if (page == null) return null;
    PlanWork.Running running = known.running.getOrDefault(task.step(), PlanWork.Running.NONE);
    return new PlanNode.Cases(page.title(), page.address(), running.all(), running.atRisk());
  }

  private static int sum(List<PlanNode> children, java.util.function.ToIntFunction<PlanNode> of) {
    return children.stream().mapToInt(of).sum();
  }

  private static PlanNode.State worst(List<PlanNode> children) {
    return children.stream().map(PlanNode::state).min(Comparator.naturalOrder()).orElse(PlanNode.State.NOT_GIVEN);
  }

  private static PlanNode.State state(PlanTask task, List<GivenTasks.Row> rows, List<TargetLine> figures, String work, LocalDate today) {
    if (task.isToConfirm()) return PlanNode.State.DOUBTFUL;
    if (work != null) return figures.stream().anyMatch(one -> !one.isReached()) || figures.isEmpty() ? PlanNode.State.SPECIAL : PlanNode.State.DONE;
    if (rows.isEmpty()) return task.start() != null && task.start().isAfter(today) ? PlanNode.State.LATER : PlanNode.State.NOT_GIVEN;
    return rows.stream().map(row -> state(row, today)).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static PlanNode.State state(GivenTasks.Row row, LocalDate today) {
    if (row.isLate(today) && row.stage() != Stage.WAITING) return PlanNode.State.LATE;
    return switch (row.stage()) {
      case GIVEN -> PlanNode.State.GIVEN;
      case DOING -> PlanNode.State.DOING;
      case SUBMITTED -> PlanNode.State.SUBMITTED;
      case WAITING -> PlanNode.State.LATER;
      case DONE -> PlanNode.State.DONE;
      case CANCELLED -> PlanNode.State.CANCELLED;
    };
  }

  private List<PlanNode.Task> tasks(List<GivenTasks.Row> rows, LocalDate today) {
    return rows.stream().sorted(Comparator.comparing((GivenTasks.Row row) -> !row.isLate(today)).thenComparing(GivenTasks.Row::due)).limit(SHOWN)
        .map(row -> new PlanNode.Task(row.key(), organisation.name(row.agency()), row.periodTitle(), row.stage().title(), row.due(), row.isLate(today))).toList();
  }

  private static String term(PlanTask task) {
    if (task.dueText() != null) return task.dueText();
    return task.due() == null ? null : Written.day(task.due());
  }

  /** What the lines below add up to, in units in which the group names nothing itself; shares and limits of each single one add up to nothing. */
  private static List<PlanNode.Sum> sums(List<TargetLine> own, List<PlanNode> children) {
    Set<String> named = own.stream().map(one -> String.valueOf(one.unit())).collect(Collectors.toSet());
    Map<String, PlanNode.Sum> sums = new LinkedHashMap<>();
    for (PlanNode child : children) {
      child.figures().stream().filter(one -> one.unit() != null && one.total() == null && !one.unit().startsWith("%") && !one.unit().contains("/"))
          .forEach(one -> add(sums, one.unit(), one.count(), one.target()));
      child.sums().forEach(one -> add(sums, one.unit(), one.done(), one.target()));
    }
    return sums.values().stream().filter(one -> !named.contains(one.unit())).toList();
  }

  private static void add(Map<String, PlanNode.Sum> sums, String unit, BigDecimal done, BigDecimal target) {
    sums.merge(unit, new PlanNode.Sum(unit, done, target), (one, other) -> new PlanNode.Sum(unit, one.done().add(other.done()), one.target().add(other.target())));
  }
}
