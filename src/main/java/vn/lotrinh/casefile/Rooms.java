package vn.lotrinh.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which room owns the cases of a model. */
@Component
public class Rooms {

  private final Map<String, CaseRoom> byModel = new HashMap<>();

  Rooms(List<CaseRoom> rooms) {
    for (CaseRoom room : rooms) {
      Stream.concat(room.models().stream(), room.formerModels().stream()).forEach(model -> {
        if (byModel.put(model, room) != null) throw new IllegalStateException("two rooms own the model " + model);
      });
    }
  }

  /** The models that carry a whole programme, whichever room's. */
  public Set<String> programmes() {
    return byModel.entrySet().stream().filter(one -> one.getValue().programmes().contains(one.getKey())).map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** Nothing for a model of no room's, such as the daily round. */
  public Optional<CaseRoom> of(String model) {
    return Optional.ofNullable(byModel.get(model));
  }
}
