package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lotrinh.Refusal;

/**
 * The table of criteria of a year.
 *
 * @param id of the table; several years may use one
 * @param confirmed false while it is shown as "cần xác nhận"
 */
record Scheme(long id, int fromYear, String source, boolean confirmed, List<Criterion> criteria) {

  private static final Map<Integer, String> SECTIONS = Map.of(1, "I. Nhóm tiêu chí về tài chính", 2, "II. Nhóm tiêu chí về quản trị, điều hành, năng lực",
      3, "III. Nhóm tiêu chí về thành viên, cộng đồng xã hội");
  /** Of the three sections; together 100. */
  private static final Map<Integer, BigDecimal> SUMS = Map.of(1, BigDecimal.valueOf(30), 2, BigDecimal.valueOf(30), 3, BigDecimal.valueOf(40));
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int FIRST_ENTERED = 10;
  private static final int LAST = 15;

  /**
   * Points as an administrator enters them.
   *
   * @param code of a criterion 10 to 15, or of a part of one, e.g. {@code 10a}
   * @param item what the part is called; null for a criterion without parts
   */
  record Entry(String code, String item, BigDecimal most) {}

  static String section(int section) {
    return SECTIONS.get(section);
  }

  static BigDecimal sum(int section) {
    return SUMS.get(section);
  }

  static boolean isEntered(Criterion criterion) {
    return criterion.number() >= FIRST_ENTERED;
  }

  /** Whether every criterion has its points and every section its sum. */
  boolean isComplete() {
    return criteria.stream().allMatch(criterion -> criterion.most() != null)
        && SUMS.entrySet().stream().allMatch(sum -> total(criteria, sum.getKey()).compareTo(sum.getValue()) == 0);
  }

  Criterion get(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst().orElseThrow();
  }

  /**
   * The criteria with the points of 10 to 15 put in.
   *
   * @throws Refusal where a criterion is unknown, missing or named twice, points are not whole or half ones, or they do not sum to 40
   */
  List<Criterion> with(List<Entry> entries) {
    Set<String> seen = new HashSet<>();
    Set<Integer> covered = new TreeSet<>();
    List<Criterion> entered = new ArrayList<>(criteria.stream().filter(criterion -> !isEntered(criterion)).toList());
    for (Entry entry : entries.stream().sorted((a, b) -> order(a.code()) - order(b.code())).toList()) {
      Criterion criterion = entered(entry);
      if (!seen.add(entry.code())) throw new Refusal("Tiêu chí " + entry.code() + " có hai lần.");
      boolean whole = entry.code().equals(String.valueOf(criterion.number()));
      if (!covered.add(criterion.number()) && (whole || seen.contains(String.valueOf(criterion.number())))) {
        throw new Refusal("Tiêu chí " + criterion.number() + " vừa có điểm chung vừa có điểm từng mục con; chỉ dùng một cách.");
      }
      entered.add(criterion);
    }
    for (int number = FIRST_ENTERED; number <= LAST; number++) {
      if (!covered.contains(number)) throw new Refusal("Thiếu điểm tối đa của tiêu chí " + number + ".");
    }
    BigDecimal sum = total(entered, 3);
    if (sum.compareTo(SUMS.get(3)) != 0) throw new Refusal("Điểm tối đa của tiêu chí 10–15 cộng lại phải đúng 40, hiện là " + Wording.number(sum) + ".");
    return entered;
  }

  private Criterion entered(Entry entry) {
    if (entry.code() == null || !entry.code().matches("1[0-5][a-z]?")) {
      throw new Refusal("“" + Wording.shortened(entry.code()) + "” không phải là tiêu chí 10–15; điểm của tiêu chí 1–9 đã có sẵn và không nhập ở đây.");
    }
    int number = Integer.parseInt(entry.code().substring(0, 2));
    Criterion known = criteria.stream().filter(criterion -> criterion.number() == number).findFirst().orElseThrow();
    String item = entry.item() == null || entry.item().isBlank() ? null : entry.item().strip();
    if (entry.code().length() > 2 && item == null) throw new Refusal("Mục con " + entry.code() + " chưa có tên.");
    if (item != null && item.length() > 300) throw new Refusal("Tên của mục " + entry.code() + " dài quá 300 ký tự.");
    return new Criterion(entry.code(), known.section(), known.title(), entry.code().length() > 2 ? item : null, points(entry), known.figure());
  }

  private static BigDecimal points(Entry entry) {
    BigDecimal most = entry.most();
    if (most == null) throw new Refusal("Thiếu điểm tối đa của tiêu chí " + entry.code() + ".");
    if (most.signum() <= 0 || most.compareTo(SUMS.get(3)) > 0) throw new Refusal("Điểm tối đa của tiêu chí " + entry.code() + " phải lớn hơn 0 và không quá 40.");
    if (most.remainder(HALF).signum() != 0) throw new Refusal("Điểm tối đa của tiêu chí " + entry.code() + " phải là số nguyên hoặc nửa điểm, ví dụ 8 hoặc 7,5.");
    return most;
  }

  private static int order(String code) {
    return code == null || code.length() < 2 ? 0 : code.substring(0, 2).hashCode() * 1000 + (code.length() > 2 ? code.charAt(2) : 0);
  }

  static BigDecimal total(List<Criterion> criteria, int section) {
    return criteria.stream().filter(criterion -> criterion.section() == section && criterion.most() != null).map(Criterion::most)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Codes in their order, as a sentence names them. */
  static String codes(List<Criterion> criteria) {
    return criteria.stream().map(Criterion::code).collect(Collectors.joining(", "));
  }
}
