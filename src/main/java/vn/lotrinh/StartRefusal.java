package vn.lotrinh;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application does not start: one Vietnamese sentence says why and what to do, instead of a stack trace. */
public class StartRefusal extends RuntimeException {

  private final String remedy;

  /** @param reason what is wrong; @param remedy what the person at the keyboard can do about it; both in Vietnamese */
  public StartRefusal(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  String sentence() {
    return getMessage() + " " + remedy;
  }

  static class Analyzer extends AbstractFailureAnalyzer<StartRefusal> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefusal cause) {
      return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
    }
  }
}
