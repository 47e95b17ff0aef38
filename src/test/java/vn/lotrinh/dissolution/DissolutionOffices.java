package vn.lotrinh.dissolution;


import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.rehearsal.TestDate;

/** Plays every body in the tests of dissolutions; each test has a dormant co-operative of its own. */
@Component
class DissolutionOffices extends CaseDesk {

  /** Stands for a number of its own at each step: {@link #typed} tells which. */
  static final String NUMBER = "01/TB ngày 02/01/2025";
  static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";
  private final CooperativeService cooperatives;
  private final DissolutionService service;
  private final Dissolutions dissolutions;
  private final PlanService plans;
  private final TestDate date;
  private final Clock clock;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, String> typed = new ConcurrentHashMap<>();
  private int count;

  DissolutionOffices(Engine engine, CooperativeService cooperatives, DissolutionService service, Dissolutions dissolutions,
      PlanService plans, TestDate date, Clock clock) {
    super(engine);
    this.cooperatives = cooperatives;
    this.service = service;
    this.dissolutions = dissolutions;
    this.plans = plans;
    this.date = date;
    this.clock = clock;
  }

  void on(String day) {
    date.set(LocalDate.parse(day));
  }

  /** A dormant co-operative of Hòn Đất that has no officers of its own; with a tax debt of 12.5 and a bank debt of 30 million đồng if it shall. */
  String cooperative(boolean debts) {
    return cooperative("KG-HD", debts);
  }

  /** One of Hòn Đất that works, with so many members; it met in 2024. */
  String operating(int members) {
    return load("KG-HD", "members: " + members + ", lastMeetingOn: 2024-04-01");
  }

  String cooperative(String place, boolean debts) {
    return load(place, "members: 20, inactiveSince: 2022-05-01" + (debts ? ", debts: {THUE: 12.5, NGAN_HANG: 30}" : ""));
  }

