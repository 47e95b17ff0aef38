package vn.lotrinh.assignment;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.rehearsal.TestDate;

/** Plays all bodies of a plan that is handed out; each test has a plan of its own, of 2022 in Kiên Giang. */
@Component
public class AssignmentOffices extends CaseDesk {

  private static final Duration MOST = Duration.ofSeconds(30);

  static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";

  private final PlanService plans;
  private final HandOutService handOut;
  private final BulkService bulk;
  private final ProgressTable table;
  private final Assignments assignments;
  private final TransactionTemplate transaction;
  private final TestDate date;
  private int count;

  AssignmentOffices(Engine engine, PlanService plans, HandOutService handOut, BulkService bulk, ProgressTable table, Assignments assignments,
      TransactionTemplate transaction, TestDate date, ManagementService management) {
    super(engine);
    this.plans = plans;
    this.handOut = handOut;
    this.bulk = bulk;
    this.table = table;
    this.assignments = assignments;
    this.transaction = transaction;
    this.date = date;
  }

  void on(String day) {
    date.set(LocalDate.parse(day));
  }

  /** A plan of 2022 with these lines; each line as YAML without id, kind and number. @return its code */
  String plan(String... lines) {
    String code = "GV%d-2022".formatted(++count);
    plans.load(source(code, 2022, lines));
    return code;
  }

  /** Another version of a plan; a line that is null is dropped. */
  void change(String code, String... lines) {
    plans.load(source(code, 2022, lines));
  }

  static ByteArrayResource source(String code, int year, String... lines) {
    StringBuilder text = new StringBuilder("""
        code: %s
        title: Kế hoạch thử giao việc %s
        issuer: UBND tỉnh Kiên Giang
        province: Kiên Giang
        period: { start: %d-01-01, end: %d-12-31 }
        tasks:
        """.formatted(code, code, year, year));
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] != null) text.append("- { id: GV-%d, 'no': '%d', kind: task, %s }\n".formatted(i + 1, i + 1, lines[i]));
    }
    return new ByteArrayResource(text.toString().getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return code + ".yaml";
      }
    };
  }

  /** Hands a plan out on 10 January 2022, and waits until all is opened. */
  void handOut(String code, Handing.Chosen... chosen) {
    on("2022-01-10");
    handOutToday(code, chosen);
  }

  void handOutToday(String code, Handing.Chosen... chosen) {
    waitFor(handOut.handOut(code, null, List.of(chosen), "dieuphoi"));
  }

  void waitFor(long run) {
    if (run > 0) await().atMost(MOST).until(() -> bulk.isFinished(run));
  }

  /** Waits for whatever run of the plan is on its way. */
  void waitForPlan(String code) {
    await().atMost(MOST).until(() -> !bulk.isRunning(HandOutWork.KIND, HandOutWork.PLAN, code));
  }

  List<Assignment> tasksOf(String code) {
    return assignments.of(code);
  }

  /** The key of the one task of a line. */
  String key(String code, String step) {
    return assignments.of(code).stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow().key();
  }

  Assignment get(String key) {
    return assignments.get(key);
  }

  void receive(String key) {
    complete(key, "UserTask_ReceiveTask", Map.of("responsible", "nobody"));
  }

  /** Tells how far it is. */
  void tell(String key, String unit, Object quantity, String note) {
    Map<String, Object> row = new HashMap<>();
    row.put("unit", unit);
    row.put("quantity", quantity == null ? null : new BigDecimal(quantity.toString()));
    row.put("note", note);
    List<?> faults = transaction.execute(status -> table.write(key, List.of(row), "lmhtx.cv1"));
    if (!faults.isEmpty()) throw new AssertionError(faults.toString());
  }

  void submit(String key) {
    complete(key, "UserTask_DoTask", Map.of("summary", TEXT, "documentNumber", "12/BC-LMHTX ngày 01/3/2022"));
  }

  void accept(String key) {
    complete(key, "UserTask_AcceptProduct", Map.of("decision", "accepted"));
  }

  void endAll() {
    end("GV");
    end("KH-GV");
  }
}
