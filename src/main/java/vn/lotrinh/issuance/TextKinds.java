package vn.lotrinh.issuance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what a version was written from as text, under the name of its kind, and reads it again. */
@Component
class TextKinds {

  private static final String STATE = "state";

  private final List<TextKind> kinds;
  private final ObjectMapper json;
  /** Figures come back with the digits they were kept with. */
  private final ObjectReader exact;

  TextKinds(List<TextKind> kinds, ObjectMapper json) {
    this.kinds = kinds;
    this.json = json;
    this.exact = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
  }

  String written(Content content) {
    TextKind kind = kinds.stream().filter(one -> one.type() == content.text().getClass()).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of text for " + content.text().getClass()));
    try {
      ObjectNode kept = json.createObjectNode();
      kept.putRawValue(kind.name(), new RawValue(json.writeValueAsString(content.text())));
      kept.putRawValue(STATE, new RawValue(json.writeValueAsString(content.state())));
      return json.writeValueAsString(kept);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Content read(String text) {
    try {
      JsonNode kept = exact.readTree(text);
      TextKind kind = kinds.stream().filter(one -> kept.hasNonNull(one.name())).findFirst()
          .orElseThrow(() -> new IllegalStateException("a version of no known kind of text"));
      return new Content(json.treeToValue(kept.get(kind.name()), kind.type()), json.treeToValue(kept.get(STATE), DocumentState.class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
