package vn.lotrinh.overview;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;

/** The state of the work in the navigation of those who watch over the province. */
@Component
class OverviewFeature implements Feature {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(15, "Tình hình", "/overview", Audience.WATCHERS));
  }
}
