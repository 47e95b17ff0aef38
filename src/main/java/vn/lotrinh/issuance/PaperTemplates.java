package vn.lotrinh.issuance;

import java.util.List;
import java.util.Set;

/**
 * The Word templates of a room's papers.
 *
 * @param room in whose folder their files lie
 * @param sample every word that a case of the room may know, with which a new template is tried
 */
public record PaperTemplates(String room, List<PaperForm> forms, CaseWords sample) {

  private static final Office OFFICE = new Office("CQ", "Cơ quan thử", "Cơ quan cấp trên", "CQ", "Địa danh");

  List<TemplateKind> kinds() {
    return forms.stream().map(form -> new TemplateKind(room, form.name(), form.title(), Set.copyOf(form.required()), Set.of(),
        new FilledPaper(OFFICE, form.name(), form.about(), sample))).toList();
  }
}
