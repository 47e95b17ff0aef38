package vn.lotrinh.rehearsal;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;

/** The rehearsal's own page in the navigation. */
@Component
@Profile("rehearsal")
class RehearsalFeature implements Feature {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(110, "Diễn tập", "/rehearsal", Audience.EVERYBODY));
  }
}
