package vn.lotrinh.plan;

import java.util.Map;

/**
 * What a line of a plan counts towards, by name. A name says to which wider work it belongs by the parts between its dots: what
 * {@code dissolution.voluntary} achieves counts for {@code dissolution} as well.
 */
public final class WorkName {

  public static final String DISSOLUTION = "dissolution";
  public static final String ANNUAL_REPORT = "annual-report";

  /** What plan files and sets of indicators said before lines named their work. */
  private static final Map<String, String> BEFORE = Map.of("giai-the", DISSOLUTION, "giai-the-tu-nguyen", DISSOLUTION + ".voluntary",
      "giai-the-bat-buoc", DISSOLUTION + ".compulsory", "giai-the-bat-buoc-khong-no", DISSOLUTION + ".compulsory.without-debts",
      "giai-the-bat-buoc-co-no", DISSOLUTION + ".compulsory.with-debts", "bao-cao-nam", ANNUAL_REPORT);

  private WorkName() {}

  /** The name of today for one that may be an earlier one; null for null. */
  static String today(String name) {
    return name == null ? null : BEFORE.getOrDefault(name, name);
  }

  /** Whether it is the work, or a kind of it. */
  static boolean isOf(String name, String work) {
    return name != null && (name + ".").startsWith(work + ".");
  }

  /** Whether its results are what cases of ours come to, so that none is a figure as well. */
  static boolean isCounted(String name) {
    return isOf(name, DISSOLUTION) || isOf(name, ANNUAL_REPORT);
  }
}
