package vn.lotrinh.casefile;

import java.util.Collection;
import java.util.List;

/**
 * What a step asks of whoever has it, beside the answers in its form. It cannot be completed without what is required; what is only expected may
 * be handed in, and the room that owns the step judges whether it is needed for what was decided.
 *
 * @param required papers, each to be handed in after the step has opened
 * @param expected papers; those handed in before count
 * @param requiredTables names of tables that have to be complete
 * @param expectedTables names of tables
 */
public record Asked(List<PaperKind> required, List<PaperKind> expected, List<String> requiredTables, List<String> expectedTables) {

  public static final Asked NOTHING = new Asked(List.of(), List.of(), List.of(), List.of());

  public static Asked required(Collection<PaperKind> papers) {
    return new Asked(List.copyOf(papers), List.of(), List.of(), List.of());
  }

  public static Asked expected(Collection<PaperKind> papers) {
    return new Asked(List.of(), List.copyOf(papers), List.of(), List.of());
  }

  public static Asked requiredTable(String name) {
    return new Asked(List.of(), List.of(), List.of(name), List.of());
  }

  public static Asked expectedTable(String name) {
    return new Asked(List.of(), List.of(), List.of(), List.of(name));
  }
}
