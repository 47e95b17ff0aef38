package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.CooperativeKind;

/** The list of founders with what each commits, filled in, pasted or uploaded while they prepare (Luật Hợp tác xã 2023 Điều 38, 42.2.d). */
@Component
class FounderTable implements CaseTable {

  static final String NAME = "founders";
  /** A personal number has twelve digits. */
  private static final String PERSONAL = "\\d{12}";

  private final Foundings foundings;
  private final Founders founders;
  private final FoundingBodies bodies;
  private final Clock clock;

  FounderTable(Foundings foundings, Founders founders, FoundingBodies bodies, Clock clock) {
    this.foundings = foundings;
    this.founders = founders;
    this.bodies = bodies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOf(String caseKey) {
    return Foundings.isNumber(caseKey);
  }

  @Override
  public String title(String caseKey) {
    return "Danh sách sáng lập viên, vốn cam kết góp";
  }

  @Override
  public String hint(String caseKey) {
    CooperativeKind kind = foundings.get(caseKey).kind();
    return "Ít nhất " + (kind == CooperativeKind.LIEN_HIEP ? "03 hợp tác xã" : "05 thành viên chính thức") + "; mỗi người góp không quá "
        + FounderRules.largestShare(kind)
        + "% vốn điều lệ, các thành viên liên kết góp vốn cộng lại cũng vậy (Điều 4, 30, 74 Luật Hợp tác xã 2023).";
  }

  @Override
  public List<Column> columns(String caseKey) {
    return List.of(Column.text("name", "Họ tên, tên tổ chức").upTo(200).asRequired(), Column.choice("kind", "Loại", Founder.Kind.titles())
        .asRequired(),
        Column.text("identity", "Số định danh, hộ chiếu, số giấy chứng nhận").upTo(50).asRequired(), Column.date("bornOn", "Ngày sinh"),
        Column.text("representative", "Người đại diện (hộ, tổ, tổ chức)").upTo(200),
        Column.choice("membership", "Tư cách", Founder.Membership.titles()).asRequired(),
        Column.number("contribution", "Vốn cam kết góp (đồng)", 0).asRequired().asSummed(), Column.text("office", "Chức danh được bầu")
        .upTo(100));
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    return founders.of(caseKey).stream().map(FounderTable::row).toList();
  }

  private static Map<String, Object> row(Founder one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", one.name());
    row.put("kind", one.kind() == null ? null : one.kind().title());
    row.put("identity", one.identity());
    row.put("bornOn", one.bornOn());
    row.put("representative", one.representative());
    row.put("membership", one.membership() == null ? null : one.membership().title());
    row.put("contribution", one.contribution());
    row.put("office", one.office());
    return row;
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    if (!foundings.lock(caseKey).is(Stage.PREPARING)) {
      throw new Refusal("Hồ sơ " + caseKey + " không ở bước lập danh sách sáng lập viên nên bảng này không sửa được.");
    }
    List<RowFault> faults = new ArrayList<>();
    List<Founder> read = new ArrayList<>();
    Set<String> identities = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Founder one = founder(rows.get(i));
      check(one, i + 1, faults);
      if (one.identity() != null && !identities.add(one.identity().toUpperCase(Locale.ROOT))) {
        faults.add(new RowFault(i + 1, "identity", "Số này đã có ở dòng trên; mỗi người ghi một lần."));
      }
      read.add(one);
    }
    if (faults.isEmpty()) founders.put(caseKey, read);
    return faults;
  }

  private static Founder founder(Map<String, Object> row) {
    return new Founder((String) row.get("name"), Founder.Kind.of((String) row.get("kind")), (String) row.get("identity"),
        (LocalDate) row.get("bornOn"),
        (String) row.get("representative"), Founder.Membership.of((String) row.get("membership")), (BigDecimal) row.get("contribution"),
        (String) row.get("office"));
  }

  private void check(Founder one, int row, List<RowFault> faults) {
    LocalDate today = LocalDate.now(clock);
    if (one.contribution() != null && one.contribution().signum() <= 0) {
      faults.add(new RowFault(row, "contribution", "Vốn cam kết góp phải lớn hơn 0 (Điều 30.3 Luật Hợp tác xã 2023)."));
    }
    if (one.kind() != Founder.Kind.PERSON) return;
    if (one.identity() != null && !one.identity().matches(PERSONAL)) faults.add(new RowFault(row, "identity",
        "Số định danh cá nhân có 12 chữ số."));
    if (one.bornOn() != null && (one.bornOn().isAfter(today) || FounderRules.isMinor(one, today))) {
      faults.add(new RowFault(row, "bornOn", "Cá nhân phải từ đủ 18 tuổi (Điều 30.1 Luật Hợp tác xã 2023)."));
    }
  }

  @Override
  public Optional<String> lack(String caseKey) {
    List<Founder> list = founders.of(caseKey);
    if (list.isEmpty()) return Optional.of("Chưa ghi sáng lập viên nào.");
    return new FounderRules(foundings.get(caseKey).kind(), list).lack(LocalDate.now(clock));
  }

  @Override
  public Set<String> readers(String caseKey) {
    return bodies.all(foundings.get(caseKey).place());
  }
}
