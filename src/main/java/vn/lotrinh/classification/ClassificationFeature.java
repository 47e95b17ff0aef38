package vn.lotrinh.classification;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;
import vn.lotrinh.Written;

/** Ranks in the navigation, and on the start page how many co-operatives have theirs. */
@Component
class ClassificationFeature implements Feature {

  private final ClassificationService service;

  ClassificationFeature(ClassificationService service) {
    this.service = service;
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(60, "Xếp loại", "/classifications", Audience.EVERYBODY));
  }

  @Override
  public List<Figure> figures(LocalDate today) {
    return service.unfinished().stream().map(one -> new Figure(30, Written.number(one.total() - one.open()) + "/" + Written.number(one.total()),
        "HTX đã xong xếp loại năm " + one.year(), "/classifications/" + one.year(), false)).toList();
  }
}
