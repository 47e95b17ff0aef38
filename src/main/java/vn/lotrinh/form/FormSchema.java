package vn.lotrinh.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one {@code .form} asks for and allows. Immutable. */
public final class FormSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> WITHOUT_VALUE = Set.of("text", "html", "image", "separator", "spacer", "button", "table");

  private final Map<String, FormField> fields;

  private FormSchema(Map<String, FormField> fields) {
    this.fields = fields;
  }

  /**
   * Reads a {@code .form} file.
   *
   * @throws IllegalArgumentException when it is no form, or uses what cannot be checked or does not work in Tasklist: a file picker, a dynamic
   *     list, an iframe, a document preview, a group with a path, a key that is not a plain variable name or stands twice, a broken expression,
   *     a pattern that may run for ever
   */
  public static FormSchema parse(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root == null || !root.path("components").isArray()) {
        throw new IllegalArgumentException("not a form: no components");
      }
      Map<String, FormField> fields = new LinkedHashMap<>();
      collect(root, List.of(), fields);
      return new FormSchema(fields);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not a form: " + broken.getOriginalMessage(), broken);
    }
  }

  /** Keys of all fields that carry a value, computed ones included, in the order of the form. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  /**
   * Holds a submission against the form.
   *
   * @param submitted what was sent, as plain values: text, number, boolean, list, map, null
   * @param current the variables that the task sees now, as plain values; a field that was not sent keeps its current value and is checked with it
   */
  public FormCheck check(Map<String, ?> submitted, Map<String, ?> current) {
    Submission submission = new Submission(submitted, current);
    submitted.keySet().stream().filter(key -> !fields.containsKey(key)).forEach(submission::refuseUnknown);
    fields.values().forEach(submission::check);
    return new FormCheck(List.copyOf(submission.problems), submission.values, submission.hidden);
  }

  /**
   * What was filled in, in the order of the form and in its words; without fields that were hidden, read-only, computed or left empty.
   *
   * @param values the variables as the task sees them when it is completed
   */
  public List<Answered> answered(Map<String, ?> values) {
    Map<String, Object> facts = new HashMap<>(PlainValues.of(new HashMap<>(values)));
    fields.keySet().forEach(key -> facts.putIfAbsent(key, null));
    List<Answered> answered = new ArrayList<>();
    for (FormField field : fields.values()) {
      Object value = facts.get(field.key());
      boolean asked = field.rule() != null && !field.isReadOnly(facts);
      if (field.isHidden(facts)) facts.put(field.key(), null);
      else if (asked && !field.isMissing(value)) answered.add(new Answered(field.key(), field.label(), field.rule().read(value, facts), field.rule() instanceof ChoiceRule));
    }
    return answered;
  }

  /** Whether a program may declare the value of this field under that type of the engine, as in {@code {"value": 5, "type": "Integer"}}. */
  boolean allowsType(String key, String type) {
    FormField field = fields.get(key);
    boolean free = field == null || field.rule() == null;
    return free || field.rule().declarableTypes().stream().anyMatch(type::equalsIgnoreCase);
  }

  FieldProblem problem(String key, String objection) {
    return FieldProblem.of(key, fields.containsKey(key) ? fields.get(key).label() : key, objection);
  }

  private static void collect(JsonNode container, List<Feel> hiddenBy, Map<String, FormField> fields) {
    for (JsonNode component : container.path("components")) {
      List<Feel> conditions = new ArrayList<>(hiddenBy);
      String hide = component.at("/conditional/hide").asText("");
      if (!hide.isBlank()) {
        conditions.add(Feel.parse(Feel.isExpression(hide) ? hide : "=" + hide));
      }
      if ("group".equals(component.path("type").asText())) {
        if (!component.path("path").asText("").isBlank()) {
          throw new IllegalArgumentException("a group with a path nests its values: '" + component.path("path").asText() + "'");
        }
        collect(component, conditions, fields);
      } else if (!WITHOUT_VALUE.contains(component.path("type").asText())) {
        FormField field = FormField.parse(component, List.copyOf(conditions));
        if (fields.put(field.key(), field) != null) {
          throw new IllegalArgumentException("two fields with the key '" + field.key() + "'");
        }
      }
    }
  }

  /** One submission on its way through the fields; conditions see hidden fields as empty and computed ones as computed here. */
  private final class Submission {

    private final Map<String, ?> submitted;
    private final Map<String, ?> current;
    private final Map<String, Object> facts;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    private Submission(Map<String, ?> submitted, Map<String, ?> current) {
      this.submitted = submitted;
      this.current = current;
      facts = new HashMap<>(current);
      fields.keySet().forEach(key -> facts.putIfAbsent(key, null));
      fields.values().stream().filter(field -> submitted.containsKey(field.key()) && field.computed() == null && !field.readOnly())
          .forEach(field -> facts.put(field.key(), field.fact(submitted.get(field.key()))));
    }

    private void refuseUnknown(String key) {
      problems.add(FieldProblem.of(key, key, "không có trong biểu mẫu của việc này"));
    }

    private void check(FormField field) {
      if (field.isHidden(facts)) {
        hidden.add(field.key());
        facts.put(field.key(), null);
      } else if (field.computed() != null) {
        facts.put(field.key(), field.computed().evaluate(facts));
      } else if (field.isReadOnly(facts)) {
        checkUnchanged(field);
      } else {
        checkValue(field);
      }
    }

    private void checkUnchanged(FormField field) {
      Object shown = current.get(field.key()) == null ? field.preset() : current.get(field.key());
      facts.put(field.key(), shown);
      if (!submitted.containsKey(field.key())) {
        return;
      }
      Object sent = submitted.get(field.key());
      boolean untouched = sent == null && current.get(field.key()) == null;
      if (!untouched && !field.looksSame(sent, shown)) {
        problems.add(FieldProblem.of(field.key(), field.label(), "chỉ để xem, không được sửa"));
      } else if (current.get(field.key()) == null && shown != null) {
        values.put(field.key(), shown);
      }
    }

    private void checkValue(FormField field) {
      Object value = facts.get(field.key());
      if (field.isMissing(value)) {
        if (field.required()) {
          problems.add(FieldProblem.of(field.key(), field.label(), field.rule().missing()));
        } else {
          store(field, field.emptyValue());
        }
        return;
      }
      Verdict verdict = field.rule().judge(value, facts);
      if (verdict.accepted()) {
        store(field, verdict.value());
      } else {
        problems.add(FieldProblem.of(field.key(), field.label(), verdict.objection()));
      }
    }

    private void store(FormField field, Object value) {
      if (submitted.containsKey(field.key())) {
        values.put(field.key(), value);
      }
    }
  }
}
