package vn.lotrinh.assignment;

import static vn.lotrinh.Markdown.lines;
import static vn.lotrinh.Markdown.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.contribution.Contribution;
import vn.lotrinh.contribution.ContributionService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** What people should know at the steps of a task, as Markdown. */
@Component
class TaskFacts {

  private final Assignments assignments;
  private final AssignmentService service;
  private final ContributionService contributions;
  private final ContributionRequests requests;
  private final Extensions extensions;
  private final HandIns handIns;
  private final PlanService plans;
  private final OrganisationService organisation;
  private final People people;

  TaskFacts(Assignments assignments, AssignmentService service, ContributionService contributions, ContributionRequests requests, Extensions extensions, HandIns handIns, PlanService plans,
      OrganisationService organisation, People people) {
    this.assignments = assignments;
    this.service = service;
    this.contributions = contributions;
    this.requests = requests;
    this.extensions = extensions;
    this.handIns = handIns;
    this.plans = plans;
    this.organisation = organisation;
    this.people = people;
  }

  /** The line of the plan as it concerns the body. */
  String task(String key) {
    Assignment task = assignments.get(key);
    Plan plan = plans.plan(task.plan());
    PlanTask line = plans.line(task.plan(), task.step());
    List<String> facts = new ArrayList<>();
    facts.add("**" + plain(line.label() + " " + line.title()) + "** (" + plain(plan.shortName()) + ")");
    if (line.product() != null) facts.add("Sản phẩm, kết quả: " + plain(line.product()));
    List<Share> shares = assignments.shares(key);
    if (!shares.isEmpty()) facts.add("Giao cơ quan: " + shares.stream().map(one -> ProgressTable.asked(one) + " " + plain(one.unit())).collect(Collectors.joining("; ")));
    facts.add(term(task));
    if (!line.coordinating().isEmpty()) facts.add("Phối hợp: " + plain(String.join("; ", line.coordinating())));
    facts.add("Nghiệm thu: " + plain(organisation.name(service.owner(key))));
    return String.join("  \n", facts);
  }

  private static String term(Assignment task) {
    if (task.continuous()) return "Thường xuyên; tiến độ báo từng kỳ, kỳ này đến " + Written.day(task.noteUntil());
    return "Thời hạn: " + Written.day(task.plannedDue()) + (task.periodTitle() == null ? "" : " (" + task.periodTitle() + ")");
  }

  /** The line, what was told so far, and what the coordinating bodies brought. */
  String work(String key) {
    return join(task(key), progress(key), contributions.told(requests.of(key)), asked(key),
        "[Mời phối hợp, xin gia hạn, xem tiến độ đã ghi](/assignments/" + key + ")");
  }

  /** What was handed in, and what is asked. */
  String product(String key) {
    Assignment task = assignments.get(key);
    String handedIn = handIns.find(key, task.subject()).map(one -> "**Đã nộp** ngày " + Written.day(one.submittedOn())
        + (one.submittedBy() == null ? "" : ", " + plain(people.name(one.submittedBy()))) + (one.number() == null ? "" : ", kèm " + plain(one.number()))
        + ":  \n" + lines(one.content())).orElse(null);
    return join(task(key), "Cơ quan chủ trì: " + plain(organisation.name(service.body(key))), handedIn, progress(key), contributions.told(requests.of(key)));
  }

  private String progress(String key) {
    Assignment task = assignments.get(key);
    Map<Integer, Share> shares = assignments.shares(key).stream().collect(Collectors.toMap(Share::position, Function.identity()));
    List<Told> told = service.told(task);
    if (told.isEmpty()) return null;
    return "**Tiến độ**:  \n" + told.stream().map(one -> said(one, shares.get(one.position()))).collect(Collectors.joining("  \n"));
  }

  private static String said(Told one, Share share) {
    String quantity = share == null ? "" : (one.quantity() == null ? "chưa có số" : Written.number(one.quantity())) + " " + plain(share.unit()) + " (giao: " + ProgressTable.asked(share) + ")";
    String note = one.note() == null ? "" : (quantity.isEmpty() ? "" : " – ") + plain(one.note());
    return quantity + note + ", ghi ngày " + Written.day(one.on());
  }

  private String asked(String key) {
    return extensions.open(key).map(one -> "Đang xin gia hạn đến " + Written.day(one.wanted()) + ", chờ quyết định.").orElse(null);
  }

  /** Why the product came back; null where it did not. */
  String returned(String key) {
    Optional<HandIn> last = handIns.find(key, assignments.get(key).subject());
    return last.filter(HandIn::isReturned).map(one -> "**Trả lại** ngày " + Written.day(one.decidedOn()) + ": " + lines(one.reason())).orElse(null);
  }

  /** What a coordinating body is asked. */
  String contribution(Contribution one) {
    String key = one.owner();
    String question = one.question() == null ? null : "**Đề nghị**: " + lines(one.question());
    return join(task(key), "Cơ quan chủ trì: " + plain(organisation.name(service.body(key))), question, progress(key));
  }

  /** The request for a later day. */
  String extension(String key) {
    String request = extensions.open(key).map(one -> "**Xin gia hạn** từ " + Written.day(one.oldDue()) + " đến " + Written.day(one.wanted()) + ", "
        + plain(people.name(one.askedBy())) + " ngày " + Written.day(one.askedOn()) + ":  \n" + lines(one.reason())).orElse(null);
    return join(task(key), "Cơ quan chủ trì: " + plain(organisation.name(service.body(key))), request, progress(key));
  }

  private static String join(String... parts) {
    return java.util.Arrays.stream(parts).filter(java.util.Objects::nonNull).collect(Collectors.joining("\n\n"));
  }
}
