package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.organisation.OrganisationService;

/** A document of the yearly report from draft to issue, as its models see it: each step writes a version or gives it back with the reason. */
@Service("reportDocument")
@Transactional
public class ReportDocumentService {

  private final Documents documents;
  private final DocumentVersions versions;
  private final Templates templates;
  private final DraftWriter drafts;
  private final Numbers numbers;
  private final OrganisationService organisation;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ReportDocumentService(Documents documents, DocumentVersions versions, Templates templates, DraftWriter drafts, Numbers numbers, OrganisationService organisation,
      WorkingCalendar calendar, Clock clock) {
    this.documents = documents;
    this.versions = versions;
    this.templates = templates;
    this.drafts = drafts;
    this.numbers = numbers;
    this.organisation = organisation;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The process of a document begins; that of a correction is there already. */
  public void open(String key) {
    if (documents.find(key).isEmpty()) documents.add(Document.open(DocumentKey.of(key), key, null, null, today()));
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
    Document d = documents.lock(key).drafted();
    Content content = drafts.report(d, new Answers(form));
    keep(d, content);
    versions.record(key, "Trình dự thảo lần " + d.version(), null, null);
  }

  public void recordContentCheck(String key, Map<String, Object> form) {
    Document d = documents.lock(key);
    check(d, new Answers(form), "Kiểm tra nội dung", d.is(Step.CONTENT_CHECK) ? d.contentAccepted() : null);
  }

  public void recordFormatCheck(String key, Map<String, Object> form) {
    Document d = documents.lock(key);
    check(d, new Answers(form), "Kiểm tra thể thức, kỹ thuật trình bày", d.is(Step.FORMAT_CHECK) ? d.formatAccepted() : null);
  }

  private void check(Document d, Answers answers, String what, Document accepted) {
    if (accepted == null) throw new Refusal("Văn bản " + d.key() + " đang ở bước “" + d.step().title() + "”, không kiểm tra được.");
    if (answers.choice("decision", "Kết quả kiểm tra", "accept", "return").equals("return")) giveBack(d, answers, what);
    else {
      documents.save(accepted);
      versions.record(d.key(), what, "accept", null);
    }
  }

  private void giveBack(Document d, Answers answers, String what) {
    String reason = answers.required("reason", "Lý do trả lại");
    documents.save(d.returned(reason));
    versions.record(d.key(), what, "return", reason);
  }

  /** The head signs: from now on the version is no draft any more. */
  public void recordSigning(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Document d = documents.lock(key);
    if (answers.choice("decision", "Quyết định", "sign", "return").equals("return")) {
      giveBack(d, answers, "Trình ký");
      return;
    }
    Document signed = d.signed(today());
    Content before = content(d);
    Signature signature = Signature.read(answers);
    keep(signed, before.with(before.state().signed(signature)));
    versions.record(key, "Ký văn bản", "sign", signature.lines().get(signature.lines().size() - 1) + " " + signature.name());
  }

  /**
   * The clerk issues: the number is drawn now, after the signature (Điều 15.2).
   *
   * @throws Refusal where the day is before that of the signature or to come, or late without a word
   */
  public void recordIssue(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Document d = documents.lock(key);
    if (!d.is(Step.ISSUING)) throw new Refusal("Văn bản " + key + " chưa được ký hoặc đã phát hành.");
    LocalDate day = answers.day("issuedOn", "Ngày ban hành");
    String late = dayOfIssue(d, day, answers);
    Content before = content(d);
    String body = before.issuer().code();
    int number = numbers.draw(body, d.id().kind(), day);
    Content issued = before.with(before.state().issued(number, day));
    String paper = issued.state().paperNumber();
    Document done = d.issued(paper, day);
    keep(done, issued);
    numbers.enter(new Numbers.Entry(body, d.id().kind(), day.getYear(), number, paper, key, drafts.subject(issued), day, DocumentVersions.user()));
    versions.record(key, "Cấp số, phát hành " + paper, null, late);
  }

  private String dayOfIssue(Document d, LocalDate day, Answers answers) {
    if (day.isBefore(d.signedOn())) throw new Refusal("Ngày ban hành không được trước ngày ký " + Printed.day(d.signedOn()) + ".");
    if (day.isAfter(today())) throw new Refusal("Ngày ban hành không được sau hôm nay.");
    LocalDate latest = calendar.workingDaysAfter(d.signedOn(), 1);
    if (!day.isAfter(latest)) return null;
    String reason = answers.text("lateReason");
    if (reason == null) {
      throw new Refusal("Văn bản ký ngày " + Printed.day(d.signedOn()) + " phải phát hành chậm nhất ngày " + Printed.day(latest)
          + " (NĐ 30/2020 Điều 18.1); nếu chậm hơn thì ghi “Lý do phát hành chậm”.");
    }
    return reason;
  }

  private void keep(Document d, Content content) {
    versions.add(d.key(), content, templates.write(content));
    documents.save(d);
  }

  /** What the newest version was written from. */
  Content content(Document d) {
    return versions.content(d.key(), d.version()).orElseThrow(() -> new Refusal("Văn bản " + d.key() + " chưa có bản nào."));
  }

  void letterDrafted(String key, Content letter) {
    keep(documents.lock(key).drafted(), letter);
    versions.record(key, "Trình dự thảo công văn đính chính", null, letter.letter().text());
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
    return (d.id().isLetter() ? "Công văn đính chính số " : "Báo cáo số ") + d.paperNumber() + " đã phát hành";
  }

  @Transactional(readOnly = true)
  public String noticeText(String key) {
    Document d = documents.get(key);
    Content content = content(d);
    return content.issuer().name() + " đã phát hành văn bản số " + d.paperNumber() + " ngày " + Printed.day(d.issuedOn()) + ": " + drafts.subject(content) + ".\n"
        + "Bản Word và phụ lục số liệu có ở trang Văn bản của báo cáo năm " + d.id().year() + ".";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
