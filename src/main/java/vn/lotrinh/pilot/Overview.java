package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.FinancialYear;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Puts together how a programme stands: the plan's annex with its states, the phases, dossiers, the ranking and the list. */
@Component
@Transactional(readOnly = true)
class Overview {

  private final Programmes programmes;
  private final Dossiers dossiers;
  private final Members members;
  private final PilotService pilot;
  private final Journal journal;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final Works works;
  private final ReviewPeriods periods;
  private final ReviewService reviews;
  private final DutyService duties;
  private final CoordinatingBodies coordinating;
  private final Clock clock;

  Overview(Programmes programmes, Dossiers dossiers, Members members, PilotService pilot, Journal journal, CooperativeService cooperatives,
      PlanService plans, Works works, ReviewPeriods periods, ReviewService reviews, DutyService duties,
      CoordinatingBodies coordinating, Clock clock) {
    this.programmes = programmes;
    this.dossiers = dossiers;
    this.members = members;
    this.pilot = pilot;
    this.journal = journal;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.works = works;
    this.periods = periods;
    this.reviews = reviews;
    this.duties = duties;
    this.coordinating = coordinating;
    this.clock = clock;
  }

  ProgrammeView of(String code) {
    Programme programme = programmes.get(code);
    Plan plan = plans.plan(code);
    List<PlanResult> results = plans.results(code);
    List<Dossier> all = dossiers.of(code);
    return new ProgrammeView(code, plan.title(), plan.number(), plan.province(), programme.stage().title(), programme.startedOn(),
        programme.concludedOn(), phases(programme, plan), tasks(plan, results),
        all.stream().map(this::dossier).toList(), ranking(all, plan.scheme().orElseThrow().maximum()), members(code), journal.of(code));
  }

  String timeline(ProgrammeView view) {
    Plan plan = plans.plan(view.code());
    return new Timeline(plan.start(), plan.end()).svg(view.phases().stream()
        .map(p -> new Timeline.Bar("Giai đoạn " + p.phase(), p.plannedFrom(), p.plannedUntil(), p.openedOn(), p.acceptedOn())).toList(), today());
  }

  String scores(String code, ProgrammeView.MemberView member) {
    PilotScheme scheme = plans.plan(code).scheme().orElseThrow();
    return ScoreLine.svg(member.scores(), scheme.goalScore());
  }

  private List<ProgrammeView.PhaseView> phases(Programme programme, Plan plan) {
    List<Phase> known = programmes.phases(programme.code());
    return IntStream.rangeClosed(1, 3).mapToObj(number -> {
      Optional<PlanTask> planned = plan.phase(number);
      Optional<Phase> phase = known.stream().filter(one -> one.phase() == number).findFirst();
      return new ProgrammeView.PhaseView(number, planned.map(PlanTask::title).orElse("Giai đoạn " + number),
          planned.map(PlanTask::start).orElse(plan.start()), planned.map(PlanTask::due).orElse(plan.end()),
          phase.map(Phase::openedOn).orElse(null), phase.map(Phase::acceptedOn).orElse(null));
    }).toList();
  }

  private List<ProgrammeView.TaskView> tasks(Plan plan, List<PlanResult> results) {
    Map<String, String> answered = coordinating.answered(plan.code());
    return plan.tasks().stream().map(task -> task(plan, task, results, answered.getOrDefault(task.step(), ""))).toList();
  }

  private ProgrammeView.TaskView task(Plan plan, PlanTask task, List<PlanResult> results, String answered) {
    String code = plan.code();
    List<PlanResult> ofTask = results.stream().filter(result -> result.step().equals(task.step())).toList();
    LocalDate planned = task.due() == null ? null : plans.plannedDue(code, task.step());
    LocalDate due = task.due() == null ? null : pilot.effectiveDue(code, task.step());
    TaskState state = task.group() ? null : !isFollowed(plan, task) ? TaskState.ELSEWHERE : state(plan, task, due, ofTask);
    return new ProgrammeView.TaskView(task.step(), task.number(), task.title(), task.group(), task.lead(), task.product(), task.start(), planned, due,
        task.dueText(), state, state == TaskState.ELSEWHERE ? accepted(ofTask) : progress(plan, task, ofTask), task.coordinating(), answered);
  }

