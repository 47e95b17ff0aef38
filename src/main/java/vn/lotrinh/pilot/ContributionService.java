package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Markdown;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Resolved;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/**
 * The part of the bodies that the plan names as coordinating ("cơ quan phối hợp"): each is asked when the step begins, has a term of its own and
 * holds nobody up; what it brings is shown to the lead. Once the lead has done the step nothing is waited for. A name that means a whole level or
 * leaves the choice open ("Các sở, ngành", "Các đơn vị liên quan") gives nobody a step, and a co-operative has its own part in its own case.
 */
@Service("pilotContribution")
@Transactional
public class ContributionService {

  private static final String ROOM = "pilot";
  private static final String TERM = "contribute";

  private final CoordinatingParts contributions;
  private final ContributionSteps steps;
  private final Programmes programmes;
  private final PlanService plans;
  private final StepPapers papers;
  private final OrganisationService organisation;
  private final OpenTerms terms;
  private final PilotProcess process;
  private final Journal journal;
  private final Clock clock;

  ContributionService(CoordinatingParts contributions, ContributionSteps steps, Programmes programmes, PlanService plans, StepPapers papers,
      OrganisationService organisation, OpenTerms terms, PilotProcess process, Journal journal, Clock clock) {
    this.contributions = contributions;
    this.steps = steps;
    this.programmes = programmes;
    this.plans = plans;
    this.papers = papers;
    this.organisation = organisation;
    this.terms = terms;
    this.process = process;
    this.journal = journal;
    this.clock = clock;
  }

  /** Asks the coordinating bodies of the work that begins with a step; once, however often the step comes back. */
  void stepOpened(String caseKey, String userTask) {
    steps.beginning(caseKey, userTask).filter(line -> contributions.of(line.programme(), line.step(), line.period()).isEmpty()).ifPresent(this::ask);
  }

  private void ask(ContributionSteps.Line line) {
    Plan plan = plans.plan(line.programme());
    PlanTask task = plan.task(line.step());
    String province = programmes.get(line.programme()).province();
    String lead = plans.lead(line.programme(), line.step(), province, today());
    List<String> bodies = bodies(task, lead, province);
    for (int i = 0; i < bodies.size(); i++) {
      String key = CaseKey.contribution(line.programme(), line.step(), line.period(), i + 1);
      contributions.add(new CoordinatingParts.Contribution(key, line.programme(), line.step(), line.period(), bodies.get(i), today(), term(line), null, null, null, null));
      process.contributionAsked(key, line.programme(), province, "Phối hợp: " + CaseTexts.numbered(plan, task));
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

  /** The body that was asked, or who took over from it. */
  @Transactional(readOnly = true)
  public String body(String key) {
    return organisation.inCharge(contributions.get(key).agency(), today());
  }

  /** Until when it is to answer. */
  @Transactional(readOnly = true)
  public LocalDate due(String key) {
    return contributions.get(key).due();
  }

  /** An opinion, a part of the work, or nothing to add. */
  public void record(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    CoordinatingParts.Kind kind = CoordinatingParts.Kind.valueOf(answers.choice("kind", "Trả lời", "opinion", "contribution", "nothing").toUpperCase(Locale.ROOT));
    String answer = kind == CoordinatingParts.Kind.NOTHING ? null : answers.required("answer", "Nội dung");
    contributions.answer(key, kind, answer, today(), Journal.user());
    journal.record(key, "Phối hợp, " + kind.title() + ": " + organisation.name(contributions.get(key).agency()), null, answer);
  }

  /** The lead has done the step: who has not answered need not any more. */
  void stepFinished(String caseKey, String userTask) {
    steps.ending(caseKey, userTask).ifPresent(line -> contributions.waiting(line.programme(), line.step(), steps.periodOf(caseKey)).forEach(one -> {
      contributions.answer(one.key(), CoordinatingParts.Kind.NOT_NEEDED, null, today(), null);
      process.stepFinished(one.key());
    }));
  }

  /** What the coordinating bodies brought, for the lead; null where none was asked. */
  @Transactional(readOnly = true)
  String told(String caseKey, String userTask) {
    List<CoordinatingParts.Contribution> all = steps.ending(caseKey, userTask).map(line -> contributions.of(line.programme(), line.step(), line.period()))
        .orElse(List.of());
    if (all.isEmpty()) return null;
    return "**Cơ quan phối hợp:**\n\n" + all.stream().map(this::told).collect(Collectors.joining("\n"));
  }

  private String told(CoordinatingParts.Contribution one) {
    String papersOf = "[giấy tờ](/cases/" + one.key() + "/documents)";
    String body = "- " + Markdown.plain(organisation.name(one.agency())) + ": ";
    if (one.kind() == null) return body + "chưa trả lời, hạn " + Wording.day(one.due());
    return body + one.kind().title() + (one.answer() == null ? "" : " ngày " + Wording.day(one.answeredOn()) + " (" + papersOf + "): " + Markdown.plain(one.answer()));
  }

  /** What a coordinating body should know: the line, its lead and until when. */
  @Transactional(readOnly = true)
  String asked(String key) {
    CoordinatingParts.Contribution one = contributions.get(key);
    Plan plan = plans.plan(one.programme());
    PlanTask task = plan.task(one.step());
    String product = task.product() == null ? "" : "\n\nKết quả: " + Markdown.plain(task.product()) + ".";
    return "**" + Markdown.plain(CaseTexts.cited(plan) + ", " + CaseTexts.numbered(plan, task)) + "**: " + Markdown.plain(task.title()) + "." + product
        + "\n\nCơ quan chủ trì: " + Markdown.plain(task.lead()) + ". Hạn trả lời: hết ngày " + Wording.day(one.due()) + ".";
  }

  /** How many of the asked bodies of each step have answered, e.g. "1/2"; steps at which nobody was asked are not in it. */
  @Transactional(readOnly = true)
  Map<String, String> answered(String programme) {
    return contributions.of(programme).stream().collect(Collectors.groupingBy(CoordinatingParts.Contribution::step)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, step -> step.getValue().stream().filter(ContributionService::isAnswered).count() + "/" + step.getValue().size()));
  }

  private static boolean isAnswered(CoordinatingParts.Contribution one) {
    return one.kind() != null && one.kind() != CoordinatingParts.Kind.NOT_NEEDED;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
