package vn.lotrinh.issuance;

import java.util.Set;

/**
 * A Word template that comes with the application and that the office may replace by one of its own.
 *
 * @param room where the file that comes with the application lies
 * @param title as people call it, e.g. "Công văn đính chính"
 * @param required tags of the text that a template must have, besides those of every document
 * @param optional tags that are filled only where there is something to show
 * @param sample the text with which a new template is tried
 */
public record TemplateKind(String room, String name, String title, Set<String> required, Set<String> optional, DocumentText sample) {

  public TemplateKind {
    required = Set.copyOf(required);
    optional = Set.copyOf(optional);
  }
}
