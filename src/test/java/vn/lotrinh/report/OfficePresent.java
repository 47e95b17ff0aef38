package vn.lotrinh.report;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for LibreOffice before a test that needs it. */
public class OfficePresent implements ExecutionCondition {

  private static final String MISSING = "no LibreOffice was found: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation (or set SOFFICE_BIN)";
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (LibreOffice.program().isPresent()) return ConditionEvaluationResult.enabled("LibreOffice is there");
    if (Boolean.getBoolean("office.required")) throw new IllegalStateException("Tests of documents are required, but " + MISSING);
    if (TOLD.compareAndSet(false, true)) System.err.println("\n######## TESTS OF DOCUMENTS ARE SKIPPED: " + MISSING + " ########\n");
    return ConditionEvaluationResult.disabled(MISSING);
  }
}
