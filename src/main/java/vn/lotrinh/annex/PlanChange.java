package vn.lotrinh.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/** Changes what was understood of a plan, field by field, and tells which cells this settles. */
final class PlanChange {

  /** The cell that gives a key of a plan file; other keys are cells of their own name. */
  private static final Map<String, String> CELL_OF = Map.of("start", "time", "due", "time", "dueText", "time", "recurring", "time",
      "dueStrictlyBefore", "time", "peaks", "time", "target", "product",
      "targets", "product");
  private static final Set<String> HEAD = Set.of("title", "issuer", "number", "date", "province", "period");
  private static final Set<String> OF_TASK = Set.of("title", "lead", "leadOfficer", "coordinating", "dueText", "start", "due", "recurring",
      "dueStrictlyBefore", "product", "targets", "place", "note",
      "process", "work");
  /** Relations as a person writes them; none means exactly so many. */
  private static final Map<String, String> RELATIONS = Map.of("ít nhất", ">=", "không quá", "<=", "trên", ">", ">=", ">=", "<=", "<=", ">",
      ">", "=", "=", "≥", ">=", "≤", "<=");
  private static final Pattern TARGET = Pattern.compile("(?iU)\\s*(>=|<=|>|=|≥|≤|ít nhất|không quá|trên)?\\s*(\\d{1,3}(?:\\.\\d{3})+|"
      + "\\d+(?:[.,]\\d+)?)\\s*(\\S.*)");

  private final Map<String, Object> content;
  private final TimeFrame frame;
  private final Set<String> changed = new LinkedHashSet<>();
  /** What the days of a task were before its phrase was read anew. */
  private final Map<String, Map<String, Object>> reread = new LinkedHashMap<>();

  PlanChange(Map<String, Object> content, TimeFrame frame) {
    this.content = content;
    this.frame = frame;
  }

  /** The cells that were changed, as {@link #cell} names them. */
  Set<String> changed() {
    return changed;
  }

  static String cell(String task, String field) {
    return task + " " + CELL_OF.getOrDefault(field, field);
  }

  /**
   * Sets a field as a person typed it.
   *
   * @param task id of the task; empty for the head of the plan
   * @throws Refusal when there is no such task or field, or the value has not its form
   */
  void set(String task, String field, String typed) {
    Map<String, Object> target = task.isEmpty() ? content : task(task);
    boolean known = task.isEmpty() ? HEAD.contains(field) || field.equals("periodStart") || field.equals("periodEnd")
        : OF_TASK.contains(field);
    if (!known) throw new Refusal("Không có mục “" + field + "” để sửa.");
    String text = Written.text(field, typed);
    Object value = switch (field) {
      case "coordinating" -> Arrays.stream(text.split("\\s*[;\\n]\\s*")).filter(body -> !body.isBlank()).toList();
      case "targets" -> targets(text);
      default -> text.isEmpty() ? null : text;
    };
    if (field.startsWith("period") && field.length() > 6) period(field, (String) value);
    else if (field.equals("targets")) putTargets(task, target, (List<?>) value);
    else if (field.equals("dueText")) phrase(task, target, (String) value);
    else if (!isAsBefore(task, field, value)) put(task, target, field, value);
  }

  /** A form sends the old days along with a new phrase: they are no answer to it. */
  private boolean isAsBefore(String task, String field, Object value) {
    return reread.containsKey(task) && reread.get(task).containsKey(field) && Objects.equals(reread.get(task).get(field), value);
  }

  private void period(String field, String value) {
    @SuppressWarnings("unchecked")
    Map<String, Object> period = (Map<String, Object>) content.computeIfAbsent("period", none -> new LinkedHashMap<>());
    String key = field.equals("periodStart") ? "start" : "end";
    if (Objects.equals(period.get(key), value)) return;
    period.put(key, value);
    changed.add(cell("", "period"));
  }

  private void put(String task, Map<String, Object> target, String field, Object value) {
    if (Objects.equals(target.get(field), value) || value == null && !target.containsKey(field)) return;
    target.put(field, value);
    changed.add(cell(task, field));
  }

