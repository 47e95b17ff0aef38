package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/**
 * The plan's standing duties ("thường xuyên") and what it has done several times a year ("hằng quý"): reported period by period from the approval of the list on, up to the plan's own end of each.
 * A report is asked for when its period has begun, never before.
 */
@Service("pilotDuty")
@Transactional
public class DutyService {

  private final Programmes programmes;
  private final DutyReports reports;
  private final PlanService plans;
  private final Works works;
  private final Journal journal;
  private final Clock clock;

  DutyService(Programmes programmes, DutyReports reports, PlanService plans, Works works, Journal journal, Clock clock) {
    this.programmes = programmes;
    this.reports = reports;
    this.plans = plans;
    this.works = works;
    this.journal = journal;
    this.clock = clock;
  }

  /** Steps of the standing duties, in the order of the annex. */
  public List<String> duties(String programme) {
    Plan plan = plans.plan(programme);
    return plan.tasks().stream().filter(task -> isDuty(plan, task)).map(PlanTask::step).toList();
  }

  /** See {@link Works#isDuty}. */
  boolean isDuty(Plan plan, PlanTask task) {
    return works.isDuty(plan, task);
  }

  /** The working day by which the current period is reported. */
  public LocalDate dutyDue(String key) {
    CaseKey of = CaseKey.of(key);
    return plans.effective(of.programme(), of.tail(), current(key).until());
  }

  /** The period's own last day. */
  public LocalDate dutyPlannedDue(String key) {
    return current(key).until();
  }

  /** Whether the first day of the period that is to be reported has come. */
  public boolean periodBegun(String key) {
    return !current(key).from().isAfter(today());
  }

  /** The last moment at which a report is waited for: some working days after the duty's own end, so that the last report can still come. */
  public Date dutyEnds(String key) {
    CaseKey of = CaseKey.of(key);
    LocalDate last = plans.workingDaysAfter(end(of), plans.plan(of.programme()).scheme().orElseThrow().setting("dutyGraceWorkingDays"));
    return Date.from(last.atTime(LocalTime.of(23, 59, 59)).atZone(clock.getZone()).toInstant());
  }

  public void recordDuty(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    DutyPeriod period = current(key);
    String done = answers.required("workDone", "Công việc đã làm");
    reports.add(key, new DutyReports.Report(period.from(), period.until(), false, done, answers.text("results"), answers.text("obstacles"), today()));
    CaseKey of = CaseKey.of(key);
    plans.recordResult(of.programme(), new PlanResult(of.tail(), today(), BigDecimal.ONE, null, "Kỳ " + period.title(), Journal.user()));
    journal.record(key, "Báo cáo kỳ " + period.title(), null, done);
  }

  /** The duty ended before the period was reported. */
  public void recordMissedReport(String key) {
    DutyPeriod period = current(key);
    reports.add(key, new DutyReports.Report(period.from(), period.until(), true, null, null, null, today()));
    journal.record(key, "Không có báo cáo kỳ " + period.title(), null, null);
  }

  /** Whether another period begins before the duty ends. */
  public boolean dutyContinues(String key) {
    return !current(key).from().isAfter(end(CaseKey.of(key)));
  }

  /** The first moment of the next period. */
  public Date nextDutyPeriod(String key) {
    return Date.from(current(key).from().atStartOfDay(clock.getZone()).toInstant());
  }

  /** First day of the period that is still to be reported. */
  LocalDate periodFrom(String key) {
    return current(key).from();
  }

  /** The period that is still to be reported. */
  private DutyPeriod current(String key) {
    CaseKey of = CaseKey.of(key);
    Optional<LocalDate> last = reports.of(key).stream().findFirst().map(DutyReports.Report::periodUntil);
    DutyPeriod period = period(of, last);
    LocalDate end = end(of);
    return period.from().isAfter(end) ? period : period.endingBy(end);
  }

  /** By the plan's own rule, e.g. every quarter; where it only says "thường xuyên", as long as the programme's setting. */
  private DutyPeriod period(CaseKey of, Optional<LocalDate> lastUntil) {
    PlanTask task = plans.plan(of.programme()).task(of.tail());
    LocalDate from = lastUntil.map(day -> day.plusDays(1)).orElseGet(() -> start(of));
    if (task.isSeveralTimesAYear()) return new DutyPeriod(from, task.recurrence().orElseThrow().next(from));
    int months = plans.plan(of.programme()).scheme().orElseThrow().setting("dutyPeriodMonths");
    return lastUntil.isPresent() ? DutyPeriod.startingOn(from, months) : DutyPeriod.first(from, months);
  }

  private LocalDate start(CaseKey of) {
    LocalDate planned = plans.plan(of.programme()).task(of.tail()).start();
    LocalDate approved = programmes.get(of.programme()).listApprovedOn();
    return planned != null && planned.isAfter(approved) ? planned : approved;
  }

  private LocalDate end(CaseKey of) {
    Plan plan = plans.plan(of.programme());
    return Objects.requireNonNullElse(plan.task(of.tail()).due(), works.phaseTwoEnds(plan).orElse(plan.end()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
