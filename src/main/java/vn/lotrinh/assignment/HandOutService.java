package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Hands a plan out: every line to its bodies, now or on the day on which it begins; models call it as {@code handOut}. */
@Service("handOut")
@Transactional
public class HandOutService {

  /** Before the plan's code in the key of the case that all its tasks are parts of. */
  static final String PREFIX = "KH-";
  private static final int LONGEST_CODE = 50;

  private final PlanService plans;
  private final Handing handing;
  private final Assignments assignments;
  private final AssignmentProcess process;
  private final BulkService bulk;
  private final CaseFiles cases;
  private final OrganisationService organisation;
  private final Clock clock;

  HandOutService(PlanService plans, Handing handing, Assignments assignments, AssignmentProcess process, BulkService bulk, CaseFiles cases,
      OrganisationService organisation, Clock clock) {
    this.plans = plans;
    this.handing = handing;
    this.assignments = assignments;
    this.process = process;
    this.bulk = bulk;
    this.cases = cases;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Whether anything of the plan was handed out. */
  @Transactional(readOnly = true)
  public boolean isHandedOut(String code) {
    return handing.order(code).isPresent();
  }

  /** Hands a plan out as its words say; its issuer accepts. As {@link #handOut(String, String, List, String)}. */
  public long handOut(String code, String user) {
    return handOut(code, null, List.of(), user);
  }

  /**
   * Hands a plan out, or what of it was not handed out so far. Whatever is somebody's already stays as it is.
   *
   * @param owner the body that accepts; null: as before, else the plan's issuer
   * @param chosen bodies for lines whose words name none
   * @return the number of the bulk run; 0 where nothing is to be opened today
   * @throws Refusal while lines are doubtful, or where nobody is known who accepts
   */
  long handOut(String code, String owner, List<Handing.Chosen> chosen, String user) {
    Plan plan = plans.plan(code);
    demandConfirmed(plan);
    if (code.length() > LONGEST_CODE) throw new Refusal("Mã kế hoạch dài quá " + LONGEST_CODE + " ký tự nên không giao việc được.");
    chosen.forEach(one -> choose(plan, one));
    int newest = plans.version(code).orElseThrow();
    handing.order(code).filter(known -> known.version() != newest).ifPresent(known -> {
      throw new Refusal("Kế hoạch " + code + " đã có bản " + newest + "; hãy xem thay đổi và áp dụng vào việc đang chạy trước.");
    });
    LocalDate first = handing.order(code).map(Handing.Order::handedOutOn).orElse(today());
    Handing.Order order = new Handing.Order(code, owner(plan, owner), first, user, newest);
    handing.keep(order);
    cases.open(new CaseFile(PREFIX + code, "work-plan", "Giao việc: " + plan.title(), null, null, null, first, today()), Set.of(order.owner()), clock.instant());
    long run = open(plan, order, user);
    process.planGiven(PREFIX + code, plan.title(), hasMore(PREFIX + code));
    return run;
  }

  static void demandConfirmed(Plan plan) {
    List<String> doubtful = plan.tasks().stream().filter(PlanTask::isToConfirm).map(PlanTask::label).toList();
    if (doubtful.isEmpty()) return;
    throw new Refusal("Chưa giao việc được: " + doubtful.size() + " dòng của kế hoạch " + plan.code() + " đọc chưa chắc, chưa ai xác nhận ("
        + String.join(", ", doubtful.subList(0, Math.min(doubtful.size(), 10))) + (doubtful.size() > 10 ? ", …" : "") + ").");
  }

  private void choose(Plan plan, Handing.Chosen one) {
    plan.task(one.step());
    if (!organisation.exists(one.agency(), today())) throw new Refusal("Không có cơ quan nào mang mã “" + one.agency() + "” trong ngày hôm nay.");
    handing.choose(plan.code(), one);
  }

  String owner(Plan plan, String named) {
    LocalDate today = today();
    if (named != null && !named.isBlank()) {
      if (!organisation.exists(named, today)) throw new Refusal("Không có cơ quan nào mang mã “" + named + "” trong ngày hôm nay.");
      return named;
    }
    return handing.order(plan.code()).map(Handing.Order::owner).or(() -> handing.names(plan, today).of(plan.issuer()).stream()
        .filter(one -> one.agencies().size() == 1).map(one -> one.agencies().get(0)).findFirst())
        .orElseThrow(() -> new Refusal("Chưa rõ cơ quan nào nghiệm thu: “" + plan.issuer() + "” chưa có trong cơ cấu tổ chức; hãy chọn cơ quan theo dõi kế hoạch."));
  }

  private long open(Plan plan, Handing.Order order, String user) {
    Set<String> given = assignments.given(plan.code());
    List<String> names = handing.due(plan, order.handedOutOn(), today()).stream().filter(one -> !given.contains(one.name()))
        .sorted(Comparator.comparing(Given::agency)).map(Given::name).toList();
    if (names.isEmpty()) return 0;
    return bulk.submit(HandOutWork.KIND, "Giao việc theo " + plan.shortName(), names, Map.of(HandOutWork.PLAN, plan.code(), HandOutWork.DAY, today().toString()), user);
  }

  /** Opens what begins by today: called by the model on each day on which something does. */
  public void openDue(String key) {
    String code = plan(key);
    handing.order(code).ifPresent(order -> open(plans.plan(code, order.version()), order, order.handedOutBy()));
  }

  /** Whether anything of the plan begins on a later day. */
  @Transactional(readOnly = true)
  public boolean hasMore(String key) {
    return !later(plan(key)).isEmpty();
  }

  /** The beginning of the next day on which something of the plan begins. */
  @Transactional(readOnly = true)
  public Date nextOpening(String key) {
    LocalDate next = later(plan(key)).stream().min(Comparator.naturalOrder()).orElseThrow();
    return Date.from(next.atTime(LocalTime.of(6, 0)).atZone(clock.getZone()).toInstant());
  }

  private Set<LocalDate> later(String code) {
    LocalDate today = today();
    return handing.order(code).map(order -> handing.openings(plans.plan(code, order.version()), order.handedOutOn()).stream().map(Opening::opensOn)
        .filter(day -> day.isAfter(today)).collect(Collectors.toSet())).orElse(Set.of());
  }

  static String plan(String key) {
    return key.substring(PREFIX.length());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
