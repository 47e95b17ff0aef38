package vn.lotrinh.report;

/** Roman numbers, for groups of a table. */
final class Roman {

  private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"L", "XL", "X", "IX", "V", "IV", "I"};

  private Roman() {}

  static String of(int number) {
    StringBuilder text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) text.append(SIGNS[i]);
    }
    return text.toString();
  }
}
