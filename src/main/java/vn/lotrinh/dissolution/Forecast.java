package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;

/**
 * When a dissolution can end by law, held against the day that a plan names.
 *
 * @param latestStart last working day on which the way (the notice of violation, or the invitation to the meeting) may begin and still end by
 *     then if every body acts at once; null where no plan asks
 * @param latestStartFullTerms the same if every body uses its whole term
 * @param earliestEnd from where the case stands, if every body acts at once
 * @param latestEnd the same if every body uses its whole term
 * @param outlook null where no plan asks
 * @param arithmetic how the ends come about, term by term
 */
record Forecast(LocalDate latestStart, LocalDate latestStartFullTerms, LocalDate earliestEnd, LocalDate latestEnd, Outlook outlook,
    List<Step> arithmetic) {

  /** @param term as people read it; @param atOnce and {@code fullTerms} the day on which it ends at either pace */
  record Step(String what, String term, LocalDate atOnce, LocalDate fullTerms) {}
}
