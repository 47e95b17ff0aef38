package vn.lotrinh.classification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.CooperativeService;

/** The points that a co-operative gives itself; after a return beside what it gave before and what the Liên minh HTX thought of it. */
@Component
class OwnScores extends ScoreTable {

  static final String NAME = "scores";

  OwnScores(Classifications classifications, Scores scores, Schemes schemes, CooperativeService cooperatives, ClassificationService service, Clock clock) {
    super(classifications, scores, schemes, cooperatives, service, clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title(String caseKey) {
    return "Bảng HTX tự chấm điểm năm " + CaseKey.of(caseKey).year();
  }

  @Override
  public String hint(String caseKey) {
    return "Thang điểm TT 01/2020/TT-BKHĐT, tối đa 100 điểm; mỗi mục từ 0 đến điểm tối đa, được lẻ đến một chữ số, ví dụ 3,5.";
  }

  @Override
  public List<Column> columns(String caseKey) {
    List<Column> columns = new ArrayList<>(criterionColumns());
    if (classifications.get(caseKey).round() > 1) {
      columns.add(Column.number("before", "Lần trước", DECIMALS).asReadOnly().asSummed());
      columns.add(Column.text("objection", "Ý kiến Liên minh HTX").asNote());
    }
    columns.add(Column.number("points", "Điểm tự chấm", DECIMALS).asRequired().asSummed());
    columns.add(note("note", "Ghi chú"));
    return columns;
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    Classification c = classifications.get(caseKey);
    Scorecard now = card(c);
    Scorecard before = c.round() > 1 ? scores.of(caseKey, c.round() - 1, now.criteria()) : null;
    RegisterFacts facts = facts(c);
    return now.criteria().stream().map(criterion -> {
      Map<String, Object> row = criterionCells(criterion, facts);
      if (before != null) {
        row.put("before", before.own(criterion.code()));
        row.put("objection", objection(before, criterion.code()));
      }
      Scorecard.Score own = now.self().get(criterion.code());
      row.put("points", own == null ? null : own.points());
      row.put("note", own == null ? null : own.reason());
      return row;
    }).toList();
  }

  private static String objection(Scorecard before, String code) {
    return before.isCorrected(code) ? Wording.number(before.points(code)) + " điểm: " + before.checked().get(code).reason() : "";
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    Classification c = classifications.lock(caseKey);
    if (!c.is(Stage.SELF_SCORING)) throw new Refusal("HTX đã gửi bảng tự chấm điểm nên bảng này không sửa được nữa.");
    Scorecard card = card(c);
    List<RowFault> faults = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Criterion criterion = criterion(card, rows.get(i));
      String fault = Scorecard.fault(criterion, points(rows.get(i), "points"));
      if (fault != null) faults.add(new RowFault(i + 1, "points", fault));
    }
    if (faults.isEmpty()) rows.forEach(row -> store(c, row, user));
    return faults;
  }

  private void store(Classification c, Map<String, Object> row, String user) {
    String code = text(row, CRITERION);
    if (points(row, "points") == null) scores.drop(c.key(), c.round(), Scores.Kind.SELF, code);
    else scores.put(new Scores.Row(c.key(), c.round(), Scores.Kind.SELF, code, points(row, "points"), text(row, "note"), user), clock.instant());
  }

  @Override
  public Optional<String> lack(String caseKey) {
    return lack(title(caseKey), card(classifications.get(caseKey)).withoutOwn());
  }
}
