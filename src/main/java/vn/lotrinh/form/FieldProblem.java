package vn.lotrinh.form;

/**
 * What is wrong with one field of a form.
 *
 * @param key the field's key, which is also the variable's name
 * @param label the field's label as the officer sees it
 * @param sentence the whole Vietnamese sentence, naming the field
 */
public record FieldProblem(String key, String label, String sentence) {

  private static final int LONGEST_LABEL = 120;

  static FieldProblem of(String key, String label, String objection) {
    String shown = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) + "…" : label;
    return new FieldProblem(key, shown, "“" + shown + "” " + objection + ".");
  }
}
