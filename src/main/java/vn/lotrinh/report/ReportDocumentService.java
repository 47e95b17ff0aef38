package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.issuance.Content;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.issuance.Step;
import vn.lotrinh.organisation.OrganisationService;

/** A document of the yearly report from draft to issue, as its models see it: what it says and who acts; how it is issued is another room's. */
@Service("reportDocument")
@Transactional
public class ReportDocumentService {

  private static final String REPORTS = "BC";

  private final Documents documents;
  private final IssuanceService issuance;
  private final DraftWriter drafts;
  private final OrganisationService organisation;
  private final Clock clock;

  ReportDocumentService(Documents documents, IssuanceService issuance, DraftWriter drafts, OrganisationService organisation, Clock clock) {
    this.documents = documents;
    this.issuance = issuance;
    this.drafts = drafts;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The process of a document begins; that of a correction is there already. */
  public void open(String key) {
    issuance.open(begun(key, today()));
  }

  /** A report of which nothing is written yet. */
  static Document begun(String key, LocalDate day) {
    DocumentKey id = DocumentKey.of(key);
    return Document.open(key, id.campaign(), id.level().name(), REPORTS, day);
  }

  /**
   * The body that acts in a step today: who drafts answers for the content, who issues checks the form and signs (NĐ 30/2020 Điều 12).
   *
   * @param step a name of {@link Step}
   */
  @Transactional(readOnly = true)
  public String body(String key, String step) {
    DocumentKey id = DocumentKey.of(key);
    boolean drafter = Step.valueOf(step) == Step.DRAFTING || Step.valueOf(step) == Step.CONTENT_CHECK;
    return holder(id, drafter ? id.level().drafter() : id.level().issuer());
  }

  private String holder(DocumentKey id, String role) {
    return organisation.holder(role, drafts.province(id), today());
  }

  /** None: models of earlier versions ask for them; a step asks for its papers by what the room says of it. */
  public List<PaperKind> papers(String key, String step) {
    return List.of();
  }

  /** Writes the next draft with the figures of today. */
  public void recordDraft(String key, Map<String, Object> form) {
    Document d = issuance.drafting(key);
    issuance.keepDraft(d, drafts.report(d, new Answers(form)), "Trình dự thảo lần " + d.version(), null);
  }

  public void recordContentCheck(String key, Map<String, Object> form) {
    issuance.checkContent(key, new Answers(form));
  }

  public void recordFormatCheck(String key, Map<String, Object> form) {
    issuance.checkFormat(key, new Answers(form));
  }

  /** The head signs: from now on the version is no draft any more. */
  public void recordSigning(String key, Map<String, Object> form) {
    issuance.sign(key, new Answers(form));
  }

  /**
   * The clerk issues: the number is drawn now, after the signature (Điều 15.2).
   *
   * @throws vn.lotrinh.Refusal where the day is before that of the signature or to come, or late without a word
   */
  public void recordIssue(String key, Map<String, Object> form) {
    issuance.issue(key, new Answers(form));
  }

  /** Whether the last step let the document go on. */
  @Transactional(readOnly = true)
  public boolean goesOn(String key) {
    return !documents.get(key).is(Step.DRAFTING);
  }

  /** Number of an issued document, e.g. "07/BC-LMHTX"; null before. */
  @Transactional(readOnly = true)
  public String paperNumber(String key) {
    return documents.get(key).paperNumber();
  }

  /** The bodies that are told that the document is issued: the department of the Liên minh's report, both of the province's. */
  @Transactional(readOnly = true)
  public List<String> informed(String key) {
    DocumentKey id = DocumentKey.of(key);
    String department = holder(id, Level.PROVINCE.drafter());
    return id.level() == Level.ALLIANCE ? List.of(department) : List.of(department, holder(id, Level.ALLIANCE.drafter()));
  }

  @Transactional(readOnly = true)
  public String noticeSubject(String key) {
    Document d = documents.get(key);
    return (d.isLetter() ? "Công văn đính chính số " : "Báo cáo số ") + d.paperNumber() + " đã phát hành";
  }

  @Transactional(readOnly = true)
  public String noticeText(String key) {
    Document d = documents.get(key);
    Content content = issuance.content(d);
    return content.issuer().name() + " đã phát hành văn bản số " + d.paperNumber() + " ngày " + Formal.day(d.issuedOn()) + ": " + content.text().about() + ".\n"
        + "Bản Word và phụ lục số liệu có ở trang Văn bản của báo cáo năm " + DocumentKey.of(key).year() + ".";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
