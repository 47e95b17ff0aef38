package vn.lotrinh.founding;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;

/** Foundings in the navigation. */
@Component
class FoundingFeature implements Feature {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(65, "Thành lập", "/foundings", Audience.WATCHERS));
  }
}
