package vn.lotrinh.obstacle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.OpenTerms;

/** What a person chooses from at the steps, and the terms in which they are done. */
@Component("obstacleChoices")
class Choices {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST = 200;

  private final Obstacles obstacles;
  private final Bodies bodies;
  private final OpenTerms terms;

  Choices(Obstacles obstacles, Bodies bodies, OpenTerms terms) {
    this.obstacles = obstacles;
    this.bodies = bodies;
    this.terms = terms;
  }

  /** In working days. */
  int term(String name) {
    return terms.get("obstacle", name).length();
  }

  /** Whether no law and nobody of the office has fixed the term. */
  boolean isOpen(String name) {
    return !terms.get("obstacle", name).confirmed();
  }

  /** @throws Refusal when there is no such kind */
  Kind kind(String code) {
    return obstacles.kinds().stream().filter(kind -> kind.code().equals(code)).findFirst()
        .orElseThrow(() -> new Refusal("Không có loại vướng mắc nào mang mã “" + code + "”."));
  }

  String kinds() {
    return json(obstacles.kinds().stream().map(kind -> option(kind.title(), kind.code())).toList());
  }

  String bodies() {
    return json(bodies.askable().stream().map(body -> option(body.name(), body.code())).toList());
  }

  String mains(String key) {
    return json(obstacles.beingAnswered(key, MOST).stream().map(one -> option(one.key() + " · " + bodies.name(one.agency()) + ": " + one.brief(), one.key())).toList());
  }

  private static Map<String, String> option(String label, String value) {
    Map<String, String> option = new LinkedHashMap<>();
    option.put("label", label);
    option.put("value", value);
    return option;
  }

  private static String json(List<Map<String, String>> options) {
    try {
      return MAPPER.writeValueAsString(options);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
