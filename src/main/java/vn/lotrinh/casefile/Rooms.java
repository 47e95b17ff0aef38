package vn.lotrinh.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which room owns the cases of a model. */
@Component
class Rooms {

  private final Map<String, CaseRoom> byModel = new HashMap<>();

  Rooms(List<CaseRoom> rooms) {
    for (CaseRoom room : rooms) {
      for (String model : room.models()) {
        if (byModel.put(model, room) != null) throw new IllegalStateException("two rooms own the model " + model);
      }
    }
  }

  /** Nothing for a model of no room's, such as the daily round. */
  Optional<CaseRoom> of(String model) {
    return Optional.ofNullable(byModel.get(model));
  }
}
