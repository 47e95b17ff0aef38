package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/**
 * The plan's standing duties ("thường xuyên"): reported period by period from the approval of the list on, up to the plan's own end of each.
 * A report is asked for when its period has begun, never before.
 */
@Service("pilotDuty")
@Transactional
public class DutyService {

  private final Programmes programmes;
  private final DutyReports reports;
  private final PlanService plans;
  private final Journal journal;
  private final Clock clock;

  DutyService(Programmes programmes, DutyReports reports, PlanService plans, Journal journal, Clock clock) {
    this.programmes = programmes;
    this.reports = reports;
    this.plans = plans;
    this.journal = journal;
    this.clock = clock;
  }

  /** Steps of the standing duties, in the order of the annex. */
  public List<String> duties(String programme) {
    return plans.plan(programme).tasks().stream().filter(task -> task.isStandingDuty() && task.lead() != null).map(PlanTask::step).toList();
  }

  /** The working day by which the current period is reported. */
  public LocalDate dutyDue(String key) {
    return plans.rollForward(current(key).until());
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

  /** The period that is still to be reported. */
  private DutyPeriod current(String key) {
    CaseKey of = CaseKey.of(key);
    int months = plans.plan(of.programme()).scheme().orElseThrow().setting("dutyPeriodMonths");
    DutyPeriod period = reports.of(key).stream().findFirst()
        .map(last -> new DutyPeriod(last.periodFrom(), last.periodUntil()).next(months))
        .orElseGet(() -> DutyPeriod.first(start(of), months));
    LocalDate end = end(of);
    return period.from().isAfter(end) ? period : period.endingBy(end);
  }

  private LocalDate start(CaseKey of) {
    LocalDate planned = plans.plan(of.programme()).task(of.tail()).start();
    LocalDate approved = programmes.get(of.programme()).listApprovedOn();
    return planned != null && planned.isAfter(approved) ? planned : approved;
  }

  private LocalDate end(CaseKey of) {
    Plan plan = plans.plan(of.programme());
    return Objects.requireNonNullElse(plan.task(of.tail()).due(), plan.phase(2).orElseThrow().due());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
