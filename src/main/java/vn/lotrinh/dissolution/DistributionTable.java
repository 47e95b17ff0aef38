package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.dissolution.Remainders.Kind;
import vn.lotrinh.dissolution.Remainders.Remainder;
import vn.lotrinh.dissolution.Remainders.Share;

/** Who gets how much of what is left, by contribution, to the đồng (Luật Hợp tác xã 2023 Điều 101.5). */
@Component
class DistributionTable implements CaseTable {

  static final String NAME = "distribution";

  private final Remainders remainders;
  private final CaseService cases;

  DistributionTable(Remainders remainders, CaseService cases) {
    this.remainders = remainders;
    this.cases = cases;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOf(String caseKey) {
    return caseKey.matches("GT-\\d{4}-\\d{4,}");
  }

  @Override
  public String title(String caseKey) {
    return "Chia phần tài sản còn lại cho thành viên";
  }

  @Override
  public String hint(String caseKey) {
    return remainders.of(caseKey).map(left -> "Chia " + Wording.number(left.amount()) + " đồng theo tỷ lệ vốn góp (Điều 101.5 Luật Hợp tác xã). Mỗi phần làm tròn xuống đến "
        + "đồng; số đồng lẻ còn lại chia từng đồng cho các phần có phần lẻ lớn nhất, dòng trên trước. Ô “Được chia” để trống thì hệ thống tính.").orElse("");
  }

  @Override
  public List<Column> columns(String caseKey) {
    return List.of(Column.text("name", "Thành viên").upTo(200).asRequired(),
        Column.choice("kind", "Loại", Arrays.stream(Kind.values()).map(Kind::title).toList()).asRequired(),
        Column.number("contribution", "Vốn góp (đồng)", 0).asRequired().asSummed(), Column.number("share", "Được chia (đồng)", 0).asSummed());
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    return remainders.shares(caseKey).stream().map(DistributionTable::row).toList();
  }

  private static Map<String, Object> row(Share one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", one.name());
    row.put("kind", one.kind() == null ? null : one.kind().title());
    row.put("contribution", one.contribution());
    row.put("share", one.share());
    return row;
  }

  /** A share that was entered must be the one by contribution; an empty one, or one that stood there before, is computed. */
  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    Remainder left = remainders.of(caseKey).filter(one -> one.distributedOn() == null)
        .orElseThrow(() -> new Refusal("Hồ sơ " + caseKey + " không ở bước chia phần tài sản còn lại nên bảng này không sửa được."));
    List<BigDecimal> contributions = rows.stream().map(row -> (BigDecimal) row.get("contribution")).toList();
    List<RowFault> faults = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (contributions.get(i) != null && contributions.get(i).signum() <= 0) faults.add(new RowFault(i + 1, "contribution", "Vốn góp phải lớn hơn 0."));
    }
    if (!faults.isEmpty()) return faults;
    boolean known = contributions.stream().noneMatch(Objects::isNull);
    List<BigDecimal> shares = known ? Distribution.shares(left.amount(), contributions) : Collections.nCopies(rows.size(), null);
    if (known) check(rows, shares, remainders.shares(caseKey), faults);
    List<Share> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      read.add(new Share((String) rows.get(i).get("name"), kind((String) rows.get(i).get("kind")), contributions.get(i), shares.get(i)));
    }
    if (faults.isEmpty()) remainders.share(caseKey, read);
    return faults;
  }

  private static void check(List<Map<String, Object>> rows, List<BigDecimal> shares, List<Share> before, List<RowFault> faults) {
    for (int i = 0; i < rows.size(); i++) {
      BigDecimal given = (BigDecimal) rows.get(i).get("share");
      boolean stoodThere = i < before.size() && given != null && before.get(i).share() != null && given.compareTo(before.get(i).share()) == 0;
      if (given != null && !stoodThere && given.compareTo(shares.get(i)) != 0) {
        faults.add(new RowFault(i + 1, "share", "Theo tỷ lệ vốn góp là " + Wording.number(shares.get(i)) + " đồng."));
      }
    }
  }

  private static Kind kind(String title) {
    return Arrays.stream(Kind.values()).filter(one -> one.title().equals(title)).findFirst().orElse(null);
  }

  @Override
  public Optional<String> lack(String caseKey) {
    Optional<Remainder> left = remainders.of(caseKey);
    if (left.isEmpty()) return Optional.empty();
    List<Share> shares = remainders.shares(caseKey);
    if (shares.isEmpty()) return Optional.of("Chưa ghi thành viên nào được chia phần tài sản còn lại.");
    for (int i = 0; i < shares.size(); i++) {
      Share one = shares.get(i);
      if (one.name() == null || one.kind() == null || one.contribution() == null) return Optional.of("Dòng " + (i + 1) + " chưa đủ thành viên, loại, vốn góp.");
    }
    BigDecimal sum = shares.stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(left.get().amount()) == 0 ? Optional.empty()
        : Optional.of("Tổng số được chia là " + Wording.number(sum) + " đồng, phần còn lại là " + Wording.number(left.get().amount()) + " đồng.");
  }

  @Override
  public Set<String> readers(String caseKey) {
    return cases.bodies(caseKey);
  }
}
