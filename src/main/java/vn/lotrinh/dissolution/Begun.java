package vn.lotrinh.dissolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lotrinh.cooperative.Cooperative;

/**
 * The cases that the transaction at hand has begun, with their co-operatives. While the engine sets up their first tasks it asks for each many
 * times; starting thousands would be reading what was written a moment before.
 */
@Component
class Begun {

  private record Known(Map<String, Dissolution> dissolutions, Map<String, Cooperative> cooperatives) {}

  void remember(Collection<Dissolution> started, Collection<Cooperative> cooperatives) {
    Known known = known();
    if (known == null) {
      known = new Known(new HashMap<>(), new HashMap<>());
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCompletion(int status) {
          TransactionSynchronizationManager.unbindResourceIfPossible(Begun.this);
        }
      });
    }
    for (Dissolution one : started) known.dissolutions.put(one.number(), one);
    for (Cooperative one : cooperatives) known.cooperatives.put(one.code(), one);
  }

  Optional<Dissolution> dissolution(String number) {
    Known known = known();
    return known == null ? Optional.empty() : Optional.ofNullable(known.dissolutions.get(number));
  }

  Optional<Cooperative> cooperative(String code) {
    Known known = known();
    return known == null ? Optional.empty() : Optional.ofNullable(known.cooperatives.get(code));
  }

  /** Somebody is about to change the case: from here on the table counts. */
  void forget(String number) {
    dissolution(number).ifPresent(one -> {
      known().dissolutions.remove(number);
      known().cooperatives.remove(one.cooperative());
    });
  }

  private Known known() {
    return (Known) TransactionSynchronizationManager.getResource(this);
  }
}
