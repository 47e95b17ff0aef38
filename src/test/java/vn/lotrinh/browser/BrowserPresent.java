package vn.lotrinh.browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for the browser before a test that needs one. */
class BrowserPresent implements ExecutionCondition {

  private static final String MISSING = "no Chromium with its driver was found: apt-get install chromium chromium-driver (or set CHROME_BIN)";
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Browser.chromium().isPresent() && Browser.driver().isPresent()) return ConditionEvaluationResult.enabled("Chromium is there");
    if (Boolean.getBoolean("browser.required")) throw new IllegalStateException("Browser tests are required, but " + MISSING);
    if (TOLD.compareAndSet(false, true)) System.err.println("\n######## BROWSER TESTS ARE SKIPPED: " + MISSING + " ########\n");
    return ConditionEvaluationResult.disabled(MISSING);
  }
}