  /** Another phrase is read anew; the same leaves the days as they were mended. */
  private void phrase(String task, Map<String, Object> target, String phrase) {
    if (Objects.equals(target.get("dueText"), phrase)) return;
    put(task, target, "dueText", phrase);
    Map<String, Object> before = new LinkedHashMap<>();
    for (String field : List.of("start", "due", "recurring", "dueStrictlyBefore")) before.put(field, target.get(field));
    reread.put(task, before);
    Timing timing = phrase == null ? Timing.unknown(null) : DatePhrase.read(phrase, frame);
    if (phrase != null && timing.due() == null && timing.start() == null && timing.recurring() == null) return;
    target.put("start", timing.start() == null ? null : timing.start().toString());
    target.put("due", timing.due() == null ? null : timing.due().toString());
    target.put("recurring", timing.recurring());
    target.remove("dueStrictlyBefore");
    if (timing.strictlyBefore() != null) target.put("dueStrictlyBefore", timing.strictlyBefore());
  }

  private void putTargets(String task, Map<String, Object> target, List<?> targets) {
    if (written(target).equals(written(targets))) return;
    target.put("target", targets.isEmpty() ? null : targets.get(0));
    target.remove("targets");
    if (targets.size() > 1) target.put("targets", targets);
    changed.add(cell(task, "targets"));
  }

  private static List<Map<String, Object>> targets(String text) {
    List<Map<String, Object>> targets = new ArrayList<>();
    for (String one : text.split("\\s*[;\\n]\\s*")) {
      if (one.isBlank()) continue;
      Matcher found = TARGET.matcher(one);
      if (!found.matches()) throw new Refusal("Chỉ tiêu “" + one + "” phải có dạng “ít nhất 28 chuỗi” hoặc “80 % HTX”; nhiều chỉ tiêu cách "
          + "nhau bằng dấu chấm phẩy.");
      Map<String, Object> target = new LinkedHashMap<>();
      String number = found.group(2).matches("\\d{1,3}(?:\\.\\d{3})+") ? found.group(2).replace(".", "") : found.group(2).replace(',', '.');
      target.put("quantity", new BigDecimal(number));
      target.put("unit", found.group(3).strip());
      target.put("op", found.group(1) == null ? "=" : RELATIONS.get(found.group(1).toLowerCase(Locale.ROOT)));
      targets.add(target);
    }
    return targets;
  }

  /** The targets of a task as a person reads and types them. */
  static String written(Map<String, Object> task) {
    if (task.get("targets") instanceof List<?> several && !several.isEmpty()) return written(several);
    return task.get("target") == null ? "" : written(List.of(task.get("target")));
  }

  private static String relation(Object op) {
    return RELATIONS.entrySet().stream().filter(one -> one.getValue().equals(op) && one.getKey().length() > 2).map(one -> one.getKey() + " ")
        .findFirst().orElse("");
  }

  private static String written(List<?> targets) {
    List<String> written = new ArrayList<>();
    for (Object one : targets) {
      Map<?, ?> target = (Map<?, ?>) one;
      if (target.get("quantity") != null) written.add(relation(target.get("op")) + Written.number(new BigDecimal(
          target.get("quantity").toString())) + " " + target.get("unit"));
    }
    return String.join("; ", written);
  }

  /** Takes the whole plan as a program mended it; the cells whose value differs are changed. */
  void replace(Map<String, Object> mended) {
    Map<String, Map<String, Object>> before = new LinkedHashMap<>();
    tasks(content).forEach(task -> before.put(String.valueOf(task.get("id")), task));
    for (String field : HEAD) if (!same(content.get(field), mended.get(field))) changed.add(cell("", field));
    for (Map<String, Object> task : tasks(mended)) {
      Map<String, Object> old = before.getOrDefault(String.valueOf(task.get("id")), Map.of());
      Set<String> keys = new LinkedHashSet<>(old.keySet());
      keys.addAll(task.keySet());
      for (String key : keys) if (!same(old.get(key), task.get(key))) changed.add(cell(String.valueOf(task.get("id")), key));
    }
    content.clear();
    content.putAll(mended);
  }

  private static boolean same(Object one, Object other) {
    return Objects.equals(one, other) || one != null && other != null && PlanYaml.write(Map.of("it",
        one)).equals(PlanYaml.write(Map.of("it", other)));
  }

  private Map<String, Object> task(String id) {
    return tasks(content).stream().filter(task -> id.equals(task.get("id"))).findFirst().orElseThrow(() -> new Refusal("Kế hoạch không "
        + "có nhiệm vụ " + id + "."));
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> tasks(Map<String, Object> plan) {
    if (!(plan.get("tasks") instanceof List<?> tasks) || tasks.stream().anyMatch(task -> !(task instanceof Map))) {
      throw new Refusal("“tasks” phải là danh sách các nhiệm vụ.");
    }
    return (List<Map<String, Object>>) tasks;
  }
}
