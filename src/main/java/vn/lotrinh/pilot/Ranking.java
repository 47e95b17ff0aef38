package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which eligible co-operatives are approved: the committee's priority points, then the self-assessed score, then the order in
 * which the dossiers were opened.
 *
 * @param places who is ranked, the first first
 */
record Ranking(List<Place> places) {

  /** @param approved whether the place is among the plan's maximum */
  record Place(int rank, Dossier dossier, boolean approved) {}

  private static final Comparator<Dossier> ORDER = Comparator
      .comparing((Dossier d) -> d.evaluation().points(), Comparator.reverseOrder())
      .thenComparing(d -> d.selfScore() == null ? BigDecimal.ZERO : d.selfScore(), Comparator.reverseOrder())
      .thenComparing(d -> d.number);

  static Ranking of(List<Dossier> dossiers, int maximum) {
    List<Dossier> ordered = dossiers.stream().filter(Dossier::isRanked).sorted(ORDER).toList();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) places.add(new Place(i + 1, ordered.get(i), i < maximum));
    return new Ranking(places);
  }

  /** What the list says of a place, as it is written to the co-operative. */
  String outcome(Place place, int maximum) {
    String rank = "xếp hạng " + place.rank + "/" + places.size();
    return place.approved ? rank + ", được chọn" : rank + ", Kế hoạch chỉ chọn tối đa %02d HTX".formatted(maximum);
  }
}
