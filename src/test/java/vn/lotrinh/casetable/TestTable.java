package vn.lotrinh.casetable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A table of creditors, with rows that people add; complete as soon as it has one. */
@Component
class TestTable implements CaseTable {

  private final Map<String, List<Map<String, Object>>> stored = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "creditors";
  }

  @Override
  public boolean isOf(String caseKey) {
    return caseKey.startsWith("BANG-");
  }

  @Override
  public String title(String caseKey) {
    return "Bảng kê chủ nợ";
  }

  @Override
  public List<Column> columns(String caseKey) {
    return List.of(Column.text("creditor", "Chủ nợ").asRequired().upTo(50), Column.number("amount", "Số nợ (triệu đồng)", 2).asRequired().asSummed(),
        Column.date("due", "Hạn trả"), Column.choice("kind", "Loại", List.of("Thuế", "Ngân hàng")));
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    return stored.getOrDefault(caseKey, List.of());
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    List<RowFault> faults = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get("amount") instanceof BigDecimal amount && amount.signum() < 0) faults.add(new RowFault(i + 1, "amount", "Số nợ không được là số âm."));
    }
    if (faults.isEmpty()) stored.put(caseKey, rows);
    return faults;
  }

  @Override
  public Optional<String> lack(String caseKey) {
    return rows(caseKey).isEmpty() ? Optional.of("Bảng kê chủ nợ chưa có dòng nào.") : Optional.empty();
  }

  @Override
  public Set<String> readers(String caseKey) {
    return Set.of("KG-SKHDT");
  }
}
