package vn.lotrinh.dissolution;

import org.springframework.stereotype.Service;

/** Hands the cases of a batch from the code that orders them to the model {@code dissolution-batch}, in whose one transaction they start. */
@Service("dissolutionBatch")
public class CaseBatch {

  private final ThreadLocal<Runnable> ordered = new ThreadLocal<>();

  /** @param model starts the model, which calls back within it */
  void order(Runnable cases, Runnable model) {
    ordered.set(cases);
    try {
      model.run();
    } finally {
      ordered.remove();
    }
  }

  /** Starts the cases that were ordered: what the model calls. */
  public void startCases() {
    ordered.get().run();
  }
}
