package vn.lotrinh.report;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.TermRule;
import vn.lotrinh.calendar.TermRules;

/** How the terms of the report's documents follow the calendar: backwards from the day of issue, forwards where an issued one is corrected. */
@Component
class DocumentTerms implements TermRules {

  private final DocumentForms documents;

  DocumentTerms(DocumentForms documents) {
    this.documents = documents;
  }

  @Override
  public Set<String> models() {
    return Set.of("report-document", "report-correction");
  }

  @Override
  public Optional<TermRule> rule(String caseKey, String line) {
    return Optional.ofNullable(line).map(step -> (calendar, planned) -> documents.term(caseKey, step, calendar));
  }
}
