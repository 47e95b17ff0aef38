package vn.lotrinh.pilot;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;

/** The programmes in the navigation. */
@Component
class PilotFeature implements Feature {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(30, "Chương trình", "/programmes", Audience.EVERYBODY));
  }
}
