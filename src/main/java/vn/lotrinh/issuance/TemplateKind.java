package vn.lotrinh.issuance;

import java.util.Set;

/**
 * A Word template that comes with the application and that the office may replace by one of its own.
 *
 * @param room where the file that comes with the application lies
 * @param title as people call it, e.g. "Công văn đính chính"
 * @param required tags of the text that a template must have, besides those of every document
 * @param optional tags that are filled only where there is something to show
 * @param official whether the head, number and signature of an official document stand around the text
 * @param sample the text with which a new template is tried
 */
public record TemplateKind(String room, String name, String title, Set<String> required, Set<String> optional, boolean official, DocumentText sample) {

  public TemplateKind {
    required = Set.copyOf(required);
    optional = Set.copyOf(optional);
  }

  /** Of an official document. */
  public TemplateKind(String room, String name, String title, Set<String> required, Set<String> optional, DocumentText sample) {
    this(room, name, title, required, optional, true, sample);
  }
}
