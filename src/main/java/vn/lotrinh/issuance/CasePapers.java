package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.OpenSteps;
import vn.lotrinh.casefile.WrittenPapers;

/** The papers that the system writes for a case: offered at the steps that need them, drafted, numbered, kept with their file. */
@Component
@Transactional
class CasePapers implements WrittenPapers {

  /** A paper of a case: what it is, who issues it, what became of it so far. */
  record One(String caseKey, PaperForm form, Office issuer, Optional<Document> issued, boolean open) {

    /** Number and day; null before. */
    public String number() {
      return issued.map(d -> d.paperNumber() + " ngày " + Formal.day(d.issuedOn())).orElse(null);
    }
  }

  private final List<PaperWriter> writers;
  private final Documents documents;
  private final DocumentVersions versions;
  private final Templates templates;
  private final PaperNumbers numbers;
  private final CaseFiles cases;
  private final OpenSteps steps;
  private final Clock clock;

  CasePapers(List<PaperWriter> writers, Documents documents, DocumentVersions versions, Templates templates, PaperNumbers numbers, CaseFiles cases,
      OpenSteps steps, Clock clock) {
    this.writers = writers;
    this.documents = documents;
    this.versions = versions;
    this.templates = templates;
    this.numbers = numbers;
    this.cases = cases;
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Shown> of(Who who, String caseKey, String taskId) {
    Optional<PaperWriter> writer = writer(caseKey);
    if (writer.isEmpty()) return List.of();
    List<String> open = open(caseKey, taskId);
    List<Shown> shown = new ArrayList<>();
    for (PaperForm form : writer.get().forms()) {
      boolean offered = form.steps().stream().anyMatch(open::contains);
      Optional<Document> issued = issued(caseKey, form);
      if (offered || issued.isPresent()) shown.add(shown(caseKey, form, issued));
    }
    return shown;
  }

  private Shown shown(String caseKey, PaperForm form, Optional<Document> issued) {
    String address = "/cases/" + caseKey + "/papers/" + form.name();
    return new Shown(form.title(), address, issued.map(d -> d.paperNumber() + " ngày " + Formal.day(d.issuedOn())).orElse(null),
        issued.map(d -> "/api" + address + ".docx?version=" + d.version()).orElse(null));
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
    Optional<Document> issued = issued(caseKey, form);
    boolean open = open(caseKey, null).stream().anyMatch(form.steps()::contains);
    if (!open && issued.isEmpty()) throw new UnknownPaper();
    Office issuer = writer.issuer(caseKey, form).orElseThrow(() -> new Refusal("Hồ sơ " + caseKey + " chưa rõ cơ quan nào ban hành “" + form.title() + "”."));
    return new One(caseKey, form, issuer, issued, open);
  }

  /** The draft as it would be written now, with what the case knows today. */
  @Transactional(readOnly = true)
  public byte[] draft(One paper) {
    return templates.write(content(paper, DocumentState.Stage.DRAFT)).docx();
  }

  /** The kept file of a version. */
  @Transactional(readOnly = true)
  public byte[] file(One paper, int version) {
    return paper.issued().flatMap(d -> versions.docx(d.key(), version))
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
    Signature signature = Signature.read(answers);
    Content draft = content(paper, DocumentState.Stage.SIGNED);
    PaperNumbers.Issue issue = new PaperNumbers.Issue(paper.issuer().code(), DocumentKind.of(paper.form().kind()), draft.text().about(), paper.caseKey());
    Numbers.Entry entry = numbers.ahead(issue, paper.issuer(), day);
    Document document = new Document(key(paper.caseKey(), paper.form()), paper.caseKey(), series(paper), entry.kind(), null, null, Step.ISSUED, today(), 1, null, day, day,
        entry.paperNumber());
    DocumentState state = draft.state();
    Content issued = new Content(draft.text(), new DocumentState(DocumentState.Stage.ISSUED, 1, state.sign(), entry.number(), day, signature, state.grounds(),
        state.addressees(), state.copies(), state.unit(), null));
    documents.addIssued(document);
    versions.add(document.key(), issued, templates.write(issued));
    versions.record(document.key(), "Cấp số, phát hành " + entry.paperNumber(), null, null);
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

  private Content content(One paper, DocumentState.Stage stage) {
    PaperWriter writer = writer(paper.caseKey()).orElseThrow(UnknownPaper::new);
    PaperForm form = paper.form();
    CaseWords words = writer.words(paper.caseKey());
    DocumentKind kind = DocumentKind.of(form.kind());
    DocumentState state = new DocumentState(stage, 1, kind.sign(paper.issuer().symbol()), null, null, expected(paper).orElse(null), filled(form.grounds(), words),
        filled(form.addressees(), words), filled(form.copies(), words), null, null);
    return new Content(new FilledPaper(paper.issuer(), form.name(), words.in(form.about()), words), state);
  }

  private static List<String> filled(List<String> lines, CaseWords words) {
    return lines.stream().map(words::in).toList();
  }

  private Optional<Document> issued(String caseKey, PaperForm form) {
    return documents.find(key(caseKey, form));
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
