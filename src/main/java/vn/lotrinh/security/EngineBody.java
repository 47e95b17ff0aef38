package vn.lotrinh.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The JSON that somebody sends to the engine, read token by token with the library that the engine reads it with: every field at every depth,
 * however the name is spelled, and every repetition of a field.
 *
 * @param fields      the fields of the outermost object
 * @param userIds     what stands in its {@code userId}, once for each time it is given; null where it is null
 * @param expressions whether any field at any depth would be evaluated as an expression
 */
record EngineBody(Set<String> fields, List<String> userIds, boolean expressions) {

  private static final JsonFactory JSON = new JsonFactory();

  /** @throws IOException when it is no JSON object */
  static EngineBody read(byte[] body) throws IOException {
    Set<String> fields = new LinkedHashSet<>();
    List<String> userIds = new ArrayList<>();
    boolean expressions = false;
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("not an object");
      for (int depth = 1; json.nextToken() != null; ) {
        JsonToken token = json.currentToken();
        if (token.isStructStart()) depth++;
        if (token.isStructEnd()) depth--;
        if (depth == 0) break;
        if (token == JsonToken.FIELD_NAME) {
          expressions |= evaluated(json.currentName());
          if (depth == 1) fields.add(json.currentName());
        } else if (depth == 1 && "userId".equals(json.currentName())) {
          userIds.add(json.getValueAsString());
        }
      }
      if (json.nextToken() != null) throw new IOException("more than one value");
    }
    return new EngineBody(fields, userIds, expressions);
  }

  /** The engine evaluates what stands under such a name, in the server, with all that the server can reach. */
  static boolean evaluated(String field) {
    return field.strip().toLowerCase(Locale.ROOT).endsWith("expression");
  }
}
