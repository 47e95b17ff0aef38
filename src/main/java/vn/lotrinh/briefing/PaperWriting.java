package vn.lotrinh.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.issuance.Content;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentText;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.issuance.Office;
import vn.lotrinh.issuance.Offices;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.progress.LateTasks;

/** Puts a draft together: what is late today or was concluded, what a person wrote, and what such documents usually say. */
@Component
@Transactional(readOnly = true)
class PaperWriting {

  private static final int MOST_TASKS = 200;
  private static final int MOST_LINES = 20;
  private static final String URGING = "Tập trung xử lý dứt điểm các nhiệm vụ nêu trên; nhiệm vụ nào vướng mắc thì nêu ở thẻ “Vướng mắc” của việc, ghi rõ cơ quan cần giải quyết.";
  private static final String CONCLUDING = "Các cơ quan được giao nhiệm vụ tổ chức thực hiện đúng thời hạn, báo cáo kết quả trên hệ thống.";

  private final BriefingPapers papers;
  private final LateTasks late;
  private final IssuanceService issuance;
  private final DocumentVersions versions;
  private final Offices offices;
  private final OrganisationService organisation;
  private final OpenTerms terms;
  private final WorkingCalendar calendar;
  private final Clock clock;

  PaperWriting(BriefingPapers papers, LateTasks late, IssuanceService issuance, DocumentVersions versions, Offices offices,
      OrganisationService organisation, OpenTerms terms,
      WorkingCalendar calendar, Clock clock) {
    this.papers = papers;
    this.late = late;
    this.issuance = issuance;
    this.versions = versions;
    this.offices = offices;
    this.organisation = organisation;
    this.terms = terms;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** @throws Refusal where a letter would tell of nothing */
  Content draft(BriefingPaper paper, Document drafted, Answers answers) {
    DocumentText text = text(paper, answers.required("text", "Yêu cầu, ý kiến"), answers.text("answerBy") == null ? null
        : answers.day("answerBy", "Đề nghị báo cáo kết quả trước ngày"));
    if (text instanceof UrgingLetter letter) {
      if (letter.tasks().isEmpty()) throw new Refusal(letter.body() + " không còn việc nào quá hạn; hãy chọn “Không gửi nữa”.");
      if (letter.answerBy() != null && letter.answerBy()
          .isBefore(today())) throw new Refusal("Ngày đề nghị báo cáo kết quả không được trước hôm nay.");
    }
    return new Content(text, state(paper, drafted.version(), lines(answers), answers.text("unit")));
  }

  /** How the document would look now. */
  Content preview(BriefingPaper paper, Document document) {
    Optional<Content> last = last(document);
    LocalDate answerBy = last.map(content -> content.answer("answerBy")).or(() -> Optional.ofNullable(usual(paper, "answerBy")))
        .map(LocalDate::parse).orElse(null);
    DocumentText text = text(paper, last.map(content -> content.answer("text")).orElseGet(() -> usual(paper, "text")), answerBy);
    return new Content(text, state(paper, document.version() + 1, last.map(content -> content.state().copies()).orElse(List.of()),
        last.map(content -> content.state().unit()).orElse(null)));
  }

  /** What a field of the draft opens with: what was written last, else what is usual; null where there is neither. */
  String proposed(BriefingPaper paper, Document document, String field) {
    return last(document).map(content -> content.answer(field)).orElseGet(() -> usual(paper, field));
  }

  private String usual(BriefingPaper paper, String field) {
    boolean letter = paper.kind() == BriefingPaper.Kind.LETTER;
    return switch (field) {
      case "text" -> letter ? URGING : CONCLUDING;
      case "answerBy" -> letter ? calendar.workingDaysAfter(today(), terms.get("briefing", "ANSWER").length()).toString() : null;
      default -> null;
    };
  }

  private Optional<Content> last(Document document) {
    return document.version() == 0 ? Optional.empty() : versions.content(document.key(), document.version());
  }

  private DocumentText text(BriefingPaper paper, String text, LocalDate answerBy) {
    Office issuer = offices.of(today(paper.issuer()), today());
    if (paper.kind() == BriefingPaper.Kind.NOTICE) {
      return new MeetingNotice(issuer, paper.meetingOn(), paper.chair(), papers.conclusions(paper.key()).stream()
          .map(one -> new MeetingNotice.Conclusion(one.text(), one.agency(), organisation.name(one.agency(), today()), one.due())).toList(),
              text);
    }
    String body = today(paper.body());
    String last = papers.lastLetter(body).or(() -> papers.lastLetter(paper.body())).filter(one -> !one.key().equals(paper.key()))
        .map(this::named).orElse(null);
    return new UrgingLetter(issuer, organisation.name(body, today()), today(), late.of(body, today(), MOST_TASKS).stream().map(task ->
        new UrgingLetter.Overdue(task.taskId(),
        task.caseKey(), task.title(), task.caseTitle(), task.basis(), task.due(), task.days())).toList(), last, text, answerBy);
  }

  /** "Công văn số 12/LMHTX ngày 03 tháng 11 năm 2025 của Liên minh …". */
  private String named(BriefingPaper letter) {
    return "Công văn số " + letter.number() + " " + Formal.longDay(letter.issuedOn()) + " của "
        + Formal.writtenOut(organisation.name(letter.issuer(), letter.issuedOn()));
  }

  private DocumentState state(BriefingPaper paper, int version, List<String> copies, String unit) {
    Office issuer = offices.of(today(paper.issuer()), today());
    List<String> addressees = paper.kind() == BriefingPaper.Kind.LETTER ? List.of(organisation.name(today(paper.body()), today()))
        : List.of();
    return new DocumentState(DocumentState.Stage.DRAFT, version, paper.kind().document().sign(issuer.symbol()), null, null,
        issuance.expected(paper.series()).orElse(null), List.of(),
        addressees, copies, unit, null);
  }

  private static List<String> lines(Answers answers) {
    List<String> lines = Formal.paragraphs(answers.text("copies")).stream().map(line -> line.replaceFirst("^[-+*]\\s*", "")).filter(line ->
        !line.isEmpty()).toList();
    if (lines.size() > MOST_LINES) throw new Refusal("“Nơi nhận” không quá " + MOST_LINES + " dòng.");
    return lines;
  }

  String today(String agency) {
    return organisation.successor(agency, today()).orElse(agency);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
