package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * Of whom a share is.
   *
   * @param unit e.g. "thành viên"
   * @param needed how many of them reach the share, rounded up; null where the plan does not say how many there are
   * @param all under which unit it is told how many there are, where the plan does not say
   */
  public record Whom(String unit, BigDecimal needed, String all) {}

  /** Empty for a number, and for a share whose unit names nobody. */
  public Optional<Whom> whom(PlanTask.Target target) {
    if (!target.isPercent() || target.of().isEmpty()) return Optional.empty();
    BigDecimal needed = target.statedTotal().or(() -> number(target.of())).map(target::heads).orElse(null);
    return Optional.of(new Whom(target.of(), needed, target.allOf()));
  }

  /**
   * To whom the product of a line goes beside the body that gave it, as the plan file says: "Bộ Kế hoạch và Đầu tư".
   *
   * @return empty where the file says it of no line at all; an empty list where it says it of others only
   */
  public Optional<List<String>> sentTo(String step) {
    if (file.tasks().stream().allMatch(task -> task.sentTo() == null)) return Optional.empty();
    return Optional.of(file.tasks().stream().filter(task -> task(step).id().equals(task.id())).map(PlanFile.Task::sentTo).filter(Objects::nonNull)
        .flatMap(List::stream).toList());
  }

  /** The group that stands for a phase of a pilot scheme. */
  public Optional<PlanTask> phase(int number) {
    return tasks.values().stream().filter(task -> task.group() && task.parent() == null && Integer.valueOf(number).equals(task.phase())).findFirst();
  }

  /**
   * What a plan says of a line beside what it asks.
   *
   * @param unit the unit inside a body, or the chapter of the plan, that the line belongs to; @param officer the person or post that it names
   * @param peaks months in which most is done, e.g. "2024-04/2024-05"
   */
  public record About(String place, List<String> peaks, String unit, String officer, String note) {}

  /** Of each line, by its step. */
  public Map<String, About> about() {
    Map<String, About> about = new LinkedHashMap<>();
    for (PlanFile.Task task : file.tasks()) about.put(task.id().substring(task.id().indexOf('-') + 1), about(task));
    return about;
  }

  private About about(PlanFile.Task task) {
    String unit = task.contentGroup() == null || file.contentGroups() == null ? task.contentGroup() : file.contentGroups().getOrDefault(task.contentGroup(), task.contentGroup());
    return new About(task.place(), task.peaks() == null ? List.of() : task.peaks().stream().map(String::valueOf).toList(), unit, task.leadOfficer(), task.note());
  }

  /** What the plan as a whole is about: "Vì sự phát triển bền vững của hợp tác xã"; null where it does not say. */
  public String theme() {
    return file.theme();
  }

  /** First and last of the days in which most is done; empty where the plan names none. */
  public Optional<LocalDate[]> peak() {
    return Optional.ofNullable(file.peak()).filter(peak -> peak.start() != null && peak.end() != null).map(peak -> new LocalDate[] {peak.start(), peak.end()});
  }

  /** What the plan costs, in đồng; empty where it does not say. */
  public Optional<BigDecimal> budget() {
    return Optional.ofNullable(file.budget()).map(PlanFile.Budget::amountVnd);
  }

  /** Where the money comes from; null where the plan does not say. */
  public String budgetSource() {
    return file.budget() == null ? null : file.budget().source();
  }

  /** The three-phase pilot that the plan sets up; empty for other plans. */
  public Optional<PilotScheme> scheme() {
    return Optional.ofNullable(scheme);
  }
}
