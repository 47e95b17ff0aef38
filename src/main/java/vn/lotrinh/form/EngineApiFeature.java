package vn.lotrinh.form;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Puts the form checks and the Vietnamese answers into every HTTP interface of the engine: {@code /engine-rest} and {@code /camunda/api}. Found by
 * the standard service loading of Jakarta REST, because the web applications' interface offers no other door.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class EngineApiFeature implements Feature {

  @Override
  public boolean configure(FeatureContext context) {
    context.register(SubmissionReader.class).register(PastedWords.class).register(VietnameseAnswers.class);
    return true;
  }
}
