package vn.lotrinh.classification;

import java.math.BigDecimal;
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

/** The points as the Liên minh HTX finds them: the co-operative's own until corrected, and a correction has its reason. */
@Component
class CheckedScores extends ScoreTable {

  static final String NAME = "checked-scores";

  CheckedScores(Classifications classifications, Scores scores, Schemes schemes, CooperativeService cooperatives, ClassificationService service, Clock clock) {
    super(classifications, scores, schemes, cooperatives, service, clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title(String caseKey) {
    return "Bảng kiểm tra điểm năm " + CaseKey.of(caseKey).year();
  }

  @Override
  public String hint(String caseKey) {
    return "Điểm kiểm tra đang bằng điểm HTX tự chấm. Sửa mục nào thì ghi lý do ở mục ấy; đồng ý cả bảng thì không phải lưu.";
  }

  @Override
  public List<Column> columns(String caseKey) {
    List<Column> columns = new ArrayList<>(criterionColumns());
    columns.add(Column.number("own", "HTX tự chấm", DECIMALS).asReadOnly().asSummed());
    columns.add(Column.text("note", "HTX ghi chú").asNote());
    columns.add(Column.number("points", "Điểm kiểm tra", DECIMALS).asRequired().asSummed());
    columns.add(note("reason", "Lý do sửa"));
    return columns;
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    Classification c = classifications.get(caseKey);
    Scorecard card = card(c);
    RegisterFacts facts = facts(c);
    return card.criteria().stream().map(criterion -> {
      String code = criterion.code();
      Map<String, Object> row = criterionCells(criterion, facts);
      row.put("own", card.own(code));
      row.put("note", card.self().containsKey(code) ? card.self().get(code).reason() : null);
      row.put("points", card.points(code));
      row.put("reason", card.checked().containsKey(code) ? card.checked().get(code).reason() : null);
      return row;
    }).toList();
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    Classification c = classifications.lock(caseKey);
    if (!c.is(Stage.CHECKING)) throw new Refusal("Hồ sơ " + caseKey + " không ở bước kiểm tra điểm nên bảng này không sửa được.");
    Scorecard card = card(c);
    List<RowFault> faults = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) check(card, rows.get(i), i + 1, faults);
    if (faults.isEmpty()) rows.forEach(row -> store(c, card, row, user));
    return faults;
  }

  private static void check(Scorecard card, Map<String, Object> row, int number, List<RowFault> faults) {
    String code = text(row, CRITERION);
    Criterion criterion = criterion(card, row);
    BigDecimal points = points(row, "points");
    String fault = Scorecard.fault(criterion, points);
    if (fault != null) faults.add(new RowFault(number, "points", fault));
    else if (differs(card.own(code), points) && text(row, "reason") == null) {
      faults.add(new RowFault(number, "reason", "HTX tự chấm " + Wording.number(card.own(code)) + " điểm; sửa thì phải ghi lý do."));
    }
  }

  private static boolean differs(BigDecimal own, BigDecimal points) {
    return own != null && points != null && own.compareTo(points) != 0;
  }

  private void store(Classification c, Scorecard card, Map<String, Object> row, String user) {
    String code = text(row, CRITERION);
    BigDecimal points = points(row, "points");
    boolean asOwn = points == null || card.own(code) != null && !differs(card.own(code), points);
    if (asOwn) scores.drop(c.key(), c.round(), Scores.Kind.CHECK, code);
    else scores.put(new Scores.Row(c.key(), c.round(), Scores.Kind.CHECK, code, points, text(row, "reason"), user), clock.instant());
  }

  @Override
  public Optional<String> lack(String caseKey) {
    return lack(title(caseKey), card(classifications.get(caseKey)).withoutPoints());
  }
}
