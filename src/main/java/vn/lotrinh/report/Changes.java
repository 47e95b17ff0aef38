package vn.lotrinh.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table that the office looks through before a report is signed: whatever has changed since last year by more than the threshold, and why. */
@Component
@Transactional(readOnly = true)
class Changes {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Campaigns campaigns;
  private final Submissions submissions;

  Changes(Campaigns campaigns, Submissions submissions) {
    this.campaigns = campaigns;
    this.submissions = submissions;
  }

  /** The largest change first; of bodies whose figures count in both years. Three queries, however many bodies there are. */
  List<Change> of(Campaign c) {
    IndicatorSet set = campaigns.indicators(c);
    Map<String, Indicator> indicators = set.byCode();
    Map<String, Submission> bodies = new HashMap<>();
    submissions.of(c.key()).forEach(s -> bodies.put(s.key(), s));
    Map<String, Map<String, BigDecimal>> before = new HashMap<>();
    submissions.countedBefore(c.key()).forEach(f -> before.computeIfAbsent(f.submission(), any -> new HashMap<>()).put(f.code(), f.value()));
    List<Change> changes = new ArrayList<>();
    for (Submissions.Explained f : submissions.explained(c.key())) {
      Indicator i = indicators.get(f.code());
      BigDecimal then = before.getOrDefault(bodies.get(f.submission()).previous(), Map.of()).get(f.code());
      if (i == null || then == null || then.signum() == 0) continue;
      BigDecimal percent = f.value().subtract(then).multiply(HUNDRED).divide(then.abs(), 1, RoundingMode.HALF_UP);
      if (percent.abs().compareTo(set.thresholdOf(i)) <= 0) continue;
      changes.add(new Change(f.submission(), bodies.get(f.submission()).name(), f.code(), i.name(), i.unit(), Submissions.plain(then),
          Submissions.plain(f.value()), percent, f.explanation()));
    }
    changes.sort(Comparator.comparing((Change change) -> change.percent().abs()).reversed().thenComparing(Change::submission)
        .thenComparing(Change::code));
    return changes;
  }
}
