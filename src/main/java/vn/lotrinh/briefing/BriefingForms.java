package vn.lotrinh.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.calendar.OpenTerm;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.issuance.Signature;
import vn.lotrinh.issuance.Step;
import vn.lotrinh.organisation.OrganisationService;

/** What the forms of a letter or notice open with, and by when each step ends. */
@Service("briefingForms")
@Transactional(readOnly = true)
public class BriefingForms {

  private final BriefingPapers papers;
  private final PaperWriting writing;
  private final Documents documents;
  private final IssuanceService issuance;
  private final OrganisationService organisation;
  private final OpenTerms terms;
  private final WorkingCalendar calendar;
  private final Clock clock;

  BriefingForms(BriefingPapers papers, PaperWriting writing, Documents documents, IssuanceService issuance,
      OrganisationService organisation, OpenTerms terms,
      WorkingCalendar calendar, Clock clock) {
    this.papers = papers;
    this.writing = writing;
    this.documents = documents;
    this.issuance = issuance;
    this.organisation = organisation;
    this.terms = terms;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The last working day of a step; of the issue the working day after the signature (NĐ 30/2020 Điều 18.1).
   *
   * @param step a name of {@link Step}
   */
  public LocalDate due(String key, String step) {
    int days = step.equals(Step.ISSUING.name()) ? 1 : terms.get("briefing", step).length();
    return calendar.workingDaysAfter(LocalDate.now(clock), days);
  }

  /** No plan names these days: the same as {@link #due}. */
  public LocalDate plannedDue(String key, String step) {
    return due(key, step);
  }

  /** What a field of the draft opens with; null where it is empty. */
  public String proposed(String key, String field) {
    return writing.proposed(papers.get(key), documents.get(key), field);
  }

  /** What a field of the signature opens with: as the issuer's last document of the kind was signed; never the name. */
  public String signature(String key, String field) {
    Signature last = issuance.expected(papers.get(key).series()).orElse(null);
    if (last == null) return null;
    return switch (field) {
      case "capacity" -> last.capacity().code();
      case "collective" -> last.collective();
      case "headTitle" -> last.head();
      case "signerTitle" -> last.title();
      default -> throw new IllegalArgumentException(field);
    };
  }

  /** Today, as the form of the issue opens with. */
  public String todayText() {
    return LocalDate.now(clock).toString();
  }

  /** Why the draft came back; null where it did not. */
  String returnReason(String key) {
    return documents.find(key).map(Document::returnReason).orElse(null);
  }

  String known(String key, Step step) {
    BriefingPaper paper = papers.get(key);
    Document d = documents.get(key);
    List<String> rows = new ArrayList<>(List.of("| Văn bản | " + paper.kind().title() + " |", "|---|---|"));
    rows.add("| Cơ quan ban hành | " + Markdown.plain(organisation.name(paper.issuer())) + " |");
    if (paper.body() != null) rows.add("| Gửi | " + Markdown.plain(organisation.name(paper.body())) + " |");
    if (paper.meetingOn() != null) rows.add("| Cuộc họp | ngày " + Formal.day(paper.meetingOn()) + ", " + Markdown.plain(paper.chair())
        + " chủ trì |");
    if (d.version() > 0) rows.add("| Bản đang xem | lần " + d.version() + " |");
    if (d.signedOn() != null) rows.add("| Ký ngày | " + Formal.day(d.signedOn()) + " |");
    if (step == Step.ISSUING) rows.add("| Số tiếp theo | " + Formal.paperNumber(issuance.nextNumber(writing.today(paper.issuer()), d.kind(),
        LocalDate.now(clock).getYear()),
        issuance.content(d).state().sign()) + " |");
    boolean open = step != Step.ISSUING && !terms.find("briefing", step.name()).map(OpenTerm::confirmed).orElse(true);
    return String.join("\n", rows) + "\n\n[Bản Word](/briefing-papers/" + key + ".docx) · [Các bản, lịch sử](/briefing-papers/" + key + ")"
        + (open ? "\n\n*Cần xác nhận: hạn của bước này không có trong văn bản nào.*" : "");
  }
}
