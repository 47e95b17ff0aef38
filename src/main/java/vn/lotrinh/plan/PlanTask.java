package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;

/**
 * One row of a plan's annex.
 *
 * @param id as the plan file names it, e.g. {@code KG-1.2}
 * @param step the id after the plan's own prefix, e.g. {@code 1.2}
 * @param number as printed
 * @param parent step of the group above; null at the top
 * @param phase 1 to 3 in a pilot scheme, else null
 * @param lead the lead body as the plan writes it
 * @param start first day, null where the plan names none
 * @param due last day as the plan names it, null where it names none
 * @param strictlyBefore "trước ngày …": a month-day of every year, or one day; else null
 * @param recurring {@code continuous}, {@code event} or an iCalendar rule; null for a single task
 * @param targets the quantities to be reached, in the plan's order; empty where it names none
 * @param work the work of a room by which the task is done, e.g. {@code pilot.interim-review}; null where the plan file names none
 * @param countsAs the work whose results count for it, see {@link WorkName}, or a word of the plan's own for results that somebody enters; null for
 *     any other task
 */
public record PlanTask(String id, String step, String number, boolean group, String title, String parent, Integer phase, String lead,
    List<String> coordinating, LocalDate start, LocalDate due, String strictlyBefore, String dueText, String recurring, String product,
    List<Target> targets, String work, String countsAs, String readingConfidence) {

  /** A quantity to be reached; {@code op} is one of {@code = >= <= >}. */
  public record Target(BigDecimal quantity, String unit, String op) {

    private static final Pattern STATED = Pattern.compile("\\(\\s*(\\d{1,3}(?:\\.\\d{3})+|\\d+)\\s+([^)]+)\\)");

    /** Whether it is a share of all that are concerned, not a number of them. */
    public boolean isPercent() {
      return unit != null && unit.startsWith("%");
    }

    /** Of whom a share is, as the plan's unit says: "thành viên" of "% thành viên (596 thành viên)"; empty where it does not say. */
    String of() {
      return unit.substring(1).replaceAll("\\(.*", "").strip();
    }

    /** The unit in which bodies tell how many those are: "tổng số thành viên". */
    String allOf() {
      return "tổng số " + of();
    }

    /** How many of so many reach the share, rounded up. */
    BigDecimal heads(BigDecimal total) {
      return quantity.multiply(total).divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING);
    }

    /** How many those are, where the unit itself says so: 596 of "% thành viên (596 thành viên)". */
    Optional<BigDecimal> statedTotal() {
      Matcher stated = STATED.matcher(unit);
      return stated.find() && stated.group(2).strip().equalsIgnoreCase(of()) ? Optional.of(new BigDecimal(stated.group(1).replace(".", ""))) : Optional.empty();
    }

    /** Asked for anew every year: "báo cáo/năm". */
    public boolean isPerYear() {
      return unit != null && unit.contains("/năm");
    }

    /** What each single one is to reach, e.g. "thành viên/HTX mới": results are not added up. */
    public boolean isOfEach() {
      return unit != null && unit.replaceAll("/năm\\b|\\(.*?\\)", "").contains("/");
    }
  }

  /** How people name the line: its number as printed, or its place in the plan where the annex prints a dash ("-", "1-"). */
  public String label() {
    return number != null && number.matches("(?s).*[\\p{L}\\d][.)]?") ? number : step;
  }

  static PlanTask of(PlanFile.Task task) {
    return new PlanTask(task.id(), step(task.id()), task.number(), "group".equals(task.kind()), task.title(),
        task.parent() == null ? null : step(task.parent()), task.phase(), task.lead(),
        task.coordinating() == null ? List.of() : List.copyOf(task.coordinating()), task.start(), task.due(), task.dueStrictlyBefore(),
        task.dueText(), task.recurring(), task.product(), targets(task), work(task), countsAs(task), task.readingConfidence());
  }

  private static String work(PlanFile.Task task) {
    String said = WorkName.today(task.process());
    return task.work() == null && WorkName.isCounted(said) ? said : task.work();
  }

  private static String countsAs(PlanFile.Task task) {
    return WorkName.isCounted(work(task)) ? work(task) : WorkName.today(task.process());
  }

  /** Where a task has several targets, its single one is the first of them or their sum, which says nothing more. */
  private static List<Target> targets(PlanFile.Task task) {
    Stream<PlanFile.Target> told = task.targets() == null || task.targets().isEmpty() ? Stream.ofNullable(task.target()) : task.targets().stream();
    return told.filter(target -> target.quantity() != null).map(target -> new Target(target.quantity(), target.unit(), target.op())).toList();
  }

  private static String step(String id) {
    return id.substring(id.indexOf('-') + 1);
  }

  static boolean isMonthDay(String text) {
    try {
      MonthDay.parse("--" + text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** What is to be reached first of all; null where the plan names no quantity. */
  public Target target() {
    return targets.isEmpty() ? null : targets.get(0);
  }

  /** Whether something of the line was hard to read in the source and nobody has confirmed it yet. */
  public boolean isToConfirm() {
    return readingConfidence != null && !readingConfidence.equals("high");
  }

  /** Whether what another task achieves counts for this one too: {@code dissolution} covers {@code dissolution.voluntary}. */
  public boolean covers(PlanTask other) {
    return countsAs != null && WorkName.isOf(other.countsAs, countsAs);
  }

  /** Whether its results are those of a work or of a kind of it, e.g. of {@link WorkName#DISSOLUTION}. */
  public boolean counts(String named) {
    return WorkName.isOf(countsAs, named);
  }

  /** Done all the time, or every year without a day of its own: a standing duty. */
  public boolean isStandingDuty() {
    return !group && recurring != null && (recurring.equals("continuous") || recurring.equals("FREQ=YEARLY"));
  }

  /** Due on one day of every year. */
  public boolean isYearly() {
    return yearlyDay().isPresent();
  }

  /** Whether a target of it is counted for each year by itself. */
  boolean isCountedByYear(Target target) {
    return isYearly() || target.isPerYear() || recurring != null && recurring.startsWith("FREQ=YEARLY");
  }

  /**
   * Whether it is due in a year; without a day of its own, or yearly, in every year from its start to its end. One that comes several times a year is
   * due in the years in which a period of it ends.
   */
  boolean isAskedIn(int year) {
    if (start != null && start.getYear() > year || isSeveralTimesAYear() && !endsAPeriod(year)) return false;
    boolean everyYear = isYearly() || isStandingDuty() || targets.stream().anyMatch(this::isCountedByYear);
    return due == null || (everyYear ? due.getYear() >= year : due.getYear() == year);
  }

  /** The days of a year on which it recurs; empty for a single task, one that is done all the time and one that follows events. */
  public Optional<Recurrence> recurrence() {
    return Recurrence.of(recurring);
  }

  /** Due several times in every year, e.g. by quarter. */
  public boolean isSeveralTimesAYear() {
    return !group && recurrence().filter(rule -> rule.timesAYear() > 1).isPresent();
  }

  private boolean endsAPeriod(int year) {
    return recurrence().orElseThrow().days(year).stream().anyMatch(day -> (start == null || !day.isBefore(start)) && (due == null || !day.isAfter(due)));
  }

  /** The term of the task; empty where the plan names none. */
  public Optional<PlannedDate> due(WorkingCalendar calendar) {
    if (due == null) return Optional.empty();
    if (strictlyBefore == null) return Optional.of(calendar.due(due));
    LocalDate before = isDay(strictlyBefore) ? LocalDate.parse(strictlyBefore) : MonthDay.parse("--" + strictlyBefore).atYear(due.plusDays(1).getYear());
    return Optional.of(calendar.dueBefore(before));
  }

  /**
   * The term of a yearly task in a year.
   *
   * @throws Refusal when the plan gives the task no yearly day
   */
  public PlannedDate due(int year, WorkingCalendar calendar) {
    MonthDay day = yearlyDay().orElseThrow(() -> new Refusal("Nhiệm vụ " + id + " không có hạn hằng năm trong Kế hoạch."));
    return strictlyBefore == null ? calendar.due(day.atYear(year)) : calendar.dueBefore(day.atYear(year));
  }

  /**
   * The working day on which a term of this line ends: one that is written "trước ngày …" ends before that day whatever is declared of the days
   * before it, every other on the day or the next working day (Điều 148.5 Bộ luật Dân sự).
   *
   * @param planned the line's own day, or the end of one of its periods
   */
  public PlannedDate ending(LocalDate planned, WorkingCalendar calendar) {
    return isDayBefore(planned) ? calendar.dueBefore(planned.plusDays(1)) : calendar.due(planned);
  }

  private boolean isDayBefore(LocalDate planned) {
    if (strictlyBefore == null) return false;
    LocalDate next = planned.plusDays(1);
    return next.equals(isDay(strictlyBefore) ? LocalDate.parse(strictlyBefore) : MonthDay.parse("--" + strictlyBefore).atYear(next.getYear()));
  }

  private Optional<MonthDay> yearlyDay() {
    if (strictlyBefore != null && isMonthDay(strictlyBefore)) return Optional.of(MonthDay.parse("--" + strictlyBefore));
    return recurrence().filter(rule -> rule.timesAYear() == 1 && rule.hasDayOfItsOwn()).map(rule -> MonthDay.from(rule.days(2024).get(0)));
  }
}
