package vn.lotrinh.casefile;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/** Lets the case speak in every HTTP interface of the engine; found by the standard service loading of Jakarta REST. */
@ConstrainedTo(RuntimeType.SERVER)
public final class CaseApiFeature implements Feature {

  @Override
  public boolean configure(FeatureContext context) {
    context.register(FormFacts.class).register(NamedHistory.class);
    return true;
  }
}
