package vn.lotrinh.cooperative;

/** Whether two words are the same but for a slip of the hand. */
final class Spelling {

  private Spelling() {}

  /** At most one letter in five is missing, added, or another one. */
  static boolean isNear(String one, String other) {
    int most = Math.max(1, Math.min(one.length(), other.length()) / 5);
    return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
  }

  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) before[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int same = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(same, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