  private String load(String place, String figures) {
    String code = "MAU-GT-%03d".formatted(++count);
    String text = """
        recordedOn: 2024-06-01
        source: Dữ liệu thử
        cooperatives:
          - { code: %s, name: HTX Thử %03d, sector: Khác, place: %s, status: DANG_HOAT_DONG, %s }
        """.formatted(code, count, place, figures);
    cooperatives.load(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return code + ".yaml";
      }
    });
    return code;
  }

  String start() {
    return start(false);
  }

  /** On 2 January 2025. */
  String start(boolean debts) {
    on("2025-01-02");
    return service.start(cooperative(debts), Procedure.VOLUNTARY, null);
  }

  /** On 2 January 2025, toward the plan of Cà Mau, which asks first whether the co-operative stands still. */
  String startForPlan() {
    on("2025-01-02");
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    return service.start(cooperative(false), Procedure.VOLUNTARY, new CaseTarget("CM-2025", "1.1", LocalDate.of(2025, 6, 15)));
  }

  /** On 3 March 2025; out of operation since 1 May 2022. */
  String startCompulsory(boolean debts) {
    return startCompulsory(debts, null);
  }

  String startCompulsory(boolean debts, CaseTarget target) {
    on("2025-03-03");
    return service.start(cooperative(debts), Procedure.COMPULSORY, target);
  }

  /** A court has decided, today. */
  String startCourt() {
    return service.start(cooperative(false), Procedure.COURT, null);
  }

  Map<String, Object> ground(Map<String, Object> found) {
    Map<String, Object> form = new HashMap<>(Map.of("request", "none", "documentNumber", NUMBER, "findings", TEXT));
    form.putAll(found);
    return form;
  }

  /** Out of operation for 35 months, the notice out on 3 March 2025, ten working days to explain. */
  void toExplanation(String key, String address) {
    complete(key, "UserTask_VerifyGround", ground(Map.of("monthsInactive", 35)));
    complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", NUMBER, "explanationDue", "2025-03-17", "address", address));
    complete(key, "UserTask_PublishNotice", Map.of());
  }

  /** Nobody explained; decided on 20 March 2025, to be published. */
  void toPublication(String key, String address) {
    toExplanation(key, address);
    on("2025-03-17");
    run(key, "BoundaryEvent_NoShow");
    on("2025-03-20");
    number(key, "UserTask_DecideRevocation");
  }

  /** Published on 25 March 2025: the six months end on 25 September. */
  void toRevoked(String key) {
    toPublication(key, "found");
    on("2025-03-25");
    number(key, "UserTask_PublishRevocation");
  }

  /** The same; nobody met within ten days, the committee took the inventory on 7 April 2025. */
  void toRevokedDebts(String key) {
    toRevoked(key);
    on("2025-04-04");
    run(key, "BoundaryEvent_NotAdopted");
    complete(key, "UserTask_TakeInventory", Map.of("undivided", "none", "branches", false, "policeSeal", false));
  }

  /** Completes the task with its papers handed in; where nothing else is said the act's paper is of the day. */
  @Override
  public void complete(String key, String userTask, Map<String, Object> form) {
    Task task = task(key, userTask);
    papers.handIn(key, task.getId());
    forms.submitTaskForm(task.getId(), dated(task, form));
  }

  @Override
  public void completeWithoutPapers(String key, String userTask, Map<String, Object> form) {
    Task task = task(key, userTask);
    forms.submitTaskForm(task.getId(), dated(task, form));
  }

  private Map<String, Object> dated(Task task, Map<String, Object> form) {
    Map<String, Object> asked = tasks.getVariables(task.getId());
    Map<String, Object> dated = new HashMap<>(form);
    for (String field : List.of("documentNumber", "noticeNumber")) dated.computeIfPresent(field, (key, typed) -> typed.equals(NUMBER) ? nextNumber() : typed);
    // numbers follow the days, and tests go back and forth: what the system draws, DissolutionNumbersTest tries
    if (task.getTaskDefinitionKey().equals("UserTask_NotifyInsolvency")) dated.putIfAbsent("documentNumber", nextNumber());
    if (dated.get("documentNumber") != null) typed.put(key(task) + "/" + task.getTaskDefinitionKey(), dated.get("documentNumber").toString());
    if (asked.containsKey("documentDate")) dated.putIfAbsent("documentDate", LocalDate.now(clock).toString());
    if (asked.containsKey("sentToAll")) dated.putIfAbsent("sentToAll", true);
    return dated;
  }

  /** A number that no other paper bears. */
  private String nextNumber() {
    return (10_000 + numbers.incrementAndGet()) + "/TB";
  }

  /** The number under which a step's paper was entered last. */
  String typed(String key, String userTask) {
    return typed.get(key + "/" + userTask);
  }

  /** Notice and decision of the day, together. */
  void noticeAndDecision(String key) {
    complete(key, "UserTask_IssueNoticeAndDecision", Map.of("noticeNumber", NUMBER, "noticeOn", LocalDate.now(clock).toString(), "documentNumber", NUMBER));
  }

  /** The task's number, by a paper of a day. */
  void number(String key, String userTask, String day) {
    complete(key, userTask, Map.of("documentNumber", NUMBER, "documentDate", day));
  }

  void number(String key, String userTask) {
    complete(key, userTask, Map.of("documentNumber", NUMBER));
  }

  /** Takes every case out of the engine, so that none stands in the way of other tests. */
  void endAll() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike("GT-%").rootProcessInstances().list()
        .forEach(root -> runtime.deleteProcessInstance(root.getId(), "test"));
  }

  LegalStatus status(String code) {
    return cooperatives.get(code).status();
  }

  /** The meeting after a revocation: 16 of 20 came, 14 were for it. */
  Map<String, Object> adoption(String invited, String held) {
    return adoption(invited, held, 16, 14);
  }

  Map<String, Object> adoption(String invited, String held, int attending, int votesFor) {
    Map<String, Object> form = meeting(invited, held, attending, votesFor);
    form.putAll(Map.of("outcome", "adopted", "documentNumber", NUMBER));
    return form;
  }

  Map<String, Object> meeting(String invited, String held, int attending, int votesFor) {
    return new HashMap<>(Map.of("outcome", "held", "assembly", "plenary", "invitedOn", invited, "heldOn", held, "members", 20, "attending", attending,
        "votesCast", attending, "votesFor", votesFor));
  }

  /** Every member of the register came and agreed. */
  Map<String, Object> meetingOfAll(String key, String invited, String held) {
    int members = cooperatives.get(dissolutions.get(key).cooperative()).members().intValueExact();
    Map<String, Object> form = meeting(invited, held, members, members);
    form.put("members", members);
    return form;
  }

  /** Where a plan asks, the committee finds it standing still and it agrees. */
  void toMeeting(String key, String undivided, boolean branches, boolean seal) {
    if (open(key).contains("UserTask_VerifyDormancy")) {
      complete(key, "UserTask_VerifyDormancy", Map.of("result", "dormant", "findings", TEXT));
      complete(key, "UserTask_Persuade", Map.of("agreement", "agreed", "summary", TEXT));
    }
    complete(key, "UserTask_TakeInventory", Map.of("undivided", undivided, "branches", branches, "policeSeal", seal));
  }

  /** Resolution adopted and received on 10 January, published on 13 January 2025. */
  void toSettlement(String key, String undivided, boolean branches, boolean seal) {
    toMeeting(key, undivided, branches, seal);
    on("2025-01-10");
    complete(key, "UserTask_HoldMeeting", meetingOfAll(key, "2025-01-06", "2025-01-10"));
    complete(key, "UserTask_SendResolution", Map.of("documentNumber", NUMBER, "sentToAll", true));
    on("2025-01-13");
    number(key, "UserTask_PublishResolution");
  }

  /** Decided, filed, with the tax office's word, closed: all on one day. */
  void closeBranches(String key) {
    complete(key, "UserTask_DecideBranches", Map.of("scope", "branches", "taxPaper", "TB 7/CT", "documentNumber", NUMBER));
    number(key, "UserTask_FileBranches");
    complete(key, "UserTask_GiveBranchTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
    number(key, "UserTask_CloseBranches");
  }

  /** No debts, nothing undivided; the dossier is to be filed. */
  void toDossier(String key) {
    toSettlement(key, "none", false, false);
    complete(key, "UserTask_ListDebts", Map.of());
    number(key, "UserTask_SettleTax");
  }

  /** Filed, checked and with the tax office on 14 January 2025. */
  void toTaxOffice(String key) {
    toDossier(key);
    on("2025-01-14");
    number(key, "UserTask_FileDossier");
    complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
  }
}
