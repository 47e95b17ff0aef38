package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.OpenSteps;
import vn.lotrinh.casefile.WrittenPapers;

/** The papers that the system writes for a case: offered at the steps that need them, drafted, numbered, kept with their file. */
@Component
@Transactional
class CasePapers implements WrittenPapers {

  /** A paper of a case: what it is, who issues it, under which numbers it went out so far, the one that holds last. */
  record One(String caseKey, PaperForm form, Office issuer, List<Document> numbered, boolean open) {

    /** The one that holds; empty before the first. */
    public Optional<Document> issued() {
      return numbered.isEmpty() ? Optional.empty() : Optional.of(numbered.get(numbered.size() - 1));
    }

    /** Number and day; null before. */
    public String number() {
      return issued().map(d -> d.paperNumber() + " ngày " + Formal.day(d.issuedOn())).orElse(null);
    }
  }

  private final List<PaperWriter> writers;
  private final Documents documents;
  private final DocumentVersions versions;
  private final Templates templates;
  private final PaperNumbers numbers;
  private final CaseFiles cases;
  private final OpenSteps steps;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CasePapers(List<PaperWriter> writers, Documents documents, DocumentVersions versions, Templates templates, PaperNumbers numbers, CaseFiles cases,
      OpenSteps steps, ApplicationEventPublisher events, Clock clock) {
    this.writers = writers;
    this.documents = documents;
    this.versions = versions;
    this.templates = templates;
    this.numbers = numbers;
    this.cases = cases;
    this.steps = steps;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Shown> of(Who who, String caseKey, String taskId) {
    Optional<PaperWriter> writer = writer(caseKey);
    if (writer.isEmpty()) return List.of();
    List<String> open = open(caseKey, taskId);
    List<Document> numbered = documents.of(caseKey);
    List<Shown> shown = new ArrayList<>();
    for (PaperForm form : writer.get().forms()) {
      boolean offered = form.steps().stream().anyMatch(open::contains);
      List<Document> own = numbered(numbered, caseKey, form);
      if (offered || !own.isEmpty()) shown.add(shown(caseKey, form, own));
    }
    return shown;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Issued> issued(String caseKey) {
    return documents.of(caseKey).stream().filter(one -> one.paperNumber() != null && one.issuedOn() != null).sorted(Comparator.comparing(Document::issuedOn))
        .flatMap(one -> versions.docx(one.key(), one.version()).stream().map(docx -> new Issued(DocumentKind.of(one.kind()).title(), one.paperNumber(), one.issuedOn(),
            issuer(caseKey, one), docx))).toList();
  }

  /** Null where the paper's form is none of today's. */
  private String issuer(String caseKey, Document document) {
    return writer(caseKey).flatMap(writer -> writer.forms().stream().filter(form -> Correction.base(document.key()).equals(key(caseKey, form))).findFirst()
        .flatMap(form -> writer.issuer(caseKey, form))).map(Office::name).orElse(null);
  }

  private Shown shown(String caseKey, PaperForm form, List<Document> numbered) {
    String address = "/cases/" + caseKey + "/papers/" + form.name();
    if (numbered.isEmpty()) return new Shown(form.title(), address, null, null, null);
    Document last = numbered.get(numbered.size() - 1);
    String replaces = last.corrects() == null ? null : full(numbered.get(numbered.size() - 2)) + ": " + last.error();
    return new Shown(form.title(), address, full(last), "/api" + address + ".docx?version=" + numbered.size(), replaces);
  }

  private static String full(Document document) {
    return document.paperNumber() + " ngày " + Formal.day(document.issuedOn());
  }

  private List<String> open(String caseKey, String taskId) {
    if (taskId != null) return steps.of(taskId).filter(step -> caseKey.equals(step.caseKey())).map(CaseStep::task).stream().toList();
    return steps.ofCase(caseKey).stream().map(CaseStep::task).toList();
  }

  /** @throws UnknownPaper where the case is none that the caller may see, or has no such paper */
  @Transactional(readOnly = true)
  public One one(Who who, String caseKey, String name) {
    if (!cases.maySee(who, caseKey)) throw new UnknownPaper();
    PaperWriter writer = writer(caseKey).orElseThrow(UnknownPaper::new);
    PaperForm form = writer.forms().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(UnknownPaper::new);
    List<Document> issued = numbered(documents.of(caseKey), caseKey, form);
    boolean open = open(caseKey, null).stream().anyMatch(form.steps()::contains);
    if (!open && issued.isEmpty()) throw new UnknownPaper();
    Office issuer = writer.issuer(caseKey, form).orElseThrow(() -> new Refusal("Hồ sơ " + caseKey + " chưa rõ cơ quan nào ban hành “" + form.title() + "”."));
    return new One(caseKey, form, issuer, issued, open);
  }

  /** The draft as it would be written now, with what the case knows today. */
  @Transactional(readOnly = true)
  public byte[] draft(One paper) {
    return templates.write(content(paper, DocumentState.Stage.DRAFT, null)).docx();
  }

  /** The kept file of a number: 1 is the first, each that replaces it the next. */
  @Transactional(readOnly = true)
  public byte[] file(One paper, int version) {
    return Optional.of(version).filter(asked -> asked >= 1 && asked <= paper.numbered().size())
        .flatMap(asked -> versions.docx(paper.numbered().get(asked - 1).key(), 1))
        .orElseThrow(() -> new Refusal("Văn bản “" + paper.form().title() + "” không có bản lần " + version + "."));
  }

  /** Who signed the body's last paper of the kind; empty where there was none. */
  @Transactional(readOnly = true)
  public Optional<Signature> expected(One paper) {
    return versions.lastSignature(series(paper)).map(s -> new Signature(s.capacity(), s.collective(), s.head(), s.title(), null));
  }

  /** The number that the paper would get now. */
  @Transactional(readOnly = true)
  public String next(One paper) {
    return numbers.next(paper.issuer(), DocumentKind.of(paper.form().kind()));
  }

  /**
   * Draws the number and keeps the paper as it is to be signed and stamped.
   *
   * @throws Refusal where the caller does not work for the body, the paper has a number already, or the day is to come
   */
  public Document issue(Who who, One paper, Answers answers) {
    refuseUnlessOpen(who, paper);
    LocalDate day = answers.day("issuedOn", "Ngày ban hành");
    if (day.isAfter(today())) throw new Refusal("Ngày ban hành không được sau hôm nay (" + Formal.day(today()) + ").");
    return number(paper, Signature.read(answers), day, null, null);
  }

  /**
   * Draws the number of a corrected paper, which says what it replaces; the old one stays as it was and says by which it is replaced (NĐ 30/2020
   * Điều 18.3). Its step may have ended long ago.
   *
   * @param answers those of {@link #issue} and {@code reason}
   * @throws Refusal where there is nothing to replace, no reason, the caller does not work for the body, or the day is before the old paper's
   */
  public Document replace(Who who, One paper, Answers answers) {
    Document old = paper.issued().map(issued -> documents.lock(issued.key()))
        .orElseThrow(() -> new Refusal("Văn bản này chưa có số; sửa ngay trong dự thảo."));
    if (!mayIssue(who, paper)) throw new Refusal("Chỉ " + paper.issuer().name() + " thay thế văn bản này.");
    String reason = Written.line(answers.required("reason", "Lý do thay thế"));
    CorrectionRules.refuseUnlessMendable(old, reason, documents.correctionsOf(old.key()));
    LocalDate day = answers.day("issuedOn", "Ngày ban hành");
    if (day.isAfter(today())) throw new Refusal("Ngày ban hành không được sau hôm nay (" + Formal.day(today()) + ").");
    if (day.isBefore(old.issuedOn())) throw new Refusal("Ngày ban hành không được trước văn bản bị thay thế (" + Formal.day(old.issuedOn()) + ").");
    Document corrected = number(paper, Signature.read(answers), day, old, reason);
    numbers.replaced(old, corrected);
    versions.record(old.key(), "Đã được thay thế bằng văn bản số " + corrected.paperNumber(), null, reason);
    events.publishEvent(new PaperReplaced(paper.caseKey(), paper.form().title(), old.paperNumber(), full(corrected), reason, day));
    return corrected;
  }

  /** @param replaced the paper that this one replaces, and why; null for the first */
  private Document number(One paper, Signature signature, LocalDate day, Document replaced, String why) {
    Content draft = content(paper, DocumentState.Stage.SIGNED, replaced);
    PaperNumbers.Issue issue = new PaperNumbers.Issue(paper.issuer().code(), DocumentKind.of(paper.form().kind()), about(paper), paper.caseKey());
    Numbers.Entry entry = numbers.ahead(issue, paper.issuer(), day);
    String key = key(paper.caseKey(), paper.form()) + (replaced == null ? "" : "-" + Correction.REPLACEMENT.mark() + paper.numbered().size());
    Document document = new Document(key, paper.caseKey(), series(paper), entry.kind(), replaced == null ? null : replaced.key(), why, Step.ISSUED, today(), 1, null, day,
        day, entry.paperNumber());
    DocumentState state = draft.state();
    Content issued = new Content(draft.text(), new DocumentState(DocumentState.Stage.ISSUED, 1, state.sign(), entry.number(), day, signature, state.grounds(),
        state.addressees(), state.copies(), state.unit(), state.replaces()));
    documents.addIssued(document);
    versions.add(document.key(), issued, templates.write(issued));
    versions.record(document.key(), "Cấp số, phát hành " + entry.paperNumber(), null, replaced == null ? null : "Thay thế số " + replaced.paperNumber() + ": " + why);
    return document;
  }

  private void refuseUnlessOpen(Who who, One paper) {
    if (paper.issued().isPresent()) throw new Refusal("Văn bản này đã được cấp số " + paper.number() + ".");
    if (!paper.open()) throw new Refusal("Hồ sơ " + paper.caseKey() + " không còn ở bước ban hành văn bản này.");
    if (!mayIssue(who, paper)) throw new Refusal("Chỉ " + paper.issuer().name() + " cấp số văn bản này.");
  }

  /** Whoever works for the body, or does the step for it: a co-operative without officers of its own has the Liên minh do it. */
  boolean mayIssue(Who who, One paper) {
    return who.worksFor(paper.issuer().code()) || who.worksForOneOf(steps.actors(paper.caseKey(), paper.form().steps()));
  }

  private Content content(One paper, DocumentState.Stage stage, Document replaced) {
    PaperWriter writer = writer(paper.caseKey()).orElseThrow(UnknownPaper::new);
    PaperForm form = paper.form();
    CaseWords words = writer.words(paper.caseKey());
    DocumentKind kind = DocumentKind.of(form.kind());
    DocumentState state = new DocumentState(stage, 1, kind.sign(paper.issuer().symbol()), null, null, expected(paper).orElse(null), filled(form.grounds(), words),
        filled(form.addressees(), words), filled(form.copies(), words), null, replaced == null ? null : replaced.paperNumber());
    String about = words.in(form.about()) + (replaced == null ? "" : " (thay thế " + kind.title() + " số " + full(replaced) + ")");
    return new Content(new FilledPaper(paper.issuer(), form.name(), about, words), state);
  }

  private String about(One paper) {
    return writer(paper.caseKey()).orElseThrow(UnknownPaper::new).words(paper.caseKey()).in(paper.form().about());
  }

  private static List<String> filled(List<String> lines, CaseWords words) {
    return lines.stream().map(words::in).toList();
  }

  /** The paper's numbers in their order: the first, then each that replaced the one before. */
  private static List<Document> numbered(List<Document> ofCase, String caseKey, PaperForm form) {
    return ofCase.stream().filter(d -> Correction.base(d.key()).equals(key(caseKey, form))).sorted(Comparator.comparingInt(d -> Correction.round(d.key()))).toList();
  }

  private Optional<PaperWriter> writer(String caseKey) {
    return writers.stream().filter(writer -> writer.owns(caseKey)).findFirst();
  }

  private static String key(String caseKey, PaperForm form) {
    return caseKey + "-" + form.name();
  }

  private static String series(One paper) {
    return paper.issuer().code() + "/" + paper.form().name();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
