package vn.lotrinh.dissolution;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which dissolutions are asked for; null or empty does not narrow.
 *
 * @param state {@code running} (where it is empty), {@code ended}, {@code dissolved} or {@code all}
 * @param procedure VOLUNTARY, COMPULSORY or COURT
 * @param stage as programs read it
 * @param step of the plan
 * @param place code; what lies within it counts too
 */
record CaseFilter(String state, String procedure, String stage, String outlook, String block, String plan, String step, String place) {

  /** @param within codes of the co-operatives in the place; null for everywhere */
  Predicate<CaseBoard.Row> test(Set<String> within) {
    return row -> {
      CaseLine line = row.line();
      return ofState(line) && is(procedure, line.procedure()) && is(stage, line.stage()) && is(outlook, line.outlook()) && is(plan, line.plan())
          && is(step, line.step()) && (isEmpty(block) || row.blocks().stream().anyMatch(one -> one.name().equals(block)))
          && (within == null || within.contains(line.cooperative()));
    };
  }

  /** Whether anything narrows but the state. */
  public boolean narrows() {
    return !(isEmpty(procedure) && isEmpty(stage) && isEmpty(outlook) && isEmpty(block) && isEmpty(plan) && isEmpty(step) && isEmpty(place) && isEmpty(state));
  }

  /** The page of the same filter; more parameters may follow. */
  String address(String path) {
    return UriComponentsBuilder.fromPath(path).queryParam("state", "{a}").queryParam("procedure", "{b}").queryParam("stage", "{c}").queryParam("outlook", "{d}")
        .queryParam("block", "{e}").queryParam("plan", "{f}").queryParam("step", "{g}").queryParam("place", "{h}").encode()
        .build(text(state), text(procedure), text(stage), text(outlook), text(block), text(plan), text(step), text(place)).toString();
  }

  private boolean ofState(CaseLine line) {
    return switch (text(state)) {
      case "all" -> true;
      case "ended" -> !line.running();
      case "dissolved" -> line.counted();
      default -> line.running();
    };
  }

  private static boolean is(String asked, Object value) {
    return isEmpty(asked) || value != null && asked.equals(value.toString());
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
