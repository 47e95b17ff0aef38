package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.contribution.Contribution;
import vn.lotrinh.contribution.ContributionService;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Resolved;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/**
 * The bodies that the plan names as coordinating ("cơ quan phối hợp") at the steps of a pilot: each is asked in a case of its own when the step
 * begins, and what it brings is shown to the lead. A name that means a whole level or leaves the choice open ("Các sở, ngành", "Các đơn vị liên
 * quan") gives nobody a step, and a co-operative has its own part in its own case.
 */
@Service("pilotContribution")
@Transactional
public class CoordinatingBodies {

  static final String ROOM = "pilot";
  private static final String TERM = "contribute";

  private final ContributionService contributions;
  private final ContributionSteps steps;
  private final Programmes programmes;
  private final PlanService plans;
  private final StepPapers papers;
  private final OrganisationService organisation;
  private final OpenTerms terms;
  private final Journal journal;
  private final Clock clock;

  CoordinatingBodies(ContributionService contributions, ContributionSteps steps, Programmes programmes, PlanService plans, StepPapers papers,
      OrganisationService organisation, OpenTerms terms, Journal journal, Clock clock) {
    this.contributions = contributions;
    this.steps = steps;
    this.programmes = programmes;
    this.plans = plans;
    this.papers = papers;
    this.organisation = organisation;
    this.terms = terms;
    this.journal = journal;
    this.clock = clock;
  }

  /** Asks the coordinating bodies of the work that begins with a step; once, however often the step comes back. */
  void stepOpened(String caseKey, String userTask) {
    steps.beginning(caseKey, userTask).filter(line -> of(line).isEmpty()).ifPresent(this::ask);
  }

  private List<Contribution> of(ContributionSteps.Line line) {
    return contributions.of(work(line));
  }

  private static Contribution.Work work(ContributionSteps.Line line) {
    return new Contribution.Work(ROOM, line.programme(), line.step(), line.period());
  }

  private void ask(ContributionSteps.Line line) {
    Plan plan = plans.plan(line.programme());
    PlanTask task = plan.task(line.step());
    String province = programmes.get(line.programme()).province();
    String lead = plans.lead(line.programme(), line.step(), province, today());
    List<String> bodies = bodies(task, lead, province);
    for (int i = 0; i < bodies.size(); i++) {
      String key = CaseKey.contribution(line.programme(), line.step(), line.period(), i + 1);
      contributions.ask(Contribution.asked(work(line), key, bodies.get(i), today(), term(line)), "Phối hợp: " + CaseTexts.numbered(plan, task),
          Map.of("programme", line.programme(), "province", province));
      papers.show(key, lead);
    }
  }

  /** The province's bodies that the line names one by one, as they are today. */
  private List<String> bodies(PlanTask task, String lead, String province) {
    Set<String> bodies = new LinkedHashSet<>();
    for (String text : task.coordinating()) {
      List<String> meant = organisation.resolve(text, today()).stream().map(Resolved::agency).distinct()
          .filter(agency -> organisation.agency(agency).filter(body -> organisation.isWithin(body.place(), province, today())).isPresent()).toList();
      if (meant.size() == 1) bodies.add(meant.get(0));
    }
    bodies.removeIf(agency -> agency.equals(lead) || organisation.agency(agency).filter(body -> body.level() != AgencyLevel.HTX).isEmpty());
    return new ArrayList<>(bodies);
  }

  /** Some working days, but never later than the step itself while that is still to come. */
  private LocalDate term(ContributionSteps.Line line) {
    LocalDate own = plans.workingDaysAfter(today(), terms.get(ROOM, TERM).length());
    return line.due() == null || line.due().isBefore(today()) || line.due().isAfter(own) ? own : line.due();
  }

  /** What cases of the model {@code pilot-contribution} that earlier versions began call when they are answered. */
  public void record(String key, Map<String, Object> form) {
    contributions.answer(key, null, form);
  }

  @EventListener
  void answered(Contribution one) {
    if (!one.room().equals(ROOM)) return;
    String what = "Phối hợp, " + CaseTexts.lowered(one.kind().title()) + ": " + organisation.name(one.agency());
    journal.record(one.caseKey(), what, null, one.answer());
  }

  /** The lead has done the step: who has not answered need not any more. */
  void stepFinished(String caseKey, String userTask) {
    steps.ending(caseKey, userTask).ifPresent(line -> contributions.notNeeded(contributions.of(ROOM, line.programme()).stream()
        .filter(one -> one.step().equals(line.step()) && steps.periodOf(caseKey).filter(period -> !period.equals(one.period())).isEmpty()).toList()));
  }

  /** What the coordinating bodies brought, for the lead; null where none was asked. */
  @Transactional(readOnly = true)
  String told(String caseKey, String userTask) {
    return contributions.told(steps.ending(caseKey, userTask).map(this::of).orElse(List.of()));
  }

  /** What a coordinating body should know: the line, its lead and until when. */
  @Transactional(readOnly = true)
  String asked(Contribution one) {
    Plan plan = plans.plan(one.owner());
    PlanTask task = plan.task(one.step());
    String product = task.product() == null ? "" : "\n\nKết quả: " + Markdown.plain(task.product()) + ".";
    return "**" + Markdown.plain(CaseTexts.cited(plan) + ", " + CaseTexts.numbered(plan, task)) + "**: " + Markdown.plain(task.title()) + "." + product
        + "\n\nCơ quan chủ trì: " + Markdown.plain(task.lead()) + ". Hạn trả lời: hết ngày " + Wording.day(one.due()) + ".";
  }

  /** How many of the asked bodies of each step have answered, e.g. "1/2"; steps at which nobody was asked are not in it. */
  @Transactional(readOnly = true)
  Map<String, String> answered(String programme) {
    return contributions.of(ROOM, programme).stream().collect(Collectors.groupingBy(Contribution::step)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey,
            step -> step.getValue().stream().filter(Contribution::isAnswered).count() + "/" + step.getValue().size()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
