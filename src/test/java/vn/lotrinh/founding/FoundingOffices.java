package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.rehearsal.TestDate;

/** Plays founders, Liên minh HTX and registry in the tests of foundings; each test founds a co-operative of its own in Hòn Đất. */
@Component
class FoundingOffices extends CaseDesk {

  static final String NUMBER = "01/TB-TCKH ngày 02/01/2025";
  static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";
  static final String PLAN = "BP-2025";
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  private final StartService start;
  private final FounderTable table;
  private final PlanService plans;
  private final TestDate date;
  private final Clock clock;
  private int count;

  FoundingOffices(Engine engine, StartService start, FounderTable table, PlanService plans, TestDate date, Clock clock) {
    super(engine);
    this.start = start;
    this.table = table;
    this.plans = plans;
    this.date = date;
    this.clock = clock;
  }

  void on(String day) {
    date.set(LocalDate.parse(day));
  }

  void planned() {
    plans.load(new FileSystemResource("plans/binh-phuoc-2025.yaml"));
  }

  /** A name that nobody has. */
  String name() {
    return "Hợp tác xã Sáng lập " + word(++count);
  }

  /** Numbers do not tell names apart. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 26; rest > 0; rest /= 26) word.append((char) ('a' + rest % 26));
    return "Mẫu " + word + word;
  }

  StartList.Told told(String name) {
    return new StartList.Told(name, "KG-HD", "ấp Hòn Sóc", "Nông nghiệp", "Ông Mẫu, 0900000000");
  }

  StartLine line(String name) {
    return new StartLine(vn.lotrinh.cooperative.CooperativeKind.HTX, name, "KG-HD", "ấp Hòn Sóc", "Nông nghiệp", "Ông Mẫu, 0900000000");
  }

  /** On 6 January 2025, a Monday, toward no plan. */
  String start() {
    return start(PlanLines.NONE);
  }

  String start(String plan) {
    on("2025-01-06");
    return start.start(List.of(line(name())), plan).get(0);
  }

  /** Official members who commit the same. */
  static List<Map<String, Object>> founders(int official) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 1; i <= official; i++) rows.add(founder(i, "Cá nhân Việt Nam", "Thành viên chính thức", "10000000"));
    return rows;
  }

  static Map<String, Object> founder(int number, String kind, String membership, String contribution) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", "Sáng lập viên " + number);
    row.put("kind", kind);
    row.put("identity", "%012d".formatted(number));
    row.put("bornOn", LocalDate.of(1980, 1, 1));
    row.put("representative", null);
    row.put("membership", membership);
    row.put("contribution", new BigDecimal(contribution));
    row.put("office", null);
    return row;
  }

  void list(String key, List<Map<String, Object>> rows) {
    assertThat(table.write(key, rows, "lmhtx.cv1")).isEmpty();
  }

  /** Seven founders listed on the day. */
  void prepare(String key) {
    list(key, founders(7));
    complete(key, "UserTask_PrepareFounding", preparation(key));
  }

  Map<String, Object> preparation(String key) {
    return new HashMap<>(Map.of("cooperativeName", opened(key, "UserTask_PrepareFounding", "cooperativeName"), "headOffice",
        "ấp Hòn Sóc, xã Thổ Sơn", "sector", "Nông nghiệp"));
  }

  /** All seven came and agreed. */
  static Map<String, Object> meeting() {
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "held", "attending", 7, "charterVotes", 7, "membersVotes", 7, "planVotes",
        7, "electionVotes", 7,
        "governance", "reduced", "councilSeats", 0, "supervisorSeats", 1));
    form.putAll(Map.of("head", "Nguyễn Văn Mẫu", "representative", "Nguyễn Văn Mẫu", "filer", "Trần Thị Mẫu", "noBarredTies", true));
    return form;
  }

  /** Prepared on 6 January, met on 10 January 2025. */
  void toDossier(String key) {
    prepare(key);
    on("2025-01-10");
    complete(key, "UserTask_HoldFoundingMeeting", meeting());
  }

  void file(String key) {
    complete(key, "UserTask_FileDossier", Map.of("channel", "counter", "filer", "Trần Thị Mẫu, 0900000001", "feePaid", true));
  }

  /** Filed and received on 13 January 2025, a Monday. */
  void toReview(String key) {
    toDossier(key);
    on("2025-01-13");
    file(key);
    complete(key, "UserTask_ReceiveDossier", Map.of("verdict", "accepted", "documentNumber", "15/BN"));
  }

  void toDecision(String key) {
    toReview(key);
    propose(key, "grant");
  }

  void propose(String key, String what) {
    complete(key, "UserTask_ReviewDossier", Map.of("proposal", what, "findings", TEXT));
  }

  void decide(String key, String decision) {
    complete(key, "UserTask_DecideRegistration", Map.of("decision", decision, "documentNumber", NUMBER, "reason", TEXT));
  }

  void grant(String key, String taxCode) {
    complete(key, "UserTask_DecideRegistration", Map.of("decision", "grant", "documentNumber", "5600001/GCN", "taxCode", taxCode));
  }

  /** Granted on 15 January 2025. */
  String toRegistered(String key) {
    toDecision(key);
    on("2025-01-15");
    String taxCode = taxCode();
    grant(key, taxCode);
    return taxCode;
  }

  /** One whose last digit is right, and that nobody has. */
  String taxCode() {
    String first = "56%07d".formatted(++count);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (first.charAt(i) - '0');
    int last = 10 - sum % 11;
    return last == 10 ? taxCode() : first + last;
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
    Map<String, Object> dated = new HashMap<>(form);
    if (tasks.getVariables(task.getId()).containsKey("documentDate")) dated.putIfAbsent("documentDate", LocalDate.now(clock).toString());
    return dated;
  }

  void endAll() {
    end("TL-");
  }
}
