package vn.lotrinh.form;

/**
 * What is wrong with one field of a form.
 *
 * @param key the field's key, which is also the variable's name
 * @param label the field's label as the officer sees it
 * @param sentence the whole Vietnamese sentence, naming the field
 */
public record FieldProblem(String key, String label, String sentence) {

  static FieldProblem of(String key, String label, String objection) {
    return new FieldProblem(key, label, "“" + label + "” " + objection + ".");
  }
}
