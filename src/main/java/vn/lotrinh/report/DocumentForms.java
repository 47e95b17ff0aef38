package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.issuance.Content;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.issuance.Signature;
import vn.lotrinh.issuance.Step;

/** What the forms of a document open with: facts, links to the Word file, what was written before, and by when each step ends. */
@Service("reportForms")
@Transactional(readOnly = true)
public class DocumentForms {

  private static final int DECEMBER = 12;
  private static final int DAY_OF_REPORT = 10;

  private final Documents documents;
  private final DocumentVersions versions;
  private final DraftWriter drafts;
  private final Campaigns campaigns;
  private final IssuanceService issuance;
  private final WorkingCalendar calendar;
  private final OpenTerms terms;
  private final Clock clock;

  DocumentForms(Documents documents, DocumentVersions versions, DraftWriter drafts, Campaigns campaigns, IssuanceService issuance, WorkingCalendar calendar, OpenTerms terms, Clock clock) {
    this.documents = documents;
    this.versions = versions;
    this.drafts = drafts;
    this.campaigns = campaigns;
    this.issuance = issuance;
    this.calendar = calendar;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * The last working day of a step, reckoned backwards from the day of issue: strictly before 10 December for the Liên minh's report, the
   * last working day of the year for the province's. What corrects an issued document is reckoned forwards from the day on which it began.
   *
   * @param step a name of {@link Step}
   */
  public LocalDate due(String key, String step) {
    return due(documents.get(key), step, calendar);
  }

  private LocalDate due(Document d, String step, WorkingCalendar on) {
    int before = term(step);
    if (d.corrects() != null) return on.workingDaysAfter(d.openedOn(), Math.max(1, 1 + term(Step.DRAFTING.name()) - before));
    LocalDate day = lastDay(d, on);
    for (int i = 0; i < before; i++) day = on.strictlyBefore(day);
    return day;
  }

  /** The nominal day: 9 or 31 December for the issue, the same day as {@link #due} for the steps before, which no plan names. */
  public LocalDate plannedDue(String key, String step) {
    return term(documents.get(key), step, calendar).planned();
  }

  /** The term of a step on a calendar: both days. */
  PlannedDate term(String key, String step, WorkingCalendar on) {
    return term(documents.get(key), step, on);
  }

  private PlannedDate term(Document d, String step, WorkingCalendar on) {
    LocalDate due = due(d, step, on);
    if (d.corrects() != null || !step.equals(Step.ISSUING.name())) return new PlannedDate(due, due);
    LocalDate nominal = level(d) == Level.ALLIANCE ? LocalDate.of(year(d), DECEMBER, DAY_OF_REPORT - 1) : LocalDate.of(year(d), DECEMBER, 31);
    return new PlannedDate(nominal.isBefore(due) ? due : nominal, due);
  }

  /** The campaign's day was a working day when it was set; a day that is declared off since then gives way to the one before. */
  private LocalDate lastDay(Document d, WorkingCalendar on) {
    return on.strictlyBefore(level(d) == Level.ALLIANCE ? campaigns.get(d.parent()).outerDue().plusDays(1) : LocalDate.of(year(d) + 1, 1, 1));
  }

  private static int year(Document d) {
    return DocumentKey.of(d.key()).year();
  }

  private static Level level(Document d) {
    return DocumentKey.of(d.key()).level();
  }

  private int term(String step) {
    return terms.get("report", step).length();
  }

  private boolean unconfirmed(String step) {
    return !terms.get("report", step).confirmed();
  }

  /** Nothing: models of earlier versions ask for it; what a person should know is told when the form is shown. */
  public String facts(String key, String step) {
    return null;
  }

  /** What a person should know of the document at a step, as Markdown. */
  String known(String key, Step step) {
    Document d = documents.get(key);
    List<String> rows = new ArrayList<>(List.of("| Văn bản | " + Markdown.plain(title(d)) + " |", "|---|---|"));
    if (d.version() > 0) rows.add("| Bản đang xem | lần " + d.version() + " |");
    if (d.signedOn() != null) rows.add("| Ký ngày | " + Formal.day(d.signedOn()) + " |");
    if (d.error() != null) rows.add("| Sai sót | " + Markdown.plain(d.error()) + " |");
    if (step == Step.ISSUING) rows.add("| Số tiếp theo | " + next(d) + " |");
    String links = d.isLetter() && d.version() == 0 ? "" : word(d) + " · ";
    String term = unconfirmed(step.name()) ? "\n\n*Cần xác nhận: hạn của bước này không có trong văn bản nào, tính lùi từ ngày phát hành.*" : "";
    return String.join("\n", rows) + "\n\n" + links + "[Các bản, lịch sử](/reports/" + year(d) + "/documents)" + term;
  }

  private static String word(Document d) {
    String query = "?document=" + DocumentKey.of(d.key()).name() + (d.is(Step.DRAFTING) && !d.isLetter() ? "&preview=true" : "&version=" + d.version());
    String address = "/api/reports/" + year(d);
    return "[Mở bản Word](" + address + "/report.docx" + query + ")" + (d.isLetter() ? "" : " · [Phụ lục số liệu Excel](" + address + "/figures.xlsx" + query + ")");
  }

  private String next(Document d) {
    Content content = versions.content(d.key(), d.version()).orElseThrow();
    int number = issuance.nextNumber(content.issuer().code(), d.kind(), today().getYear());
    return Formal.paperNumber(number, content.state().sign()) + " ([sổ số văn bản](/numbers))";
  }

  /** The document as people call it. */
  public String title(String key) {
    return title(documents.get(key));
  }

  static String title(Document d) {
    String report = level(d).title() + " năm " + year(d);
    if (d.corrects() == null) return report;
    return (d.isLetter() ? "Công văn đính chính " : "Bản thay thế: ") + report.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + report.substring(1);
  }

  /** Why the draft came back; null where it did not. */
  public String returnReason(String key) {
    return documents.get(key).returnReason();
  }

  /** What a field of the draft opens with; null where it is empty. */
  public String proposed(String key, String field) {
    return drafts.proposed(documents.get(key), field);
  }

  /** What a field of the signature opens with: as the level's last document was signed; never the name. */
  public String signature(String key, String field) {
    Signature last = drafts.expected(documents.get(key));
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
    return today().toString();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
