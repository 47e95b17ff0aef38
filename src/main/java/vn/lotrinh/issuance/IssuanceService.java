package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.organisation.Appointment;
import vn.lotrinh.organisation.DutyService;

/** A document from draft to issue: each step writes a version or gives it back with the reason (NĐ 30/2020 Điều 12, 15, 18). */
@Service("issuance")
@Transactional
public class IssuanceService {

  private final Documents documents;
  private final DocumentVersions versions;
  private final Templates templates;
  private final Numbers numbers;
  private final DutyService duties;
  private final WorkingCalendar calendar;
  private final Clock clock;

  IssuanceService(Documents documents, DocumentVersions versions, Templates templates, Numbers numbers, DutyService duties,
      WorkingCalendar calendar, Clock clock) {
    this.documents = documents;
    this.versions = versions;
    this.templates = templates;
    this.numbers = numbers;
    this.duties = duties;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Opens a document that is not there yet. */
  public void open(Document document) {
    if (documents.find(document.key()).isEmpty()) documents.add(document);
  }

  /** The document to be written, with the number of its next version; nobody else writes it until the transaction ends. */
  public Document drafting(String key) {
    return documents.lock(key).drafted();
  }

  /**
   * Keeps the next draft.
   *
   * @param drafted as {@link #drafting} gave it; @param what for the history; @param remark null where there is nothing to say
   */
  public void keepDraft(Document drafted, Content content, String what, String remark) {
    keep(drafted, content);
    versions.record(drafted.key(), what, null, remark);
  }

  /** How the document would be printed now; nothing is kept. */
  @Transactional(readOnly = true)
  public byte[] printed(Content content) {
    return templates.write(content).docx();
  }

  /** The version of a template that is in use today. */
  @Transactional(readOnly = true)
  public int template(String name) {
    return templates.newest(name).version();
  }

  /** A paper that is no official document, written by a version of its template: without number and signature. */
  @Transactional(readOnly = true)
  public byte[] unofficial(DocumentText text, int template) {
    DocumentState plain = new DocumentState(DocumentState.Stage.DRAFT, 1, "", null, null, null, List.of(), List.of(), List.of(), null, null);
    return WordFile.write(text, plain, templates.version(text.template(), template).content());
  }

  /** The unit that drafted answers for the content (Điều 12.1). */
  public void checkContent(String key, Answers answers) {
    Document d = documents.lock(key);
    check(d, answers, "Kiểm tra nội dung", d.is(Step.CONTENT_CHECK) ? d.contentAccepted() : null);
  }

  /** Form and technique are checked before the signature (Điều 12.2). */
  public void checkFormat(String key, Answers answers) {
    Document d = documents.lock(key);
    check(d, answers, "Kiểm tra thể thức, kỹ thuật trình bày", d.is(Step.FORMAT_CHECK) ? d.formatAccepted() : null);
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
  public void sign(String key, Answers answers) {
    Document d = documents.lock(key);
    if (answers.choice("decision", "Quyết định", "sign", "return").equals("return")) {
      giveBack(d, answers, "Trình ký");
      return;
    }
    Document signed = d.signed(today());
    Content before = content(d);
    Signature signature = authorised(Signature.read(answers), before.issuer().code());
    keep(signed, before.with(before.state().signed(signature)));
    versions.record(key, "Ký văn bản", "sign", signature.lines().get(signature.lines().size() - 1) + " " + signature.name());
  }

  /**
   * The signature block of whoever signs for the leader is the one of the recorded authorisation; the leader himself signs for nobody.
   *
   * @throws Refusal where somebody would sign by KT., TL. or TUQ. without a recorded authorisation
   */
  private Signature authorised(Signature typed, String body) {
    String person = DocumentVersions.user();
    if (person == null) return typed;
    Optional<Appointment> authorisation = duties.signingAuthorisation(person, body);
    if (authorisation.isPresent()) return typed.by(authorisation.get());
    if (!typed.capacity().forHead()) return typed;
    throw new Refusal("Ký KT., TL. hoặc TUQ. thì người ký phải có ủy quyền còn hiệu lực ghi ở trang Cơ quan (NĐ 30/2020 Điều 13); tài khoản của bạn chưa có.");
  }

  /**
   * The clerk issues: the number is drawn now, after the signature (Điều 15.2).
   *
   * @throws Refusal where the day is before that of the signature or to come, or late without a word
   */
  public void issue(String key, Answers answers) {
    Document d = documents.lock(key);
    if (!d.is(Step.ISSUING)) throw new Refusal("Văn bản " + key + " chưa được ký hoặc đã phát hành.");
    LocalDate day = answers.day("issuedOn", "Ngày ban hành");
    String late = dayOfIssue(d, day, answers);
    Content before = content(d);
    String body = before.issuer().code();
    int number = numbers.draw(body, d.kind(), day);
    Content issued = before.with(before.state().issued(number, day));
    String paper = issued.state().paperNumber();
    keep(d.issued(paper, day), issued);
    numbers.enter(new Numbers.Entry(body, d.kind(), day.getYear(), number, paper, key, issued.text().about(), day, DocumentVersions.user()));
    versions.record(key, "Cấp số, phát hành " + paper, null, late);
  }

  private String dayOfIssue(Document d, LocalDate day, Answers answers) {
    if (day.isBefore(d.signedOn())) throw new Refusal("Ngày ban hành không được trước ngày ký " + Formal.day(d.signedOn()) + ".");
    if (day.isAfter(today())) throw new Refusal("Ngày ban hành không được sau hôm nay.");
    LocalDate latest = calendar.workingDaysAfter(d.signedOn(), 1);
    if (!day.isAfter(latest)) return null;
    String reason = answers.text("lateReason");
    if (reason == null) {
      throw new Refusal("Văn bản ký ngày " + Formal.day(d.signedOn()) + " phải phát hành chậm nhất ngày " + Formal.day(latest)
          + " (NĐ 30/2020 Điều 18.1); nếu chậm hơn thì ghi “Lý do phát hành chậm”.");
    }
    return reason;
  }

  private void keep(Document d, Content content) {
    versions.add(d.key(), content, templates.write(content));
    documents.save(d);
  }

  /** What the newest version was written from. */
  @Transactional(readOnly = true)
  public Content content(Document d) {
    return versions.content(d.key(), d.version()).orElseThrow(() -> new Refusal("Văn bản " + d.key() + " chưa có bản nào."));
  }

  /** Who signed the last document of a series, as who is expected to sign again; the name is typed anew each time. */
  @Transactional(readOnly = true)
  public Optional<Signature> expected(String series) {
    return versions.lastSignature(series).map(s -> new Signature(s.capacity(), s.collective(), s.head(), s.title(), null));
  }

  /** The number that the next document of a body and kind gets, e.g. 8; a year begins with 1. */
  @Transactional(readOnly = true)
  public int nextNumber(String body, String kind, int year) {
    return numbers.last(body, kind, year) + 1;
  }

  /**
   * Opens the document that mends an issued one, which stays as it was.
   *
   * @param error what is wrong; @return the new document, whose key tells what it mends: {@code BC-CM-2025-VB1-TT1}
   * @throws Refusal where the document is not issued, is being mended already, or was replaced
   */
  public Document correct(String key, Correction way, String error) {
    Document wrong = documents.lock(key);
    CorrectionRules.refuseUnlessMendable(wrong, error, documents.correctionsOf(key));
    documents.correctionsOf(key).stream().filter(d -> !d.is(Step.ISSUED)).findFirst().ifPresent(running -> {
      throw new Refusal("Văn bản số " + wrong.paperNumber() + " đang được sửa trong hồ sơ " + running.key() + begun(key) + ".");
    });
    String start = Correction.base(key) + "-" + way.mark();
    long count = documents.of(wrong.parent()).stream().filter(d -> d.corrects() != null && d.key().matches(java.util.regex.Pattern.quote(start) + "\\d+")).count();
    Document correction = wrong.mending(start + (count + 1), way.kind(wrong.kind()), error, today());
    documents.add(correction);
    versions.record(key, CorrectionRules.FOUND + way.found(), null, error);
    return correction;
  }

  /** By whom and when the correction of a document was begun, as the second person who wants to reads it. */
  private String begun(String key) {
    List<DocumentVersions.Entry> found = versions.history(key).stream().filter(entry -> entry.what().startsWith(CorrectionRules.FOUND)).toList();
    if (found.isEmpty()) return "";
    DocumentVersions.Entry last = found.get(found.size() - 1);
    return ", " + (last.actor() == null ? "" : last.actor() + " ") + "mở ngày " + Formal.day(last.day());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
