package vn.lotrinh;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/**
 * Formulas and checks that an office writes into files (indicators, kinds of work), in FEEL, the language in which the decision tables are
 * written too.
 */
public final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
  private static final Map<String, ParseResult> PARSED = new ConcurrentHashMap<>();
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern UNKNOWN = Pattern.compile("No variable found with name '([^']+)'");

  private Feel() {}

  /** Whether the text can be read as an expression. */
  public static boolean isExpression(String text) {
    return parse(text).isSuccess();
  }

  /** Those of the codes that the expression names, in its order. */
  public static Set<String> namesIn(String expression, Set<String> codes) {
    Set<String> found = new LinkedHashSet<>();
    for (Matcher name = NAME.matcher(STRING.matcher(expression).replaceAll("")); name.find(); ) {
      if (codes.contains(name.group())) found.add(name.group());
    }
    return found;
  }

  /**
   * Whether the expression gives a number, or as a check a yes or no, from facts like these; it does not where it names what is not among
   * them.
   */
  public static boolean works(String expression, Map<String, ?> facts, Class<?> answer) {
    EvaluationResult result = evaluate(expression, facts);
    return result.isSuccess() && !result.hasSuppressedFailures() && answer.isInstance(result.result());
  }

  /**
   * As {@link #works(String, Map, Class)}, for expressions over rows: while it looks for those that a filter means, the language asks
   * outside them too,
   * where their columns are unknown.
   *
   * @param columns of the rows
   */
  public static boolean works(String expression, Map<String, ?> facts, Class<?> answer, Set<String> columns) {
    EvaluationResult result = evaluate(expression, facts);
    return result.isSuccess() && answer.isInstance(result.result())
        && result.suppressedFailures().mkString("\n").lines().allMatch(line -> isAskedOutside(line, columns));
  }

  private static boolean isAskedOutside(String failure, Set<String> columns) {
    Matcher name = UNKNOWN.matcher(failure);
    return name.find() && (columns.contains(name.group(1)) || name.group(1).equals("item"));
  }

  /** The number; null where a fact is missing or it cannot be calculated, e.g. a division by zero. */
  public static BigDecimal number(String expression, Map<String, ?> facts) {
    EvaluationResult result = evaluate(expression, facts);
    return result.isSuccess() && result.result() instanceof Number number ? new BigDecimal(number.toString()) : null;
  }

  /** Whether a check is broken; one that cannot be answered is not. */
  public static boolean isBroken(String expression, Map<String, ?> facts) {
    EvaluationResult result = evaluate(expression, facts);
    return result.isSuccess() && Boolean.FALSE.equals(result.result());
  }

  private static EvaluationResult evaluate(String expression, Map<String, ?> facts) {
    return ENGINE.evaluate(parse(expression).parsedExpression(), new HashMap<String, Object>(facts));
  }

  private static ParseResult parse(String expression) {
    return PARSED.computeIfAbsent(expression, ENGINE::parseExpression);
  }
}