  /** Of what is given to bodies one by one, e.g. the report of each department on the plan. */
  private static String accepted(List<PlanResult> results) {
    return results.isEmpty() ? "" : results.size() + " kết quả đã nghiệm thu";
  }

  /** Whether the programme's models carry the line out; others are given to bodies as tasks of their own. */
  private boolean isFollowed(Plan plan, PlanTask task) {
    return works.of(plan, task.step()).isPresent() || duties.isDuty(plan, task);
  }

  private TaskState state(Plan plan, PlanTask task, LocalDate due, List<PlanResult> results) {
    if (duties.isDuty(plan, task)) {
      boolean ended = programmes.get(plan.code()).concludedOn() != null || due != null && due.isBefore(today());
      return TaskState.of(task.start(), null, ended && !results.isEmpty(), today());
    }
    if (task.recurrence().isEmpty()) return TaskState.of(task.start(), due, !results.isEmpty(), today());
    Work work = works.of(plan, task.step()).orElse(Work.INSPECTION);
    return periods(plan, work).stream().filter(period -> results.stream().noneMatch(result -> periods.note(plan, period).equals(result.note()))).findFirst()
        .map(period -> TaskState.of(task.start(), periods.effective(plan, work, period), false, today())).orElse(TaskState.DONE);
  }

  private String progress(Plan plan, PlanTask task, List<PlanResult> results) {
    if (task.group()) return "";
    if (duties.isDuty(plan, task)) return results.isEmpty() ? "" : results.size() + " kỳ đã báo cáo";
    if (task.recurrence().isEmpty()) return results.isEmpty() ? "" : String.valueOf(results.get(results.size() - 1).documentNumber());
    List<CaseKey> asked = periods(plan, works.of(plan, task.step()).orElse(Work.INSPECTION));
    return results.size() + "/" + asked.size() + (asked.stream().anyMatch(period -> period.period().length() > 4) ? " kỳ" : " năm");
  }

  /** The periods in which a recurring work is asked for. */
  private List<CaseKey> periods(Plan plan, Work work) {
    List<CaseKey> all = periods.all(plan).stream().map(period -> CaseKey.of(CaseKey.of(plan.code(), CaseKey.Kind.REVIEW, period))).toList();
    return work == Work.ANNUAL_REPORT ? all.stream().filter(period -> reviews.departmentReports(plan, period)).toList() : all;
  }

  private ProgrammeView.DossierView dossier(Dossier dossier) {
    Cooperative cooperative = cooperatives.get(dossier.cooperative);
    String reason = dossier.result() == null ? dossier.reason() : dossier.result().outcome();
    return new ProgrammeView.DossierView(dossier.key, dossier.cooperative, cooperative.name(), cooperative.sector(), dossier.round,
        dossier.stage().title(), reason, dossier.selfScore(), dossiers.conditions(dossier.key));
  }

  private List<ProgrammeView.PlaceView> ranking(List<Dossier> all, int maximum) {
    Ranking ranking = Ranking.of(all, maximum);
    return ranking.places().stream().map(place -> new ProgrammeView.PlaceView(place.rank(), place.dossier().cooperative,
        cooperatives.get(place.dossier().cooperative).name(), place.dossier().evaluation().points(), place.dossier().selfScore(), place.approved(),
        ranking.outcome(place, maximum))).toList();
  }

  private List<ProgrammeView.MemberView> members(String code) {
    return members.all(code).stream().map(member -> {
      SortedMap<Integer, BigDecimal> scores = new TreeMap<>();
      for (FinancialYear year : cooperatives.years(member.cooperative())) if (year.score() != null) scores.put(year.year(), year.score());
      return new ProgrammeView.MemberView(member.cooperative(), cooperatives.get(member.cooperative()).name(), member.fromDay(), member.untilDay(),
          member.basis(), scores);
    }).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
