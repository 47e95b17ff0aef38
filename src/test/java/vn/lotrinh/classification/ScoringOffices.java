package vn.lotrinh.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.rehearsal.TestDate;

/** Plays the co-operatives and the Liên minh HTX in the tests of scoring; each test has a co-operative of its own. */
@Component
public class ScoringOffices extends CaseDesk {

  static final int YEAR = 2024;
  static final String TEXT = "Nội dung đủ dài để biểu mẫu chấp nhận";
  private static final List<String> ENTERED = List.of("10", "11", "12", "13", "14", "15");
  private static final List<Integer> POINTS = List.of(8, 8, 8, 6, 6, 4);

  private final CooperativeService cooperatives;
  private final YearService years;
  private final Schemes schemes;
  private final Opening opening;
  private final OwnScores own;
  private final CheckedScores checked;
  private final TestDate date;
  private final TransactionTemplate transaction;
  private int count;

  ScoringOffices(Engine engine, CooperativeService cooperatives, YearService years, Schemes schemes, Opening opening,
      OwnScores own, CheckedScores checked, TestDate date, TransactionTemplate transaction) {
    super(engine);
    this.cooperatives = cooperatives;
    this.years = years;
    this.schemes = schemes;
    this.opening = opening;
    this.own = own;
    this.checked = checked;
    this.date = date;
    this.transaction = transaction;
  }

  void on(String day) {
    date.set(LocalDate.parse(day));
  }

  /** A co-operative of Hòn Đất without officers of its own, founded on a day; with figures of two years. */
  String cooperative(String foundedOn) {
    String code = "MAU-PL-%03d".formatted(++count);
    String text = """
        recordedOn: 2024-06-01
        source: Dữ liệu thử
        cooperatives:
          - { code: %s, name: HTX Chấm %03d, sector: Khác, place: KG-HD, status: DANG_HOAT_DONG, members: 120, capitalMillion: 5000, foundedOn: %s,
              years: { 2023: { revenue: 900, profit: 50 }, 2024: { revenue: 1250.5, profit: 70 } } }
        """.formatted(code, count, foundedOn);
    cooperatives.load(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return code + ".yaml";
      }
    });
    return code;
  }

  /** Points for criteria 10 to 15 that sum to 40. */
  static List<Scheme.Entry> entries() {
    List<Scheme.Entry> entries = new ArrayList<>();
    for (int i = 0; i < ENTERED.size(); i++) entries.add(new Scheme.Entry(ENTERED.get(i), null, BigDecimal.valueOf(POINTS.get(i))));
    return entries;
  }

  /** The year's scoring is open, for nobody yet. */
  void openYear(int year) {
    if (!years.isOpen(year) && !schemes.of(year).isComplete()) years.enter(year, entries(), "Dữ liệu thử", false, "quantri");
    if (!years.isOpen(year)) transaction.executeWithoutResult(status -> schemes.open(year, schemes.of(year).id(), LocalDate.of(year + 1, 1, 2), "dieuphoi"));
  }

  List<BulkOutcome> open(int year, List<String> codes) {
    return transaction.execute(status -> opening.run(codes, Map.of(Opening.YEAR, String.valueOf(year), Opening.USER, "dieuphoi")));
  }

  /** On 2 January 2025, for 2024; old enough to be ranked. */
  String open() {
    return openFor("2015-03-01");
  }

  String openFor(String foundedOn) {
    on("2025-01-02");
    openYear(YEAR);
    String code = cooperative(foundedOn);
    assertThat(open(YEAR, List.of(code))).extracting(BulkOutcome::result).containsExactly("PL-2024-" + code);
    return "PL-2024-" + code;
  }

  /** Gives points in the co-operative's table. */
  List<RowFault> score(String key, Object... codesAndPoints) {
    return own.write(key, rows(codesAndPoints), "htx");
  }

  List<RowFault> correct(String key, Object... codesAndPoints) {
    return checked.write(key, rows(codesAndPoints), "lmhtx.cv1");
  }

  private static List<Map<String, Object>> rows(Object... codesAndPoints) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < codesAndPoints.length; i += 2) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("criterion", codesAndPoints[i]);
      row.put("points", codesAndPoints[i + 1] == null ? null : new BigDecimal(codesAndPoints[i + 1].toString()));
      row.put("reason", "Không đủ giấy tờ chứng minh");
      rows.add(row);
    }
    return rows;
  }

  /** Scores every criterion with its highest points, less what is taken off the first one. */
  public void scoreAll(String key, String off) {
    List<Object> points = new ArrayList<>();
    BigDecimal rest = new BigDecimal(off);
    for (Criterion criterion : schemes.of(CaseKey.of(key).year()).criteria()) {
      BigDecimal less = rest.min(criterion.most());
      rest = rest.subtract(less);
      points.addAll(List.of(criterion.code(), criterion.most().subtract(less)));
    }
    assertThat(score(key, points.toArray())).isEmpty();
  }

  @Override
  public void complete(String key, String userTask, Map<String, Object> form) {
    forms.submitTaskForm(task(key, userTask).getId(), form);
  }

  void sendOwn(String key, String off) {
    scoreAll(key, off);
    complete(key, "UserTask_ScoreOwn", Map.of());
  }

  void confirm(String key) {
    complete(key, "UserTask_CheckScore", Map.of("verdict", "confirm"));
  }

  void giveBack(String key) {
    complete(key, "UserTask_CheckScore", Map.of("verdict", "return", "reason", TEXT));
  }

  Object variable(String key, String userTask, String name) {
    return tasks.getVariable(task(key, userTask).getId(), name);
  }

  Job timer(String key) {
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).singleResult().getId();
    return management.createJobQuery().processInstanceId(instance).activityId("BoundaryEvent_SelfScoringOverdue").singleResult();
  }

  void runTimer(String key) {
    management.executeJob(timer(key).getId());
  }

  /** Takes every case out of the engine, so that none stands in the way of other tests. */
  void endAll() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike("PL-%").list().forEach(one -> runtime.deleteProcessInstance(one.getId(), "test"));
  }
}
