package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;

/** An official plan: its head, its tasks in the order of the annex, and the pilot scheme it sets up, if it does. */
public final class Plan {

  private final PlanFile file;
  private final Map<String, PlanTask> tasks = new LinkedHashMap<>();
  private final PilotScheme scheme;

  private Plan(PlanFile file, PilotScheme scheme) {
    this.file = file;
    this.scheme = scheme;
    file.tasks().stream().map(PlanTask::of).forEach(task -> tasks.put(task.step(), task));
  }

  /** @throws Refusal naming file and line of whatever may not stand */
  static Plan read(YamlText yaml) {
    PlanFile file = PlanFile.read(yaml);
    return new Plan(file, file.eligibility() == null ? null : new SchemeReader(yaml, file).read());
  }

  void refuseUnknown(YamlText yaml, Set<String> works) {
    file.refuseUnknown(yaml, works);
  }

  public String code() {
    return file.code();
  }

  public String title() {
    return file.title();
  }

  public String issuer() {
    return file.issuer();
  }

  /** Number and sign of the document, e.g. "135/KH-UBND"; null where it is not known. */
  public String number() {
    return file.number();
  }

  public LocalDate issuedOn() {
    return file.date();
  }

  /** The province's name without "tỉnh", e.g. "Kiên Giang". */
  public String province() {
    return file.province();
  }

  /** What people call it: "Kế hoạch 135/KH-UBND", or its title where the number is not known. */
  public String shortName() {
    return number() == null ? title() : "Kế hoạch " + number();
  }

  public LocalDate start() {
    return file.period().start();
  }

  public LocalDate end() {
    return file.period().end();
  }

  /** Groups and tasks in the order of the annex. */
  public List<PlanTask> tasks() {
    return List.copyOf(tasks.values());
  }

  /** @throws Refusal when the plan has no such step */
  public PlanTask task(String step) {
    PlanTask task = tasks.get(step);
    if (task == null) throw new Refusal("Kế hoạch " + code() + " không có nhiệm vụ " + step + ".");
    return task;
  }

  /** How many there are of what a share is of, where the plan says so: in a goal or as the quantity of another task; the largest it names. */
  Optional<BigDecimal> number(String of) {
    Stream<BigDecimal> ofTasks = tasks.values().stream().flatMap(task -> task.targets().stream())
        .filter(target -> !target.isPercent() && of.equalsIgnoreCase(target.unit())).map(PlanTask.Target::quantity);
    Stream<BigDecimal> ofGoals = Stream.ofNullable(file.goals()).flatMap(List::stream).map(PlanFile.Goal::target)
        .filter(goal -> goal != null && goal.unit() != null && goal.unit().startsWith("%"))
        .map(goal -> new PlanTask.Target(goal.quantity(), goal.unit(), goal.op())).filter(goal -> of.equalsIgnoreCase(goal.of()))
        .flatMap(goal -> goal.statedTotal().stream());
    return Stream.concat(ofTasks, ofGoals).max(Comparator.naturalOrder());
  }

  /** The group that stands for a phase of a pilot scheme. */
  public Optional<PlanTask> phase(int number) {
    return tasks.values().stream().filter(task -> task.group() && task.parent() == null && Integer.valueOf(number).equals(task.phase())).findFirst();
  }

  /** The three-phase pilot that the plan sets up; empty for other plans. */
  public Optional<PilotScheme> scheme() {
    return Optional.ofNullable(scheme);
  }
}
