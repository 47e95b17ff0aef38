package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;

/**
 * An error in an issued document (NĐ 30/2020 Điều 18.3): one of content is mended by a document of equal form that replaces it, one of form
 * or technique by a letter. The old document stays as it was.
 */
@Service("reportCorrection")
@Transactional
public class CorrectionService {

  private static final int LONGEST = 2000;

  /** The codes in addresses and forms. */
  enum Kind {
    REPLACEMENT("replace", "TT"), LETTER("letter", "DC");

    private final String code;
    private final String mark;

    Kind(String code, String mark) {
      this.code = code;
      this.mark = mark;
    }

    static Kind of(String code) {
      return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst()
          .orElseThrow(() -> new Refusal("Cách sửa phải là “replace” (thay thế: sai nội dung) hoặc “letter” (đính chính: sai thể thức, kỹ thuật trình bày)."));
    }
  }

  private static final String FOUND = "Phát hiện sai sót";

  private final Documents documents;
  private final DocumentVersions versions;
  private final ReportDocumentService service;
  private final DraftWriter drafts;
  private final ReportCorrectionProcess process;
  private final Clock clock;

  CorrectionService(Documents documents, DocumentVersions versions, ReportDocumentService service, DraftWriter drafts, ReportCorrectionProcess process, Clock clock) {
    this.documents = documents;
    this.versions = versions;
    this.service = service;
    this.drafts = drafts;
    this.process = process;
    this.clock = clock;
  }

  /** @return number of the case, e.g. {@code BC-CM-2025-VB1-TT1} */
  String start(String key, Kind kind, String error) {
    Document wrong = documents.lock(key);
    refuseUnlessMendable(wrong, error);
    List<Document> before = documents.correctionsOf(key);
    DocumentKey id = wrong.id();
    long count = documents.of(wrong.campaign()).stream().filter(d -> d.id().report().equals(id.report()) && d.id().correction() != null
        && d.id().correction().startsWith(kind.mark)).count();
    before.stream().filter(d -> !d.is(Step.ISSUED)).findFirst().ifPresent(running -> {
      throw new Refusal("Văn bản số " + wrong.paperNumber() + " đang được sửa trong hồ sơ " + running.key() + begun(key) + ".");
    });
    String number = id.reportKey() + "-" + kind.mark + (count + 1);
    Document correction = Document.open(DocumentKey.of(number), number, key, error, today());
    documents.add(correction);
    versions.record(key, kind == Kind.REPLACEMENT ? FOUND + " về nội dung" : FOUND + " về thể thức, kỹ thuật trình bày", null, error);
    process.start(correction, drafts.province(id), DocumentForms.title(correction));
    return number;
  }

  /** By whom and when the correction of a document was begun, as the second person who wants to reads it. */
  private String begun(String key) {
    return versions.history(key).stream().filter(entry -> entry.what().startsWith(FOUND)).reduce((one, last) -> last)
        .map(entry -> ", " + (entry.actor() == null ? "" : entry.actor() + " ") + "mở ngày " + Printed.day(entry.day())).orElse("");
  }

  private void refuseUnlessMendable(Document wrong, String error) {
    if (error == null || error.isBlank()) throw new Refusal("Chưa ghi sai sót của văn bản.");
    if (error.length() > LONGEST) throw new Refusal("Sai sót ghi dài quá " + LONGEST + " ký tự.");
    if (!wrong.is(Step.ISSUED)) throw new Refusal("Văn bản " + wrong.key() + " chưa phát hành; sửa ngay trong dự thảo.");
    if (wrong.id().isLetter()) throw new Refusal("Công văn đính chính có sai sót thì lập công văn đính chính khác cho báo cáo.");
    documents.correctionsOf(wrong.key()).stream().filter(d -> d.is(Step.ISSUED) && !d.id().isLetter()).findFirst().ifPresent(newer -> {
      throw new Refusal("Văn bản số " + wrong.paperNumber() + " đã được thay thế bằng văn bản số " + newer.paperNumber() + "; sửa văn bản ấy.");
    });
  }

  /** Whether the error is one of content. */
  @Transactional(readOnly = true)
  public boolean replaces(String key) {
    return !DocumentKey.of(key).isLetter();
  }

  /** Writes the next draft of the letter. */
  public void recordLetter(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Document d = documents.lock(key);
    Document wrong = documents.get(d.corrects());
    Content issued = service.content(wrong);
    Office issuer = drafts.issuer(d);
    Letter letter = new Letter(issuer, drafts.named(wrong, issuer), drafts.subject(issued), answers.required("correction", "Nội dung đính chính"));
    String unit = answers.required("unit", "Đơn vị soạn thảo (viết tắt)");
    DocumentState state = new DocumentState(DocumentState.Stage.DRAFT, d.version() + 1, issuer.symbol() + "-" + Printed.capitals(unit), null, null,
        drafts.expected(d), List.of(), issued.state().addressees(), issued.state().copies(), unit, null);
    service.letterDrafted(key, new Content(null, letter, state));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
