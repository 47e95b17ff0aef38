package vn.lotrinh.briefing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;

/** The weekly meeting in the navigation. */
@Component
class BriefingFeature implements Feature {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(78, "Giao ban", "/briefings", Audience.EVERYBODY));
  }
}
