package vn.lotrinh.report;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.issuance.Content;
import vn.lotrinh.issuance.Correction;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.issuance.Letter;
import vn.lotrinh.issuance.Office;

/**
 * An error in an issued report (NĐ 30/2020 Điều 18.3): one of content is mended by a report of equal form that replaces it, one of form
 * or technique by a letter. The old report stays as it was.
 */
@Service("reportCorrection")
@Transactional
public class CorrectionService {

  private final Documents documents;
  private final IssuanceService issuance;
  private final DraftWriter drafts;
  private final ReportCorrectionProcess process;

  CorrectionService(Documents documents, IssuanceService issuance, DraftWriter drafts, ReportCorrectionProcess process) {
    this.documents = documents;
    this.issuance = issuance;
    this.drafts = drafts;
    this.process = process;
  }

  /** @return number of the case, e.g. {@code BC-CM-2025-VB1-TT1} */
  String start(String key, Correction way, String error) {
    Document correction = issuance.correct(key, way, error);
    process.start(correction, drafts.province(DocumentKey.of(key)), DocumentForms.title(correction));
    return correction.key();
  }

  /** Whether the error is one of content. */
  @Transactional(readOnly = true)
  public boolean replaces(String key) {
    return !DocumentKey.of(key).isLetter();
  }

  /** Writes the next draft of the letter. */
  public void recordLetter(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Document d = issuance.drafting(key);
    Document wrong = documents.get(d.corrects());
    Content issued = issuance.content(wrong);
    Office issuer = drafts.issuer(d);
    Letter letter = new Letter(issuer, drafts.named(wrong, issuer), issued.text().about(), answers.required("correction", "Nội dung đính chính"));
    String unit = answers.required("unit", "Đơn vị soạn thảo (viết tắt)");
    DocumentState state = new DocumentState(DocumentState.Stage.DRAFT, d.version(), issuer.symbol() + "-" + Formal.capitals(unit), null, null,
        drafts.expected(d), List.of(), issued.state().addressees(), issued.state().copies(), unit, null);
    issuance.keepDraft(d, new Content(letter, state), "Trình dự thảo công văn đính chính", letter.text());
  }
}
