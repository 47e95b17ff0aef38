package vn.lotrinh.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.assignment.ConclusionTasks;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.deadline.FileLetters;
import vn.lotrinh.issuance.Content;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.issuance.Step;
import vn.lotrinh.issuance.WordFile;
import vn.lotrinh.mail.Attachment;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** A letter or a notice from draft to dispatch, as its model sees it: what it says and who gets it; how it is issued is another room's. */
@Service("briefingDocument")
@Transactional
public class BriefingDocument {

  private final BriefingPapers papers;
  private final PaperWriting writing;
  private final Documents documents;
  private final DocumentVersions versions;
  private final IssuanceService issuance;
  private final FileLetters letters;
  private final Chronicle chronicle;
  private final CaseFiles cases;
  private final ConclusionTasks conclusions;
  private final OrganisationService organisation;
  private final Clock clock;
  private final String baseUrl;

  BriefingDocument(BriefingPapers papers, PaperWriting writing, Documents documents, DocumentVersions versions, IssuanceService issuance,
      FileLetters letters, Chronicle chronicle,
      CaseFiles cases, ConclusionTasks conclusions, OrganisationService organisation, Clock clock,
          @Value("${lo-trinh.base-url}") String baseUrl) {
    this.papers = papers;
    this.writing = writing;
    this.documents = documents;
    this.versions = versions;
    this.issuance = issuance;
    this.letters = letters;
    this.chronicle = chronicle;
    this.cases = cases;
    this.conclusions = conclusions;
    this.organisation = organisation;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** The process of a paper begins. */
  public void open(String key) {
    BriefingPaper paper = papers.get(key);
    issuance.open(Document.open(key, key, paper.series(), paper.kind().document().code(), LocalDate.now(clock)));
  }

  /** The body that acts in a step today: whoever issues does all of it. @param step a name of {@link Step} */
  @Transactional(readOnly = true)
  public String body(String key, String step) {
    return writing.today(papers.get(key).issuer());
  }

  /** Writes the next draft by what is late today, or drops the paper. */
  public void recordDraft(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (answers.choice("decision", "Trình văn bản", "submit", "drop").equals("drop")) {
      papers.dropped(key, answers.required("reason", "Vì sao không gửi nữa"));
      return;
    }
    Document d = issuance.drafting(key);
    issuance.keepDraft(d, writing.draft(papers.get(key), d, answers), "Trình dự thảo lần " + d.version(), null);
  }

  /** Whether whoever drafted decided not to send it. */
  @Transactional(readOnly = true)
  public boolean isDropped(String key) {
    return papers.get(key).dropped() != null;
  }

  public void recordContentCheck(String key, Map<String, Object> form) {
    issuance.checkContent(key, new Answers(form));
  }

  public void recordFormatCheck(String key, Map<String, Object> form) {
    issuance.checkFormat(key, new Answers(form));
  }

  /** The leader signs: from now on the version is no draft any more. */
  public void recordSigning(String key, Map<String, Object> form) {
    issuance.sign(key, new Answers(form));
  }

  /**
   * The clerk issues: the number is drawn now (NĐ 30/2020 Điều 15), and each case of which a letter tells has it in its chronicle.
   *
   * @throws vn.lotrinh.Refusal where the day is before that of the signature or to come, or late without a word
   */
  public void recordIssue(String key, Map<String, Object> form) {
    issuance.issue(key, new Answers(form));
    Document d = documents.get(key);
    papers.issued(key, d.paperNumber(), d.issuedOn());
    if (issuance.content(d).text() instanceof UrgingLetter letter) note(papers.get(key), letter);
  }

  private void note(BriefingPaper paper, UrgingLetter letter) {
    papers.told(paper.key(), letter.tasks());
    letter.tasks().stream().collect(Collectors.groupingBy(UrgingLetter.Overdue::caseKey)).forEach((caseKey, tasks) -> {
      if (cases.get(caseKey).isEmpty()) return;
      chronicle.noted(caseKey, tasks.get(0).taskId(), "Công văn đôn đốc số " + paper.number() + " ngày " + Formal.day(paper.issuedOn()),
          null, letter.issuer().code(),
          tasks.stream().map(task -> "“" + task.title() + "”, hạn " + Formal.day(task.due()) + ", quá hạn " + task.days()
              + " ngày làm việc").collect(Collectors.joining("; ")));
    });
  }

  /** Whether the last step let the document go on. */
  @Transactional(readOnly = true)
  public boolean goesOn(String key) {
    return !documents.get(key).is(Step.DRAFTING);
  }

  /** Gives out what was concluded, and sends the issued file to whoever it is for. */
  public void sendOut(String key) {
    BriefingPaper paper = papers.get(key);
    Content content = issuance.content(documents.get(key));
    if (content.text() instanceof MeetingNotice notice) conclusions.give(plan(paper, notice), paper.openedBy());
    byte[] file = versions.docx(key, documents.get(key).version()).orElseThrow();
    String subject = paper.kind().title() + " số " + paper.number() + " ngày " + Formal.day(paper.issuedOn());
    Map<String, Object> words = Map.of("paragraphs", List.of(content.issuer().name() + " đã phát hành văn bản số " + paper.number()
        + " ngày " + Formal.day(paper.issuedOn()) + ": "
        + content.text().about() + ".", "Văn bản ở tệp Word kèm theo."), "link", baseUrl + "/briefing-papers/" + key, "linkWords",
            "Xem văn bản");
    Attachment attached = new Attachment(paper.number().replaceAll("[^\\p{L}\\d]+", "-") + ".docx", WordFile.TYPE, file);
    receivers(paper, content).forEach(body -> {
      cases.admit(key, java.util.Set.of(body), clock.instant());
      letters.postTo(body, "van-ban:" + key, key, subject, words, List.of(attached));
    });
  }

  private ConclusionTasks.Notice plan(BriefingPaper paper, MeetingNotice notice) {
    String province = province(paper.issuer());
    return new ConclusionTasks.Notice(paper.key(), "Thông báo kết luận số " + paper.number() + ": " + notice.about(), paper.number(),
        paper.issuedOn(),
        province.replaceFirst("^(?iu)(tỉnh|thành phố) ", ""), writing.today(paper.issuer()),
        notice.conclusions().stream().map(one -> new ConclusionTasks.Conclusion(one.text(), writing.today(one.agency()), one.due()))
            .toList());
  }

  /** The province in which a body sits: with several in one database its names mean its own bodies. */
  private String province(String body) {
    Optional<Place> at = organisation.agency(body).map(Agency::place).flatMap(organisation::place);
    while (at.isPresent() && at.get().parent() != null) at = organisation.place(at.get().parent());
    return at.map(Place::name).orElse("tỉnh");
  }

  private java.util.Set<String> receivers(BriefingPaper paper, Content content) {
    if (content.text() instanceof MeetingNotice notice) {
      return notice.conclusions().stream().map(one -> writing.today(one.agency())).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
    return java.util.Set.of(writing.today(paper.body()));
  }
}
