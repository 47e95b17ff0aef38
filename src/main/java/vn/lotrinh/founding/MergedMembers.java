package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.CooperativeKind;

/** How many official members come out of a merger: all of those who join, whoever belongs to several counted once. */
final class MergedMembers {

  private MergedMembers() {}

  /**
   * @param before official members of each by the register; null where it does not know
   * @throws Refusal where there are fewer than the law wants or one of them has, or more than all together
   */
  static void check(CooperativeKind kind, int members, List<BigDecimal> before) {
    int fewest = FounderRules.fewest(kind);
    if (members < fewest) {
      throw new Refusal("Sau khi hợp nhất, sáp nhập phải có ít nhất 0" + fewest
          + " thành viên chính thức (Điều 4 Luật Hợp tác xã 2023); đã ghi " + members + ".");
    }
    List<Integer> known = before.stream().filter(Objects::nonNull).map(BigDecimal::intValue).toList();
    int sum = known.stream().mapToInt(Integer::intValue).sum();
    if (known.size() == before.size() && members > sum) {
      throw new Refusal("Số thành viên sau khi hợp nhất, sáp nhập (" + members + ") nhiều hơn tổng số của các hợp tác xã theo sổ (" + sum
          + ").");
    }
    int largest = known.stream().mapToInt(Integer::intValue).max().orElse(0);
    if (members < largest) {
      throw new Refusal("Số thành viên sau khi hợp nhất, sáp nhập (" + members + ") ít hơn của một hợp tác xã theo sổ (" + largest + ").");
    }
  }
}
