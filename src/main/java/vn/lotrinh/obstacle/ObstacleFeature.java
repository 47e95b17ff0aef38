package vn.lotrinh.obstacle;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;

/** Difficulties in the navigation. */
@Component
class ObstacleFeature implements Feature {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(25, "Vướng mắc", "/obstacles", Audience.EVERYBODY));
  }
}
