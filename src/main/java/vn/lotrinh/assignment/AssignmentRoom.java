package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.casefile.Steps;
import vn.lotrinh.contribution.AskingRoom;
import vn.lotrinh.contribution.Contribution;

/** What the tasks of plans answer about their cases, and about what they ask of coordinating bodies. */
@Component
@Transactional
class AssignmentRoom implements CaseRoom, AskingRoom {

  /** @param facts what is said at the step */
  private record Step(Asked asked, BiFunction<TaskFacts, CaseStep, String> facts) {}

  private static final Steps<Step> STEPS = new Steps<Step>()
      .with("UserTask_ReceiveTask", new Step(Asked.NOTHING, (facts, step) -> facts.task(step.caseKey())))
      .with("UserTask_DoTask", new Step(Asked.expectedTable(ProgressTable.NAME), (facts, step) -> facts.work(step.caseKey())))
      .with("UserTask_AcceptProduct", new Step(Asked.NOTHING, (facts, step) -> facts.product(step.caseKey())))
      .with("UserTask_DecideExtension", new Step(Asked.NOTHING, (facts, step) -> facts.extension(step.caseKey())));

  /** A plan that is handed out. */
  private static final String PLAN = "work-plan";

  private final Assignments assignments;
  private final TaskFacts facts;
  private final SheetService sheets;
  private final Heirs heirs;

  AssignmentRoom(Assignments assignments, TaskFacts facts, SheetService sheets, Heirs heirs) {
    this.heirs = heirs;
    this.sheets = sheets;
    this.assignments = assignments;
    this.facts = facts;
  }

  @Override
  public String work() {
    return "assignment";
  }

  @Override
  public String workTitle() {
    return "Nhiệm vụ của kế hoạch";
  }

  @Override
  public Set<String> models() {
    return Set.of(PLAN, "plan-task", "plan-task-extension");
  }

  @Override
  public Set<String> steps() {
    return STEPS.userTasks();
  }

  @Override
  public Optional<Page> page(Who who, String caseKey) {
    if (!caseKey.startsWith(HandOutService.PREFIX)) return Optional.of(new Page("Tiến độ, phối hợp, gia hạn", "/assignments/" + caseKey));
    return who.watches() ? Optional.of(new Page("Kế hoạch từng dòng", "/plans/" + caseKey.substring(HandOutService.PREFIX.length()))) : Optional.empty();
  }

  @Override
  public Asked asked(CaseStep step) {
    Asked known = STEPS.of(step.task()).asked;
    return step.is("UserTask_DoTask") ? sheets.kind(assignments.get(step.caseKey())).map(kind -> asked(assignments.get(step.caseKey()), kind)).orElse(known) : known;
  }

  /** A period of a continuous line may have nothing to show, so its papers are only expected. */
  private static Asked asked(Assignment task, WorkKind kind) {
    List<PaperKind> expected = task.continuous() ? Stream.concat(kind.requiredPapers().stream(), kind.otherPapers().stream()).toList() : kind.otherPapers();
    return new Asked(task.continuous() ? List.of() : kind.requiredPapers(), expected, List.of(SheetTable.NAME), List.of(ProgressTable.NAME));
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    Step known = STEPS.of(step.task());
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, known.facts.apply(facts, step));
    if (step.is("UserTask_DoTask") || step.is("UserTask_AcceptProduct")) {
      String sheet = sheets.facts(assignments.get(step.caseKey()));
      if (sheet != null) shown.merge(FACTS, sheet, (said, more) -> said + "\n\n" + more);
    }
    if (step.is("UserTask_DoTask")) shown.put(RETURN_REASON, facts.returned(step.caseKey()));
    return shown;
  }

  @Override
  public String parent(CaseStep step) {
    return HandOutService.PREFIX + assignments.get(step.caseKey()).plan();
  }

  @Override
  public Optional<String> heir(String caseKey, String ended, LocalDate day) {
    return assignments.find(caseKey).map(task -> heirs.of(task, ended, day)).filter(heir -> !heir.equals(ended));
  }

  @Override
  public String plan(String caseKey) {
    if (caseKey.startsWith(HandOutService.PREFIX)) return caseKey.substring(HandOutService.PREFIX.length());
    return assignments.get(caseKey).plan();
  }

  @Override
  public String asksAs() {
    return ContributionRequests.ROOM;
  }

  @Override
  public String facts(Contribution one) {
    return facts.contribution(one);
  }

  @Override
  public String whole(Contribution one) {
    return HandOutService.PREFIX + plan(one);
  }

  @Override
  public String plan(Contribution one) {
    return plan(one.owner());
  }
}
