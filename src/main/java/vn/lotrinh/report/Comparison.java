package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lotrinh.Feel;

/**
 * Compares a year with the one before so that whoever did not answer is never read as a decline: a figure that any body asked for it has not given
 * in one of the two years is compared over the bodies that have given it in both.
 */
final class Comparison {

  private final IndicatorSet set;
  private final List<Submission> asked;
  private final List<Submission> askedBefore;
  private final Map<String, Reported> now;
  private final Map<String, Reported> before;
  private final Map<String, BigDecimal> likeNow;
  private final Map<String, BigDecimal> likeBefore;
  private final Map<String, Integer> pairs = new HashMap<>();

  /** @param askedBefore empty where there was no campaign the year before */
  Comparison(IndicatorSet set, List<Submission> asked, List<Reported> now, List<Submission> askedBefore, List<Reported> before) {
    this.set = set;
    this.asked = asked;
    this.askedBefore = askedBefore;
    this.now = byKey(now);
    this.before = byKey(before);
    Map<String, Map<String, BigDecimal>> both = new HashMap<>();
    Map<String, Map<String, BigDecimal>> bothBefore = new HashMap<>();
    asked.stream().filter(s -> this.now.containsKey(s.key()) && this.before.containsKey(s.previous())).forEach(s -> pair(s, both, bothBefore));
    likeNow = consolidated(both, this.now);
    likeBefore = consolidated(bothBefore, this.before);
  }

  private static Map<String, Reported> byKey(List<Reported> all) {
    return all.stream().collect(Collectors.toMap(Reported::submission, one -> one));
  }

  private void pair(Submission s, Map<String, Map<String, BigDecimal>> both, Map<String, Map<String, BigDecimal>> bothBefore) {
    Map<String, BigDecimal> mine = now.get(s.key()).figures();
    Map<String, BigDecimal> then = before.get(s.previous()).figures();
    Set<String> codes = new HashSet<>(mine.keySet());
    codes.retainAll(then.keySet());
    codes.forEach(code -> {
      pairs.merge(code, 1, Integer::sum);
      both.computeIfAbsent(s.key(), any -> new HashMap<>()).put(code, mine.get(code));
      bothBefore.computeIfAbsent(s.previous(), any -> new HashMap<>()).put(code, then.get(code));
    });
  }

  private Map<String, BigDecimal> consolidated(Map<String, Map<String, BigDecimal>> figures, Map<String, Reported> of) {
    return Reported.consolidated(set, figures.entrySet().stream()
        .map(one -> new Reported(one.getKey(), of.get(one.getKey()).submittedOn(), one.getValue())).toList());
  }

  /** What of a figure is comparable; null: the whole. */
  Line.Like like(Indicator i) {
    if (isWhole(i, asked, now) && (askedBefore.isEmpty() || isWhole(i, askedBefore, before))) return null;
    BigDecimal then = likeBefore.get(i.code());
    BigDecimal mine = likeNow.get(i.code());
    return then == null || mine == null ? new Line.Like(null, null, 0) : new Line.Like(then, mine, bodies(i));
  }

  private int bodies(Indicator i) {
    if (!i.isCalculated() || i.consolidation() != null) return pairs.getOrDefault(i.code(), 0);
    return Feel.namesIn(i.formula(), set.codes()).stream().mapToInt(code -> pairs.getOrDefault(code, 0)).min().orElse(0);
  }

  /** Whether everybody who is asked for it has given it; a figure by formula, what it is made of. */
  private boolean isWhole(Indicator i, List<Submission> bodies, Map<String, Reported> given) {
    if (i.isCalculated() && i.consolidation() == null) {
      Map<String, Indicator> known = set.byCode();
      return Feel.namesIn(i.formula(), set.codes()).stream().filter(code -> !code.equals(i.code()))
          .allMatch(code -> isWhole(known.get(code), bodies, given));
    }
    List<Submission> of = bodies.stream().filter(s -> i.isReportedBy(s.level())).toList();
    boolean nobody = of.stream().noneMatch(s -> gave(s, i, given));
    return of.stream().allMatch(s -> nobody ? given.containsKey(s.key()) : gave(s, i, given));
  }

  private static boolean gave(Submission s, Indicator i, Map<String, Reported> given) {
    return given.containsKey(s.key()) && given.get(s.key()).figures().containsKey(i.code());
  }

  Answered answered(boolean partly) {
    return new Answered(asked.size(), given(asked), askedBefore.isEmpty() ? null : askedBefore.size(), askedBefore.isEmpty() ? null : given(askedBefore), partly);
  }

  private static int given(List<Submission> bodies) {
    return (int) bodies.stream().filter(Submission::counts).count();
  }
}
