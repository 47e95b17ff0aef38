package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** A limit in a form: a number, the text of a number, or an expression; null where there is none. */
record Bound(BigDecimal fixed, Feel computed) {

  static Bound parse(JsonNode node) {
    if (node.isMissingNode() || node.isNull() || node.asText().isBlank()) {
      return new Bound(null, null);
    }
    String text = node.asText();
    return Feel.isExpression(text) ? new Bound(null, Feel.parse(text)) : new Bound(new BigDecimal(text), null);
  }

  BigDecimal value(Map<String, Object> facts) {
    if (computed == null) {
      return fixed;
    }
    return computed.evaluate(facts) instanceof Number number ? Numbers.exact(number) : null;
  }
}
