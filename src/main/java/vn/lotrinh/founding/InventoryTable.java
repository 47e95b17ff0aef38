package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.CooperativeService;

/**
 * What each of the co-operatives that become one owns, owes and keeps in funds, and whom it employs: all of it passes over (Luật Điều 94,
 * 95).
 */
@Component
class InventoryTable implements CaseTable {

  static final String NAME = "merger-inventory";
  private static final List<String> FIGURES = List.of("assets", "debts", "funds", "workers");

  private final Mergers mergers;
  private final CooperativeService cooperatives;
  private final FoundingBodies bodies;

  InventoryTable(Mergers mergers, CooperativeService cooperatives, FoundingBodies bodies) {
    this.mergers = mergers;
    this.cooperatives = cooperatives;
    this.bodies = bodies;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOf(String caseKey) {
    return Mergers.isNumber(caseKey);
  }

  @Override
  public String title(String caseKey) {
    return "Kiểm kê tài sản, nợ, quỹ, lao động của từng hợp tác xã";
  }

  @Override
  public List<Column> columns(String caseKey) {
    return List.of(Column.text("cooperative", "Mã").asReadOnly(), Column.text("name", "Hợp tác xã").asReadOnly(),
        Column.number("assets", "Tài sản (triệu đồng)", 3).asRequired().asSummed(), Column.number("debts", "Nợ phải trả (triệu đồng)", 3)
        .asRequired().asSummed(),
        Column.number("funds", "Quỹ, tài sản chung không chia (triệu đồng)", 3).asRequired().asSummed(), Column.number("workers",
        "Lao động", 0).asRequired().asSummed());
  }

  @Override
  public Optional<String> rowKey() {
    return Optional.of("cooperative");
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    return mergers.bodies(caseKey).stream().map(one -> {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("cooperative", one.cooperative());
      row.put("name", cooperatives.get(one.cooperative()).name());
      row.put("assets", one.assets());
      row.put("debts", one.debts());
      row.put("funds", one.funds());
      row.put("workers", one.workers());
      return row;
    }).toList();
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    if (!mergers.lock(caseKey).is(MergerStage.DRAFTING)) throw new Refusal("Hồ sơ " + caseKey
        + " không ở bước kiểm kê nên bảng này không sửa được.");
    List<RowFault> faults = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String figure : FIGURES) {
        if (rows.get(i).get(figure) instanceof BigDecimal number && number.signum() < 0) faults.add(new RowFault(i + 1, figure,
            "Không được là số âm."));
      }
    }
    if (faults.isEmpty()) rows.forEach(row -> mergers.take(caseKey, (String) row.get("cooperative"), body(row)));
    return faults;
  }

  private static Mergers.Body body(Map<String, Object> row) {
    return new Mergers.Body(0, (String) row.get("cooperative"), (BigDecimal) row.get("assets"), (BigDecimal) row.get("debts"),
        (BigDecimal) row.get("funds"),
        (BigDecimal) row.get("workers"), 1, null, null, null);
  }

  @Override
  public Optional<String> lack(String caseKey) {
    return mergers.bodies(caseKey).stream().filter(one -> one.assets() == null || one.debts() == null || one.funds() == null
        || one.workers() == null).findFirst()
        .map(one -> "Chưa kiểm kê đủ tài sản, nợ, quỹ, lao động của " + cooperatives.get(one.cooperative()).name() + ".");
  }

  @Override
  public Set<String> readers(String caseKey) {
    return bodies.all(mergers.get(caseKey).place());
  }
}
