package vn.lotrinh;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the application did not start as one block of a sentence or two, so that it is read. */
class StartFailureReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    String remedy = analysis.getAction() == null ? "" : " " + analysis.getAction();
    System.err.println("\nKHÔNG KHỞI ĐỘNG ĐƯỢC: " + analysis.getDescription() + remedy + "\n");
  }
}
