package vn.lotrinh.cooperative;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;

/** The register in the navigation. */
@Component
class RegisterFeature implements Feature {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(50, "Sổ HTX", "/cooperatives", Audience.EVERYBODY));
  }
}
