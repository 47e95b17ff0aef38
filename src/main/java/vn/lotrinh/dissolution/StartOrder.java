package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.lotrinh.Refusal;

/**
 * How many procedures are to be started.
 *
 * @param procedure for all; null: for each the one that the register points to
 * @param plan that the cases count toward; null: the only one that asks for dissolutions today
 * @param due by when they are to end; null: as the plan says
 */
record StartOrder(Procedure procedure, String plan, LocalDate due) {

  static final String PROPOSED = "proposed";

  /** @throws Refusal for a procedure that does not exist */
  static StartOrder of(String procedure, String plan, LocalDate due) {
    Procedure asked = PROPOSED.equals(procedure) ? null : Procedure.named(procedure).orElseThrow(() -> new Refusal("Thủ tục “" + procedure
        + "” không có; dùng “voluntary” (giải thể tự nguyện), “compulsory” (giải thể bắt buộc), “court” (theo quyết định của Tòa án) hoặc “proposed” (theo đề xuất)."));
    return new StartOrder(asked, plan == null || plan.isBlank() ? null : plan.strip(), due);
  }

  static StartOrder of(Map<String, String> parameters) {
    String due = parameters.get("due");
    return of(parameters.get("procedure"), parameters.get("plan"), due == null ? null : LocalDate.parse(due));
  }

  Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>(Map.of("procedure", name()));
    if (plan != null) parameters.put("plan", plan);
    if (due != null) parameters.put("due", due.toString());
    return parameters;
  }

  /** As programs write it. */
  public String name() {
    return procedure == null ? PROPOSED : procedure.name().toLowerCase(Locale.ROOT);
  }

  Procedure procedure(Proposal proposal) {
    return procedure == null ? proposal.procedure() : procedure;
  }
}
