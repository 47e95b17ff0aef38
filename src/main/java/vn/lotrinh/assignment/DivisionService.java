package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseNumbers;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.deadline.NoticeService;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** Divides the task of one body among several, e.g. among the communes that took over from a district: each has a task of its own with its part. */
@Component
@Transactional
class DivisionService {

  private final Assignments assignments;
  private final AssignmentService service;
  private final AssignmentProcess process;
  private final CaseNumbers numbers;
  private final Chronicle chronicle;
  private final NoticeService notices;
  private final OrganisationService organisation;
  private final Clock clock;

  DivisionService(Assignments assignments, AssignmentService service, AssignmentProcess process, CaseNumbers numbers, Chronicle chronicle,
      NoticeService notices, OrganisationService organisation, Clock clock) {
    this.assignments = assignments;
    this.service = service;
    this.process = process;
    this.numbers = numbers;
    this.chronicle = chronicle;
    this.notices = notices;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * Another body gets the same line of the plan with a part of what this task owes; what was told of the task so far stays with it.
   *
   * @param parts unit → what the other body owes of it from now on; a unit that is left out stays whole with the task
   * @return key of the other body's task
   * @throws Refusal where the task has ended, the body is unknown or has the line already, a unit is not the task's, a part is more than
   *     the task owes, a task that owes quantities gives none, or no reason is given
   */
  String divide(String key, String body, Map<String, BigDecimal> parts, String reason, String user) {
    Assignment task = assignments.lock(key);
    if (task.stage().hasEnded()) throw new Refusal("Nhiệm vụ " + key + " đã kết thúc nên không chia được.");
    String why = ExtensionService.reason("Lý do chia", reason);
    if (body == null || !organisation.exists(body, today())) throw new Refusal("Chưa chọn cơ quan nhận phần.");
    if (body.equals(service.body(key))) throw new Refusal("Nhiệm vụ đang ở chính cơ quan này.");
    List<Share> left = assignments.shares(key);
    List<Share> given = given(left, parts);
    Assignment other = new Assignment(task.plan() + "-" + task.step() + "-%03d".formatted(numbers.next("NV-" + task.plan())), task.plan(), task.step(),
        body, task.period(), task.periodTitle(), task.continuous(), task.owner(), today(), task.plannedDue(), task.due(), task.noteUntil(), Stage.GIVEN, null, null, null);
    List<Share> shares = new ArrayList<>();
    given.forEach(one -> shares.add(new Share(other.key(), one.position(), one.step(), one.unit(), one.relation(), one.quantity(), one.whole())));
    if (assignments.open(List.of(other), shares).isEmpty()) throw new Refusal("Cơ quan này đã được giao dòng ấy của kế hoạch.");
    given.forEach(part -> keep(left.stream().filter(one -> one.position() == part.position()).findFirst().orElseThrow(), part.quantity()));
    process.start(List.of(new AssignmentProcess.Case(other.key(), title(key, task, body), organisation.agency(body).map(Agency::place).orElse(null))));
    tell(task, other, why, words(given), user);
    return other.key();
  }

  private static List<Share> given(List<Share> left, Map<String, BigDecimal> parts) {
    parts.keySet().stream().filter(unit -> left.stream().noneMatch(one -> one.unit().equals(unit))).findFirst().ifPresent(unit -> {
      throw new Refusal("Nhiệm vụ này không tính theo “" + Written.line(unit) + "”.");
    });
    List<Share> given = new ArrayList<>();
    for (Share one : left) {
      BigDecimal part = parts.get(one.unit());
      if (part == null || part.signum() == 0) continue;
      if (part.signum() < 0) throw new Refusal("Phần chia không được âm.");
      if (one.quantity() != null && part.compareTo(one.quantity()) > 0) {
        throw new Refusal("Phần chia " + Written.number(part) + " " + one.unit() + " nhiều hơn số đang giao là " + Written.number(one.quantity()) + ".");
      }
      given.add(new Share(one.caseKey(), one.position(), one.step(), one.unit(), one.relation(), part, one.whole()));
    }
    if (!left.isEmpty() && given.isEmpty()) throw new Refusal("Chưa ghi phần chia; cơ quan kia làm tất cả thì dùng “Giao lại”.");
    return given;
  }

  /** A share in per cent is asked of each; a part that nobody has fixed stays open. */
  private void keep(Share share, BigDecimal part) {
    if (share.quantity() == null || share.unit().startsWith("%")) return;
    assignments.owe(share.caseKey(), share.position(), share.quantity().subtract(part));
  }

  private String title(String key, Assignment task, String body) {
    String title = process.title(key);
    String given = organisation.name(task.agency());
    return (title.endsWith(given) ? title.substring(0, title.length() - given.length()) : title + " – ") + organisation.name(body);
  }

  private void tell(Assignment task, Assignment other, String why, String part, String user) {
    String name = organisation.name(other.agency());
    chronicle.noted(task.key(), null, "Chia cho " + name + part + ", nhiệm vụ " + other.key(), user, task.owner(), why);
    chronicle.noted(other.key(), null, "Chia từ nhiệm vụ " + task.key() + part, user, task.owner(), why);
    notices.send(other.agency(), other.key(), "chia", "Nhiệm vụ giao cơ quan bạn: " + process.title(other.key()),
        name + " nhận một phần của nhiệm vụ " + task.key() + part + ", hạn " + Written.day(other.plannedDue()) + ". Việc nằm ở Danh sách việc.\n" + why);
  }

  private static String words(List<Share> given) {
    if (given.isEmpty()) return "";
    return ": " + String.join(", ", given.stream().map(one -> Written.number(one.quantity()) + " " + one.unit()).toList());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
