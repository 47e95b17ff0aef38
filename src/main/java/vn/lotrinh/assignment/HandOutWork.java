package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkWork;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.CaseNumbers;
import vn.lotrinh.deadline.NoticeService;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Opens the cases of a batch of lines and bodies, and writes once to each body what it was given in the run. */
@Component
class HandOutWork implements BulkWork {

  static final String KIND = "plan-hand-out";
  static final String PLAN = "plan";
  static final String DAY = "day";
  private static final int LONGEST_TITLE = 180;
  private static final int LISTED = 30;

  private final PlanService plans;
  private final Handing handing;
  private final Assignments assignments;
  private final AssignmentService service;
  private final AssignmentProcess process;
  private final CaseNumbers numbers;
  private final CaseFiles cases;
  private final OrganisationService organisation;
  private final NoticeService notices;
  private final Clock clock;

  HandOutWork(PlanService plans, Handing handing, Assignments assignments, AssignmentService service, AssignmentProcess process, CaseNumbers numbers,
      CaseFiles cases, OrganisationService organisation, NoticeService notices, Clock clock) {
    this.plans = plans;
    this.handing = handing;
    this.assignments = assignments;
    this.service = service;
    this.process = process;
    this.numbers = numbers;
    this.cases = cases;
    this.organisation = organisation;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String page(String key) {
    return "/cases/" + key;
  }

  @Override
  public Home home(Map<String, String> parameters) {
    return new Home("Mở kế hoạch", "/plans/" + parameters.get(PLAN));
  }

  @Override
  public List<BulkOutcome> run(List<String> names, Map<String, String> parameters) {
    Handing.Order order = handing.order(parameters.get(PLAN)).orElseThrow();
    Plan plan = plans.plan(order.plan(), order.version());
    LocalDate day = LocalDate.parse(parameters.get(DAY));
    Map<String, Given> due = new LinkedHashMap<>();
    handing.due(plan, order.handedOutOn(), day).forEach(one -> due.put(one.name(), one));
    Map<String, Assignment> tasks = new LinkedHashMap<>();
    List<String> known = names.stream().filter(due::containsKey).toList();
    int number = numbers.next("NV-" + plan.code(), known.size()) - known.size();
    for (String name : known) tasks.put(name, task(plan, order, due.get(name), ++number));
    Parts parts = handing.parts(plan);
    List<Share> shares = tasks.entrySet().stream().flatMap(one -> parts.of(one.getValue().key(), one.getValue().step(), due.get(one.getKey()).bodies()).stream()).toList();
    Set<String> opened = assignments.open(List.copyOf(tasks.values()), shares);
    List<AssignmentProcess.Case> started = tasks.values().stream().filter(one -> opened.contains(one.key())).map(one -> new AssignmentProcess.Case(one.key(),
        title(plan, one), organisation.agency(one.agency()).map(Agency::place).orElse(null))).toList();
    process.start(started);
    tell(plan, day, due.values().stream().collect(Collectors.groupingBy(Given::agency)), tasks.values().stream().filter(one -> opened.contains(one.key())).toList());
    return names.stream().map(name -> outcome(name, tasks.get(name), opened)).toList();
  }

  private static BulkOutcome outcome(String name, Assignment task, Set<String> opened) {
    if (task == null) return BulkOutcome.refused(name, "Kế hoạch không còn giao dòng này cho cơ quan ấy.");
    return opened.contains(task.key()) ? BulkOutcome.done(name, task.key()) : BulkOutcome.refused(name, "Đã được giao trước đó.");
  }

  private Assignment task(Plan plan, Handing.Order order, Given given, int number) {
    Opening opening = given.opening();
    LocalDate today = LocalDate.now(clock);
    return new Assignment(plan.code() + "-" + opening.step() + "-%03d".formatted(number), plan.code(), opening.step(), given.agency(), opening.period(), opening.periodTitle(),
        opening.continuous(), order.owner(), today, opening.planned(), opening.due(), opening.continuous() ? service.noteEnd(today, opening.planned()) : null,
        Stage.GIVEN, null, null, null);
  }

  private String title(Plan plan, Assignment task) {
    PlanTask line = plan.task(task.step());
    String title = line.label() + " " + line.title();
    String shortened = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
    return shortened + (task.periodTitle() == null ? "" : " (" + task.periodTitle() + ")") + " – " + organisation.name(task.agency());
  }

  /** One letter a body and day, however many lines it was given. */
  private void tell(Plan plan, LocalDate day, Map<String, List<Given>> byBody, List<Assignment> opened) {
    Set<String> bodies = opened.stream().map(Assignment::agency).collect(Collectors.toCollection(TreeSet::new));
    if (bodies.isEmpty()) return;
    String key = HandOutService.PREFIX + plan.code();
    cases.admit(key, bodies, clock.instant());
    Map<String, LocalDate> first = assignments.firstOpened(plan.code());
    Map<String, List<String>> lines = new HashMap<>();
    for (String body : bodies) {
      List<Given> now = byBody.get(body).stream().filter(one -> day.equals(first.getOrDefault(one.opening().name(), day))).toList();
      List<String> told = new ArrayList<>(now.stream().limit(LISTED).map(one -> line(plan, one)).toList());
      if (now.size() > LISTED) told.add("… và " + (now.size() - LISTED) + " nhiệm vụ khác.");
      lines.put(body, told);
    }
    bodies.forEach(body -> notices.send(body, key, day.toString(), plan.shortName() + ": nhiệm vụ giao cơ quan bạn",
        plan.shortName() + " (" + plan.title() + ") giao " + organisation.name(body) + " chủ trì các nhiệm vụ dưới đây. Việc nằm ở Danh sách việc.\n"
            + String.join("\n", lines.get(body))));
  }

  private static String line(Plan plan, Given given) {
    PlanTask line = plan.task(given.opening().step());
    String term = given.opening().continuous() ? "thường xuyên" : "hạn " + Written.day(given.opening().planned());
    return "– " + line.label() + " " + line.title() + (given.opening().periodTitle() == null ? "" : " (" + given.opening().periodTitle() + ")") + ": " + term;
  }
}
