package vn.lotrinh.classification;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;

/**
 * What the opening of a batch has read already, for what the models of its new cases ask at once in the same thread and transaction: without it,
 * every one of 32,000 cases would read its co-operative several times again.
 */
@Component("classificationBatch")
class Batch {

  private record Read(Map<String, Cooperative> cooperatives) {}

  private final ThreadLocal<Read> read = new ThreadLocal<>();

  /** Does the work while what was read is at hand. */
  void with(Map<String, Cooperative> cooperatives, Runnable work) {
    read.set(new Read(cooperatives));
    try {
      work.run();
    } finally {
      read.remove();
    }
  }

  Optional<Cooperative> cooperative(String code) {
    return Optional.ofNullable(read.get()).map(known -> known.cooperatives.get(code));
  }
}
