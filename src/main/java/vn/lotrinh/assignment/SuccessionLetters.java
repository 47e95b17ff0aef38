package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.deadline.Morning;
import vn.lotrinh.deadline.NoticeService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/**
 * On the first working morning after a body ended: tells its people and those of the body that goes on with its tasks, and, where several took over and
 * somebody has to choose, whoever owns the plan.
 */
@Component
class SuccessionLetters {

  private static final int LISTED = 30;

  /** Tasks of a plan that pass from a body to another. */
  private record Passing(String plan, String from, String to) {}

  private final Assignments assignments;
  private final Heirs heirs;
  private final Handing handing;
  private final PlanService plans;
  private final OrganisationService organisation;
  private final NoticeService notices;
  private final JdbcClient jdbc;

  SuccessionLetters(Assignments assignments, Heirs heirs, Handing handing, PlanService plans, OrganisationService organisation, NoticeService notices,
      JdbcClient jdbc) {
    this.assignments = assignments;
    this.heirs = heirs;
    this.handing = handing;
    this.plans = plans;
    this.organisation = organisation;
    this.notices = notices;
    this.jdbc = jdbc;
  }

  @EventListener
  void on(Morning morning) {
    List<String> ended = assignments.bodiesAtWork().stream().filter(body -> !organisation.successors(body, morning.day()).isEmpty()).toList();
    if (ended.isEmpty()) return;
    Map<Passing, List<Assignment>> passing = assignments.openAt(ended).stream().collect(Collectors.groupingBy(task -> new Passing(task.plan(), task.agency(),
        heirs.of(task, task.agency(), morning.day())), LinkedHashMap::new, Collectors.toList()));
    passing.forEach((one, tasks) -> tell(one, tasks, morning.day()));
  }

  private void tell(Passing passing, List<Assignment> tasks, LocalDate today) {
    int first = jdbc.sql("insert into assignment_succession (plan, agency, heir, told_on) values (:plan, :from, :to, :today) on conflict do nothing")
        .param("plan", passing.plan).param("from", passing.from).param("to", passing.to).param("today", today).update();
    if (first == 0) return;
    Plan plan = plans.plan(passing.plan);
    List<String> successors = organisation.successors(passing.from, today);
    String from = organisation.name(passing.from);
    String to = organisation.name(passing.to);
    String key = HandOutService.PREFIX + passing.plan;
    String matter = "ke-thua:" + passing.from + ":" + passing.to;
    String lines = lines(plan, tasks);
    String passed = from + " đã kết thúc hoạt động; " + to + " làm tiếp các nhiệm vụ dưới đây theo " + plan.shortName()
        + ", với số liệu và giấy tờ đã có.\n";
    for (String body : List.of(passing.from, passing.to)) {
      notices.send(body, key, matter, plan.shortName() + ": bàn giao nhiệm vụ từ " + from + " sang " + to, passed + lines);
    }
    if (successors.size() < 2) return;
    String owner = heirs.today(handing.order(passing.plan).map(Handing.Order::owner).orElse(tasks.get(0).owner()));
    notices.send(owner, key, matter + ":chon", plan.shortName() + ": chọn cơ quan nhận nhiệm vụ của " + from, from + " kết thúc hoạt động, có "
        + successors.size() + " cơ quan kế thừa: " + successors.stream().map(organisation::name).collect(Collectors.joining(", ")) + ". Trong lúc chờ chọn, "
        + to + " làm tiếp, không nhiệm vụ nào dừng. Ở trang của từng nhiệm vụ, hãy chia phần cho các cơ quan kế thừa hoặc giao lại cho cơ quan khác.\n" + lines);
  }

  private static String lines(Plan plan, List<Assignment> tasks) {
    String lines = tasks.stream().limit(LISTED).map(task -> "– " + task.key() + ": " + plan.tasks().stream().filter(one -> one.step().equals(task.step()))
        .findFirst().map(line -> line.label() + " " + line.title()).orElse(task.step())).collect(Collectors.joining("\n"));
    return tasks.size() <= LISTED ? lines : lines + "\n… và " + (tasks.size() - LISTED) + " nhiệm vụ khác.";
  }
}
