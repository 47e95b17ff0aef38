package vn.lotrinh.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;

/** Cases, and the targets of the plans, in the navigation. */
@Component
class ProgressFeature implements Feature {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(20, "Hồ sơ", "/cases", Audience.EVERYBODY), new Entry(80, "Chỉ tiêu", "/plans", Audience.WATCHERS));
  }
}
