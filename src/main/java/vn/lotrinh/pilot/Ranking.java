package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order in which eligible co-operatives are approved: the committee's priority points, then a person's choice among equals at the cut,
 * then the self-assessed score, then the order in which the dossiers were opened.
 *
 * @param places who is ranked, the first first
 */
record Ranking(List<Place> places) {

  /** @param approved whether the place is among the plan's maximum */
  record Place(int rank, Dossier dossier, boolean approved) {}

  /**
   * Equals at the cut, of whom only some can be taken; no score of another kind decides between them.
   *
   * @param free how many of them the list has room for
   */
  record Tie(List<Dossier> equals, int free) {}

  private static final Comparator<Dossier> ORDER = Comparator
      .comparing((Dossier d) -> d.evaluation().points(), Comparator.reverseOrder())
      .thenComparing(Ranking::isPreferred, Comparator.reverseOrder())
      .thenComparing(d -> d.selfScore() == null ? BigDecimal.ZERO : d.selfScore(), Comparator.reverseOrder())
      .thenComparing(d -> d.number);

  static Ranking of(List<Dossier> dossiers, int maximum) {
    List<Dossier> ordered = dossiers.stream().filter(Dossier::isRanked).sorted(ORDER).toList();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) places.add(new Place(i + 1, ordered.get(i), i < maximum));
    return new Ranking(places);
  }

  /** Empty where the cut falls between different points, or everybody has room. */
  Optional<Tie> tie() {
    List<Place> inside = places.stream().filter(Place::approved).toList();
    if (inside.isEmpty() || inside.size() == places.size()) return Optional.empty();
    int last = points(inside.get(inside.size() - 1));
    if (points(places.get(inside.size())) != last) return Optional.empty();
    List<Dossier> equals = places.stream().filter(place -> points(place) == last).map(Place::dossier).toList();
    return Optional.of(new Tie(equals, (int) inside.stream().filter(place -> points(place) == last).count()));
  }

  /** What the list says of a place, as it is written to the co-operative. */
  String outcome(Place place, int maximum) {
    String rank = "xếp hạng " + place.rank + "/" + places.size();
    Dossier.Preference choice = place.dossier.preference();
    String why = choice == null ? "" : " giữa các HTX bằng điểm ưu tiên (" + choice.reason() + ")";
    return place.approved ? rank + ", được chọn" + why
        : rank + ", Kế hoạch chỉ chọn tối đa %02d HTX".formatted(maximum) + (choice == null ? "" : "; không được chọn" + why);
  }

  private static int points(Place place) {
    return place.dossier.evaluation().points();
  }

  private static boolean isPreferred(Dossier dossier) {
    return dossier.preference() != null && dossier.preference().preferred();
  }
}
