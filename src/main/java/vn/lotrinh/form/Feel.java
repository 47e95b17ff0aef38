package vn.lotrinh.form;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** An expression in a form, written with a leading equals sign; what cannot be evaluated is null, as in the browser. */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private final ParsedExpression expression;

  private Feel(ParsedExpression expression) {
    this.expression = expression;
  }

  static boolean isExpression(Object text) {
    return text instanceof String string && string.startsWith("=");
  }

  static Feel parse(String text) {
    var parsed = ENGINE.parseExpression(text.substring(1));
    if (parsed.isFailure()) {
      throw new IllegalArgumentException("not a FEEL expression: " + text + " (" + parsed.failure().message() + ")");
    }
    return new Feel(parsed.parsedExpression());
  }

  Object evaluate(Map<String, Object> facts) {
    var result = ENGINE.evaluate(expression, facts);
    return result.isSuccess() ? result.result() : null;
  }

  boolean holds(Map<String, Object> facts) {
    return Boolean.TRUE.equals(evaluate(facts));
  }
}
