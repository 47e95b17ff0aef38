package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.PlanWork;

/**
 * Which line of a plan does which work of the scheme. The plan file names it ("work"); a plan that names none at all, as it was published, is
 * read by the words of its lines, and where they leave a doubt the line has to name its work.
 */
@Component
class Works implements PlanWork {

  /** @param steps the plan's steps by work @param doubts what is missing or in doubt, as parts of a sentence */
  private record Binding(Map<Work, String> steps, List<String> doubts) {}

  private final Map<Plan, Binding> known = Collections.synchronizedMap(new WeakHashMap<>());

  @Override
  public Set<String> names() {
    return Arrays.stream(Work.values()).map(Work::named).collect(Collectors.toSet());
  }

  @Override
  public List<String> lacks(Plan plan) {
    if (plan.scheme().isEmpty()) return List.of();
    Binding binding = binding(plan);
    List<String> lacking = new ArrayList<>(binding.doubts);
    binding.steps.forEach((work, step) -> lackOf(plan.task(step), work).ifPresent(lacking::add));
    if (phaseTwoEnds(plan).isEmpty()) lacking.add("hạn của giai đoạn 2");
    return lacking;
  }

  @Override
  public Map<String, String> done(Plan plan) {
    if (plan.scheme().isEmpty()) return Map.of();
    Map<String, String> done = new HashMap<>();
    plan.tasks().stream().filter(task -> isDuty(plan, task)).forEach(task -> done.put(task.step(), "nhiệm vụ thường xuyên của chương trình thí điểm"));
    binding(plan).steps.forEach((work, step) -> done.put(step, work.title()));
    return done;
  }

  /** Standing, or coming back several times a year, and not done by another work of the programme. */
  boolean isDuty(Plan plan, PlanTask task) {
    boolean otherWork = of(plan, task.step()).filter(work -> work != Work.GUIDANCE).isPresent();
    return task.lead() != null && !otherWork && (task.isStandingDuty() || task.isSeveralTimesAYear());
  }

  @Override
  public Map<String, CasesPage> pages(Plan plan) {
    return done(plan).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
        line -> new CasesPage("Chương trình thí điểm: " + line.getValue(), "/programmes/" + plan.code())));
  }

  private static Optional<String> lackOf(PlanTask task, Work work) {
    String told = task.number() + " (" + work.title() + ")";
    if (task.lead() == null) return Optional.of("cơ quan chủ trì của " + told);
    if (task.due() == null) return Optional.of("thời gian của " + told);
    if (work == Work.INSPECTION && task.recurrence().isEmpty()) return Optional.of("chu kỳ (recurring) của " + told);
    return Optional.empty();
  }

  /** The last day of phase 2: as the plan says, else the day before phase 3 begins by its own lines. */
  Optional<LocalDate> phaseTwoEnds(Plan plan) {
    return plan.phase(2).map(PlanTask::due).or(() -> plan.phase(3).map(PlanTask::start).map(day -> day.minusDays(1)))
        .or(() -> step(plan, Work.SUMMARY).or(() -> step(plan, Work.FINAL_REPORT)).map(step -> plan.task(step).start()).map(day -> day.minusDays(1)));
  }

  /** The plan's own step of a work; empty where the plan does not ask for it. */
  Optional<String> step(Plan plan, Work work) {
    return Optional.ofNullable(binding(plan).steps.get(work));
  }

  /** The work that a step is done by. */
  Optional<Work> of(Plan plan, String step) {
    return binding(plan).steps.entrySet().stream().filter(bound -> bound.getValue().equals(step)).map(Map.Entry::getKey).findFirst();
  }

  boolean has(Plan plan, Work work) {
    return step(plan, work).isPresent();
  }

  /**
   * The step that models mean: of a work, or of the line that stands in for it; older models name a step of the plan itself.
   *
   * @throws Refusal when the plan has no such line
   */
  String step(Plan plan, String workOrStep) {
    if (!workOrStep.startsWith(Work.PREFIX)) return workOrStep;
    Work work = Work.of(workOrStep).orElseThrow(() -> new IllegalArgumentException(workOrStep));
    return require(plan, work);
  }

  String require(Plan plan, Work work) {
    return step(plan, work).or(() -> work.standIn().flatMap(other -> step(plan, other)))
        .orElseThrow(() -> new Refusal("Kế hoạch " + plan.code() + " không có nhiệm vụ: " + work.title() + " (work: " + work.named() + ")."));
  }

  /** What the plan does not ask for, so that the programme leaves it out. */
  List<Work> leftOut(Plan plan) {
    return Arrays.stream(Work.values()).filter(work -> !has(plan, work)).toList();
  }

  private Binding binding(Plan plan) {
    return known.computeIfAbsent(plan, Works::bind);
  }

  private static Binding bind(Plan plan) {
    Map<Work, String> named = new EnumMap<>(Work.class);
    for (PlanTask task : plan.tasks()) Optional.ofNullable(task.work()).flatMap(Work::of).ifPresent(work -> named.putIfAbsent(work, task.step()));
    Map<Work, Set<String>> found = new EnumMap<>(Work.class);
    if (named.isEmpty()) WorkWords.read(plan).forEach((work, steps) -> found.put(work, new LinkedHashSet<>(steps)));
    List<String> doubts = new ArrayList<>();
    for (Work work : Work.values()) {
      Set<String> steps = found.getOrDefault(work, Set.of());
      if (steps.size() == 1) named.put(work, steps.iterator().next());
      if (steps.size() > 1) {
        doubts.add("dòng nào làm việc “" + work.title() + "” trong các dòng " + String.join(", ", steps) + " (hãy ghi “work: " + work.named() + "” ở dòng ấy)");
      } else if (work.isNeeded() && !named.containsKey(work)) {
        doubts.add("nhiệm vụ " + work.title() + " (hãy ghi “work: " + work.named() + "” ở dòng làm việc ấy)");
      }
    }
    return new Binding(named, doubts);
  }
}
